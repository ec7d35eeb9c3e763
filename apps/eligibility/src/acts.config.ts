// Which offices number, sign and post the acts of an installation: none, invented ones (demonstrations), or those of a file.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Environment } from '@buono/process';
import type { OfficeSettings, TrustedKey } from '@buono/registries/acts';
import {
  members,
  Missing,
  readConnections,
  serviceIn,
  textIn,
  type Assumed,
  type Members,
} from '@buono/process/connections';

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
export const readActsConfig = (env: Environment = process.env, assumed: Assumed = 'none'): ActsConfig =>
  readConnections('BUONO_ACTS', { env, assumed }, fileOf);

const fileOf = (json: unknown, folder: string): ActsFile => {
  const bodies = members(members(json, 'the file')['bodies'], 'bodies');
  return new Map(Object.entries(bodies).map(([name, body]) => [name, bodyOf(members(body, name), name, folder)]));
};

const bodyOf = ({ protocol, signatures, board }: Members, where: string, folder: string): BodyInFile => ({
  ...(protocol !== undefined && { protocol: serviceIn(protocol, `${where}.protocol`, folder) }),
  ...(signatures !== undefined && {
    signatures: {
      ...serviceIn(signatures, `${where}.signatures`, folder),
      keys: keysOf(members(signatures, where)['keys'], `${where}.signatures.keys`, folder),
    },
  }),
  ...(board !== undefined && { board: serviceIn(board, `${where}.board`, folder) }),
});

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
