// Months: their first and last days, and stepping from one to another.
import { describe, expect, it } from '@jest/globals';
import { localDate } from './local-date.js';
import { firstDayOf, isYearMonth, lastDayOf, shiftMonth, yearMonth, yearMonthOf } from './year-month.js';

describe('a month', () => {
  it('holds its days', () => {
    expect(yearMonthOf(localDate('2024-02-29'))).toBe('2024-02');
    expect(firstDayOf(yearMonth('2024-02'))).toBe('2024-02-01');
    expect(lastDayOf(yearMonth('2024-02'))).toBe('2024-02-29');
    expect(lastDayOf(yearMonth('2026-02'))).toBe('2026-02-28');
    expect(lastDayOf(yearMonth('2026-12'))).toBe('2026-12-31');
  });
  it('is stepped over years', () => {
    expect(shiftMonth(yearMonth('2026-12'), 1)).toBe('2027-01');
    expect(shiftMonth(yearMonth('2026-01'), -13)).toBe('2024-12');
  });
  it.each(['2026-13', '2026-00', '2026-1', '2026-01-01', ''])('is never %j', (text) => {
    expect(isYearMonth(text)).toBe(false);
    expect(() => yearMonth(text)).toThrow(RangeError);
  });
});
