// What the database knows about builds: one row each, with the checkpoint; and the ids of messages applied.
import type { Position } from '@buono/event-store';
import type { Kysely, Transaction } from 'kysely';
import type { AnyTables } from './read-database.js';

type Tx = Transaction<AnyTables>;

/** A build as the database knows it. */
export interface Build {
  readonly projection: string;
  readonly build: number;
  readonly version: number;
  /** Of a log: the last position applied. Of a bus: how many messages were applied. */
  readonly position: Position;
  readonly live: boolean;
  /** Whether its indexes are there. */
  readonly indexed: boolean;
  /** The plain names of its tables. */
  readonly tables: readonly string[];
}

/** The checkpoint was moved by somebody else, or the build is gone: what this process remembers is no longer true. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
  constructor(
    readonly projection: string,
    readonly expected: Position,
  ) {
    super(`the checkpoint of ${projection} no longer stands at ${expected}`);
  }
}

const BUILDS = 'projection_builds';
const SEEN = 'projection_messages';
const SEEN_AT_ONCE = 500;

/** Unique among builds of all projections; also the group of a bus. */
export const nameOf = (build: Build): string => `${build.projection}.v${build.version}.${build.build}`;

const keyOf = ({ projection, build }: Build) => ({ projection, build });

/** Creates the catalogue when it is missing. */
export const createCatalog = async (tx: Tx): Promise<void> => {
  let builds = tx.schema.createTable(BUILDS).ifNotExists();
  for (const column of ['projection', 'tables']) builds = builds.addColumn(column, 'text', (c) => c.notNull());
  for (const column of ['build', 'version', 'position', 'live', 'indexed'])
    builds = builds.addColumn(column, 'bigint', (c) => c.notNull());
  await builds.addPrimaryKeyConstraint('projection_builds_key', ['projection', 'build'] as never).execute();
  let seen = tx.schema.createTable(SEEN).ifNotExists();
  for (const column of ['build', 'message']) seen = seen.addColumn(column, 'text', (c) => c.notNull());
  await seen.addPrimaryKeyConstraint('projection_messages_key', ['build', 'message'] as never).execute();
};

/** The builds of a projection, oldest first. */
export const buildsOf = async (db: Kysely<AnyTables>, projection: string): Promise<readonly Build[]> => {
  const rows = await db.selectFrom(BUILDS).selectAll().where('projection', '=', projection).orderBy('build').execute();
  return rows.map((row) => ({
    projection,
    build: Number(row['build']),
    version: Number(row['version']),
    position: Number(row['position']),
    live: Number(row['live']) === 1,
    indexed: Number(row['indexed']) === 1,
    tables: JSON.parse(String(row['tables'])) as string[],
  }));
};

/** The one among a projection's builds that queries see. @throws when there is none, which no transaction leaves behind. */
export const liveIn = (builds: readonly Build[], projection: string): Build => {
  const build = builds.find(({ live }) => live);
  if (build === undefined) throw new Error(`no build of ${projection} is live`);
  return build;
};

/** Adds a build. */
export const addBuild = async (tx: Tx, { live, indexed, tables, ...rest }: Build): Promise<void> => {
  const row = { ...rest, live: live ? 1 : 0, indexed: indexed ? 1 : 0, tables: JSON.stringify(tables) };
  await tx.insertInto(BUILDS).values(row).execute();
};

/** Makes a build the live one, in the catalogue. */
export const markLive = async (tx: Tx, build: Build): Promise<void> => {
  await tx.updateTable(BUILDS).set({ live: 0 }).where('projection', '=', build.projection).execute();
  await tx
    .updateTable(BUILDS)
    .set({ live: 1 })
    .where((eb) => eb.and(keyOf(build)))
    .execute();
};

/** Notes that a build has its indexes. */
export const markIndexed = async (tx: Tx, build: Build): Promise<void> => {
  await tx
    .updateTable(BUILDS)
    .set({ indexed: 1 })
    .where((eb) => eb.and(keyOf(build)))
    .execute();
};

/** Takes a build out of the catalogue. */
export const removeBuild = async (tx: Tx, build: Build): Promise<void> => {
  await tx
    .deleteFrom(BUILDS)
    .where((eb) => eb.and(keyOf(build)))
    .execute();
  await tx.deleteFrom(SEEN).where('build', '=', nameOf(build)).execute();
};

/** Moves a checkpoint; CheckpointMoved unless it stands where the caller left it. */
export const moveCheckpoint = async (tx: Tx, build: Build, position: Position): Promise<void> => {
  const result = await tx
    .updateTable(BUILDS)
    .set({ position })
    .where((eb) => eb.and({ ...keyOf(build), position: build.position }))
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new CheckpointMoved(nameOf(build), build.position);
};

/** Those of the items whose id the build has not applied yet, each once; their ids count as applied from now on. */
export const notSeen = async <I>(
  tx: Tx,
  build: Build,
  items: readonly I[],
  idOf: (item: I) => string,
): Promise<readonly I[]> => {
  const fresh = new Map(items.map((item) => [idOf(item), item]));
  const ids = [...fresh.keys()];
  for (let start = 0; start < ids.length; start += SEEN_AT_ONCE) {
    const part = ids.slice(start, start + SEEN_AT_ONCE);
    const rows = await tx
      .selectFrom(SEEN)
      .select('message')
      .where('build', '=', nameOf(build))
      .where('message', 'in', part)
      .execute();
    for (const row of rows) fresh.delete(String(row['message']));
    const values = part.filter((id) => fresh.has(id)).map((message) => ({ build: nameOf(build), message }));
    if (values.length > 0) await tx.insertInto(SEEN).values(values).execute();
  }
  return [...fresh.values()];
};
