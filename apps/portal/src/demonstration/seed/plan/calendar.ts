// When the story happens: calls and applications in its first month, then months of services, until its end.
import {
  addDays,
  dateInRome,
  firstDayOf,
  instantInRome,
  lastDayOf,
  localDate,
  millisOf,
  shiftMonth,
  yearMonthOf,
  type Instant,
  type LocalDate,
  type YearMonth,
} from '@buono/kernel';
import type { CallDates, HeadlineCall } from '@buono/rules/headline-calls';

/** A stretch of a month after which its services are entered. */
export interface Stretch {
  readonly month: YearMonth;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The month ends with it: what is paid by the month is entered now. */
  readonly endsMonth: boolean;
  readonly isFirstMonth: boolean;
}

/** How many months after the first each call's vouchers can be used. */
const USED_FOR: Readonly<Record<HeadlineCall, number>> = {
  infanzia: 11,
  domiciliarita: 20,
  autonomie: 22,
  'mobilita-stato': 10,
  'mobilita-liguria': 10,
};
/** The most full months of services that every call has room for. */
export const MOST_MONTHS = 8;

const OPEN_AFTER_END = 60;
const ACT_BEFORE = 10;
const RECENT = 2;

/** The days of the story. */
export class StoryCalendar {
  private constructor(
    readonly firstMonth: YearMonth,
    readonly end: Instant,
  ) {}

  /** A story of so many full months of services that ends at this instant. */
  static endingAt(end: Instant, months: number): StoryCalendar {
    return new StoryCalendar(shiftMonth(yearMonthOf(dateInRome(end)), -months - 1), end);
  }

  /** A story that begins in the month after this instant, and ends in the month after its last full one. */
  static after(begin: Instant, months: number): StoryCalendar {
    const firstMonth = shiftMonth(yearMonthOf(dateInRome(begin)), 1);
    return new StoryCalendar(firstMonth, instantInRome(day(shiftMonth(firstMonth, months + 1), 22), '12:00'));
  }

  /** The instant before which nothing happens. */
  get begin(): Instant {
    return instantInRome(firstDayOf(this.firstMonth), '08:00');
  }

  /** A day of the first month: 1 to 28. */
  inFirstMonth(number: number): LocalDate {
    return day(this.firstMonth, number);
  }

  /** The first day of the first full month of services. */
  get servicesFrom(): LocalDate {
    return firstDayOf(shiftMonth(this.firstMonth, 1));
  }

  /** The day on which the last applications come in: the offices still have them on the desk at the end. */
  get recentDay(): LocalDate {
    return addDays(dateInRome(this.end), -RECENT);
  }

  /** The day of the offices' closings and suspensions: in the second full month of services. */
  get officeDay(): LocalDate {
    return day(shiftMonth(this.firstMonth, 2), 8);
  }

  /** The months in which services are delivered, the first and the last in part. */
  get months(): readonly YearMonth[] {
    const last = yearMonthOf(dateInRome(this.end));
    const months: YearMonth[] = [];
    for (let month = this.firstMonth; month <= last; month = shiftMonth(month, 1)) months.push(month);
    return months;
  }

  /** The stretches of a month: of the first only what comes after the vouchers. */
  stretches(month: YearMonth): readonly Stretch[] {
    const to = lastDayOf(month);
    if (month === this.firstMonth) return [{ month, from: day(month, 19), to, endsMonth: true, isFirstMonth: true }];
    return [
      { month, from: firstDayOf(month), to: day(month, 15), endsMonth: false, isFirstMonth: false },
      { month, from: day(month, 16), to, endsMonth: true, isFirstMonth: false },
    ];
  }

  /** Whether there is still time for something at this instant. */
  hasTimeAt(at: Instant): boolean {
    return millisOf(at) < millisOf(this.end);
  }

  /** The dates of a call in this story: open until after its end, vouchers used in its months. */
  datesOf(call: HeadlineCall): Required<CallDates> {
    const published = this.inFirstMonth(2);
    return {
      actDate: addDays(published, -ACT_BEFORE),
      opensAt: `${published}T08:00`,
      closesAt: `${addDays(dateInRome(this.end), OPEN_AFTER_END)}T23:59`,
      useFrom: call === 'infanzia' ? this.servicesFrom : firstDayOf(this.firstMonth),
      useTo: lastDayOf(shiftMonth(this.firstMonth, USED_FOR[call])),
    };
  }
}

const day = (month: YearMonth, number: number): LocalDate => localDate(`${month}-${String(number).padStart(2, '0')}`);
