// `npm run rules:publish` writes what the rules publish from their one source: the JSON Schema of calls and the page of facts.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { callDocumentSchema, factsPage } = await import(pathToFileURL(join(root, 'dist/libs/rules/src/index.js')));

/** Writes a file as the house formats it. */
async function publish(path, text) {
  const filepath = join(root, path);
  writeFileSync(filepath, await format(text, { ...(await resolveConfig(filepath)), filepath }));
  console.log(path);
}

await publish('docs/call-schema.json', JSON.stringify(callDocumentSchema));
await publish('docs/guide/facts.md', factsPage());
