// Documents of good shape that come to nothing: texts that no fact can be, rankings of nobody, quantities that no entry has.
import { describe, expect, it } from '@jest/globals';
import { sampleAction, sampleDocument, sampleService } from '../testing/sample-call.js';
import { parseCallDocument } from './parse-call-document.js';

const found = (input: unknown): readonly string[] => {
  const parsed = parseCallDocument(input);
  return parsed.ok ? [] : parsed.problems.map(({ place, code }) => `${place} ${code}`);
};
const withAction = (changes: object, call: object = {}) => sampleDocument({ ...call }, { ...changes });
const asking = (test: string) =>
  withAction({ criteria: [{ id: 'uno', article: 'art. 1', test, met: 'Sì.', notMet: 'No.' }] });

describe('a text in a formula', () => {
  const NEVER = ['actions[0].criteria[0].test text-never-so'];

  it.each([
    ['severity == "severe"', []],
    ['severity == "gravissima"', NEVER],
    ['"gravissima" != severity', NEVER],
    ['iseeKind in ["minorenni", "ordinario"]', []],
    ['employed && (iseeKind in ["minorenni", "ordinaria"] || isee < euro("1.00"))', NEVER],
    ['zone == "TC-01" && comune == "D612"', []],
    ['zone == "TC-1"', NEVER],
    ['comune == "Firenze"', NEVER],
    // Areas of a plan are free texts: the catalogue does not list them.
    ['planAreas.exists(area, area == "A1")', []],
    ['planSupports.exists(one, one == "home-assistance") || "x" in planAreas', []],
  ])('%s', (test, problems) => expect(found(asking(test))).toEqual(problems));

  it('is asked of the items of a list as of a text', () => {
    const kinds = { name: 'kinds', type: 'list<string>', class: 'identity', label: 'x', source: 'declared' };
    const facts = [{ ...kinds, values: ['sport', 'natura'] }];
    const of = (test: string) => found({ ...asking(test), facts });
    expect(of('kinds.exists(kind, kind == "sport") && "natura" in kinds')).toEqual([]);
    expect(of('kinds.exists(kind, kind == "sprot")')).toEqual(NEVER);
    expect(of('"naura" in kinds')).toEqual(NEVER);
  });

  it('says which texts there are, and the nearest', () => {
    const parsed = parseCallDocument(asking('iseeKind == "minorenne"'));
    expect(parsed.ok ? '' : parsed.problems[0]?.what).toMatch(
      /^«iseeKind» non può essere «minorenne»: deve essere fra: ordinario, minorenni, .* \(forse «minorenni»\?\)$/,
    );
  });

  it('may be a row of a table that is asked for that fact, and only one of its texts', () => {
    const table = (...texts: readonly string[]) => ({
      keys: [{ name: 'gravita', type: 'string' }],
      value: 'Money',
      rows: [
        { is: 'light', value: '1.00' },
        { in: texts, value: '2.00' },
      ],
    });
    const number = { name: 'cap', type: 'Money', formula: 'caps(severity)', article: 'art. 2', sentence: 'Massimo' };
    const tabled = (...texts: readonly string[]) =>
      withAction({ tables: { caps: table(...texts) }, numbers: [number] });
    expect(found(tabled('moderate', 'severe'))).toEqual([]);
    expect(found(tabled('moderate', 'grave'))).toEqual(['actions[0].numbers[0].formula text-never-so']);
  });

  it('of a service is what some service of the action is, or what its input may be', () => {
    const inputs = [{ name: 'motivo', type: 'string', label: 'x', required: true, values: ['visita', 'esame'] }];
    const of = (test: string) =>
      found(
        withAction({
          services: [
            sampleService({ inputs, conditions: [{ id: 'uno', article: 'art. 1', test, notMet: 'No.' }] }),
            sampleService({ code: 'ALTRO', unit: 'trip', providerCategories: ['taxi'] }),
          ],
        }),
      );
    expect(of('service.code == "ALTRO" || provider.category == "taxi" || service.motivo == "esame"')).toEqual([]);
    for (const never of ['service.code == "ATLRO"', 'provider.category == "ncc"', 'service.motivo == "terapia"'])
      expect(of(never)).toEqual(['actions[0].services[0].conditions[0].test text-never-so']);
  });
});

describe('what comes to nothing', () => {
  const ranking = { items: [{ id: 'a', article: 'art. 1', points: '1', sentence: 'Uno' }], ties: [] };
  const terms = { acceptanceDays: 10, entryDays: 30, whenShort: 'partial', provisionalDays: 10 };

  it('is a ranking, or a provisional one, where applications are served as they arrive', () => {
    expect(found(withAction({ ranking }))).toEqual(['actions[0].ranking nothing-ranked']);
    expect(found(withAction({ ranking, order: 'score' }, { terms }))).toEqual([]);
    expect(found(withAction({}, { terms }))).toEqual(['terms.provisionalDays nothing-ranked']);
    expect(found(withAction({ terms: { provisionalDays: 5 } }))).toEqual([
      'actions[0].terms.provisionalDays nothing-ranked',
    ]);
    const both = [sampleAction(), sampleAction({ code: 'DUE', order: 'score', ranking })];
    expect(found(sampleDocument({ terms, actions: both }))).toEqual([]);
  });

  it('is a quantity that is no multiple of its step', () => {
    const of = (quantity: object) => found(withAction({ services: [sampleService({ quantity })] }));
    expect(of({ min: 5, max: 7, step: 4 })).toEqual(['actions[0].services[0].quantity quantity-wrong']);
    expect(of({ min: 5, max: 8, step: 4 })).toEqual([]);
    expect(of({ max: 3, step: 4 })).toEqual(['actions[0].services[0].quantity quantity-wrong']);
  });

  it('is a number of times at a time', () => {
    const of = (per: string) => found(withAction({ ceilings: [{ id: 'a', article: 'art. 1', per, count: '2' }] }));
    expect(of('event')).toEqual(['actions[0].ceilings[0].count ceiling-wrong']);
    expect(of('day')).toEqual([]);
  });

  it('is a day for a change that changes nothing', () => {
    const change = { id: 'a', article: 'art. 1', on: 'isee-change', does: 'keep', sentence: 'Così.' };
    expect(found(sampleDocument({ policies: { changes: [change] } }))).toEqual([]);
    expect(found(sampleDocument({ policies: { changes: [{ ...change, from: 'day' }] } }))).toEqual([
      'policies.changes[0].from change-wrong',
    ]);
  });

  it('is a call that a person may not have beside itself; those of one household may not', () => {
    const of = (per: string, call: object = {}) => {
      const one = { id: 'a', article: 'art. 1', calls: ['PROVA-1'], per, over: 'use', does: 'block', sentence: 'No.' };
      return found(sampleDocument({ ...call, policies: { incompatible: [one] } }));
    };
    expect(of('person')).toEqual(['policies.incompatible[0].calls call-excludes-itself']);
    expect(of('household')).toEqual([]);
    expect(of('household', { recipient: 'household' })).toEqual([
      'policies.incompatible[0].calls call-excludes-itself',
    ]);
  });
});
