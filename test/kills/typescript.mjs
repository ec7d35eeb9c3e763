// `node --import ./test/kills/typescript.mjs file.ts` runs a file of the sources.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
