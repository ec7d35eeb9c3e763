// How an installation says what it is connected to: `none:`, `mock:` (invented services), or the JSON of a file.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BadConfiguration } from '../bad-configuration.js';
import type { Environment } from '../settings.js';

/** What stands for a variable that is not set. */
export type Assumed = 'none' | 'mock';

export type Members = Readonly<Record<string, unknown>>;

/** A member that the file lacks, by its place and what should stand there. */
export class Missing extends Error {}

/** Reads such a variable; `read` is given what the file says and its folder. @throws BadConfiguration, which repeats nothing of the file */
export const readConnections = <File>(
  variable: string,
  { env, assumed }: { readonly env: Environment; readonly assumed: Assumed },
  read: (json: unknown, folder: string) => File,
): Assumed | File => {
  const value = env[variable] ?? `${assumed}:`;
  if (value === 'none:') return 'none';
  if (value === 'mock:') return 'mock';
  const path = /^file:(.+)$/.exec(value)?.[1];
  if (path === undefined) throw new BadConfiguration(variable, value, 'none:, mock: or file:<path>');
  try {
    return read(JSON.parse(readFileSync(path, 'utf8')), dirname(resolve(path)));
  } catch (error) {
    // What JSON.parse says would repeat a piece of the file.
    const why = error instanceof Missing ? error.message : 'a file that can be read, in JSON';
    throw new BadConfiguration(variable, value, why);
  }
};

export const members = (value: unknown, where: string): Members => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Missing(`${where}, an object`);
  return value as Members;
};

export const textIn = (from: Members, name: string, where: string): string => {
  const value = from[name];
  if (typeof value !== 'string' || value === '') throw new Missing(`${where}.${name}, a text`);
  return value;
};

/** A service in the file: its address, and the token that stands in a file beside it. @throws Missing */
export const serviceIn = (
  value: unknown,
  where: string,
  folder: string,
): { readonly url: string; readonly token: string } => {
  const service = members(value, where);
  const url = textIn(service, 'url', where);
  if (!URL.canParse(url)) throw new Missing(`${where}.url, an address`);
  return { url, token: readFileSync(resolve(folder, textIn(service, 'tokenFile', where)), 'utf8').trim() };
};
