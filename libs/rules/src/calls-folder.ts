// Where the call documents are: they are data and stay in the sources, also when the code runs compiled.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder libs/rules/calls, found upwards from this code. */
export const callsFolder = (): string => {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let folder = here; ; folder = dirname(folder)) {
    const calls = join(folder, 'libs', 'rules', 'calls');
    if (existsSync(calls)) return calls;
    if (folder === dirname(folder)) throw new Error(`no libs/rules/calls above ${here}`);
  }
};
