// `npm run --silent token -- <persona>`: prints a token of a demonstration, whether its platform runs or not.
import { readMark } from '@buono/process/demonstration';
import { readDataDirectory } from './data-directory.config.js';
import { readIdentityKey } from './identity-key.js';
import { mintToken } from './mint-token.js';
import { isPersonaName, PERSONAS } from './personas.js';

async function tokenFor(name: string | undefined, directory: string): Promise<string> {
  if (name === undefined || !isPersonaName(name))
    throw new Error(`Personas: ${Object.keys(PERSONAS).join(', ')}\nUsage: npm run --silent token -- <persona>`);
  if (readMark(directory) === undefined) throw new Error(`${directory} is not a demonstration: tokens are for those`);
  const key = readIdentityKey(directory);
  if (key === undefined) throw new Error(`${directory} has no identity provider yet: run npm start once`);
  return mintToken(name, key, Date.now());
}

try {
  process.stdout.write(`${await tokenFor(process.argv[2], readDataDirectory())}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
