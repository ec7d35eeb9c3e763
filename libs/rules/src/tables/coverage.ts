// Whether the rows of a table answer for every case once: gaps and overlaps are named to the cent.
import { textOf } from '../cel/json-values.js';
import { dateOfEpochDay, Day, Decimal, Money, Ratio } from '../cel/values.js';
import type { CallTable } from '../model/call-document.js';
import type { FactType } from '../model/facts.js';
import {
  answersFor,
  isTexts,
  piecesOf,
  WHOLE_LINE,
  type Interval,
  type KeyMatch,
  type Piece,
  type TableProblem,
} from './key-interval.js';

type Row = readonly KeyMatch[];

/** Most cases that the rows of a table may cut: beyond them nobody could check it either. */
const MOST_CASES = 20_000;

/** The first gap or overlap; undefined when every case within the table's ends has exactly one row. */
export const coverageProblem = (table: CallTable, rows: readonly Row[]): TableProblem | undefined => {
  const pieces = table.keys.map((key, index) =>
    casesOf(
      key.type,
      rows.map((row) => row[index] ?? 'any'),
    ),
  );
  if (pieces.reduce((product, { length }) => product * Math.max(1, length), 1) > MOST_CASES) return TOO_MANY;
  for (const found of combined(pieces)) {
    const answering = rows.flatMap((row, index) =>
      found.every((piece, key) => answersFor(row[key] ?? 'any', piece)) ? [index] : [],
    );
    if (answering.length !== 1) return problemOf(table, rows, { found, answering });
  }
  return undefined;
};

const TOO_MANY: TableProblem = {
  code: 'table-too-large',
  what: `gli estremi delle righe si incrociano in più di ${MOST_CASES} casi: dividi la tabella in due, o usa gli stessi estremi nelle righe`,
};

/** Every combination of one case for each key. */
function* combined(pieces: readonly (readonly Piece[])[]): Generator<readonly Piece[]> {
  const [first, ...others] = pieces;
  if (first === undefined) return yield [];
  for (const piece of first) for (const rest of combined(others)) yield [piece, ...rest];
}

const casesOf = (type: FactType, matches: readonly KeyMatch[]): readonly Piece[] => {
  if (type === 'bool') return [true, false];
  if (type !== 'string') {
    const intervals = matches.filter(isInterval);
    return intervals.length > 0 ? piecesOf(intervals) : [WHOLE_LINE];
  }
  const texts = new Set(matches.filter(isTexts).flat());
  return texts.size > 0 ? [...texts] : [''];
};

const isInterval = (match: KeyMatch | Piece | undefined): match is Interval =>
  typeof match === 'object' && !Array.isArray(match);

const problemOf = (
  table: CallTable,
  rows: readonly Row[],
  { found, answering }: { readonly found: readonly Piece[]; readonly answering: readonly number[] },
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

const startsAfter = (match: KeyMatch | undefined, piece: Piece | undefined): boolean =>
  isInterval(match) && isInterval(piece) && match.lo > piece.hi;

const pieceText = (type: FactType, piece: Piece): string => {
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
  if (type === 'Decimal') return textOf(new Decimal(units));
  return type === 'LocalDate' ? textOf(new Day(dateOfEpochDay(units))) : String(units);
};
