// Tables of whole records: each stands as JSON beside its id and the members that queries ask for.
import { RowCache, RowStore, type BuildTables, type ColumnType, type Row, type Value } from '@buono/read-model';

/** A table's name, the members that are columns of their own (in snake case), and indexes on them. */
export interface TableShape {
  readonly name: string;
  readonly columns: Readonly<Record<string, 'text' | 'integer' | undefined>>;
  readonly indexes: readonly (readonly string[])[];
}

/** A table whose rows are records. */
export interface RecordTable<T> extends TableShape {
  readonly idOf: (record: T) => string;
  readonly columns: { readonly [Member in keyof T & string]?: 'text' | 'integer' };
  readonly indexes: readonly (readonly (keyof T & string)[])[];
}

/** The column of a member: `askedCents` stands in `asked_cents`. */
export const columnOf = (member: string): string => member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Id, columns, record: as the engine sees them. */
const shapeOf = ({ columns }: TableShape): { readonly columns: Record<string, ColumnType>; readonly key: ['id'] } => {
  const asked = Object.entries(columns).map(
    ([member, type]) => [columnOf(member), type === 'integer' ? 'integer?' : 'text?'] as const,
  );
  return { columns: { id: 'text', ...Object.fromEntries(asked), record: 'text' }, key: ['id'] };
};

/** The record of a row. */
export const recordOf = <T>({ record }: Row): T => JSON.parse(record as string) as T;

/** Creates the table of a build, empty. */
export const createTable = async (table: TableShape, { tx, table: nameIn }: BuildTables): Promise<void> => {
  let ddl = tx.schema.createTable(nameIn(table.name)).addColumn('id', 'text', (id) => id.primaryKey().notNull());
  for (const [member, type] of Object.entries(table.columns)) {
    ddl = ddl.addColumn(columnOf(member), type === 'integer' ? 'bigint' : 'text');
  }
  await ddl.addColumn('record', 'text', (record) => record.notNull()).execute();
};

/** Creates the indexes of a build's table. */
export const indexTable = async (table: TableShape, { tx, table: nameIn }: BuildTables): Promise<void> => {
  const name = nameIn(table.name);
  for (const members of table.indexes) {
    const columns = members.map(columnOf);
    const index = tx.schema.createIndex(`${name}_by_${columns.join('_')}`).ifNotExists();
    await index.on(name).columns(columns).execute();
  }
};

// Of each table: what a batch touches again soon after, in some tens of megabytes at most.
const REMEMBERED = 20_000;

const WRITTEN_AT_ONCE = 1_024;

interface Memory<T> {
  readonly store: RowStore;
  readonly cache: RowCache<T>;
}

/** The records of one table in one build, in the course of one batch. */
export class TableRecords<T> {
  private readonly members: readonly (readonly [member: string, column: string])[];

  private constructor(
    private readonly table: RecordTable<T>,
    private readonly tx: BuildTables['tx'],
    private readonly memory: Memory<T>,
  ) {
    this.members = Object.keys(table.columns).map((member) => [member, columnOf(member)]);
  }

  static async in<T>(table: RecordTable<T>, { tx, memory, table: nameIn }: BuildTables): Promise<TableRecords<T>> {
    const known = memory.get(table.name) as Memory<T> | undefined;
    if (known !== undefined) return new TableRecords(table, tx, known);
    const store = new RowStore(nameIn(table.name), shapeOf(table));
    const made = { store, cache: new RowCache<T>(await store.isEmpty(tx), REMEMBERED) };
    memory.set(table.name, made);
    return new TableRecords(table, tx, made);
  }

  /** The records of these ids, as far as they exist. */
  async of(ids: readonly string[]): Promise<readonly T[]> {
    await this.load(ids);
    const records: T[] = [];
    for (const id of ids) {
      const record = this.memory.cache.get(id);
      if (record !== undefined) records.push(record);
    }
    return records;
  }

  private async load(ids: readonly string[]): Promise<void> {
    const { store, cache } = this.memory;
    const unknown = new Set<string>();
    for (const id of ids) if (!cache.knows(id)) unknown.add(id);
    if (unknown.size === 0) return;
    for (const row of await store.load(this.tx, [...unknown])) {
      const id = row['id'] as string;
      cache.set(id, recordOf<T>(row));
      unknown.delete(id);
    }
    for (const id of unknown) cache.set(id, undefined);
  }

  /** Inserts records, or replaces those of the same id. */
  async write(records: readonly T[]): Promise<void> {
    const { store, cache } = this.memory;
    for (const record of records) cache.set(this.table.idOf(record), record);
    // Made into rows as they are written: of a large batch all rows at once would be a second copy.
    for (let start = 0; start < records.length; start += WRITTEN_AT_ONCE) {
      const rows = records.slice(start, start + WRITTEN_AT_ONCE).map((record) => this.rowOf(record));
      await store.write(this.tx, rows);
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.memory.cache.set(id, undefined);
    await this.memory.store.remove(this.tx, ids);
  }

  /** Keeps the memory within its bound; at the end of a batch. */
  forget(): void {
    this.memory.cache.trim();
  }

  private rowOf(record: T): Row {
    const row: Record<string, Value> = { id: this.table.idOf(record), record: JSON.stringify(record) };
    for (const [member, column] of this.members) {
      row[column] = ((record as Readonly<Record<string, unknown>>)[member] ?? null) as Value;
    }
    return row;
  }
}
