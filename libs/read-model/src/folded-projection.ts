// A projection made of folds: a batch is folded in memory, key by key, and each row is written once.
import type { BuildTables, Projection } from './projection.js';
import { RowCache } from './row-cache.js';
import { keyText, type AnyRowFold, type Row, type RowKey } from './row-fold.js';
import { RowStore } from './row-store.js';
import { turn } from './turn.js';

/** How a folded projection is declared. */
export interface FoldedProjection<I, E> {
  readonly name: string;
  readonly version: number;
  /** The event in an item; undefined when it is none of the projection's business. Called once per item. */
  readonly decode: (item: I) => E | undefined;
  readonly tables: readonly AnyRowFold<I, E>[];
  /** How many rows of each table are remembered between batches; 20,000 unless told. */
  readonly remembered?: number;
}

// What is decoded or folded in a few milliseconds: then others have their turn.
const STEPS_A_TURN = 2_000;

interface Decoded<I, E> {
  readonly item: I;
  readonly event: E;
}

/** What the build remembers of one table. */
interface TableMemory {
  readonly store: RowStore;
  readonly cache: RowCache<Row>;
}

interface Step<I, E> extends Decoded<I, E> {
  readonly key: RowKey;
  readonly text: string;
}

const stepsOf = <I, E>(fold: AnyRowFold<I, E>, batch: readonly Decoded<I, E>[]): readonly Step<I, E>[] => {
  const steps: Step<I, E>[] = [];
  for (const { item, event } of batch) {
    for (const key of fold.touches(event, item)) steps.push({ item, event, key, text: keyText(key) });
  }
  return steps;
};

const keyOfRow = <I, E>(fold: AnyRowFold<I, E>, row: Row): RowKey =>
  fold.key.map((column) => row[column] as string | number);

/** Folds one table over a batch, and writes what changed. */
class TableFold<I, E> {
  constructor(
    private readonly fold: AnyRowFold<I, E>,
    private readonly remembered: number,
  ) {}

  async apply(batch: readonly Decoded<I, E>[], build: BuildTables): Promise<void> {
    const steps = stepsOf(this.fold, batch);
    if (steps.length === 0) return;
    const memory = await this.memory(build);
    await this.load(steps, memory, build);
    const before = await this.run(steps, memory.cache);
    await this.save(before, memory, build);
    memory.cache.trim();
  }

  private async memory(build: BuildTables): Promise<TableMemory> {
    const known = build.memory.get(this.fold.table) as TableMemory | undefined;
    if (known !== undefined) return known;
    const store = new RowStore(build.table(this.fold.table), this.fold);
    const made = { store, cache: new RowCache<Row>(await store.isEmpty(build.tx), this.remembered) };
    build.memory.set(this.fold.table, made);
    return made;
  }

  private async load(steps: readonly Step<I, E>[], { store, cache }: TableMemory, build: BuildTables): Promise<void> {
    const unknown = new Map<string, RowKey>();
    for (const { key, text } of steps) if (!cache.knows(text)) unknown.set(text, key);
    if (unknown.size === 0) return;
    for (const row of await store.load(build.tx, [...unknown.values()])) {
      const text = keyText(keyOfRow(this.fold, row));
      cache.set(text, row);
      unknown.delete(text);
    }
    for (const text of unknown.keys()) cache.set(text, undefined);
  }

  /** Folds every step; the rows as they were before the batch, by key. */
  private async run(steps: readonly Step<I, E>[], cache: RowCache<Row>): Promise<ReadonlyMap<string, Before>> {
    const before = new Map<string, Before>();
    let done = 0;
    for (const { item, event, key, text } of steps) {
      if ((done += 1) % STEPS_A_TURN === 0) await turn();
      const row = cache.get(text);
      const next = this.fold.fold(row, event, key, item);
      if (!before.has(text)) before.set(text, { key, row });
      cache.set(text, next);
    }
    return before;
  }

  private async save(
    before: ReadonlyMap<string, Before>,
    { store, cache }: TableMemory,
    build: BuildTables,
  ): Promise<void> {
    const [written, removed]: [Row[], RowKey[]] = [[], []];
    for (const [text, { key, row }] of before) {
      const now = cache.get(text);
      if (now === row) continue;
      if (now === undefined) removed.push(key);
      else written.push(now);
    }
    await store.remove(build.tx, removed);
    await store.write(build.tx, written);
  }
}

interface Before {
  readonly key: RowKey;
  readonly row: Row | undefined;
}

const createTable = async <I, E>(fold: AnyRowFold<I, E>, { tx, table }: BuildTables): Promise<void> => {
  const name = table(fold.table);
  let ddl = tx.schema.createTable(name);
  for (const [column, type] of Object.entries(fold.columns)) {
    ddl = ddl.addColumn(column, type.startsWith('text') ? 'text' : 'bigint', (c) =>
      type.endsWith('?') ? c : c.notNull(),
    );
  }
  await ddl.addPrimaryKeyConstraint(`${name}_key`, [...fold.key] as never).execute();
};

const indexTable = async <I, E>(fold: AnyRowFold<I, E>, { tx, table }: BuildTables): Promise<void> => {
  const name = table(fold.table);
  for (const columns of fold.indexes ?? []) {
    await tx.schema
      .createIndex(`${name}_by_${columns.join('_')}`)
      .ifNotExists()
      .on(name)
      .columns([...columns])
      .execute();
  }
};

/** A Projection from folds. One projection with several tables reads and decodes its log once. */
export const foldedProjection = <I, E>(declared: FoldedProjection<I, E>): Projection<I> => {
  const folds = declared.tables.map((fold) => new TableFold(fold, declared.remembered ?? 20_000));
  return {
    name: declared.name,
    version: declared.version,
    tables: declared.tables.map((fold) => fold.table),
    create: async (build) => {
      for (const fold of declared.tables) await createTable(fold, build);
    },
    index: async (build) => {
      for (const fold of declared.tables) await indexTable(fold, build);
    },
    apply: async (items, build) => {
      const batch: Decoded<I, E>[] = [];
      for (const item of items) {
        if (batch.length % STEPS_A_TURN === STEPS_A_TURN - 1) await turn();
        const event = declared.decode(item);
        if (event !== undefined) batch.push({ item, event });
      }
      for (const fold of folds) {
        await turn(batch.length);
        await fold.apply(batch, build);
      }
    },
  };
};
