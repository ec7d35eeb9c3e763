// Instants: points in time, in UTC, to the millisecond, as one text that sorts by itself.
import type { Brand } from './brand.js';

/** A point in time as 'YYYY-MM-DDTHH:mm:ss.sssZ' (UTC, always with milliseconds): text order is time order. */
export type Instant = Brand<string, 'Instant'>;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether the text is an Instant that exists (no 30 February, no 24:00, no leap second). */
export const isInstant = (text: string): boolean => {
  if (!INSTANT.test(text)) return false;
  const millis = Date.parse(text);
  // The engine lets some impossible dates roll over: only an exact return journey proves the text.
  return Number.isFinite(millis) && new Date(millis).toISOString() === text;
};

/** The instant of this text; RangeError unless it is exactly an existing 'YYYY-MM-DDTHH:mm:ss.sssZ'. */
export const instant = (text: string): Instant => {
  if (!isInstant(text)) throw new RangeError('not an instant of the form YYYY-MM-DDTHH:mm:ss.sssZ');
  return text as Instant;
};

const FIRST_MILLI = Date.parse('0000-01-01T00:00:00.000Z');
const LAST_MILLI = Date.parse('9999-12-31T23:59:59.999Z');

/** The instant of a number of milliseconds since 1970-01-01T00:00Z; RangeError if not whole or outside the years 0000–9999. */
export const instantFromMillis = (millis: number): Instant => {
  if (!Number.isSafeInteger(millis)) throw new RangeError(`not a whole number of milliseconds: ${millis}`);
  if (millis < FIRST_MILLI || millis > LAST_MILLI) throw new RangeError(`not in the years 0000 to 9999: ${millis}`);
  return new Date(millis).toISOString() as Instant;
};

/** The milliseconds of an instant since 1970-01-01T00:00Z. */
export const millisOf = (at: Instant): number => Date.parse(at);

/** Negative, zero or positive as `a` is before, at or after `b`. */
export const compareInstants = (a: Instant, b: Instant): number => (a < b ? -1 : a > b ? 1 : 0);
