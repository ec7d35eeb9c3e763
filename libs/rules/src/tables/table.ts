// Tables of a call: bands to the cent, one or two keys, no gap and no overlap; called as functions in formulas.
import { celOf } from '../cel/json-values.js';
import type { RangeRule } from '../cel/functions.js';
import { hull } from '../cel/range.js';
import { Day, epochDay, Money, Ratio, type CelValue } from '../cel/values.js';
import { unitsOf } from '../facts/fact-values.js';
import type { CallTable, CallTableRow, TableBound } from '../model/call-document.js';
import type { FactType } from '../model/facts.js';
import { coverageProblem } from './coverage.js';
import {
  intervalsOf,
  isOrdered,
  unitsOfText,
  writtenBounds,
  type KeyMatch,
  type TableProblem,
  type WrittenBounds,
} from './key-interval.js';

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
      what: `il valore della riga non è ${table.value}: gli importi si scrivono "450.00", le percentuali "12.5", gli interi senza virgolette`,
    });
  const columns: KeyMatch[][] = [];
  for (const [index, key] of table.keys.entries()) {
    const column = columnOf(
      key.type,
      table.rows.map((row) => boundOf(table, row, index)),
    );
    if ('code' in column) return failed(column);
    columns.push([...column.matches]);
  }
  const rows = table.rows.map((_, row) => columns.map((column) => column[row] ?? true));
  const problem = coverageProblem(table, rows);
  return problem === undefined ? { ok: true, table: callable(rows, values as CelValue[]) } : failed(problem);
};

const failed = (problem: TableProblem): { readonly ok: false; readonly problem: TableProblem } => ({
  ok: false,
  problem,
});

const boundOf = (table: CallTable, row: CallTableRow, index: number): TableBound => {
  const name = table.keys[index]?.name ?? '';
  return row.keys?.[name] ?? (table.keys.length === 1 ? row : {});
};

const columnOf = (
  type: FactType,
  bounds: readonly TableBound[],
): { readonly matches: readonly KeyMatch[] } | TableProblem =>
  isOrdered(type) ? orderedColumn(type, bounds) : namedColumn(type, bounds);

const orderedColumn = (
  type: FactType,
  bounds: readonly TableBound[],
): { readonly matches: readonly KeyMatch[] } | TableProblem => {
  const written: WrittenBounds[] = [];
  for (const [row, bound] of bounds.entries()) {
    const ends = bound.is === undefined ? writtenBounds(type, bound) : { wrong: 'is' };
    if ('wrong' in ends)
      return {
        row,
        code: 'table-bound-wrong',
        what: `«${ends.wrong}» non si legge come ${type}, o dice due volte lo stesso estremo: usa from (compreso) o above (escluso), upTo (compreso) o below (escluso), importi come "8000.00"`,
      };
    written.push(ends);
  }
  const matches = intervalsOf(written);
  const reversed = matches.findIndex(({ lo, hi }) => lo > hi);
  if (reversed >= 0)
    return {
      row: reversed,
      code: 'table-bounds-reversed',
      what: "l'estremo inferiore della riga supera quello superiore",
    };
  return { matches };
};

const namedColumn = (
  type: FactType,
  bounds: readonly TableBound[],
): { readonly matches: readonly KeyMatch[] } | TableProblem => {
  const wanted = type === 'bool' ? 'boolean' : 'string';
  const wrong = bounds.findIndex(
    (bound) => typeof bound.is !== wanted || Object.keys(bound).some((name) => BOUND_NAMES.includes(name)),
  );
  if (wrong >= 0)
    return {
      row: wrong,
      code: 'table-bound-wrong',
      what: `per una chiave ${type} la riga dice solo «is», con ${type === 'bool' ? 'true o false' : 'un testo'}`,
    };
  return { matches: bounds.map((bound) => bound.is ?? '') };
};

const BOUND_NAMES = ['from', 'above', 'upTo', 'below'];

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
  if (typeof match !== 'object') return match === key;
  const units = numberOf(key);
  return units !== undefined && match.lo <= units && units <= match.hi;
};

const numberOf = (key: CelValue | undefined): number | undefined => {
  if (key instanceof Money) return key.cents;
  if (key instanceof Ratio) return key.basisPoints;
  if (key instanceof Day) return epochDay(key.date);
  return typeof key === 'bigint' ? Number(key) : undefined;
};
