// A household (nucleo) as it is named in an application: its members one by one, and what follows from counting them.
import { ageAt, codiceFiscale, type LocalDate } from '@buono/kernel';
import type { Fact, Facts } from '@buono/rules';
import type { Wrong } from '../answer.js';
import { birthFault, isBody, type Listed } from './recipient.js';

/** Households have at most this many members besides the one who is named as recipient. */
export const MOST_MEMBERS = 29;

const OF_AGE = 18;

/** What is wrong with the members of a household, member by member. */
export const householdFaults = ({ recipient, household = [] }: Listed, today: LocalDate): readonly Wrong[] => {
  const seen = new Set([codiceFiscale(recipient.fiscalCode)]);
  return household.flatMap((member, index): readonly Wrong[] => {
    const field = `household[${index}]`;
    const code = codiceFiscale(member.fiscalCode);
    if (seen.has(code))
      return [
        { field: `${field}.fiscalCode`, detail: 'questa persona è già indicata: ogni componente si scrive una volta' },
      ];
    seen.add(code);
    const fault = birthFault(field, member, today);
    return fault === undefined ? [] : [fault];
  });
};

/** The facts that the list of members settles, as of a day; none where no household is listed. */
export const countedFacts = ({ recipient, household }: Listed, on: LocalDate): Readonly<Record<string, number>> => {
  if (household === undefined || isBody(recipient)) return {};
  const births = [recipient, ...household].map(({ birthDate }) => birthDate);
  return {
    householdSize: births.length,
    minorsInHousehold: births.filter((birth) => ageAt(birth, on) < OF_AGE).length,
  };
};

/** The same facts with size and minors of the household counted on a day, unless somebody found them otherwise. */
export const deriveHousehold = (facts: Facts, { recipient, household }: Partial<Listed>, on: LocalDate): Facts => {
  if (recipient === undefined || household === undefined) return facts;
  const counted = Object.entries(countedFacts({ recipient, household }, on)).filter(([name]) => {
    const said = facts[name];
    return said === undefined || said.source === 'declared' || said.source === 'derived';
  });
  const derived = counted.map(([name, value]): [string, Fact] => [name, { state: 'known', value, source: 'derived' }]);
  return { ...facts, ...Object.fromEntries(derived) };
};
