// Differences between two versions of a call, as the office reads them; and that none is passed over.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { callDocumentSchema } from '../document/schema.js';
import { parseCallDocument } from '../document/parse-call-document.js';
import { HEADLINE_CALLS, headlineCall } from '../headline-calls/index.js';
import type { CallDocument } from '../model/call-document.js';
import { fullDocument, placesOf, put, replacement } from '../testing/any-document.js';
import { checkedDocument } from '../testing/sample-call.js';
import { differences } from './differences.js';
import { singularOf } from './singular.js';

const nursery = headlineCall('infanzia');
const changed = (path: readonly string[], value: unknown): readonly string[] =>
  differences(nursery, put(nursery, path, value) as CallDocument).map(({ text }) => text);

describe('differences between two documents', () => {
  it.each(HEADLINE_CALLS)('there are none between %s and itself', (name) => {
    expect(differences(headlineCall(name), structuredClone(headlineCall(name)))).toEqual([]);
  });

  it('tell the threshold that moved', () =>
    expect(changed(['actions', '0', 'criteria', '6', 'test'], 'isee <= euro("35000.00")')).toEqual([
      'art. 4, c. 3: azione «NIDI», requisito «isee-soglia», prova: «ISEE del nucleo» da 40.000,00 € a 35.000,00 €',
    ]));

  it('tell the window that moved', () =>
    expect(changed(['window', 'closesAt'], '2026-07-31T12:00')).toEqual([
      'finestra delle domande, chiusura: da 15 luglio 2026, ore 23:59 a 31 luglio 2026, ore 12:00',
    ]));

  it('tell the cell of a table', () =>
    expect(changed(['actions', '0', 'tables', 'monthlyCaps', 'rows', '1', 'value'], '380.00')).toEqual([
      'azione «NIDI», tabella «monthlyCaps», riga «oltre 10.000,00 €, fino a 20.000,00 € compreso», valore: da 350,00 € a 380,00 €',
    ]));

  it('tell a row that was added', () => {
    const rows = [...(nursery.actions[0]?.tables?.['monthlyCaps']?.rows ?? []), { upTo: '50000.00', value: '50.00' }];
    expect(changed(['actions', '0', 'tables', 'monthlyCaps', 'rows'], rows)).toEqual([
      'azione «NIDI», tabella «monthlyCaps», riga «oltre 40.000,00 €, fino a 50.000,00 € compreso»: aggiunto: 50,00 €',
    ]);
  });

  it('tell a criterion that went, and money that came', () => {
    const criteria = nursery.actions[0]?.criteria.filter(({ id }) => id !== 'cumulo');
    const [went] = changed(['actions', '0', 'criteria'], criteria);
    expect(went).toContain('requisito «cumulo»: tolto: ');
    expect(changed(['funds', '1', 'amount'], '12000000.00')).toEqual([
      'risorsa «PR FSE+ 2027», importo: da 11.999.800,00 € a 12.000.000,00 €',
    ]);
  });

  it('tell when ties change places', () => {
    const ties = nursery.actions[0]?.ranking?.ties.toReversed();
    expect(changed(['actions', '0', 'ranking', 'ties'], ties)).toEqual([
      'azione «NIDI», graduatoria, spareggi: ordine cambiato',
    ]);
  });

  it('name the place of any change to a valid document', () => {
    const before = checkedDocument(fullDocument);
    const places = placesOf(fullDocument).filter((place) => place.length > 0);
    let accepted = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), replacement, (place, value) => {
        const parsed = parseCallDocument(put(fullDocument, place, value));
        if (!parsed.ok) return;
        const found = differences(before, parsed.document);
        if (JSON.stringify(parsed.document) === JSON.stringify(before)) return expect(found).toEqual([]);
        accepted += 1;
        const path = place.reduce(
          (all, part) => (/^\d+$/.test(part) ? `${all}[${part}]` : all === '' ? part : `${all}.${part}`),
          '',
        );
        expect(found.some((one) => path.startsWith(one.place) || one.place.startsWith(path))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  it('have a name for one item of every list of the schema', () => {
    const unknown = new Set<string>();
    const visit = (part: unknown, name: string): void => {
      if (typeof part !== 'object' || part === null) return;
      const schema = part as Readonly<Record<string, unknown>>;
      if ('items' in schema && singularOf(name) === 'voce') unknown.add(name);
      for (const [child, member] of Object.entries(schema['properties'] ?? {})) visit(member, child);
      for (const inner of [schema['items'], schema['additionalProperties']]) visit(inner, name);
    };
    visit(callDocumentSchema, '');
    expect([...unknown]).toEqual([]);
  });
});
