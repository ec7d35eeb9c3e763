// Which differences a claim must show, by how far its money went.
import { describe, expect, it } from '@jest/globals';
import { agrees, plannedDifferences } from './audit-set.js';
import type { ExpectedZone } from './story/claim-book.js';

const part = (changes: Partial<ExpectedZone>): ExpectedZone => ({
  zone: 'TC-01',
  lines: 3,
  standing: 'paid',
  cut: false,
  bank: 'whole',
  ...changes,
});
const planned = (...parts: readonly ExpectedZone[]) =>
  plannedDifferences(parts.map((each) => ({ zones: new Map([[each.zone, each]]) })));

describe('the planned differences', () => {
  it('are none where everything was paid', () => {
    expect(planned(part({}), part({}))).toEqual({});
  });

  it('are one for each line that was not claimed or not settled', () => {
    expect(planned(part({ standing: 'open' }), part({ standing: 'submitted', lines: 2 }))).toEqual({
      'accrued-not-claimed': 3,
      'claimed-not-settled': 2,
    });
  });

  it('are one for each order that was not written, signed, paid, or not paid as it was', () => {
    const parts = [
      part({ standing: 'settled' }),
      part({ standing: 'drafted', cut: true }),
      part({ standing: 'ordered' }),
      part({ bank: 'less' }),
      part({ bank: 'returned', cut: true }),
    ];
    expect(planned(...parts)).toEqual({
      'settled-not-ordered': 2,
      'cut-at-settlement': 2,
      'ordered-not-paid': 1,
      'paid-differs': 1,
      'payment-returned': 1,
    });
  });

  it('agree with what is found only when every kind does', () => {
    expect(agrees({ planned: { a: 1 }, found: { a: 1 } })).toBe(true);
    expect(agrees({ planned: { a: 1, b: 0 }, found: { a: 1 } })).toBe(true);
    expect(agrees({ planned: { a: 1 }, found: { a: 2 } })).toBe(false);
    expect(agrees({ planned: {}, found: { b: 1 } })).toBe(false);
  });
});
