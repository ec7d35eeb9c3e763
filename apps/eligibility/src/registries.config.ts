// Which registries an installation is connected to: none, invented ones (demonstrations), or those that a file describes.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Environment } from '@buono/process';
import type { EServiceSettings, PdndClient } from '@buono/registries';
import { members, Missing, readConnections, textIn, type Assumed, type Members } from '@buono/process/connections';

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
export const readRegistriesConfig = (env: Environment = process.env, assumed: Assumed = 'none'): RegistriesConfig =>
  readConnections('BUONO_REGISTRIES', { env, assumed }, fileOf);

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

const textsIn = <N extends string>(from: Members, names: readonly N[], where: string): Readonly<Record<N, string>> =>
  Object.fromEntries(names.map((name) => [name, textIn(from, name, where)])) as Record<N, string>;
