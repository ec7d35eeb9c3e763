// How long things take and wait, zone by zone, at the door.
import { IsOptional } from 'class-validator';
import { IsCivilDate, IsUuidId, IsZoneCode } from '@buono/http';
import type { TimesReport } from '../../application/show-times.handler.js';
import { casesIn, medianDays, type Days } from '../../domain/open/figures.js';

/** Which part, and at the end of which day. */
export class TimesQuery {
  @IsOptional()
  @IsUuidId()
  callId?: string;

  @IsOptional()
  @IsZoneCode()
  zone?: string;

  /** What had happened by the end of this day; today unless said. */
  @IsOptional()
  @IsCivilDate()
  validAt?: string;
}

/** Claims presented and not paid, by the days since they were presented. */
export class WaitingClaimsView {
  upTo30!: number;
  upTo60!: number;
  upTo90!: number;
  beyond!: number;
}

/** A zone, or all of them together where `zone` is absent. */
export class TimesRowView {
  zone?: string;
  decided!: number;
  /** Half of the decisions took at most so many days; absent where there is none. */
  medianDaysToDecide?: number;
  paid!: number;
  /** From presenting a claim to its payment, likewise. */
  medianDaysToPay?: number;
  waiting!: WaitingClaimsView;
}

export class TimesReportView {
  callId?: string;
  /** The end of this day (Europe/Rome). */
  upTo!: string;
  total!: TimesRowView;
  rows!: TimesRowView[];
}

type Times = Pick<TimesReport['zones'][number], 'daysToDecide' | 'daysToPay' | 'waiting'>;

const rowOf = ({ daysToDecide, daysToPay, waiting }: Times): TimesRowView => {
  const [toDecide, toPay] = [medianDays(daysToDecide), medianDays(daysToPay)];
  return {
    decided: casesIn(daysToDecide),
    ...(toDecide !== undefined && { medianDaysToDecide: toDecide }),
    paid: casesIn(daysToPay),
    ...(toPay !== undefined && { medianDaysToPay: toPay }),
    waiting: {
      upTo30: between(waiting, 0, 30),
      upTo60: between(waiting, 31, 60),
      upTo90: between(waiting, 61, 90),
      beyond: between(waiting, 91, Infinity),
    },
  };
};

const between = (days: Days, from: number, to: number): number =>
  casesIn(new Map([...days].filter(([each]) => each >= from && each <= to)));

const together = (all: readonly Days[]): Days => {
  const sum = new Map<number, number>();
  for (const days of all) for (const [each, cases] of days) sum.set(each, (sum.get(each) ?? 0) + cases);
  return sum;
};

/** The report as it is told: zones, and all that is seen together. */
export const timesView = ({ callId }: TimesQuery, { upTo, zones }: TimesReport): TimesReportView => ({
  ...(callId !== undefined && { callId }),
  upTo,
  total: rowOf({
    daysToDecide: together(zones.map(({ daysToDecide }) => daysToDecide)),
    daysToPay: together(zones.map(({ daysToPay }) => daysToPay)),
    waiting: together(zones.map(({ waiting }) => waiting)),
  }),
  rows: zones.map((zone) => ({ zone: zone.zone, ...rowOf(zone) })),
});
