// Tables called in a service's formulas travel with the voucher: those alone, and not too many rows of them.
import { describe, expect, it } from '@jest/globals';
import { assess } from '../assess/assess.js';
import { parseCallDocument } from '../document/parse-call-document.js';
import type { Entitlement } from '../model/entitlement.js';
import { givenFacts } from '../testing/given-facts.js';
import { sampleCall, sampleDocument, sampleService } from '../testing/sample-call.js';
import { redemptionAmount } from './redemption-amount.js';

const band = { name: 'band', type: 'int', formula: 'fasce(isee)', article: 'art. 3', sentence: 'Fascia' };
const tables = {
  fasce: {
    keys: [{ name: 'isee', type: 'Money' }],
    value: 'int',
    rows: [{ upTo: '10000.00', value: 1 }, { value: 2 }],
  },
  quote: {
    keys: [
      { name: 'fascia', type: 'int' },
      { name: 'giorni', type: 'int' },
    ],
    value: 'Percent',
    rows: [
      { keys: { fascia: { upTo: 1 }, giorni: { upTo: 5 } }, value: '80' },
      { keys: { fascia: { upTo: 1 }, giorni: {} }, value: '50' },
      { keys: { fascia: {}, giorni: { upTo: 5 } }, value: '60' },
      { keys: { fascia: {}, giorni: {} }, value: '33.33' },
    ],
  },
};
const publicShare = 'shareDown(service.cost, quote(entitlement.band, service.units))';
const action = { tables, numbers: [band], value: 'euro("500.00")', services: [sampleService({ publicShare })] };

const entitled = (isee: number): Entitlement => {
  const found = assess(sampleCall(action), 'UNO', givenFacts({ isee }), {
    submittedOn: '2026-02-10',
    admittedOn: '2026-03-20',
  });
  // As messages and events carry it.
  return JSON.parse(JSON.stringify(found.entitlement)) as Entitlement;
};
const publicCents = (isee: number, units: number): unknown => {
  const priced = redemptionAmount(
    entitled(isee),
    { service: 'GIORNO', servedOn: '2026-05-01', units },
    { category: 'centro' },
  );
  return priced.ok ? priced.publicCents : priced.reason;
};

describe('a table in the public share', () => {
  it.each([
    // 25.00 a day: 5 days 125.00, 6 days 150.00.
    [1_000_000, 5, 10_000],
    [1_000_000, 6, 7_500],
    [1_000_001, 5, 7_500],
    [1_000_001, 6, 4_999],
  ])('of ISEE %i cents and %i days gives %i', (isee, days, cents) => expect(publicCents(isee, days)).toBe(cents));

  it('travels alone: what only the admission needs stays', () => {
    expect(Object.keys(entitled(0).tables ?? {})).toEqual(['quote']);
    expect(entitled(0).numbers).toEqual({ band: { type: 'int', value: 1 } });
    const none = assess(sampleCall(), 'UNO', givenFacts({ isee: 0 }), {
      submittedOn: '2026-02-10',
      admittedOn: '2026-03-20',
    });
    expect(none.entitlement).not.toHaveProperty('tables');
  });

  it('may be called in a condition of the service too', () => {
    const test = 'quote(entitlement.band, service.units) >= percent("50")';
    const conditions = [{ id: 'quota', article: 'art. 6', test, notMet: 'La quota è troppo bassa.' }];
    const call = sampleCall({ ...action, services: [sampleService({ publicShare: 'service.cost', conditions })] });
    const { entitlement } = assess(call, 'UNO', givenFacts({ isee: 1_000_001 }), {
      submittedOn: '2026-02-10',
      admittedOn: '2026-03-20',
    });
    const ask = (units: number) =>
      entitlement &&
      redemptionAmount(entitlement, { service: 'GIORNO', servedOn: '2026-05-01', units }, { category: 'centro' });
    expect(ask(5)).toMatchObject({ ok: true, publicCents: 12_500 });
    expect(ask(6)).toMatchObject({ ok: false, reason: 'condition-not-met', field: 'quota' });
  });

  it('is refused with a fact of the person for a key, and with more rows than a message should carry', () => {
    const codes = (changes: object): readonly string[] => {
      const parsed = parseCallDocument(sampleDocument({}, { ...action, ...changes }));
      return parsed.ok ? [] : parsed.problems.map(({ place, code }) => `${place} ${code}`);
    };
    const byFact = [sampleService({ publicShare: 'shareDown(service.cost, quote(minorsInHousehold, service.units))' })];
    expect(codes({ services: byFact })).toEqual(['actions[0].services[0].publicShare fact-not-allowed-here']);
    const rows = Array.from({ length: 101 }, (_, index) => ({ ...(index < 100 && { upTo: index }), value: '10' }));
    const long = { keys: [{ name: 'giorni', type: 'int' }], value: 'Percent', rows };
    const services = [sampleService({ publicShare: 'shareDown(service.cost, lunga(service.units))' })];
    expect(codes({ tables: { ...tables, lunga: long }, services })).toEqual([
      'actions[0].tables table-too-long-to-travel',
    ]);
    expect(codes({ tables: { ...tables, lunga: { ...long, rows: rows.slice(1) } }, services })).toEqual([]);
  });
});
