// Numbers in criteria, points, ties and proofs: the same answers as with the formula in the number's place.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Facts } from '../model/facts.js';
import { score } from '../rank/score.js';
import { standingOf } from '../rank/standing.js';
import { givenFacts } from '../testing/given-facts.js';
import { sampleCall } from '../testing/sample-call.js';
import { assess } from './assess.js';
import { proofsAsked } from './proofs-asked.js';

const DATES = { submittedOn: '2026-02-10', admittedOn: '2026-03-20' };
const number = (name: string, type: string, formula: string) => ({
  ...{ name, type, formula },
  ...{ article: 'art. 2', sentence: `Il numero ${name}` },
});
const criterion = (test: string, more = {}) => ({
  ...{ id: 'uno', article: 'art. 1', test, met: 'Va bene.', notMet: 'È troppo.' },
  ...more,
});
const HALF = 'prorate(isee, 1, 2)';
const PER_HEAD = `prorate(isee, 1, max(1, householdSize))`;
const AGE = 'ageAt(birthDate, submittedOn)';

/** Who has at most 5,666.67 a head; a point per hundred euro below 3,000.00; the poorest a head first. */
const call = sampleCall(
  {
    numbers: [
      number('perHead', 'Money', PER_HEAD),
      number('age', 'int', AGE),
      number('cap', 'Money', 'age >= 65 ? euro("100.00") : euro("80.00")'),
    ],
    criteria: [criterion('perHead <= euro("5666.67")')],
    ranking: {
      items: [
        { id: 'p', article: 'a', when: 'perHead < euro("3000.00")', points: '30', sentence: 'Meno di 3.000,00' },
        { id: 'e', article: 'a', points: 'min(age, 99)', sentence: 'Un punto per anno' },
      ],
      ties: [{ by: 'perHead', direction: 'ascending', sentence: 'Precede il più basso' }],
    },
    proofs: [
      { code: 'BUSTE', label: 'Buste paga', when: 'perHead > euro("5000.00")' },
      { code: 'ETA', label: 'Carta d’identità', when: 'age >= 65' },
    ],
  },
  { order: 'score' },
);
const say = (facts: Parameters<typeof givenFacts>[0]) => assess(call, 'UNO', givenFacts(facts), DATES);

describe('a number in a criterion', () => {
  it('is worked out before the admission: 17,000.01 among three is 5,666.67 a head', () => {
    const found = say({ isee: 1_700_001, householdSize: 3, birthDate: '1960-02-10' });
    expect(found.outcome).toBe('qualifies');
    // 66 years old: 100.00 a month for ten months.
    expect(found.entitlement?.valueCents).toBe(100_000);
  });

  it('is worked out to the cent: 17,000.04 among three is one cent too much', () =>
    expect(say({ isee: 1_700_004, householdSize: 3, birthDate: '1960-02-10' }).outcome).toBe('does-not-qualify'));

  it('is shown beside the facts that it comes from', () =>
    expect(say({ isee: 1_700_004, householdSize: 3 }).criteria[0]?.values).toEqual({
      isee: { label: 'ISEE del nucleo', value: 1_700_004, source: 'declared' },
      householdSize: { label: 'componenti del nucleo', value: 3, source: 'declared' },
      perHead: { label: 'Il numero perHead', value: 566_668, source: 'derived' },
    }));

  it('leaves it open with all the facts that are missing', () => {
    const found = say({});
    expect(found.outcome).toBe('cannot-check-yet');
    expect(found.criteria[0]).toMatchObject({ outcome: 'cannot-check-yet', missing: ['householdSize', 'isee'] });
    expect(found.missing).toEqual(['birthDate', 'householdSize', 'isee']);
  });

  it('is not met when a fact that it needs is known to be none', () => {
    const facts = givenFacts({ householdSize: 3, birthDate: '1960-02-10' });
    const none: Facts = { ...facts, isee: { state: 'none', source: 'registry' } };
    expect(assess(call, 'UNO', none, DATES).criteria[0]?.outcome).toBe('not-met');
  });

  it('is not asked for where the rest is enough', () => {
    const either = sampleCall({
      numbers: [number('cap', 'Money', 'euro("80.00")'), number('perHead', 'Money', PER_HEAD)],
      criteria: [criterion('reducedMobility || perHead <= euro("1.00")')],
    });
    const found = assess(either, 'UNO', givenFacts({ reducedMobility: true }), DATES);
    expect(found.criteria[0]).toMatchObject({ outcome: 'met', missing: [] });
  });

  it('that has a value lacks nothing, whatever it could do without', () => {
    const settled = sampleCall({
      numbers: [number('cap', 'Money', 'euro("80.00")'), number('mobile', 'bool', 'employed || reducedMobility')],
      criteria: [criterion('mobile && singleParent')],
    });
    const found = assess(settled, 'UNO', givenFacts({ reducedMobility: true }), DATES);
    expect(found.criteria[0]).toMatchObject({ outcome: 'cannot-check-yet', missing: ['singleParent'] });
  });

  it('is asked once however many numbers stand upon it', () => {
    const chain = Array.from({ length: 60 }, (_, n) =>
      number(`n${n}`, 'bool', n === 0 ? 'employed' : `n${n - 1} || n${n - 1}`),
    );
    const tall = sampleCall({
      numbers: [number('cap', 'Money', 'euro("80.00")'), ...chain],
      criteria: [criterion('n59')],
    });
    expect(assess(tall, 'UNO', {}, DATES).criteria[0]).toMatchObject({ missing: ['employed'] });
  });
});

describe('a number in the ranking and in the proofs', () => {
  it('gives points and breaks ties', () =>
    // 8,999.97 among three is 2,999.99 a head: 30 points, and 66 for the years.
    expect(
      score(call, 'UNO', givenFacts({ isee: 899_997, householdSize: 3, birthDate: '1960-02-10' }), '2026-02-10'),
    ).toMatchObject({ total: 96, ties: [299_999], missing: [] }));

  it('gives none where it is not known, and says what is missing', () =>
    expect(score(call, 'UNO', givenFacts({ isee: 900_000 }), '2026-02-10')).toMatchObject({
      ...{ total: 0, ties: [null], missing: ['birthDate', 'householdSize'] },
    }));

  it('asks for the proofs of whom it concerns, on the day of the application', () => {
    const asked = (birthDate: string) =>
      proofsAsked(call, 'UNO', givenFacts({ isee: 1_500_003, householdSize: 3, birthDate }), '2026-02-10').map(
        ({ code }) => code,
      );
    // 15,000.03 among three is 5,000.01 a head; 65 years on the day itself, and on the day after.
    expect(asked('1961-02-10')).toEqual(['BUSTE', 'ETA']);
    expect(asked('1961-02-11')).toEqual(['BUSTE']);
  });
});

describe('a number and its formula', () => {
  const FORMULAS = { half: HALF, perHead: PER_HEAD, age: AGE, mobile: '!reducedMobility' };
  const TESTS = [
    'perHead <= half',
    'mobile && perHead <= euro("5000.00")',
    'mobile || age > 60',
    'age > 60 ? half <= euro("9000.00") : mobile',
    'employed || perHead <= euro("5000.00") && age < 90',
  ];
  const inlined = (text: string): string =>
    Object.entries(FORMULAS).reduce(
      (sofar, [name, formula]) => sofar.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `(${formula})`),
      text,
    );
  const made = (numbered: boolean, [when, test, tie]: readonly [string, string, string]) => {
    const text = (written: string) => (numbered ? written : inlined(written));
    return sampleCall(
      {
        numbers: [
          number('cap', 'Money', 'euro("80.00")'),
          ...(numbered
            ? [
                number('half', 'Money', HALF),
                number('perHead', 'Money', PER_HEAD),
                number('age', 'int', AGE),
                number('mobile', 'bool', FORMULAS.mobile),
              ]
            : []),
        ],
        criteria: [criterion(text(test), { when: text(when) }), criterion(text(when), { id: 'due' })],
        ranking: {
          items: [{ id: 'i', article: 'a', when: text(test), points: text('min(age, 99)'), sentence: 's' }],
          ties: [{ by: text(tie), direction: 'ascending', sentence: 's' }],
        },
        proofs: [{ code: 'P', label: 'Prova', when: text(test) }],
      },
      { order: 'score' },
    );
  };
  const fact = <T>(values: fc.Arbitrary<T>) =>
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ state: fc.constant('known'), value: values, source: fc.constant('declared') }),
      },
      { weight: 2, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constant({ state: 'none', source: 'registry' }) },
      { weight: 1, arbitrary: fc.constant({ state: 'known', value: 'sbagliato', source: 'declared' }) },
    );
  const facts = fc.record({
    isee: fact(fc.integer({ min: 0, max: 2_500_000 })),
    householdSize: fact(fc.integer({ min: 1, max: 6 })),
    birthDate: fact(fc.constantFrom('1930-01-01', '1966-02-10', '1966-02-11', '2000-02-29')),
    employed: fact(fc.boolean()),
    reducedMobility: fact(fc.boolean()),
  }) as fc.Arbitrary<unknown>;

  it('give the same criteria, points, ties and proofs to any facts', () => {
    const test = fc.constantFrom(...TESTS);
    const asked = fc.tuple(test, test, fc.constantFrom('perHead', 'age', 'mobile'));
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(asked, fc.array(facts, { minLength: 5, maxLength: 5 }), (written, people) => {
        const named = made(true, written);
        const plain = made(false, written);
        for (const given of people as readonly Facts[]) {
          const found = assess(named, 'UNO', given, DATES);
          const expected = assess(plain, 'UNO', given, DATES);
          const bare = ({ criteria }: typeof found) => criteria.map(({ values: _, ...one }) => one);
          expect(bare(found)).toEqual(bare(expected));
          expect(found.proofs).toEqual(expected.proofs);
          expect(score(named, 'UNO', given, '2026-02-10')).toEqual(score(plain, 'UNO', given, '2026-02-10'));
          const { outcome, missing } = found;
          expect(standingOf(named, { actionCode: 'UNO', facts: given, dates: DATES })).toMatchObject({
            outcome,
            missing,
          });
          for (const one of found.criteria) outcomes.add(one.outcome);
        }
      }),
      { numRuns: 100 },
    );
    expect([...outcomes].sort()).toEqual(['cannot-check-yet', 'met', 'needs-officer', 'not-applicable', 'not-met']);
  });
});
