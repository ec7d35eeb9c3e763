// The field's own types inside CEL: money, percentages and civil dates as classes, so that none is taken for a number.
import { addDays, daysBetween, isLocalDate, localDate, type LocalDate } from '@buono/kernel';

/** The largest intermediate amount in cents, either sign: sums and differences stay exact integers. */
export const MONEY_LIMIT = 1_000_000_000_000_000;

/** The largest whole number, either sign: what JSON carries exactly. */
export const INT_LIMIT = Number.MAX_SAFE_INTEGER;

/** The largest percentage in basis points (10,000%). */
export const PERCENT_LIMIT = 1_000_000;

/** Thrown inside an evaluation when a value leaves its bounds; caught at the engine's edge. */
export class OutOfBounds extends Error {
  override readonly name = 'OutOfBounds';
}

/** An amount in whole cents that may be negative while a formula is worked out. */
export class Money {
  constructor(readonly cents: number) {
    if (!Number.isSafeInteger(cents) || Math.abs(cents) > MONEY_LIMIT) throw new OutOfBounds('amount out of bounds');
  }
}

/** A percentage in basis points. */
export class Ratio {
  constructor(readonly basisPoints: number) {
    if (!Number.isSafeInteger(basisPoints) || basisPoints < 0 || basisPoints > PERCENT_LIMIT) {
      throw new OutOfBounds('percentage out of bounds');
    }
  }
}

/** A number with decimals, in ten-thousandths. */
export class Decimal {
  constructor(readonly units: number) {
    if (!Number.isSafeInteger(units) || Math.abs(units) > MONEY_LIMIT) throw new OutOfBounds('number out of bounds');
  }
}

/** A civil date, Europe/Rome. */
export class Day {
  constructor(readonly date: LocalDate) {}
}

/** Anything that an expression of a call may give. */
export type CelValue = Money | Ratio | Decimal | Day | bigint | boolean | string | readonly string[];

const EPOCH = localDate('1970-01-01');
const MILLIS_A_DAY = 86_400_000;

/** The days from 1970-01-01 to a date; undefined for a text that is no date. */
export const epochDay = (text: string): number | undefined => {
  if (!isLocalDate(text)) return undefined;
  // Date.UTC takes years below 100 for those of the last century; elsewhere it counts days exactly, and fast.
  if (text < '0100') return daysBetween(EPOCH, localDate(text));
  return Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10))) / MILLIS_A_DAY;
};

/** The date so many days after 1970-01-01. */
export const dateOfEpochDay = (day: number): LocalDate => addDays(EPOCH, day);
