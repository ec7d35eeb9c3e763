// Which registries an installation is connected to: none, invented ones (demonstrations), or those that a file describes.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BadConfiguration, type Environment } from '@buono/process';
import type { EServiceSettings, PdndClient } from '@buono/registries';

const VARIABLE = 'BUONO_REGISTRIES';

/** A service of the file, and how many calls a day it allows us. */
export interface ServiceInFile extends EServiceSettings {
  readonly perDay: number;
}

/** What a file says. */
export interface RegistriesFile {
  readonly client: PdndClient;
  readonly isee?: ServiceInFile & { readonly benefitCode: string };
  readonly residence?: ServiceInFile;
}

export type RegistriesConfig = 'none' | 'mock' | RegistriesFile;

/** Reads `BUONO_REGISTRIES`. @throws BadConfiguration, which repeats nothing of the file */
export const readRegistriesConfig = (
  env: Environment = process.env,
  assumed: 'none' | 'mock' = 'none',
): RegistriesConfig => {
  const value = env['BUONO_REGISTRIES'] ?? `${assumed}:`;
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

const CLIENT = ['tokenUrl', 'audience', 'clientId', 'keyId', 'userId', 'userLocation', 'levelOfAssurance'] as const;
const SERVICE = ['url', 'audience', 'purposeId'] as const;

const fileOf = (json: unknown, folder: string): RegistriesFile => {
  const file = members(json, 'the file');
  const client = members(file['client'], 'client');
  const key = readFileSync(resolve(folder, textIn(client, 'privateKeyFile', 'client')), 'utf8');
  const isee = file['isee'] === undefined ? undefined : members(file['isee'], 'isee');
  const residence = file['residence'] === undefined ? undefined : members(file['residence'], 'residence');
  return {
    client: { ...textsIn(client, CLIENT, 'client'), privateKey: key },
    ...(isee && {
      isee: { ...serviceOf(isee, 'inps-isee', 'isee'), benefitCode: textIn(isee, 'benefitCode', 'isee') },
    }),
    ...(residence && { residence: serviceOf(residence, 'anpr-residence', 'residence') }),
  };
};

const serviceOf = (service: Members, name: string, where: string): ServiceInFile => {
  const { perDay } = service;
  if (typeof perDay !== 'number' || !Number.isSafeInteger(perDay) || perDay < 1)
    throw new Missing(`${where}.perDay, a whole number of calls a day`);
  return { name, ...textsIn(service, SERVICE, where), perDay };
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

const textsIn = <N extends string>(from: Members, names: readonly N[], where: string): Readonly<Record<N, string>> =>
  Object.fromEntries(names.map((name) => [name, textIn(from, name, where)])) as Record<N, string>;
