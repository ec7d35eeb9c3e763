// What another scheme granted becomes an entitlement, or it is said what is lacking and where.
import { describe, expect, it } from '@jest/globals';
import { sampleCall, sampleService } from '../testing/sample-call.js';
import { assess } from './assess.js';
import { takeOver, type Granted } from './take-over.js';
import { givenFacts } from '../testing/given-facts.js';

const OF = { callId: 'c1', callVersion: 2, today: '2026-05-01' };
const granted = (given: Granted['given'] = {}, over: Partial<Granted> = {}): Granted => ({
  valueCents: 12_345,
  validFrom: '2026-02-01',
  validTo: '2026-11-30',
  given,
  ...over,
});
const number = (name: string, formula: string) =>
  ({ name, type: 'Money', formula, article: 'art. 2', sentence: name }) as const;
const byFacts = sampleCall({
  numbers: [number('base', 'min(isee, euro("50.00"))'), number('cap', 'base + euro("10.00")')],
  value: 'cap',
  ceilings: [{ id: 'mese', article: 'art. 3', per: 'month', amount: 'value', count: 'householdSize' }],
});
const places = (taken: ReturnType<typeof takeOver>) => (taken.ok ? [] : taken.problems.map(({ place }) => place));

describe('taking over what was granted elsewhere', () => {
  it('keeps its value and dates, with the services of the call', () => {
    const taken = takeOver(sampleCall(), 'UNO', granted(), OF);
    const facts = givenFacts({ isee: 500_000 });
    const dates = { submittedOn: '2026-05-01', admittedOn: '2026-05-01' };
    const assessed = assess(sampleCall(), 'UNO', facts, dates, { callId: 'c1', callVersion: 2 });
    const own = { valueCents: 12_345, validFrom: '2026-02-01', validTo: '2026-11-30' };
    expect(taken).toEqual({ ok: true, entitlement: { ...assessed.entitlement, ...own } });
  });

  it('takes numbers as they were, and works out those that follow from them', () => {
    const taken = takeOver(byFacts, 'UNO', granted({ base: 3_000, householdSize: 4 }), OF);
    expect(taken).toMatchObject({
      ok: true,
      entitlement: {
        numbers: { cap: { type: 'Money', value: 4_000 } },
        ceilings: [{ id: 'mese', amountCents: 12_345, count: 4 }],
      },
    });
    expect(takeOver(byFacts, 'UNO', granted({ cap: 7, householdSize: 4 }), OF)).toMatchObject({
      entitlement: { numbers: { cap: { value: 7 } } },
    });
  });

  it('says what is lacking for formulas and ceilings', () => {
    expect(places(takeOver(byFacts, 'UNO', granted({ householdSize: 4 }), OF))).toEqual(['given.cap']);
    expect(places(takeOver(byFacts, 'UNO', granted({ cap: 7 }), OF))).toEqual(['given.householdSize']);
  });

  it.each<[string, Granted, string]>([
    ['a number of another type', granted({ cap: '7' }), 'given.cap'],
    ['a name that the call does not know', granted({ hobby: 1 }), 'given.hobby'],
    ['a fact out of its bounds', granted({ cap: 7, householdSize: 99 }), 'given.householdSize'],
    ['an end before the beginning', granted({}, { validTo: '2026-01-31' }), 'validTo'],
    ['a day that does not exist', granted({}, { validFrom: '2026-02-30' }), 'validFrom'],
  ])('refuses %s', (_, what, place) => expect(places(takeOver(byFacts, 'UNO', what, OF))).toEqual([place]));

  it('refuses an action that is not there', () =>
    expect(places(takeOver(byFacts, 'DUE', granted(), OF))).toEqual(['action']));

  it('asks for the areas of a plan, where the action has one', () => {
    const planned = sampleCall({
      assessment: { required: true, plan: { areasFact: 'planAreas' } },
      areas: [{ code: 'A1', label: 'Prima' }],
      services: [sampleService({ area: 'A1' })],
    });
    expect(places(takeOver(planned, 'UNO', granted(), OF))).toEqual(['given.planAreas']);
    expect(takeOver(planned, 'UNO', granted({ planAreas: ['A1'] }), OF)).toMatchObject({
      entitlement: { areas: ['A1'] },
    });
  });
});
