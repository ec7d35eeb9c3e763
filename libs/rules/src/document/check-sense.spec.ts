// Documents of good shape that come to nothing: texts that no fact can be, quantities that no entry has.
import { describe, expect, it } from '@jest/globals';
import { sampleDocument, sampleService } from '../testing/sample-call.js';
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
  it('is not what merely has no effect: points and provisional rankings where applications are served as they arrive', () => {
    const ranking = { items: [{ id: 'a', article: 'art. 1', points: '1', sentence: 'Uno' }], ties: [] };
    const terms = { acceptanceDays: 10, entryDays: 30, whenShort: 'partial', provisionalDays: 10 };
    expect(found(withAction({ ranking }, { terms }))).toEqual([]);
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
});
