// What an editor writes into a document, and what it leaves alone: everything that it does not know of, to the letter.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, inserted, nameOfPath, pathOfName, pathOfPlace, put, removed } from './document.js';
import { applied, fieldOf, written } from './values.js';

const document = {
  title: 'Nidi',
  funds: [{ source: 'PR FSE+', year: 2026, amount: '18000000.00' }],
  zones: 'all',
  terms: { acceptanceDays: 10, whenShort: 'partial' },
  actions: [{ tables: { caps: { rows: [{ upTo: '10000.00', value: '450.00', note: 'resta' }] } } }],
  unheardOf: { kept: [1, { two: null }] },
};
const saying = (...said: readonly (readonly [string, string])[]) => applied(document, said);

describe('a field of the editor', () => {
  it('changes its own place and no other', () => {
    expect(saying(['s:title', 'Nidi e spazi gioco'])).toEqual({ ...document, title: 'Nidi e spazi gioco' });
    expect(saying(['e:funds.0.amount', '18.500.000,50'])).toEqual({
      ...document,
      funds: [{ source: 'PR FSE+', year: 2026, amount: '18500000.50' }],
    });
    expect(at(saying(['e:actions.0.tables.caps.rows.0.upTo', '12.000']), ['actions', '0', 'tables', 'caps'])).toEqual({
      rows: [{ upTo: '12000.00', value: '450.00', note: 'resta' }],
    });
  });

  it('keeps what was typed where it is no value of its kind, so that it is told of and not lost', () => {
    const wrong = saying(['i:terms.acceptanceDays', 'dieci'], ['e:funds.0.amount', 'tanto']);
    expect(at(wrong, ['terms', 'acceptanceDays'])).toBe('dieci');
    expect(written('i', 'dieci')).toBe('dieci');
    expect(at(wrong, ['funds', '0', 'amount'])).toBe('tanto');
  });

  it('takes away what is left empty, and a group that this empties', () => {
    const dated = applied(document, [['i:policies.renewalDays', '3']]);
    expect(at(dated, ['policies'])).toEqual({ renewalDays: 3 });
    expect(applied(dated, [['i:policies.renewalDays', '']])).toEqual(document);
  });

  it('writes zones, lists and cases of a row', () => {
    expect(at(saying(['z:zones', 'TC-01, TC-02']), ['zones'])).toEqual(['TC-01', 'TC-02']);
    expect(at(applied(saying(['z:zones', 'TC-01']), [['z:zones', 'tutte']]), ['zones'])).toBe('all');
    const row = (text: string) => applied({ is: 'full', value: 1 }, [['c:keys', text]]);
    expect(row('full, extended')).toEqual({ is: 'full', value: 1, keys: { in: ['full', 'extended'] } });
    expect(applied({ rows: [{ is: 'full', value: 1 }] }, [['c:rows.0', '*']])).toEqual({
      rows: [{ any: true, value: 1 }],
    });
    expect(applied({ rows: [{ is: true, value: 1 }] }, [['c:rows.0', 'no']])).toEqual({
      rows: [{ is: false, value: 1 }],
    });
  });

  it('is of the document only: what else a form says is nothing to it', () => {
    expect(saying(['_proof', 'x'], ['fai', 'salva'], ['isee', '1'], ['s:%', 'x'])).toBe(document);
    expect(fieldOf('q:title')).toBeUndefined();
  });

  it('cannot reach what every object has', () => {
    const after = applied({}, [['s:__proto__.polluted', 'yes']]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(after as object)).toEqual(['__proto__']);
  });
});

describe('places', () => {
  it('are the same as names of fields and as the API tells of them', () => {
    expect(pathOfPlace('actions[0].tables.caps.rows[2]')).toEqual(['actions', '0', 'tables', 'caps', 'rows', '2']);
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (path) => {
        expect(pathOfName(nameOfPath(path))).toEqual(path);
      }),
    );
  });

  it('take rows in and let them go', () => {
    const rows = ['actions', '0', 'tables', 'caps', 'rows'];
    const more = inserted(document, rows, 1, { value: '1.00' });
    expect(at(more, rows)).toHaveLength(2);
    expect(removed(more, rows, 1, true)).toEqual(document);
    expect(at(removed(document, ['funds'], 0, false), ['funds'])).toEqual([]);
    expect(at(removed(document, ['funds'], 0, true), ['funds'])).toBeUndefined();
    expect(put([1, 2], ['5'], 9)).toEqual([1, 2]);
  });
});

describe('what is not changed', () => {
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.string({ minLength: 1 }), tie('value'), { maxKeys: 3 }),
    ),
  })).value;
  const kinds = ['s', 'i', 'e', 'l', 'z', 'f', 'c', 'd', 'b'] as const;

  it('stays as it was, whatever it is and however its field writes it', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(...kinds), (value, kind) => {
        const whole = { field: value, beside: value };
        expect(applied(whole, [[`${kind}:field`, written(kind, value).replaceAll('\n', '\r\n')]])).toEqual(whole);
      }),
    );
  });
});
