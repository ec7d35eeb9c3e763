// What follows from the list of a household: its size, and its minors on a day.
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@buono/kernel';
import { countedFacts, deriveHousehold } from './household.js';

const born = (birthDate: string) => ({
  fiscalCode: '',
  givenName: '',
  familyName: '',
  birthDate: localDate(birthDate),
});
const recipient = { ...born('1988-04-12'), comune: 'D612' };
const household = [born('2008-06-03'), born('2008-02-29')];

describe('a household counted', () => {
  it.each([
    ['2026-02-27', 2],
    ['2026-02-28', 1],
    ['2026-06-02', 1],
    ['2026-06-03', 0],
  ])('on %s has %i minors of three members', (on, minorsInHousehold) => {
    expect(countedFacts({ recipient, household }, localDate(on))).toEqual({ householdSize: 3, minorsInHousehold });
  });

  it('is one person where nobody else is listed, and nothing where no list was asked', () => {
    const on = localDate('2026-06-02');
    expect(countedFacts({ recipient, household: [] }, on)).toEqual({ householdSize: 1, minorsInHousehold: 0 });
    expect(countedFacts({ recipient }, on)).toEqual({});
    expect(deriveHousehold({}, { recipient }, on)).toEqual({});
  });

  it('stands against what was declared, not against what an office or a registry found', () => {
    const on = localDate('2026-06-02');
    const facts = {
      householdSize: { state: 'known', value: 7, source: 'declared' },
      minorsInHousehold: { state: 'known', value: 4, source: 'registry' },
    } as const;
    expect(deriveHousehold(facts, { recipient, household }, on)).toEqual({
      householdSize: { state: 'known', value: 3, source: 'derived' },
      minorsInHousehold: { state: 'known', value: 4, source: 'registry' },
    });
  });
});
