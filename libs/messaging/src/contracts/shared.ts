// Shapes that several contracts share. The tags say to asyncapi.yaml what a type of TypeScript cannot.

/**
 * The id of one thing, a UUID.
 * @format uuid
 */
export type UuidText = string;

/**
 * A civil date of Europe/Rome, 'YYYY-MM-DD'.
 * @format date
 */
export type DateText = string;

/**
 * A month, 'YYYY-MM'.
 * @pattern ^\d{4}-(0[1-9]|1[0-2])$
 */
export type MonthText = string;

/**
 * An instant in UTC, with milliseconds.
 * @format date-time
 */
export type InstantText = string;

/**
 * The code of a zone (zona distretto).
 * @pattern ^[A-Z]{2}-\d{2}$
 */
export type ZoneText = string;

/**
 * Whole euro cents.
 * @type integer
 * @minimum 0
 */
export type WholeCents = number;

/**
 * Whole euro cents, below zero for what is taken back.
 * @type integer
 */
export type SignedCents = number;

/**
 * A whole number.
 * @type integer
 * @minimum 0
 */
export type WholeNumber = number;

/** A part of an amount, attributed to one fund source and year. */
export interface FundPartV1 {
  readonly source: string;
  readonly year: WholeNumber;
  readonly amountCents: WholeCents;
}
