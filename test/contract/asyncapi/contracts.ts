// The contracts as data: each message type with its schema, read from libs/messaging/src/contracts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACT_TYPES } from '@buono/messaging';
import { SchemaReader, type NamedSchemas } from './schema-of-types.js';

/** One message type. */
export interface ContractShape {
  readonly type: string;
  /** The publishing context, as `issuance`. */
  readonly context: string;
  /** The name of its schema, as `VoucherIssuedV1`. */
  readonly schema: string;
  /** What it tells, in a sentence. */
  readonly description: string;
}

/** All message types, in the order in which the contexts list them, and every schema that they use. */
export interface ContractShapes {
  readonly contracts: readonly ContractShape[];
  readonly schemas: NamedSchemas;
}

/** Reads the contracts of a working copy. */
export const readContracts = (root: string): ContractShapes => {
  const file = join(root, 'libs/messaging/src/contracts/index.ts');
  const reader = new SchemaReader([file], root, libraryDoors(root));
  const members = reader.members(file, 'Contracts');
  const { schemas } = reader;
  const contracts = Object.entries(CONTRACT_TYPES).flatMap(([context, types]) =>
    types.map((type) => {
      const schema = members.get(type);
      if (schema === undefined) throw new Error(`${type} is listed and has no contract`);
      return { type, context, schema, description: String(schemas[schema]?.['description'] ?? '') };
    }),
  );
  if (contracts.length !== members.size) throw new Error('a contract is in no list of its context');
  return { contracts, schemas };
};

const libraryDoors = (root: string): Readonly<Record<string, string[]>> => {
  const libs = readdirSync(join(root, 'libs')).filter((name) => existsSync(join(root, 'libs', name, 'src/index.ts')));
  return Object.fromEntries(libs.map((name) => [`@buono/${name}`, [join(root, 'libs', name, 'src/index.ts')]]));
};

/** The version of the product, which is the document's. */
export const versionOf = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
