// The bridge between instants and Italian civil time (Europe/Rome), clock changes included.
import { Temporal } from 'temporal-polyfill';
import { instantFromMillis, millisOf, type Instant } from './instant.js';
import type { LocalDate } from './local-date.js';

const ROME = 'Europe/Rome';
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** The civil date in Italy at an instant. */
export const dateInRome = (at: Instant): LocalDate => inRome(at).toPlainDate().toString() as LocalDate;

/** The time on Italian clocks at an instant, 'HH:mm:ss', milliseconds cut off. */
export const timeInRome = (at: Instant): string =>
  inRome(at).toPlainTime().toString({ smallestUnit: 'second', roundingMode: 'trunc' });

/**
 * The instant when Italian clocks show `time` ('HH:mm' or 'HH:mm:ss') on `date`; RangeError for any other text.
 * On the night of March when an hour is skipped, a skipped time counts from before the jump (02:30 is 03:30 summer time);
 * on the night of October when an hour is repeated, its first run is meant (02:30 is summer time).
 */
export const instantInRome = (date: LocalDate, time: string): Instant => {
  if (!TIME.test(time)) throw new RangeError('not a time of the form HH:mm or HH:mm:ss');
  const local = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return instantFromMillis(local.toZonedDateTime(ROME, { disambiguation: 'compatible' }).epochMilliseconds);
};

const inRome = (at: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(millisOf(at)).toZonedDateTimeISO(ROME);
