// A family is told once per threshold, again for a tighter one, and anew when its voucher was extended or raised.
import { describe, it } from '@jest/globals';
import { cents, localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { warnedDecider, type FamilyWarned } from './warned.js';

const ending = (threshold: number, lastDay = '2026-12-31'): Omit<FamilyWarned, 'type'> => ({
  voucherId: 'v',
  applicationId: 'a',
  callId: 'c',
  zone: 'TC-01',
  kind: 'voucher-ending',
  threshold,
  lastDay: localDate(lastDay),
  valueCents: cents(80_000),
  leftCents: cents(20_000),
  on: localDate('2026-12-01'),
});
const low = (threshold: number, valueCents = 80_000): Omit<FamilyWarned, 'type'> => ({
  ...ending(threshold),
  kind: 'voucher-low',
  valueCents: cents(valueCents),
});
const warned = (what: Omit<FamilyWarned, 'type'>): FamilyWarned => ({ type: 'FamilyWarned', ...what });

describe('warning a family', () => {
  it('tells it', () =>
    given(warnedDecider)
      .when({ type: 'WarnFamily', ...ending(30) })
      .then(warned(ending(30))));
  it('tells nothing twice, on whatever day and with whatever is left', () =>
    given(warnedDecider, warned(ending(30)))
      .when({ type: 'WarnFamily', ...ending(30), on: localDate('2026-12-05'), leftCents: cents(100) })
      .thenNothing());
  it('tells a tighter threshold', () =>
    given(warnedDecider, warned(ending(30)))
      .when({ type: 'WarnFamily', ...ending(7) })
      .then(warned(ending(7))));
  it('does not go back to a looser one', () =>
    given(warnedDecider, warned(ending(7)))
      .when({ type: 'WarnFamily', ...ending(30) })
      .thenNothing());
  it('begins anew when the voucher was extended', () =>
    given(warnedDecider, warned(ending(7)))
      .when({ type: 'WarnFamily', ...ending(30, '2027-01-31') })
      .then(warned(ending(30, '2027-01-31'))));
  it('keeps what is left apart from the days', () =>
    given(warnedDecider, warned(ending(7)))
      .when({ type: 'WarnFamily', ...low(1_000) })
      .then(warned(low(1_000))));
  it('begins anew when money was added, not when the end moved', () => {
    given(warnedDecider, warned(low(1_000)))
      .when({ type: 'WarnFamily', ...low(1_000, 90_000) })
      .then(warned(low(1_000, 90_000)));
    given(warnedDecider, warned(low(1_000)))
      .when({ type: 'WarnFamily', ...low(1_000), lastDay: localDate('2027-01-31') })
      .thenNothing();
  });
});
