// Where a service counts under a ceiling of its recipient's household, as a correction from a date on has it.
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@buono/kernel';
import { countedUnder, formerlyUnder, holderOf, householdOf } from './household-ceilings.js';
import type { KnownWallet } from './state.js';

const terms = (...shared: readonly string[]) => ({
  entitlement: { ceilings: shared.map((name) => ({ shared: name })) },
});
/** In household h, from October on in k, under the ceiling of the year; under that of the person all the time. */
const wallet = {
  opening: terms('C/anno@h', 'C/persona'),
  editions: [{ effectiveFrom: localDate('2026-10-01'), entitled: true, ...terms('C/anno@k', 'C/persona') }],
} as unknown as KnownWallet;
const entry = (servedOn: string) => ({ servedOn: localDate(servedOn), shared: ['C/anno@h', 'C/persona'] });

describe('a service under a ceiling of a household', () => {
  it('counts where its recipient was counted on its day', () => {
    expect(countedUnder(wallet, entry('2026-09-30'))).toEqual(['C/anno@h', 'C/persona']);
    expect(countedUnder(wallet, entry('2026-10-01'))).toEqual(['C/anno@k', 'C/persona']);
  });
  it('counts no more where it counted before, nor where it would on another day', () => {
    expect(formerlyUnder(wallet, entry('2026-10-01'))).toEqual(['C/anno@h']);
    expect(formerlyUnder(wallet, entry('2026-09-30'))).toEqual(['C/anno@k']);
  });
  it('is the matter of the household, and one of a person of the person', () => {
    const person = 'a3b0c1d2-0000-4000-8000-000000000001' as Parameters<typeof holderOf>[1];
    expect(householdOf('C/persona')).toBeUndefined();
    expect([holderOf('C/anno@h', person), holderOf('C/persona', person)]).toEqual(['h', person]);
  });
});
