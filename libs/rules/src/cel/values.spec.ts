// Days as numbers, which the proofs by ranges and the tables count with.
import { describe, expect, it } from '@jest/globals';
import { dateOfEpochDay, epochDay } from './values.js';

describe('epoch days', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['1900-03-01', -25_508],
  ])('%s is day %i', (date, day) => {
    expect(epochDay(date)).toBe(day);
    expect(dateOfEpochDay(day)).toBe(date);
  });

  it('counts early years, and no day that does not exist', () => {
    expect(dateOfEpochDay(epochDay('0099-12-31') ?? 0)).toBe('0099-12-31');
    expect((epochDay('0100-01-01') ?? 0) - (epochDay('0099-12-31') ?? 0)).toBe(1);
    expect(epochDay('2026-02-29')).toBeUndefined();
    expect(epochDay('domani')).toBeUndefined();
  });
});
