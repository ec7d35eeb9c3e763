// The catalogue is found by need: whatever endings, accents and capitals people write.
import { describe, expect, it } from '@jest/globals';
import { instant } from '@buono/kernel';
import { catalogueServices } from '@buono/rules/call-templates';
import { callDocument } from '../../testing/call-document.examples.js';
import { answersNeed, callEntry, serviceEntry } from './catalogue.js';

const services = catalogueServices().map(serviceEntry);
const found = (need: string): readonly string[] =>
  services.filter((one) => answersNeed(one, need)).map(({ entry }) => entry.code);

describe('a need', () => {
  it.each<[string, readonly string[]]>([
    ['violenza', ['M42', 'M44']],
    ['DISABILITA', ['M09', 'M23', 'M30']],
    ['disabilità', ['M09', 'M23', 'M30']],
    ['anziana', ['M09', 'M19', 'M48']],
    ['anziani soli', ['M48']],
    ['mongolfiera', []],
  ])('%s is answered by %j', (need, codes) => expect(found(need)).toEqual(codes));

  it('of nothing is answered by all', () => expect(found('  ')).toHaveLength(services.length));
});

describe('a call in the catalogue', () => {
  const window = { opensAt: instant('2026-03-02T08:00:00.000Z'), closesAt: instant('2026-03-31T10:00:30.000Z') };
  it.each([
    ['2026-03-02T07:59:59.999Z', 'upcoming'],
    ['2026-03-02T08:00:00.000Z', 'open'],
    ['2026-03-31T10:00:30.999Z', 'open'],
    ['2026-03-31T10:00:31.000Z', 'closed'],
  ])('at %s is %s', (now, state) => {
    expect(callEntry(callDocument(), { callId: 'c', window }, instant(now)).entry).toMatchObject({
      state,
      forWhom: ['Risiede in regione.'],
      what: ['Azione A', 'Ora di servizio', 'Azione B'],
      whereToAsk: 'Regione di prova (atto D.D. 1/2026)',
    });
  });
});
