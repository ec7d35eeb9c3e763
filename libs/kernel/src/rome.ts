// The bridge between instants and Italian civil time (Europe/Rome), clock changes included.
import { Temporal } from 'temporal-polyfill';
import { instantFromMillis, millisOf, type Instant } from './instant.js';
import { localDate, type LocalDate } from './local-date.js';

const ROME = 'Europe/Rome';
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** The civil date in Italy at an instant. */
export const dateInRome = (at: Instant): LocalDate => localDate(wallClock(at).slice(0, -14));

/** The time on Italian clocks at an instant, 'HH:mm:ss', milliseconds cut off. */
export const timeInRome = (at: Instant): string => wallClock(at).slice(-13, -5);

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

/** What Italian clocks show at an instant, as 'YYYY-MM-DDTHH:mm:ss.sss' and a meaningless 'Z'. */
const wallClock = (at: Instant): string => {
  const millis = millisOf(at);
  return new Date(millis + offsetAt(millis)).toISOString();
};

const HOUR = 3_600_000;
const offsets = new Map<number, number>();

/** How far Italian clocks are ahead of UTC, in milliseconds. Every event asks and Temporal takes its time, so the answer is kept for the hour: since 1970 clocks have changed on whole hours only. */
const offsetAt = (millis: number): number => {
  const hour = millis < 0 ? undefined : Math.floor(millis / HOUR);
  const known = hour === undefined ? undefined : offsets.get(hour);
  if (known !== undefined) return known;
  const zoned = Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(ROME);
  const offset = zoned.offsetNanoseconds / 1_000_000;
  if (hour !== undefined) {
    if (offsets.size >= 10_000) offsets.clear(); // a year of hours, and no more memory than that
    offsets.set(hour, offset);
  }
  return offset;
};
