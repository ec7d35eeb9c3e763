// Loads and writes many rows with few statements, each compiled once: the text is Kysely's, so any of its engines will do.
import type { CompiledQuery, Expression, ExpressionBuilder, SqlBool, Transaction } from 'kysely';
import type { AnyTables, Value } from './read-database.js';
import { turn } from './turn.js';
import { keyValues, type AnyRowFold, type Row, type RowKey } from './row-fold.js';

type Tx = Transaction<AnyTables>;
type Shape = Pick<AnyRowFold<never, never>, 'columns' | 'key'>;

// Few sizes, so that few statements are compiled and kept by the engine.
const SIZES = [256, 16, 1] as const;

const inPortions = <T>(list: readonly T[]): (readonly T[])[] => {
  const portions: (readonly T[])[] = [];
  let start = 0;
  for (const size of SIZES) {
    for (; list.length - start >= size; start += size) portions.push(list.slice(start, start + size));
  }
  return portions;
};

/** The rows of one table of one build. */
export class RowStore {
  private readonly compiled = new Map<string, CompiledQuery<Row>>();
  private readonly columns: readonly string[];

  constructor(
    private readonly table: string,
    private readonly shape: Shape,
  ) {
    this.columns = Object.keys(shape.columns);
  }

  /** Whether the table has no row. */
  async isEmpty(tx: Tx): Promise<boolean> {
    const [column] = this.columns as [string];
    return (await tx.selectFrom(this.table).select(column).limit(1).execute()).length === 0;
  }

  /** The rows of these keys, as far as they exist, in any order. */
  async load(tx: Tx, keys: readonly RowKey[]): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (const portion of inPortions(keys)) {
      const query = this.once(`load ${portion.length}`, () =>
        tx.selectFrom(this.table).select(this.columns).where(this.keysIn(portion.length)).compile(),
      );
      rows.push(...(await this.run(tx, query, portion.flatMap(keyValues))));
    }
    return rows;
  }

  /** Inserts or replaces rows; no key twice. */
  async write(tx: Tx, rows: readonly Row[]): Promise<void> {
    for (const portion of inPortions(rows)) {
      const query = this.once(`write ${portion.length}`, () => this.upsert(tx, portion.length));
      const parameters: Value[] = [];
      for (const row of portion) for (const column of this.columns) parameters.push(row[column] as Value);
      await this.run(tx, query, parameters);
      if (portion.length === SIZES[0]) await turn();
    }
  }

  /** Deletes the rows of these keys. */
  async remove(tx: Tx, keys: readonly RowKey[]): Promise<void> {
    for (const portion of inPortions(keys)) {
      const query = this.once(`remove ${portion.length}`, () =>
        tx.deleteFrom(this.table).where(this.keysIn(portion.length)).compile(),
      );
      await this.run(tx, query, portion.flatMap(keyValues));
    }
  }

  private keysIn(count: number): (eb: ExpressionBuilder<AnyTables, string>) => Expression<SqlBool> {
    const [column, ...more] = this.shape.key as [string, ...string[]];
    if (more.length === 0)
      return (eb) =>
        eb(
          column,
          'in',
          Array.from({ length: count }, () => ''),
        );
    const any = Object.fromEntries(this.shape.key.map((name) => [name, '']));
    return (eb) => eb.or(Array.from({ length: count }, () => eb.and(any)));
  }

  private upsert(tx: Tx, count: number): CompiledQuery<Row> {
    const any = Object.fromEntries(this.columns.map((name) => [name, '']));
    const rest = this.columns.filter((name) => !this.shape.key.includes(name));
    const insert = tx.insertInto(this.table).values(Array.from({ length: count }, () => any));
    const upsert = insert.onConflict((conflict) => {
      const onKey = conflict.columns([...this.shape.key]);
      if (rest.length === 0) return onKey.doNothing();
      return onKey.doUpdateSet((eb) => Object.fromEntries(rest.map((name) => [name, eb.ref(`excluded.${name}`)])));
    });
    return upsert.compile();
  }

  private once(name: string, compile: () => CompiledQuery<unknown>): CompiledQuery<Row> {
    const known = this.compiled.get(name) ?? compile();
    this.compiled.set(name, known);
    return known;
  }

  // Compiled with stand-ins: only the values change from one portion to the next.
  private async run(tx: Tx, query: CompiledQuery<Row>, parameters: readonly Value[]): Promise<readonly Row[]> {
    return (await tx.executeQuery<Row>({ ...query, parameters })).rows;
  }
}
