// How long things take: medians and ages by the day, worked out by hand.
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@buono/kernel';
import { timesView } from './times.dto.js';

const days = (...all: readonly (readonly [number, number])[]) => new Map(all);

describe('how long things take', () => {
  it('is half of the cases, and claims by their age to the day', () => {
    const florence = {
      zone: 'TC-01',
      // Two within 10 days, one in 40: half of three are two, within 10.
      daysToDecide: days([10, 2], [40, 1]),
      daysToPay: days([25, 1]),
      waiting: days([0, 1], [30, 2], [31, 3], [60, 1], [61, 1], [90, 1], [91, 5]),
    };
    const north = { zone: 'TC-02', daysToDecide: days([90, 3]), daysToPay: days(), waiting: days([91, 1]) };
    const told = timesView({}, { upTo: localDate('2026-09-10'), zones: [florence, north] });
    expect(told.rows).toEqual([
      {
        ...{ zone: 'TC-01', decided: 3, medianDaysToDecide: 10, paid: 1, medianDaysToPay: 25 },
        waiting: { upTo30: 3, upTo60: 4, upTo90: 2, beyond: 5 },
      },
      {
        ...{ zone: 'TC-02', decided: 3, medianDaysToDecide: 90, paid: 0 },
        waiting: { upTo30: 0, upTo60: 0, upTo90: 0, beyond: 1 },
      },
    ]);
    // Together 10, 10, 40, 90, 90, 90: half of six are three, within 40.
    expect(told.total).toMatchObject({ decided: 6, medianDaysToDecide: 40, paid: 1, medianDaysToPay: 25 });
    expect(told.total.waiting).toEqual({ upTo30: 3, upTo60: 4, upTo90: 2, beyond: 6 });
  });

  it('says nothing of what never was', () =>
    expect(timesView({}, { upTo: localDate('2026-09-10'), zones: [] })).toMatchObject({
      total: { decided: 0, paid: 0, waiting: { upTo30: 0, upTo60: 0, upTo90: 0, beyond: 0 } },
      rows: [],
    }));
});
