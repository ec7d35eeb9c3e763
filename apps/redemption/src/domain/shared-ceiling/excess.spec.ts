// Which services two codes together brought above a ceiling, worked out by hand.
import { describe, expect, it } from '@jest/globals';
import { cents, localDate, personId, redemptionId } from '@buono/kernel';
import { excessOf, type Used } from './excess.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
// 30.00 a year.
const limits = { per: 'year', amountCents: 3_000 } as const;
const used = (n: number, holder: number, servedOn: string, amount: number): Used => ({
  ...{ redemptionId: redemptionId(id(n)), holder: personId(id(700 + holder)), servedOn: localDate(servedOn) },
  ...{ amountCents: cents(amount), count: 1, units: 1, limits },
});
const numbers = (all: readonly Used[]) => excessOf(all).map((one) => Number(one.slice(-3)));

describe('what was used above a ceiling by two codes', () => {
  const [a, b, c] = [used(1, 1, '2026-03-01', 2_000), used(2, 2, '2026-04-01', 1_000), used(3, 1, '2026-05-01', 100)];
  it('is the service with which the limit was passed and those after it, by the date of the service', () => {
    expect(numbers([a, b])).toEqual([]);
    expect(numbers([c, b, a])).toEqual([3]);
    expect(numbers([a, b, c, used(4, 2, '2026-06-01', 100)])).toEqual([3, 4]);
  });
  it('begins anew with each period', () => expect(numbers([a, b, used(4, 2, '2027-01-01', 3_000)])).toEqual([]));
  it('is no matter of the join where one code passed it alone', () =>
    expect(numbers([a, used(4, 1, '2026-06-01', 2_000)])).toEqual([]));
  it('is a matter of the household, who passed it there and elsewhere alone', () =>
    expect(excessOf([a, used(4, 1, '2026-06-01', 2_000)], 'anybody')).toEqual([id(4)]));
  it('is counted in services and units as well', () => {
    const once = { limits: { per: 'day', count: 1 } } as const;
    expect(
      numbers([
        { ...used(1, 1, '2026-03-01', 100), ...once },
        { ...used(2, 2, '2026-03-01', 100), ...once },
      ]),
    ).toEqual([2]);
    const five = { limits: { per: 'month', units: 5 }, units: 3 } as const;
    expect(
      numbers([
        { ...used(1, 1, '2026-03-01', 100), ...five },
        { ...used(2, 2, '2026-03-31', 100), ...five },
      ]),
    ).toEqual([2]);
  });
});
