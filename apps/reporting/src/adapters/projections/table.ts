// Tables of whole records: how a record becomes a row and comes back, written and read in portions.
import type { Transaction } from 'kysely';
import type { AnyTables, BuildTables, Value } from '@buono/read-model';

/** How a member of a record is kept; `json` for lists and objects. A member that is absent is null. */
export type ColumnKind = 'text' | 'integer' | 'json';

/** A table's name, columns and indexes (by member). */
export interface TableShape {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly indexes: readonly (readonly string[])[];
}

/** A table whose rows are records: columns are the members in snake case, after the id. */
export interface RecordTable<T> extends TableShape {
  readonly idOf: (record: T) => string;
  readonly columns: { readonly [Member in keyof T & string]-?: ColumnKind };
  readonly indexes: readonly (readonly (keyof T & string)[])[];
}

type Row = Readonly<Record<string, Value>>;

const PORTION = 400;

/** The column of a member: `askedCents` stands in `asked_cents`. */
export const columnOf = (member: string): string => member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

interface Column {
  readonly member: string;
  readonly column: string;
  readonly kind: ColumnKind;
}

const known = new WeakMap<TableShape, readonly Column[]>();

// Asked for every row: worked out once.
const columnsOf = (table: TableShape): readonly Column[] => {
  const columns =
    known.get(table) ??
    Object.entries(table.columns).map(([member, kind]) => ({ member, column: columnOf(member), kind }));
  known.set(table, columns);
  return columns;
};

/** The row of a record. */
export const rowOf = <T>(table: RecordTable<T>, record: T): Row => {
  const row: Record<string, Value> = { id: table.idOf(record) };
  for (const { member, column, kind } of columnsOf(table)) {
    const value = (record as Readonly<Record<string, unknown>>)[member];
    row[column] = value === undefined ? null : kind === 'json' ? JSON.stringify(value) : (value as Value);
  }
  return row;
};

/** The record of a row. */
export const recordOf = <T>(table: RecordTable<T>, row: Row): T => {
  const record: Record<string, unknown> = {};
  for (const { member, column, kind } of columnsOf(table)) {
    const value = row[column];
    if (value === null || value === undefined) continue;
    record[member] = kind === 'json' ? JSON.parse(value as string) : value;
  }
  return record as T;
};

/** Creates the table of a build, empty. */
export const createTable = async (table: TableShape, build: BuildTables): Promise<void> => {
  const { tx } = build;
  const name = build.table(table.name);
  let ddl = tx.schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey().notNull());
  for (const { column, kind } of columnsOf(table)) ddl = ddl.addColumn(column, kind === 'integer' ? 'bigint' : 'text');
  await ddl.execute();
  for (const members of table.indexes) {
    const columns = members.map(columnOf);
    const index = tx.schema
      .createIndex(`${name}_by_${columns.join('_')}`)
      .on(name)
      .columns(columns);
    await index.execute();
  }
};

const inPortions = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / PORTION) }, (_, index) =>
    list.slice(index * PORTION, (index + 1) * PORTION),
  );

/** The rows of one table in one build. */
export class TableRows<T> {
  private readonly tx: Transaction<AnyTables>;
  private readonly name: string;

  constructor(
    private readonly table: RecordTable<T>,
    build: BuildTables,
  ) {
    this.tx = build.tx;
    this.name = build.table(table.name);
  }

  /** The records whose column is one of these values. */
  async where(member: (keyof T & string) | 'id', values: Iterable<string>): Promise<readonly T[]> {
    const records: T[] = [];
    for (const portion of inPortions([...values])) {
      const query = this.tx.selectFrom(this.name).selectAll().where(columnOf(member), 'in', portion);
      for (const row of await query.execute()) records.push(recordOf(this.table, row));
    }
    return records;
  }

  /** Inserts records, or replaces those of the same id. */
  async write(records: readonly T[]): Promise<void> {
    for (const portion of inPortions(records)) {
      const rows = portion.map((record) => rowOf(this.table, record));
      const rest = columnsOf(this.table).map(({ column }) => column);
      await this.tx
        .insertInto(this.name)
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet((eb) => Object.fromEntries(rest.map((column) => [column, eb.ref(`excluded.${column}`)]))),
        )
        .execute();
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const portion of inPortions(ids)) {
      await this.tx.deleteFrom(this.name).where('id', 'in', portion).execute();
    }
  }
}
