// The specification of acts: one may be entered on its day and ever after, not before.
import { describe, expect, it } from '@jest/globals';
import { againstActOf } from './act.js';
import { localDate } from './local-date.js';

describe('an act', () => {
  it('of 1 June is entered on 1 June or later, and not on 31 May', () => {
    const signed = localDate('2026-06-01');
    expect(againstActOf(signed, localDate('2026-06-01'))).toBeUndefined();
    expect(againstActOf(signed, localDate('2027-01-01'))).toBeUndefined();
    expect(againstActOf(signed, localDate('2026-05-31'))).toBe('act-in-the-future');
  });
});
