// Brings a schema to the version that this program knows, once, however many processes start together.
import type pg from 'pg';
import { quotedName } from './names.js';

/** What stands in a schema and has a history of its own: the steps that made it what it is, oldest first. */
export interface Part {
  readonly schema: string;
  readonly part: string;
  readonly steps: readonly string[];
}

/** A part of a schema that a newer program has changed, which this one must not touch. */
export class UnknownSchemaVersion extends Error {
  override readonly name = 'UnknownSchemaVersion';
  constructor(
    readonly schema: string,
    readonly part: string,
    readonly version: number,
    readonly known: number,
  ) {
    super(`${part} of schema ${schema} is of version ${version}, this program knows ${known}`);
  }
}

// Only where nothing was made yet: a program need not have the right to make schemas once another has made them.
const begun = (schema: string): string =>
  `create schema if not exists ${schema};
   create table ${schema}.migrations (part text, step integer, primary key (part, step))`;

/** Runs the steps that have not run, inside the caller's transaction. Unqualified names in a step are the schema's. */
export const migrateIn = async (client: pg.ClientBase, { schema, part, steps }: Part): Promise<void> => {
  const quoted = quotedName(schema);
  // Held to the end of the transaction: the second to come finds everything done.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`buono migrates ${schema}`]);
  const made = await client.query<{ it: string | null }>('select to_regclass($1) as it', [`${quoted}.migrations`]);
  if (made.rows[0]?.it === null) await client.query(begun(quoted));
  await client.query(`set local search_path to ${quoted}`);
  const { rows } = await client.query<{ version: number }>(
    'select count(*) as version from migrations where part = $1',
    [part],
  );
  const version = rows[0]?.version ?? 0;
  if (version > steps.length) throw new UnknownSchemaVersion(schema, part, version, steps.length);
  for (const [index, step] of steps.entries()) {
    if (index < version) continue;
    await client.query(step);
    await client.query('insert into migrations (part, step) values ($1, $2)', [part, index + 1]);
  }
};
