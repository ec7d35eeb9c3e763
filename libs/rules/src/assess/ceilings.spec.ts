// Ceilings in figures: months begun or ended in the middle, last months that take the remainder, areas between which money moves.
import { describe, expect, it } from '@jest/globals';
import { parseCallDocument } from '../document/parse-call-document.js';
import { givenFacts } from '../testing/given-facts.js';
import { callText } from '../text/call-text.js';
import { plainText } from '../text/render-text.js';
import { checkedDocument, sampleCall, sampleDocument } from '../testing/sample-call.js';
import { assess } from './assess.js';

const ceilingsOf = (action: object) =>
  assess(sampleCall(action), 'UNO', givenFacts({ isee: 1 }), { submittedOn: '2026-02-10', admittedOn: '2026-03-20' })
    .entitlement?.ceilings;
const monthly = { id: 'mese', article: 'art. 5', per: 'month' };
const found = (ceiling: object) => {
  const parsed = parseCallDocument(sampleDocument({}, { ceilings: [{ id: 'uno', article: 'art. 5', ...ceiling }] }));
  return parsed.ok ? [] : parsed.problems.map(({ place, code }) => `${place} ${code}`);
};

describe('a ceiling by the month', () => {
  it('takes the remainder in the last month: 1,500.00 in eleven months of 136.36', () => {
    const year = { value: 'euro("1500.00")', validFrom: 'date("2026-09-01")', validTo: 'date("2027-07-31")' };
    const ceilings = [{ ...monthly, amount: 'euro("136.36")', lastMonth: 'remainder' }];
    // 136.36 × 10 = 1,363.60; 1,500.00 − 1,363.60 = 136.40.
    expect(ceilingsOf({ ...year, ceilings })).toEqual([
      { ...monthly, amountCents: 13_636, from: '2026-09-01', to: '2027-06-30' },
      { ...monthly, id: 'mese-2', amountCents: 13_640, from: '2027-07-01', to: '2027-07-31' },
    ]);
  });

  it('is by days where the right begins or ends in the middle', () => {
    const part = { validFrom: 'date("2026-04-11")', validTo: 'date("2026-06-15")' };
    const ceilings = [{ ...monthly, amount: 'euro("310.00")', partialMonths: 'prorate' }];
    // 20 of 30 days: 206.66; May whole; 15 of 30 days: 155.00.
    expect(ceilingsOf({ ...part, ceilings })).toMatchObject([
      { amountCents: 20_666, from: '2026-04-11', to: '2026-04-30' },
      { amountCents: 31_000, from: '2026-05-01', to: '2026-05-31' },
      { amountCents: 15_500, from: '2026-06-01', to: '2026-06-15' },
    ]);
  });

  it('may be both in a right of a single month', () => {
    const one = { value: 'euro("50.00")', validFrom: 'date("2026-04-11")', validTo: 'date("2026-04-20")' };
    const ceilings = [{ ...monthly, amount: 'euro("300.00")', partialMonths: 'prorate', lastMonth: 'remainder' }];
    expect(ceilingsOf({ ...one, ceilings })).toMatchObject([
      { amountCents: 5_000, from: '2026-04-11', to: '2026-04-20' },
    ]);
  });
});

describe('a ceiling by area', () => {
  it('says how much may move between areas in all', () => {
    const areas = [
      { code: 'A1', label: 'autonomia' },
      { code: 'A2', label: 'socialità' },
    ];
    const ceilings = [
      {
        id: 'aree',
        article: 'art. 6',
        per: 'area',
        areas: 'each',
        amount: 'shareDown(value, percent("50"))',
        movable: 'shareDown(value, percent("20"))',
      },
    ];
    // The sample's voucher is of 800.00.
    expect(ceilingsOf({ areas, ceilings })).toMatchObject([
      { id: 'aree-A1', area: 'A1', group: 'aree', amountCents: 40_000, movableCents: 16_000 },
      { id: 'aree-A2', area: 'A2', group: 'aree', amountCents: 40_000, movableCents: 16_000 },
    ]);
  });
});

describe('details of a ceiling', () => {
  it.each<[object, string]>([
    [
      { per: 'week', amount: 'euro("1.00")', partialMonths: 'prorate' },
      'actions[0].ceilings[0].partialMonths ceiling-wrong',
    ],
    [{ per: 'month', count: 3, lastMonth: 'remainder' }, 'actions[0].ceilings[0].lastMonth ceiling-wrong'],
    [{ per: 'month', amount: 'euro("1.00")', movable: 'euro("1.00")' }, 'actions[0].ceilings[0].movable ceiling-wrong'],
    [{ per: 'year', amount: 'euro("1.00")', unused: { until: 'year' } }, 'actions[0].ceilings[0].unused ceiling-wrong'],
    [
      { per: 'month', amount: 'euro("1.00")', lastMonth: 'remainder', unused: { until: 'year' } },
      'actions[0].ceilings[0].unused ceiling-wrong',
    ],
    [
      { per: 'month', count: 2, unused: { until: 'voucher', months: 6 } },
      'actions[0].ceilings[0].unused.months ceiling-wrong',
    ],
  ])('%j are refused where they mean nothing', (ceiling, problem) => expect(found(ceiling)).toEqual([problem]));

  it('may be over weeks, pairs of months, quarters, half-years and calendar years', () => {
    for (const per of ['week', 'two-months', 'quarter', 'half-year', 'year'])
      expect(found({ per, amount: 'euro("1.00")' })).toEqual([]);
  });
});

describe('what a month leaves unused', () => {
  const kept = { id: 'mese', article: 'art. 3', per: 'month', amount: 'euro("131.00")' };

  it('travels with the ceiling', () => {
    expect(ceilingsOf({ ceilings: [{ ...kept, unused: { until: 'year', months: 6 } }] })).toEqual([
      { id: 'mese', article: 'art. 3', per: 'month', amountCents: 13_100, unused: { until: 'year', months: 6 } },
    ]);
  });

  it.each<[object, string]>([
    [{ until: 'voucher' }, 'Quel che non si usa resta per i mesi dopo, fino alla fine del buono'],
    [{ until: 'year' }, 'Quel che non si usa resta per i mesi dopo, fino alla fine dell’anno'],
    [{ until: 'year', months: 1 }, 'fino alla fine dell’anno e per un altro mese'],
    [{ until: 'year', months: 6 }, 'fino alla fine dell’anno e per altri 6 mesi'],
  ])('%j is told', (unused, words) => {
    const document = checkedDocument(sampleDocument({}, { ceilings: [{ ...kept, unused }] }));
    expect(plainText(callText(document))).toContain(words);
  });
});

describe('a ceiling over several vouchers', () => {
  const yearly = { id: 'annuo', article: 'art. 5', per: 'year', amount: 'euro("1200.00")', across: 'person' };

  it('travels under the name of its call, or of the pool that calls have in common', () => {
    expect(ceilingsOf({ ceilings: [yearly] })).toEqual([
      { id: 'annuo', article: 'art. 5', per: 'year', amountCents: 120_000, shared: 'PROVA-1/annuo' },
    ]);
    expect(ceilingsOf({ ceilings: [{ ...yearly, pool: 'SOGGIORNI-2026' }] })).toMatchObject([
      { shared: 'SOGGIORNI-2026/annuo' },
    ]);
  });

  it('is told as what it is', () => {
    const told = (ceiling: object) =>
      plainText(callText(checkedDocument(sampleDocument({}, { ceilings: [{ ...yearly, ...ceiling }] }))));
    expect(told({})).toContain(
      'Al più 1.200,00 € all’anno, contando tutti i buoni della stessa persona in questo avviso («annuo»).',
    );
    expect(told({ across: 'household' })).toContain(
      'Al più 1.200,00 € all’anno, contando tutti i buoni delle persone dello stesso nucleo in questo avviso («annuo»).',
    );
    expect(told({ per: 'voucher', pool: 'SOGGIORNI-2026' })).toContain(
      'in tutto, contando tutti i buoni della stessa persona negli avvisi della gestione comune SOGGIORNI-2026',
    );
  });

  it('is counted in the household of the recipient, which must be known', () => {
    const ofHousehold = sampleCall({ ceilings: [{ ...yearly, across: 'household' }] });
    const assessed = (facts: Parameters<typeof givenFacts>[0]) =>
      assess(ofHousehold, 'UNO', givenFacts(facts), { submittedOn: '2026-02-10', admittedOn: '2026-03-20' });
    expect(assessed({ isee: 1, sharedHousehold: 'nucleo-1' }).entitlement?.ceilings).toEqual([
      { id: 'annuo', article: 'art. 5', per: 'year', amountCents: 120_000, shared: 'PROVA-1/annuo@nucleo-1' },
    ]);
    expect(assessed({ isee: 1 })).toMatchObject({ outcome: 'cannot-check-yet', missing: ['sharedHousehold'] });
  });

  it('of a household is for calls of persons, and of one pool', () => {
    const shared = { ...yearly, across: 'household' };
    expect(found(shared)).toEqual([]);
    const other = { ...shared, id: 'altro', pool: 'SOGGIORNI-2026' };
    const both = parseCallDocument(sampleDocument({}, { ceilings: [shared, other] }));
    expect(both.ok ? [] : both.problems.map(({ place }) => place)).toEqual(['actions[0].ceilings[1].pool']);
    const households = parseCallDocument(sampleDocument({ recipient: 'household' }, { ceilings: [shared] }));
    expect(households.ok ? [] : households.problems.map(({ place }) => place)).toEqual([
      'actions[0].ceilings[0].across',
    ]);
  });

  it('says nothing that belongs to one voucher', () => {
    expect(found({ ...yearly, per: 'event' })).toEqual(['actions[0].ceilings[0].per ceiling-wrong']);
    expect(found({ ...yearly, per: 'month', partialMonths: 'prorate' })).toEqual([
      'actions[0].ceilings[0].partialMonths ceiling-wrong',
    ]);
    expect(found({ ...yearly, across: undefined, pool: 'SOGGIORNI-2026' })).toEqual([
      'actions[0].ceilings[0].pool ceiling-wrong',
    ]);
    expect(found(yearly)).toEqual([]);
  });
});
