// Whether the rows of a table answer for every case once: gaps and overlaps are named to the cent.
import { textOf } from '../cel/json-values.js';
import { dateOfEpochDay, Day, Money, Ratio } from '../cel/values.js';
import type { CallTable } from '../model/call-document.js';
import type { FactType } from '../model/facts.js';
import { holds, piecesOf, type Interval, type KeyMatch, type TableProblem } from './key-interval.js';

type Row = readonly KeyMatch[];

/** The first gap or overlap; undefined when every case within the table's ends has exactly one row. */
export const coverageProblem = (table: CallTable, rows: readonly Row[]): TableProblem | undefined => {
  const pieces = table.keys.map((key, index) =>
    casesOf(
      key.type,
      rows.map((row) => row[index] ?? true),
    ),
  );
  for (const first of pieces[0] ?? []) {
    for (const second of pieces[1] ?? [undefined]) {
      const found = second === undefined ? [first] : [first, second];
      const answering = rows.flatMap((row, index) => (found.every((one, key) => covers(row[key], one)) ? [index] : []));
      if (answering.length === 1) continue;
      return problemOf(table, rows, { found, answering });
    }
  }
  return undefined;
};

const casesOf = (type: FactType, matches: readonly KeyMatch[]): readonly KeyMatch[] => {
  if (type === 'bool') return [true, false];
  if (type === 'string') return [...new Set(matches)];
  return piecesOf(matches.filter((match): match is Interval => typeof match === 'object'));
};

const covers = (match: KeyMatch | undefined, piece: KeyMatch): boolean =>
  typeof match === 'object' && typeof piece === 'object' ? holds(match, piece) : match === piece;

const problemOf = (
  table: CallTable,
  rows: readonly Row[],
  { found, answering }: { readonly found: Row; readonly answering: readonly number[] },
): TableProblem => {
  const what = found
    .map((piece, index) => `${table.keys[index]?.name ?? ''} ${pieceText(table.keys[index]?.type ?? 'int', piece)}`)
    .join(', ');
  const [first = 0, second = 0] = answering;
  if (answering.length > 1) {
    return {
      row: second,
      code: 'table-overlap',
      what: `le righe ${first} e ${second} rispondono tutte e due per ${what}: correggi gli estremi`,
    };
  }
  const after = rows.findIndex((row) => startsAfter(row[0], found[0]));
  return {
    ...(after >= 0 ? { row: after } : {}),
    code: 'table-gap',
    what: `nessuna riga risponde per ${what}: aggiungi la riga o correggi gli estremi`,
  };
};

const startsAfter = (match: KeyMatch | undefined, piece: KeyMatch | undefined): boolean =>
  typeof match === 'object' && typeof piece === 'object' && match.lo > piece.hi;

const pieceText = (type: FactType, piece: KeyMatch): string => {
  if (typeof piece === 'boolean') return piece ? '= true' : '= false';
  if (typeof piece === 'string') return `= "${piece}"`;
  const [lo, hi] = [unitText(type, piece.lo), unitText(type, piece.hi)];
  if (lo === undefined && hi === undefined) return 'di qualunque valore';
  if (lo === undefined) return `fino a ${hi ?? ''}`;
  if (hi === undefined) return `da ${lo} in su`;
  return lo === hi ? `uguale a ${lo}` : `da ${lo} a ${hi}`;
};

const unitText = (type: FactType, units: number): string | undefined => {
  if (Math.abs(units) >= Number.MAX_SAFE_INTEGER - 1) return undefined;
  if (type === 'Money') return textOf(new Money(units));
  if (type === 'Percent') return textOf(new Ratio(units));
  return type === 'LocalDate' ? textOf(new Day(dateOfEpochDay(units))) : String(units);
};
