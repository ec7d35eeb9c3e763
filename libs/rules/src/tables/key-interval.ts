// The bounds of table rows as intervals of whole units (cents, basis points, days): inclusive at both ends.
import { centsFromDecimal, percent, unitsOfDecimal } from '@buono/kernel';
import { epochDay, PERCENT_LIMIT } from '../cel/values.js';
import type { TableBound } from '../model/call-document.js';
import type { FactType } from '../model/facts.js';

/** Inclusive ends in whole units; an end that is not said is open. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** What a row says of one key: an interval, the texts or the truth it answers for, or that it answers for all of them. */
export type KeyMatch = Interval | readonly string[] | boolean | 'any';

/** One case of a key: an interval that no row cuts, or one text or truth. */
export type Piece = Interval | string | boolean;

/** Whether a row answers for a case. */
export const answersFor = (match: KeyMatch, piece: Piece): boolean => {
  if (match === 'any') return true;
  if (typeof match === 'boolean') return match === piece;
  if (isTexts(match)) return typeof piece === 'string' && match.includes(piece);
  return typeof piece === 'object' && holds(match, piece);
};

/** Whether a row names texts. */
export const isTexts = (match: KeyMatch): match is readonly string[] => Array.isArray(match);

/** What is wrong with a table; `row` is missing when it is the table as a whole. */
export interface TableProblem {
  readonly row?: number;
  readonly code: string;
  readonly what: string;
}

/** The bounds as written: units, or undefined where not said. */
export interface WrittenBounds {
  readonly lo?: number;
  readonly hi?: number;
}

const NO_END = Number.MAX_SAFE_INTEGER;

/** Every value of an ordered key. */
export const WHOLE_LINE: Interval = { lo: -NO_END, hi: NO_END };

/** Key types whose rows carry bounds; the others carry `is`. */
export const isOrdered = (type: FactType): boolean =>
  ['Money', 'int', 'Percent', 'Decimal', 'LocalDate'].includes(type);

/** A written value in whole units; undefined when it is not one of this type. */
export const unitsOfText = (type: FactType, text: string | number | boolean): number | undefined => {
  try {
    if (type === 'int') return typeof text === 'number' && Number.isSafeInteger(text) ? text : undefined;
    if (type === 'Decimal') return typeof text === 'boolean' ? undefined : unitsOfDecimal(String(text));
    if (typeof text !== 'string') return undefined;
    if (type === 'Money') return centsFromDecimal(text);
    if (type === 'LocalDate') return epochDay(text);
    return percent(text) <= PERCENT_LIMIT ? percent(text) : undefined;
  } catch {
    return undefined;
  }
};

/** The bounds that a row says; the text that is wrong when one cannot be read. */
export const writtenBounds = (type: FactType, row: TableBound): WrittenBounds | { readonly wrong: string } => {
  const ends: { lo?: number; hi?: number } = {};
  for (const [name, end, shift] of ENDS) {
    const text = row[name];
    if (text === undefined) continue;
    const units = unitsOfText(type, text);
    if (units === undefined || ends[end] !== undefined) return { wrong: name };
    ends[end] = units + shift;
  }
  return ends;
};

const ENDS = [
  ['from', 'lo', 0],
  ['above', 'lo', 1],
  ['upTo', 'hi', 0],
  ['below', 'hi', -1],
] as const;

/**
 * The intervals of one key over all rows. A lower end that is not said follows the next smaller upper end among its peers, the
 * rows that may answer for the same other keys; an upper end that is not said has no limit.
 */
export const intervalsOf = (
  rows: readonly WrittenBounds[],
  arePeers: (row: number, other: number) => boolean,
): readonly Interval[] =>
  rows.map((row, index) => {
    const hi = row.hi ?? NO_END;
    if (row.lo !== undefined) return { lo: row.lo, hi };
    const before = rows.reduce<number | undefined>((highest, { hi: upper }, other) => {
      if (upper === undefined || upper >= hi || (highest !== undefined && upper <= highest)) return highest;
      return arePeers(index, other) ? upper : highest;
    }, undefined);
    return { lo: before === undefined ? -NO_END : before + 1, hi };
  });

/** Whether two rows may answer for one case of a key. */
export const meet = (a: KeyMatch, b: KeyMatch): boolean => {
  if (a === 'any' || b === 'any') return true;
  if (typeof a === 'boolean' || typeof b === 'boolean') return a === b;
  if (isTexts(a) || isTexts(b)) return isTexts(a) && isTexts(b) && a.some((text) => b.includes(text));
  return a.lo <= b.hi && b.lo <= a.hi;
};

/** The pieces into which all ends cut the line, from the lowest end to the highest. */
export const piecesOf = (intervals: readonly Interval[]): readonly Interval[] => {
  const cuts = [...new Set(intervals.flatMap(({ lo, hi }) => [lo, hi + 1]))].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((lo, index) => ({ lo, hi: (cuts[index + 1] ?? lo + 1) - 1 }));
};

/** Whether one interval holds another. */
export const holds = (outer: Interval, inner: Interval): boolean => outer.lo <= inner.lo && inner.hi <= outer.hi;
