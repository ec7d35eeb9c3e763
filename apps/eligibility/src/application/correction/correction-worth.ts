// What a voucher is worth by a correction from a day within its validity: what was due before it, and what is due since.
import {
  addDays,
  cents,
  daysBetween,
  firstDayOf,
  lastDayOf,
  subtractCents,
  yearMonthOf,
  addCents,
  type Cents,
  type LocalDate,
} from '@buono/kernel';
import type { Due } from '../../domain/application/evaluation.js';

/**
 * The part of a worth that falls on a day and after it, rounded down: by whole months where all three days are at the turn of a
 * month, else by days. All of it where the day is the first.
 */
export const partFrom = (from: LocalDate, { valueCents, validFrom, validTo }: Due): Cents => {
  if (from <= validFrom) return valueCents;
  if (from > validTo) return cents(0);
  const byMonths =
    [from, validFrom].every((day) => day === firstDayOf(yearMonthOf(day))) &&
    validTo === lastDayOf(yearMonthOf(validTo));
  const count = byMonths ? monthsIn : daysIn;
  const part = (BigInt(valueCents) * BigInt(count(from, validTo))) / BigInt(count(validFrom, validTo));
  return cents(Number(part));
};

/** What is due until a day, that day included: its part of the worth, and no later date. */
export const dueUntil = (lastDay: LocalDate, due: Due): Due => {
  if (lastDay >= due.validTo) return due;
  const validTo = lastDay < due.validFrom ? due.validFrom : lastDay;
  const valueCents =
    lastDay < due.validFrom ? cents(0) : subtractCents(due.valueCents, partFrom(addDays(lastDay, 1), due));
  return { ...due, validTo, valueCents };
};

const daysIn = (from: LocalDate, to: LocalDate): number => daysBetween(from, to) + 1;
const monthsIn = (from: LocalDate, to: LocalDate): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;

/** What was, and what is, due on a decision; undefined where nothing is. */
export interface WorthOf {
  /** What the voucher is worth as the decision stands. */
  readonly standingCents: Cents;
  readonly before: Due | undefined;
  readonly after: Due | undefined;
}

/** What the voucher is worth by the correction. Correcting back, from the same day, comes to what it was. */
export const correctedWorth = (effectiveFrom: LocalDate, { standingCents, before, after }: WorthOf): Cents => {
  const since = after === undefined ? cents(0) : partFrom(effectiveFrom, after);
  const first = before ?? after;
  if (first === undefined || effectiveFrom <= first.validFrom) return since;
  const replaced = before === undefined ? cents(0) : partFrom(effectiveFrom, before);
  return addCents(subtractCents(standingCents, replaced), since);
};
