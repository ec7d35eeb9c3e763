// Three-valued criteria, amounts with steps, and the promise that any facts give an outcome.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FACTS_CATALOGUE } from '../facts/facts-catalogue.js';
import type { Facts, JsonValue } from '../model/facts.js';
import { givenFacts } from '../testing/given-facts.js';
import { sampleCall, sampleService } from '../testing/sample-call.js';
import { standingOf } from '../rank/standing.js';
import { assess } from './assess.js';

const dates = { submittedOn: '2026-02-10', admittedOn: '2026-03-20' };
const criterion = (test: string, more = {}) => ({
  criteria: [{ id: 'uno', article: 'art. 1', test, met: 'Sì.', notMet: 'No.', ...more }],
});
const outcomeOf = (test: string, facts: Readonly<Record<string, JsonValue | null>>, more = {}) => {
  const { outcome, missing } = assess(sampleCall(criterion(test, more)), 'UNO', givenFacts(facts), dates)
    .criteria[0] ?? { outcome: 'none', missing: [] };
  return missing.length === 0 ? outcome : `${outcome}: ${missing.join(' ')}`;
};

describe('a criterion', () => {
  it.each<[string, Readonly<Record<string, JsonValue | null>>, string]>([
    ['pregnancy || rareDisease', { rareDisease: true }, 'met'],
    ['pregnancy || rareDisease', { pregnancy: true }, 'met'],
    ['pregnancy || rareDisease', { rareDisease: false }, 'cannot-check-yet: pregnancy'],
    ['pregnancy || rareDisease', {}, 'cannot-check-yet: pregnancy rareDisease'],
    ['pregnancy && rareDisease', { rareDisease: false }, 'not-met'],
    ['pregnancy && rareDisease', { pregnancy: false }, 'not-met'],
    ['pregnancy && rareDisease', { pregnancy: true }, 'cannot-check-yet: rareDisease'],
    ['isee <= euro("10.00")', { isee: null }, 'not-met'],
    ['isNone(isee) || isee <= euro("10.00")', { isee: null }, 'met'],
    ['isNone(isee) || isee <= euro("10.00")', { isee: 1_001 }, 'not-met'],
    ['isNone(isee) || isee <= euro("10.00")', {}, 'cannot-check-yet: isee'],
    ['isee <= euro("10.00") || pregnancy', { isee: null }, 'cannot-check-yet: pregnancy'],
    ['pregnancy || isee <= euro("10.00")', { isee: null }, 'cannot-check-yet: pregnancy'],
    ['isee <= euro("10.00") || pregnancy', { isee: null, pregnancy: true }, 'met'],
    ['planAreas.exists(a, a == "A1" || pregnancy)', { planAreas: ['A2', 'A1'] }, 'met'],
  ])('%s given %j is %s', (test, facts, expected) => {
    expect(outcomeOf(test, facts)).toBe(expected);
  });

  it('is asked only when it applies', () => {
    expect(outcomeOf('pregnancy', {}, { when: 'rareDisease' })).toBe('cannot-check-yet: rareDisease');
    expect(outcomeOf('pregnancy', { rareDisease: false }, { when: 'rareDisease' })).toBe('not-applicable');
    expect(outcomeOf('pregnancy', { rareDisease: true, pregnancy: false }, { when: 'rareDisease' })).toBe('not-met');
  });

  it('leaves a value of the wrong type to an officer', () => {
    const facts = { isee: { state: 'known', value: 'molto', source: 'declared' } } as const;
    const found = assess(sampleCall(), 'UNO', facts, dates);
    expect(found).toMatchObject({
      outcome: 'needs-officer',
      criteria: [{ outcome: 'needs-officer' }],
      faults: [{ reason: 'wrong-fact' }],
    });
  });

  it('shows the facts it looked at, with their source and its time', () => {
    const facts = {
      isee: { state: 'known', value: 900_000, source: 'registry', at: '2026-02-01T10:00:00.000Z' },
    } as const;
    expect(assess(sampleCall(), 'UNO', facts, dates).criteria[0]).toMatchObject({
      outcome: 'met',
      sentence: 'Va bene.',
      values: {
        isee: { label: 'ISEE del nucleo', value: 900_000, source: 'registry', at: '2026-02-01T10:00:00.000Z' },
      },
    });
  });
});

describe('an assessment', () => {
  const poor = givenFacts({ isee: 500_000 });

  it('says with each service what is to be handed in for it', () => {
    const proofs = [{ code: 'R', label: 'Ricevuta', class: 'economic', maxMegabytes: 5 }];
    const found = assess(sampleCall({ services: [sampleService({ proofs })] }), 'UNO', poor, dates);
    expect(found.entitlement?.services.map(({ proofs: asked }) => asked)).toEqual([[{ code: 'R', label: 'Ricevuta' }]]);
  });
  it('gives the entitlement with its steps', () => {
    const found = assess(sampleCall(), 'UNO', poor, dates, { callId: 'c1', callVersion: 3 });
    expect(found.steps).toEqual([
      {
        name: 'cap',
        article: 'art. 2',
        sentence: 'Massimo',
        formula: 'euro("80.00")',
        result: 8_000,
        resultText: '80,00 €',
      },
      {
        name: 'value',
        article: '',
        sentence: 'Valore del buono',
        formula: 'times(cap, 10)',
        result: 80_000,
        resultText: '800,00 €',
      },
    ]);
    expect(found.entitlement).toMatchObject({
      callId: 'c1',
      callVersion: 3,
      valueCents: 80_000,
      numbers: { cap: { type: 'Money', value: 8_000 } },
    });
  });

  it('waits for the facts of the amount too', () => {
    const found = assess(sampleCall({ value: 'min(times(cap, 10), carerMonthlyCost)' }), 'UNO', poor, dates);
    expect(found).toMatchObject({ outcome: 'cannot-check-yet', missing: ['carerMonthlyCost'] });
    expect(found.entitlement).toBeUndefined();
  });

  it.each([
    ['both keys of a table', { value: 'caps(unitFee, minorsInHousehold)' }, 'minorsInHousehold unitFee'],
    [
      'what comes after a number',
      { validFrom: 'dischargeDate', value: 'min(cap, carerMonthlyCost)' },
      'carerMonthlyCost dischargeDate',
    ],
    ['both sides of a comparison', { value: 'unitFee < inpsMonthlyQuota ? cap : cap' }, 'inpsMonthlyQuota unitFee'],
    ['no branch of a choice still open', { value: 'employed ? carerMonthlyCost : unitFee' }, 'employed'],
    [
      'no side that may not count',
      { value: 'reducedMobility && employed ? cap : carerMonthlyCost' },
      'employed reducedMobility',
    ],
  ])('asks at once for %s', (_, amounts, missing) => {
    const keys = [
      { name: 'fee', type: 'Money' as const },
      { name: 'minors', type: 'int' as const },
    ];
    const caps = { keys, value: 'Money' as const, rows: [{ keys: { fee: {}, minors: {} }, value: '5.00' }] };
    const found = assess(sampleCall({ tables: { caps }, ...amounts }), 'UNO', poor, dates);
    expect({ outcome: found.outcome, missing: found.missing.join(' ') }).toEqual({
      outcome: 'cannot-check-yet',
      missing,
    });
  });

  it.each<[string, object, object, string]>([
    [
      'an amount from a fact that is none',
      { value: 'min(times(cap, 10), iseeRestricted)' },
      { iseeRestricted: null },
      'fact-is-none',
    ],
    [
      'a table without a row',
      {
        tables: {
          caps: { keys: [{ name: 'a', type: 'Money' }], value: 'Money', rows: [{ upTo: '10.00', value: '1.00' }] },
        },
        value: 'caps(isee)',
      },
      {},
      'outside-table',
    ],
    ['a value of zero', { value: 'atLeastZero(cap - euro("80.00"))' }, {}, 'amount-is-zero'],
    ['dates reversed', { validFrom: 'admittedOn', validTo: 'submittedOn' }, {}, 'dates-reversed'],
  ])('leaves %s to an officer', (_, action, facts, reason) => {
    const found = assess(sampleCall(action), 'UNO', { ...poor, ...givenFacts(facts as Record<string, null>) }, dates);
    expect(found).toMatchObject({ outcome: 'needs-officer', faults: [{ reason }] });
    expect(found.entitlement).toBeUndefined();
  });

  it('has an answer for an action that is not there', () => {
    expect(assess(sampleCall(), 'DUE', poor, dates)).toMatchObject({
      outcome: 'needs-officer',
      faults: [{ reason: 'unknown-action' }],
    });
  });
});

describe('any facts', () => {
  const json = fc.oneof(
    fc.integer(),
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string(), { maxLength: 3 }),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    fc.constantFrom('2020-02-29', 'minorenni', 'A1', 'TC-01', 100, 2_000_000),
  );
  const fact = fc.oneof(
    fc.record({ state: fc.constant('known'), value: json, source: fc.constant('declared') }),
    fc.constant({ state: 'none', source: 'registry' }),
    json,
  );
  const facts = fc.dictionary(
    fc.constantFrom(...FACTS_CATALOGUE.map(({ name }) => name), '__proto__', 'toString'),
    fact,
  ) as fc.Arbitrary<unknown>;
  const call = sampleCall({
    ...criterion(
      'isee <= euro("20000.00") && (pregnancy || monthsAt(birthDate, submittedOn) > 3 || "A1" in planAreas)',
      { when: '!isNone(zone)' },
    ),
    tables: {
      caps: {
        keys: [
          { name: 'isee', type: 'Money' },
          { name: 'size', type: 'int' },
        ],
        value: 'Money',
        rows: [{ value: '10.00' }],
      },
    },
    value: 'caps(isee, householdSize) + atLeastZero(unitFee - inpsMonthlyQuota)',
    validTo: 'addDays(dischargeDate, invalidityPercent)',
  });

  it('give an outcome and never an exception, the same facts the same outcome', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const first = assess(call, 'UNO', given as Facts, dates);
        expect(['qualifies', 'does-not-qualify', 'cannot-check-yet', 'needs-officer']).toContain(first.outcome);
        expect(first.entitlement === undefined).toBe(first.outcome !== 'qualifies');
        expect(assess(call, 'UNO', given as Facts, dates)).toEqual(first);
        const { outcome, missing, entitlement } = first;
        const short = { outcome, missing, valueCents: entitlement?.valueCents ?? 0 };
        expect(standingOf(call, { actionCode: 'UNO', facts: given as Facts, dates })).toMatchObject(short);
      }),
      { numRuns: 400 },
    );
  });

  it('never turn an answer that was certain when more becomes known', () => {
    const three = fc.constantFrom(true, false, undefined);
    const or = sampleCall(criterion('(pregnancy || rareDisease) && (reducedMobility || !pregnancy)'));
    const ask = (values: Readonly<Record<string, boolean | undefined>>) =>
      assess(
        or,
        'UNO',
        givenFacts(
          Object.fromEntries(
            Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
          ),
        ),
        dates,
      ).criteria[0]?.outcome;
    fc.assert(
      fc.property(
        fc.record({ pregnancy: three, rareDisease: three, reducedMobility: three }),
        fc.boolean(),
        (some, rest) => {
          const before = ask(some);
          const after = ask(Object.fromEntries(Object.entries(some).map(([name, value]) => [name, value ?? rest])));
          if (before !== 'cannot-check-yet') expect(after).toBe(before);
          expect(after).not.toBe('cannot-check-yet');
        },
      ),
    );
  });
});
