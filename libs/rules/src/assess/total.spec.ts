// The engine is total: whatever the document of good shape says, a problem with its place or a call; whatever the facts, an outcome.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileCall } from '../compile/compile-call.js';
import { parseCallDocument } from '../document/parse-call-document.js';
import { FACTS_CATALOGUE } from '../facts/facts-catalogue.js';
import type { Entitlement } from '../model/entitlement.js';
import type { Facts } from '../model/facts.js';
import { precheck } from '../precheck.js';
import { score } from '../rank/score.js';
import { standingOf } from '../rank/standing.js';
import { redemptionAmount } from '../redeem/redemption-amount.js';
import { sampleDocument, sampleService } from '../testing/sample-call.js';
import { assess } from './assess.js';

const day = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });

const windows = fc.uniqueArray(day, { minLength: 0, maxLength: 8 }).map((days) => {
  const inOrder = days.toSorted();
  return Array.from({ length: Math.floor(inOrder.length / 2) }, (_, index) => ({
    code: `F${index}`,
    opensAt: `${inOrder[2 * index] ?? ''}T09:00`,
    closesAt: `${inOrder[2 * index + 1] ?? ''}T12:00`,
    use: { from: inOrder[index] ?? '', to: inOrder.at(-1) ?? '' },
  }));
});

/** Ids that nobody has twice: what else may be wrong is left to chance. */
const numbered = <T extends object>(list: readonly T[]) => list.map((one, index) => ({ ...one, id: `i${index}` }));

const policies = fc.record({
  rejectionNotice: fc.boolean(),
  lastVoucher: fc.constantFrom('stop', 'partial', 'skip'),
  onRenunciation: fc.constantFrom('last', 'out'),
  onLapse: fc.constantFrom('last', 'out'),
  changes: few(
    fc.record({
      article: fc.constant('art. 9'),
      on: fc.constant('birthday'),
      does: fc.constantFrom('end', 'end', 'end', 'end', 'keep', 'recompute', 'review', 'suspend'),
      from: fc.constantFrom('day', 'next-month', 'next-year', 'after-use'),
      years: fc.integer({ min: 1, max: 100 }),
      sentence: fc.constant('Così.'),
    }),
  ).map(numbered),
  incompatible: few(
    fc.record({
      article: fc.constant('art. 8'),
      schemes: fc.constant(['Altro']),
      fact: some(
        fc.constantFrom(
          'homeCarePremium',
          'iseeAnnotated',
          'employed',
          'singleParent',
          'iseeAnnotated',
          'employed',
          'singleParent',
          'nobody',
        ),
      ),
      per: fc.constantFrom('person', 'household'),
      over: fc.constantFrom('day', 'month', 'year', 'use', 'ever'),
      does: fc.constantFrom('block', 'renounce'),
      sentence: fc.constant('Non si cumula.'),
    }),
  ).map(numbered),
});

// Rows that answer for every case of a key once, and now and then something else.
const GOOD: Record<string, readonly (readonly object[])[]> = {
  Money: [[{ upTo: '10000.00' }, {}], [{ any: true }], [{ upTo: '20000.00' }]],
  int: [[{ upTo: 3 }, {}], [{ any: true }]],
  string: [[{ is: 'full' }, { in: ['half-day', 'extended'] }], [{ any: true }]],
  bool: [[{ is: true }, { is: false }], [{ any: true }]],
};
const columnOf = (type: string): fc.Arbitrary<readonly object[]> =>
  fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...(GOOD[type] ?? [])) },
    { weight: 1, arbitrary: fc.constantFrom([{ upTo: 'x' }], [{ is: 3 }], [{}, {}]) },
  );
const combined = (columns: readonly (readonly object[])[]): readonly (readonly object[])[] =>
  columns.reduce<readonly (readonly object[])[]>(
    (rows, column) => rows.flatMap((row) => column.map((one) => [...row, one])),
    [[]],
  );

const KEYS = [
  ['isee', 'Money'],
  ['householdSize', 'int'],
  ['serviceMode', 'string'],
  ['disabilityCertified', 'bool'],
] as const;
const table = fc
  .tuple(...KEYS.map(([, type]) => columnOf(type)))
  .chain((columns) => fc.integer({ min: 1, max: 4 }).map((count) => columns.slice(0, count)))
  .map((columns) => ({
    call: `caps(${KEYS.slice(0, columns.length)
      .map(([name]) => name)
      .join(', ')})`,
    table: {
      keys: KEYS.slice(0, columns.length).map(([name, type]) => ({ name, type })),
      value: 'Money',
      rows: combined(columns).map((row, index) => ({
        keys: Object.fromEntries(row.map((one, key) => [KEYS[key]?.[0] ?? '', one])),
        value: `${index + 1}0.00`,
      })),
    },
  }));

const ceilings = few(
  fc.record({
    article: fc.constant('art. 5'),
    per: fc.constantFrom(...Array.from({ length: 12 }, () => 'month'), 'week', 'year'),
    amount: fc.constantFrom(
      'cap',
      'euro("10.00")',
      'value',
      'linearDown(isee, euro("1.00"), euro("2.00"), cap, value)',
    ),
    partialMonths: some(fc.constant('prorate')),
    lastMonth: some(fc.constant('remainder')),
  }),
).map(numbered);

const formulas = fc.record({
  value: fc.constantFrom(
    'times(cap, 10)',
    'cap',
    'prorate(cap, overlapDays(validFrom, validTo, call.useFrom, call.useTo), 30)',
  ),
  validFrom: fc.constantFrom(
    'call.useFrom',
    'call.useFrom',
    'call.useFrom',
    'onOrAfter(submittedOn, 9, 1)',
    'addDays(dischargeDate, 21)',
  ),
  validTo: fc.constantFrom(
    'call.useTo',
    'call.useTo',
    'addMonths(validFrom, 11)',
    'onOrAfter(addYears(birthDate, 3), 7, 31)',
    'addMonths(validFrom, 11)',
  ),
  order: fc.constantFrom('arrival', 'isee', 'draw'),
});
const tests = fc.constantFrom(
  'isee <= euro("20000.00")',
  'cap <= euro("50.00")',
  'half <= euro("9000.00") && cap < half',
  'employed || age < 18',
  'cap <= euro("50.00") || half <= euro("9000.00")',
  'age < cap', // no such comparison
  'waited < 30', // not known yet
);
const share = fc.constantFrom(
  'min(service.cost, entitlement.cap)',
  'timeBetween(service.startedAt, timeOfDay("22:00"), timeOfDay("06:00")) ? service.cost : euro("0.00")',
  'prorate(service.cost, minutesWithin(service.servedOn, service.startedAt, service.endedAt, timeOfDay("22:00"), timeOfDay("06:00")), 1500)',
  'isWorkingDay(service.servedOn) ? shareDown(service.cost, percent("50")) : service.cost',
);

const numbersOf = (formulas: Readonly<Record<string, readonly [type: string, formula: string]>>) =>
  Object.entries(formulas).map(([name, [type, formula]]) => ({
    ...{ name, type, formula },
    ...{ article: 'art. 2', sentence: 'Massimo' },
  }));

const document = fc
  .record({ windows, policies, table, ceilings, formulas, share, tests })
  .map(
    ({ windows: list, table: { call, table: caps }, formulas: written, share: publicShare, tests: test, ...rest }) => ({
      call: sampleDocument(
        { policies: rest.policies, ...(list.length > 0 && { window: undefined, use: undefined, windows: list }) },
        {
          ...written,
          tables: { caps },
          numbers: numbersOf({
            cap: ['Money', call],
            half: ['Money', 'prorate(max(isee, cap), 1, 2)'],
            age: ['int', 'ageAt(birthDate, submittedOn)'],
            waited: ['int', 'daysBetween(submittedOn, admittedOn)'],
          }),
          criteria: [{ id: 'uno', article: 'art. 1', test, met: 'Va bene.', notMet: 'È troppo.' }],
          ceilings: rest.ceilings,
          services: [sampleService({ publicShare })],
        },
      ),
    }),
  );

const json = fc.oneof(
  fc.integer(),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  day,
  fc.constantFrom('full', 1_000_000, 3),
);
const facts = fc.dictionary(
  fc.constantFrom(...FACTS_CATALOGUE.map(({ name }) => name)),
  fc.oneof(
    fc.record({ state: fc.constant('known'), value: json, source: fc.constant('declared') }),
    fc.constant({ state: 'none', source: 'registry' }),
    json,
  ),
) as fc.Arbitrary<unknown>;
const known = (value: fc.Arbitrary<unknown>) =>
  fc.record({ state: fc.constant('known'), value, source: fc.constant('declared') });
// Facts of somebody who may well be admitted.
const likely = fc.record({
  isee: known(fc.integer({ min: 0, max: 2_000_100 })),
  householdSize: known(fc.integer({ min: 1, max: 6 })),
  serviceMode: known(fc.constantFrom('full', 'half-day', 'extended')),
  disabilityCertified: known(fc.boolean()),
  birthDate: known(fc.constantFrom('2020-02-29', '2024-02-29', '2025-06-15')),
  dischargeDate: known(day),
  homeCarePremium: known(fc.boolean()),
  iseeAnnotated: known(fc.constant(false)),
  employed: known(fc.boolean()),
  singleParent: known(fc.boolean()),
}) as fc.Arbitrary<unknown>;
const time = some(fc.constantFrom('00:00', '02:30', '06:00', '22:00', '23:59', '25:00', 'sera'));
const request = fc.record({
  servedOn: fc.oneof(day, fc.constantFrom('2026-03-29', '2026-10-25', '2026-02-30')),
  startedAt: time,
  endedAt: time,
});

describe('any document of good shape', () => {
  it('is a call or has problems with a place, and gives an outcome to any facts and requests', () => {
    let good = 0;
    let admitted = 0;
    fc.assert(
      fc.property(
        document,
        fc.oneof(facts, { weight: 3, arbitrary: likely }),
        fc.array(request, { maxLength: 3 }),
        fc.tuple(day, day),
        (given, at, asked, on) => {
          const parsed = parseCallDocument(JSON.parse(JSON.stringify(given.call)));
          if (!parsed.ok) {
            expect(parsed.problems.length).toBeGreaterThan(0);
            return;
          }
          good += 1;
          const call = compileCall(parsed.document);
          const [submittedOn, admittedOn] = on;
          const found = assess(call, 'UNO', at as Facts, { submittedOn, admittedOn });
          expect(['qualifies', 'does-not-qualify', 'cannot-check-yet', 'needs-officer']).toContain(found.outcome);
          expect(found.entitlement === undefined).toBe(found.outcome !== 'qualifies');
          const { outcome, missing, entitlement } = found;
          const { total, ties } = score(call, 'UNO', at as Facts, submittedOn);
          expect(total).toBe(0);
          const short = { outcome, missing, valueCents: entitlement?.valueCents ?? 0, total, ties };
          expect(
            standingOf(call, { actionCode: 'UNO', facts: at as Facts, dates: { submittedOn, admittedOn } }),
          ).toEqual(short);
          precheck(call, 'UNO', at as Facts, { today: submittedOn, callId: 'c', callVersion: 1 });
          if (found.entitlement !== undefined) admitted += 1;
          for (const one of asked) priced(found.entitlement, one);
        },
      ),
      { numRuns: 150 },
    );
    expect(good).toBeGreaterThan(20);
    expect(admitted).toBeGreaterThan(5);
  });
});

const priced = (entitlement: Entitlement | undefined, asked: Readonly<Record<string, string | undefined>>) => {
  if (entitlement === undefined) return;
  const { servedOn = '', ...times } = asked;
  const said = Object.fromEntries(Object.entries(times).filter(([, value]) => value !== undefined));
  const answer = redemptionAmount(entitlement, { service: 'GIORNO', servedOn, ...said }, { category: 'centro' });
  if (answer.ok) expect(answer.publicCents + answer.familyCents).toBe(answer.costCents);
};
