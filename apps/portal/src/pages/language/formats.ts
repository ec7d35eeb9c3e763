// Days, moments and amounts as a language writes them, in the time of Rome.

/** How a language writes values. */
export interface Formats {
  /** Whole cents as euro: `1.234,50 €`. */
  money(cents: number): string;
  /** A civil date: `5 luglio 2026`. */
  day(date: string): string;
  /** The day of an instant, in Rome. */
  dayOf(instant: string): string;
  /** An instant, in Rome: `5 luglio 2026, 10:00`. */
  moment(instant: string): string;
  /** The time of an instant, in Rome: `10:00`. */
  time(instant: string): string;
  /** `ottobre 2026` of `2026-10`. */
  month(month: string): string;
  number(value: number): string;
}

const ROME = 'Europe/Rome';
// English as it is read in Europe: the day before the month.
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/** The formats of a language. */
export const formatsOf = (code: string): Formats => {
  const locale = LOCALES[code] ?? code;
  const euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', useGrouping: true });
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const civil = new Intl.DateTimeFormat(locale, { ...long, timeZone: 'UTC' });
  const inRome = new Intl.DateTimeFormat(locale, { ...long, timeZone: ROME });
  const withTime = new Intl.DateTimeFormat(locale, { ...long, hour: '2-digit', minute: '2-digit', timeZone: ROME });
  const ofMonth = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const justTime = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: ROME });
  // Points have up to four decimals.
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  return {
    money: (cents) => euro.format(cents / 100),
    day: (date) => civil.format(new Date(`${date}T00:00:00Z`)),
    dayOf: (instant) => inRome.format(new Date(instant)),
    moment: (instant) => withTime.format(new Date(instant)),
    time: (instant) => justTime.format(new Date(instant)),
    month: (month) => ofMonth.format(new Date(`${month}-01T00:00:00Z`)),
    number: (value) => plain.format(value),
  };
};
