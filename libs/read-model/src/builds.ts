// The builds of one projection: begun beside each other, filled, switched to, dropped.
import type { Transaction } from 'kysely';
import {
  CheckpointMoved,
  addBuild,
  buildsOf,
  createCatalog,
  liveIn,
  markIndexed,
  markLive,
  moveCheckpoint,
  nameOf,
  notSeen,
  removeBuild,
  type Build,
} from './build-catalog.js';
import type { Identity } from './feed.js';
import type { BuildTables, Projection } from './projection.js';
import type { AnyTables, ReadDatabase } from './read-database.js';

type Tx = Transaction<AnyTables>;

const storedTable = (build: Build, table: string): string => `${table}_v${build.version}_${build.build}`;

/** Queries name the view; the view names the live build's table. */
const show = async (tx: Tx, build: Build): Promise<void> => {
  for (const table of build.tables) {
    await tx.schema.dropView(table).ifExists().execute();
    await tx.schema
      .createView(table)
      .as(tx.selectFrom(storedTable(build, table)).selectAll())
      .execute();
  }
};

const drop = async (tx: Tx, build: Build): Promise<void> => {
  for (const table of build.tables) await tx.schema.dropTable(storedTable(build, table)).ifExists().execute();
  await removeBuild(tx, build);
};

/** A projection's builds in one database. */
export class Builds<I> {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly projection: Projection<I>,
    private readonly identity: Identity<I>,
  ) {}

  /** All builds, oldest first. Makes what is missing: the catalogue, and a first build, live at once. */
  all(): Promise<readonly Build[]> {
    return this.reads.write(async (tx) => {
      await createCatalog(tx);
      const builds = await buildsOf(tx, this.projection.name);
      return builds.length > 0 ? builds : [await this.add(tx, builds)];
    });
  }

  /** The build that queries see, as it stands now in the database. For those who do not fill it: call `all` once before. */
  async live(): Promise<Build> {
    const { name } = this.projection;
    return liveIn(await buildsOf(this.reads.queries(), name), name);
  }

  /** Creates the tables of another build beside those that are there, empty. */
  begin(): Promise<Build> {
    return this.reads.write(async (tx) => this.add(tx, await buildsOf(tx, this.projection.name)));
  }

  /** Applies what is new among the items and moves the checkpoint, in one transaction; the build as it is afterwards. */
  async apply(build: Build, items: readonly I[], memory: Map<string, unknown>): Promise<Build> {
    const { identity } = this;
    if (identity.by === 'id') return this.applyById(build, items, memory, identity.of);
    const fresh = items.filter((item) => identity.of(item) > build.position);
    const last = fresh.at(-1);
    if (last === undefined) return build;
    const position = identity.of(last);
    await this.reads.write(async (tx) => {
      await moveCheckpoint(tx, build, position);
      await this.projection.apply(fresh, this.tablesOf(tx, build, memory));
    });
    return { ...build, position };
  }

  private applyById(
    build: Build,
    items: readonly I[],
    memory: Map<string, unknown>,
    idOf: (item: I) => string,
  ): Promise<Build> {
    return this.reads.write(async (tx) => {
      const fresh = await notSeen(tx, build, items, idOf);
      if (fresh.length === 0) return build;
      const position = build.position + fresh.length;
      await moveCheckpoint(tx, build, position);
      await this.projection.apply(fresh, this.tablesOf(tx, build, memory));
      return { ...build, position };
    });
  }

  /** Gives a build its indexes. */
  index(build: Build): Promise<void> {
    return this.reads.write(async (tx) => {
      await this.projection.index?.(this.tablesOf(tx, build, new Map()));
      await markIndexed(tx, build);
    });
  }

  /** Makes a build the one that queries see and drops the others, all at once. @throws CheckpointMoved when it is gone. */
  switchTo(build: Build): Promise<void> {
    return this.reads.reshape(async (tx) => {
      const builds = await buildsOf(tx, build.projection);
      const others = builds.filter((other) => other.build !== build.build);
      if (others.length === builds.length) throw new CheckpointMoved(nameOf(build), build.position);
      for (const table of new Set(others.flatMap((other) => other.tables))) {
        await tx.schema.dropView(table).ifExists().execute();
      }
      await show(tx, build);
      await markLive(tx, build);
      for (const other of others) await drop(tx, other);
    });
  }

  /** Drops a build that nobody sees. */
  discard(build: Build): Promise<void> {
    return this.reads.write((tx) => drop(tx, build));
  }

  private async add(tx: Tx, before: readonly Build[]): Promise<Build> {
    const { name, version, tables } = this.projection;
    const number = (before.at(-1)?.build ?? 0) + 1;
    const first = before.length === 0;
    const build = { projection: name, build: number, version, tables, position: 0, live: first, indexed: false };
    await addBuild(tx, build);
    await this.projection.create(this.tablesOf(tx, build, new Map()));
    if (first) await show(tx, build);
    return build;
  }

  private tablesOf(tx: Tx, build: Build, memory: Map<string, unknown>): BuildTables {
    return { tx, memory, table: (name) => storedTable(build, name) };
  }
}

export { liveIn, nameOf, type Build };
