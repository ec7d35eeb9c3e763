// Which offices number, sign and post the acts of an installation: none, invented ones (demonstrations), or those of a file.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BadConfiguration, type Environment } from '@buono/process';
import type { OfficeSettings, TrustedKey } from '@buono/registries/acts';

const VARIABLE = 'BUONO_ACTS';

/** The offices of one body; what is left out is not connected. */
export interface BodyInFile {
  readonly protocol?: OfficeSettings;
  readonly signatures?: OfficeSettings & { readonly keys: readonly TrustedKey[] };
  readonly board?: OfficeSettings;
}

/** By the name of the body, as its calls have it. */
export type ActsFile = ReadonlyMap<string, BodyInFile>;

export type ActsConfig = 'none' | 'mock' | ActsFile;

/** Reads `BUONO_ACTS`. @throws BadConfiguration, which repeats nothing of the file */
export const readActsConfig = (env: Environment = process.env, assumed: 'none' | 'mock' = 'none'): ActsConfig => {
  const value = env[VARIABLE] ?? `${assumed}:`;
  if (value === 'none:') return 'none';
  if (value === 'mock:') return 'mock';
  const path = /^file:(.+)$/.exec(value)?.[1];
  if (path === undefined) throw new BadConfiguration(VARIABLE, value, 'none:, mock: or file:<path>');
  try {
    return fileOf(JSON.parse(readFileSync(path, 'utf8')), dirname(resolve(path)));
  } catch (error) {
    // What JSON.parse says would repeat a piece of the file.
    const why = error instanceof Missing ? error.message : 'a file that can be read, in JSON';
    throw new BadConfiguration(VARIABLE, value, why);
  }
};

class Missing extends Error {}

type Members = Readonly<Record<string, unknown>>;

const fileOf = (json: unknown, folder: string): ActsFile => {
  const bodies = members(members(json, 'the file')['bodies'], 'bodies');
  return new Map(Object.entries(bodies).map(([name, body]) => [name, bodyOf(members(body, name), name, folder)]));
};

const bodyOf = ({ protocol, signatures, board }: Members, where: string, folder: string): BodyInFile => ({
  ...(protocol !== undefined && { protocol: officeOf(protocol, `${where}.protocol`, folder) }),
  ...(signatures !== undefined && {
    signatures: {
      ...officeOf(signatures, `${where}.signatures`, folder),
      keys: keysOf(members(signatures, where)['keys'], `${where}.signatures.keys`, folder),
    },
  }),
  ...(board !== undefined && { board: officeOf(board, `${where}.board`, folder) }),
});

const officeOf = (value: unknown, where: string, folder: string): OfficeSettings => {
  const office = members(value, where);
  const url = textIn(office, 'url', where);
  if (!URL.canParse(url)) throw new Missing(`${where}.url, an address`);
  return { url, token: readFileSync(resolve(folder, textIn(office, 'tokenFile', where)), 'utf8').trim() };
};

const ALGORITHMS = ['EdDSA', 'ES256', 'RS256'] as const;

const keysOf = (value: unknown, where: string, folder: string): readonly TrustedKey[] => {
  if (!Array.isArray(value) || value.length === 0) throw new Missing(`${where}, a list with one key at least`);
  return value.map((one: unknown) => {
    const key = members(one, where);
    const algorithm = ALGORITHMS.find((known) => known === key['algorithm']);
    if (algorithm === undefined) throw new Missing(`${where}.algorithm, one of ${ALGORITHMS.join(', ')}`);
    const publicKey = readFileSync(resolve(folder, textIn(key, 'publicKeyFile', where)), 'utf8');
    return { keyId: textIn(key, 'keyId', where), algorithm, publicKey };
  });
};

const members = (value: unknown, where: string): Members => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Missing(`${where}, an object`);
  return value as Members;
};

const textIn = (from: Members, name: string, where: string): string => {
  const value = from[name];
  if (typeof value !== 'string' || value === '') throw new Missing(`${where}.${name}, a text`);
  return value;
};
