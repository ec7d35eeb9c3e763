// Tables of a call: bands to the cent, one to four keys, no gap and no overlap; called as functions in formulas.
import { celOf } from '../cel/json-values.js';
import type { RangeRule } from '../cel/profile-function.js';
import { hull } from '../cel/range.js';
import { Day, Decimal, epochDay, Money, Ratio, type CelValue } from '../cel/values.js';
import { unitsOf } from '../facts/fact-values.js';
import type { CallTable, CallTableRow, TableBound } from '../model/call-document.js';
import type { FactType } from '../model/facts.js';
import { coverageProblem } from './coverage.js';
import {
  intervalsOf,
  isOrdered,
  isTexts,
  meet,
  unitsOfText,
  writtenBounds,
  type KeyMatch,
  type TableProblem,
  type WrittenBounds,
} from './key-interval.js';

/** Most keys and rows of a table. */
export const MOST_KEYS = 4;
export const MOST_ROWS = 400;

/** Thrown when no row answers for the keys; caught at the engine's edge. */
export class OutsideTable extends Error {
  override readonly name = 'OutsideTable';
}

/** A table ready for use. */
export interface CompiledTable {
  readonly lookup: (...keys: CelValue[]) => CelValue;
  readonly range: RangeRule;
}

/** Checks a table and makes it callable. */
export const compileTable = (
  table: CallTable,
): { readonly ok: true; readonly table: CompiledTable } | { readonly ok: false; readonly problem: TableProblem } => {
  const values = table.rows.map((row) => valueOf(table.value, row.value));
  const wrong = values.indexOf(undefined);
  if (wrong >= 0)
    return failed({
      row: wrong,
      code: 'table-value-wrong',
      what: `il valore della riga non è ${table.value}: gli importi si scrivono "450.00", le percentuali e i numeri con decimali "12.5", gli interi senza virgolette`,
    });
  const columns = columnsOf(table);
  if ('code' in columns) return failed(columns);
  const rows = table.rows.map((_, row) => columns.map((column) => column[row] ?? 'any'));
  const problem = coverageProblem(table, rows);
  return problem === undefined ? { ok: true, table: callable(rows, values as CelValue[]) } : failed(problem);
};

const failed = (problem: TableProblem): { readonly ok: false; readonly problem: TableProblem } => ({
  ok: false,
  problem,
});

/**
 * What each row says of each key. Bands are told apart first by texts and truths, then by the keys in the order written: a
 * category, or a band of an earlier key, may have bands of its own.
 */
export const columnsOf = (table: CallTable): readonly (readonly KeyMatch[])[] | TableProblem => {
  const columns = new Map<number, readonly KeyMatch[]>();
  const keys = [...table.keys.entries()];
  for (const [index, { type }] of [
    ...keys.filter(([, key]) => !isOrdered(key.type)),
    ...keys.filter(([, key]) => isOrdered(key.type)),
  ]) {
    const bounds = table.rows.map((row) => boundOf(table, row, index));
    const settled = [...columns.values()];
    const arePeers = (row: number, other: number): boolean =>
      settled.every((column) => meet(column[row] ?? 'any', column[other] ?? 'any'));
    const column = isOrdered(type) ? orderedColumn(type, bounds, arePeers) : namedColumn(type, bounds);
    if ('code' in column) return column;
    columns.set(index, column.matches);
  }
  return keys.map(([index]) => columns.get(index) ?? []);
};

const boundOf = (table: CallTable, row: CallTableRow, index: number): TableBound => {
  const name = table.keys[index]?.name ?? '';
  return row.keys?.[name] ?? (table.keys.length === 1 ? row : {});
};

const orderedColumn = (
  type: FactType,
  bounds: readonly TableBound[],
  arePeers: (row: number, other: number) => boolean,
): { readonly matches: readonly KeyMatch[] } | TableProblem => {
  const written: WrittenBounds[] = [];
  for (const [row, bound] of bounds.entries()) {
    const stray = strayIn(bound, ['is', 'in']);
    const ends = stray === undefined ? writtenBounds(type, bound) : { wrong: stray };
    if ('wrong' in ends)
      return {
        row,
        code: 'table-bound-wrong',
        what: `«${ends.wrong}» non si legge come ${type}, o dice due volte lo stesso estremo: usa from (compreso) o above (escluso), upTo (compreso) o below (escluso), importi come "8000.00"`,
      };
    written.push(ends);
  }
  const intervals = intervalsOf(written, arePeers);
  const reversed = intervals.findIndex(({ lo, hi }) => lo > hi);
  if (reversed >= 0)
    return {
      row: reversed,
      code: 'table-bounds-reversed',
      what: "l'estremo inferiore della riga supera quello superiore",
    };
  return { matches: intervals.map((interval, row) => (bounds[row]?.any === true ? 'any' : interval)) };
};

const namedColumn = (
  type: FactType,
  bounds: readonly TableBound[],
): { readonly matches: readonly KeyMatch[] } | TableProblem => {
  const matches = bounds.map((bound) => namedMatch(type, bound));
  const wrong = matches.indexOf(undefined);
  if (wrong < 0) return { matches: matches as KeyMatch[] };
  const texts = 'un testo, o «in» con più testi';
  return {
    row: wrong,
    code: 'table-bound-wrong',
    what: `per una chiave ${type} la riga dice solo «is», con ${type === 'bool' ? 'true o false' : texts}; oppure any: true (tutti i casi)`,
  };
};

const namedMatch = (type: FactType, bound: TableBound): KeyMatch | undefined => {
  const said = Object.keys(bound).filter((name) => MATCH_NAMES.includes(name));
  if (said.length !== 1) return undefined;
  if (bound.any === true) return 'any';
  if (type === 'bool') return typeof bound.is === 'boolean' ? bound.is : undefined;
  if (bound.in !== undefined) return bound.in;
  return typeof bound.is === 'string' ? [bound.is] : undefined;
};

const strayIn = (bound: TableBound, names: readonly string[]): string | undefined => {
  const said = Object.keys(bound).filter((name) => MATCH_NAMES.includes(name));
  if (bound.any === true && said.length > 1) return 'any';
  return said.find((name) => names.includes(name));
};

const MATCH_NAMES = ['is', 'in', 'any', 'from', 'above', 'upTo', 'below'];

const valueOf = (type: FactType, value: string | number | boolean): CelValue | undefined => {
  if (type === 'list<string>') return undefined;
  if (!isOrdered(type)) return celOf(type, value);
  const units = unitsOfText(type, value);
  if (units === undefined) return undefined;
  return type === 'Money' ? new Money(units) : celOf(type, value);
};

const callable = (rows: readonly (readonly KeyMatch[])[], values: readonly CelValue[]): CompiledTable => {
  const units = values.map(unitsOf).filter((one) => one !== undefined);
  return {
    lookup: (...keys) => {
      const row = rows.findIndex((matches) => matches.every((match, index) => answers(match, keys[index])));
      const value = values[row];
      if (value === undefined) throw new OutsideTable('no row of the table answers');
      return value;
    },
    range: () => (units.length > 0 ? hull(units) : undefined),
  };
};

const answers = (match: KeyMatch, key: CelValue | undefined): boolean => {
  if (match === 'any') return true;
  if (typeof match === 'boolean') return match === key;
  if (isTexts(match)) return typeof key === 'string' && match.includes(key);
  const units = numberOf(key);
  return units !== undefined && match.lo <= units && units <= match.hi;
};

const numberOf = (key: CelValue | undefined): number | undefined => {
  if (key instanceof Money) return key.cents;
  if (key instanceof Ratio) return key.basisPoints;
  if (key instanceof Decimal) return key.units;
  if (key instanceof Day) return epochDay(key.date);
  return typeof key === 'bigint' ? Number(key) : undefined;
};
