// Bad documents are refused with the place and a stable code; good ones come out checked.
import { describe, expect, it } from '@jest/globals';
import { sampleAction, sampleDocument, sampleService } from '../testing/sample-call.js';
import { parseCallDocument } from './parse-call-document.js';

const problemsOf = (input: unknown) => {
  const parsed = parseCallDocument(input);
  return parsed.ok ? [] : parsed.problems;
};
const found = (input: unknown) => problemsOf(input).map(({ place, code }) => `${place} ${code}`);
const withAction = (changes: Readonly<Record<string, unknown>>) => sampleDocument({}, changes);
const service = (changes: Readonly<Record<string, unknown>>) => withAction({ services: [sampleService(changes)] });

describe('a good document', () => {
  it('is accepted as a value, as JSON text and as YAML text', () => {
    expect(problemsOf(sampleDocument())).toEqual([]);
    expect(problemsOf(JSON.stringify(sampleDocument()))).toEqual([]);
  });

  it('may write once in YAML what several services have in common', () => {
    const document = JSON.stringify(sampleDocument({}, { services: ['@', '#'] }));
    const service = JSON.stringify(sampleService()).replace('{', '&comune {');
    const again = '{ <<: *comune, "code": "ALTRO" }';
    const parsed = parseCallDocument(document.replace('"@"', service).replace('"#"', again));
    expect(parsed).toMatchObject({
      ok: true,
      document: { actions: [{ services: [sampleService(), { ...sampleService(), code: 'ALTRO' }] }] },
    });
  });

  it('may say points and counts as numbers', () => {
    const parsed = parseCallDocument(
      withAction({ ceilings: [{ id: 'due', article: 'art. 1', per: 'day', count: 2 }] }),
    );
    expect(parsed).toMatchObject({ ok: true, document: { actions: [{ ceilings: [{ count: '2' }] }] } });
  });

  it('warns when a number made of a health fact travels', () => {
    const numbers = [
      { name: 'cap', type: 'Money', formula: 'euro("80.00")', article: 'art. 2', sentence: 'Massimo' },
      { name: 'grave', type: 'bool', formula: 'disabilitySevere', article: 'art. 2', sentence: 'Gravità' },
    ];
    const parsed = parseCallDocument(
      withAction({
        numbers,
        services: [sampleService({ publicShare: 'entitlement.grave ? service.cost : euro("1.00")' })],
      }),
    );
    expect(parsed).toMatchObject({
      ok: true,
      warnings: [{ place: 'actions[0].numbers[1]', code: 'health-fact-travels' }],
    });
  });

  it('warns of it through an amount that does not give it away by itself', () => {
    const formula = 'disabilitySevere ? euro("90.00") : euro("80.00")';
    const parsed = parseCallDocument(
      withAction({
        numbers: [
          { name: 'cap', type: 'Money', formula, article: 'art. 2', sentence: 'Massimo' },
          { name: 'more', type: 'bool', formula: 'cap > euro("80.00")', article: 'art. 2', sentence: 'Di più' },
        ],
        services: [sampleService({ publicShare: 'entitlement.more ? service.cost : euro("1.00")' })],
      }),
    );
    const what = expect.stringContaining('«more» viene da disabilitySevere');
    expect(parsed).toMatchObject({ ok: true, warnings: [{ place: 'actions[0].numbers[1]', what }] });
  });
});

describe('the shape of a document', () => {
  it.each<[string, unknown, string]>([
    ['nothing at all', null, ' value-wrong'],
    ['a list', [], ' value-wrong'],
    ['text that is not YAML', 'a: [1', ' not-yaml'],
    ['a key twice', 'format: a\nformat: b', ' not-yaml'],
    ['an unknown field', sampleDocument({ colour: 'red' }), 'colour unknown-field'],
    ['an unknown field inside', service({ tarif: 3 }), 'actions[0].services[0].tarif unknown-field'],
    ['a missing field', sampleDocument({ title: undefined }), 'title field-missing'],
    [
      'an amount as a number',
      sampleDocument({ funds: [{ source: 'FSE', year: 2026, amount: 1000 }] }),
      'funds[0].amount value-wrong',
    ],
    [
      'an amount with a comma',
      sampleDocument({ funds: [{ source: 'FSE', year: 2026, amount: '1000,00' }] }),
      'funds[0].amount value-wrong',
    ],
    ['a code in small letters', sampleDocument({ code: 'prova' }), 'code value-wrong'],
    ['a short CUP', sampleDocument({ cup: 'D11B2600' }), 'cup value-wrong'],
    ['a CIG that is none', sampleDocument({ invoicing: { cig: 'Z12' } }), 'invoicing.cig value-wrong'],
    ['no action', sampleDocument({ actions: [] }), 'actions value-wrong'],
    ['another format', sampleDocument({ format: 'buono-call/2' }), 'format value-wrong'],
  ])('refuses %s', (_, input, expected) => {
    expect(found(input)).toContain(expected);
  });

  it('hides no characters, written as they are or as YAML escapes them', () => {
    expect(found(sampleDocument({ title: 'Buoni\u202etaxi' }))).toEqual(['title hidden-characters']);
    expect(found(withAction({ title: 'Zero\u200bwidth' }))).toEqual(['actions[0].title hidden-characters']);
    const yaml = JSON.stringify(sampleDocument({ title: 'Buoni@taxi', summary: 'Due\nrighe' })).replace('@', '\\0');
    expect(found(yaml)).toEqual(['title hidden-characters']);
  });

  it('suggests the field that was meant', () => {
    expect(problemsOf(sampleDocument({ sumary: 'x' }))[0]?.what).toContain('forse «summary»');
  });

  it('does not fall on something nested without end', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 50_000; level++) deep = [deep];
    expect(found(sampleDocument({ texts: deep }))).toContain('texts value-wrong');
    expect(found('['.repeat(20_000))).toContain(' not-yaml');
  });
});

describe('the meaning of a document', () => {
  it.each<[string, unknown, string]>([
    [
      'a window that opens in an hour that clocks skip',
      sampleDocument({ window: { opensAt: '2026-03-29T02:30', closesAt: '2026-05-01T12:00' } }),
      'window.opensAt date-impossible',
    ],
    [
      'a voucher that would end before it begins',
      withAction({ validFrom: 'call.useTo', validTo: 'call.useFrom' }),
      'actions[0].validTo period-reversed',
    ],
    [
      'a window reversed',
      sampleDocument({ window: { opensAt: '2026-03-01T12:00', closesAt: '2026-03-01T12:00:00' } }),
      'window.closesAt window-reversed',
    ],
    ['a period reversed', sampleDocument({ use: { from: '2026-04-02', to: '2026-04-01' } }), 'use.to period-reversed'],
    [
      'a date that does not exist',
      sampleDocument({ use: { from: '2026-02-30', to: '2026-04-01' } }),
      'use.from date-impossible',
    ],
    [
      'an hour that does not exist',
      sampleDocument({ window: { opensAt: '2026-02-01T24:30', closesAt: '2026-03-01T12:00' } }),
      'window.opensAt date-impossible',
    ],
    [
      'funds of nothing',
      sampleDocument({ funds: [{ source: 'FSE', year: 2026, amount: '0.00' }] }),
      'funds[0].amount funds-not-positive',
    ],
    [
      'a fund twice',
      sampleDocument({ funds: [1, 2].map(() => ({ source: 'FSE', year: 2026, amount: '1.00' })) }),
      'funds[1] duplicate-code',
    ],
    ['a zone twice', sampleDocument({ zones: ['TC-01', 'TC-01'] }), 'zones[1] duplicate-code'],
    ['zones as another word', sampleDocument({ zones: 'none' }), 'zones value-wrong'],
    [
      'an action twice',
      sampleDocument({ actions: [sampleAction(), sampleAction()] }),
      'actions[1].code duplicate-code',
    ],
    [
      'a service twice',
      withAction({ services: [sampleService(), sampleService()] }),
      'actions[0].services[1].code duplicate-code',
    ],
    [
      'a proof of a service twice',
      service({ proofs: ['R', 'R'].map((code) => ({ code, label: 'Ricevuta' })) }),
      'actions[0].services[0].proofs[1].code duplicate-code',
    ],
    ['a ranking that is not there', sampleDocument({ order: 'score' }), 'actions[0].ranking ranking-missing'],
    [
      'a fact of the catalogue again',
      sampleDocument({ facts: [{ name: 'isee', type: 'int', class: 'economic', label: 'x', source: 'declared' }] }),
      'facts[0].name name-taken',
    ],
    [
      'a fact with limits of a percentage reversed',
      sampleDocument({
        facts: [
          { name: 'loss', type: 'Percent', class: 'economic', label: 'x', source: 'declared', min: '25.5', max: '25' },
        ],
      }),
      'facts[0] limits-wrong',
    ],
    [
      'a fact with limits reversed',
      sampleDocument({
        facts: [{ name: 'rooms', type: 'int', class: 'economic', label: 'x', source: 'declared', min: 5, max: 2 }],
      }),
      'facts[0] limits-wrong',
    ],
    [
      'a number named as a fact',
      withAction({ numbers: [{ name: 'isee', type: 'int', formula: '1', article: 'a', sentence: 's' }] }),
      'actions[0].numbers[0].name name-taken',
    ],
    [
      'a plan without areas',
      withAction({ assessment: { required: true, plan: { areasFact: 'planAreas' } } }),
      'actions[0].assessment.plan.areasFact area-unknown',
    ],
    ['a service of no area', service({ area: 'A1' }), 'actions[0].services[0].area area-unknown'],
    [
      'a price said two ways',
      service({ price: { tariff: '1.00', asked: true } }),
      'actions[0].services[0].price price-wrong',
    ],
    ['a tariff of nothing', service({ price: { tariff: '0.00' } }), 'actions[0].services[0].price.tariff price-wrong'],
    [
      'a quantity reversed',
      service({ quantity: { min: 5, max: 2 } }),
      'actions[0].services[0].quantity quantity-wrong',
    ],
    [
      'an input named as a field',
      service({ inputs: [{ name: 'cost', type: 'int', label: 'x' }] }),
      'actions[0].services[0].inputs[0].name name-taken',
    ],
    [
      'a ceiling of nothing',
      withAction({ ceilings: [{ id: 'c', article: 'a', per: 'day' }] }),
      'actions[0].ceilings[0] ceiling-empty',
    ],
    [
      'a ceiling on no service',
      withAction({ ceilings: [{ id: 'c', article: 'a', per: 'day', count: '1', services: ['X'] }] }),
      'actions[0].ceilings[0].services[0] service-unknown',
    ],
  ])('refuses %s', (_, input, expected) => {
    expect(found(input)).toContain(expected);
  });
});

describe('money reserved to actions', () => {
  const reserved = (...amounts: readonly string[]) =>
    sampleDocument({
      actions: amounts.map((reservedFunds, index) => sampleAction({ code: `A${index}`, reservedFunds })),
    });

  it('is part of what the call has: 1,000.00', () => {
    expect(found(reserved('600.00', '400.00'))).toEqual([]);
    expect(found(reserved('600.00', '400.01'))).toEqual(['actions[1].reservedFunds reserved-above-funds']);
    expect(found(reserved('0.00'))).toEqual(['actions[0].reservedFunds funds-not-positive']);
  });
});
