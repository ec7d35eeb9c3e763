// Providers that join a call: what the document may say, how it is told, and what neighbours hear of it.
import { describe, expect, it } from '@jest/globals';
import { parseCallDocument } from '../document/parse-call-document.js';
import { callText } from '../text/call-text.js';
import { plainText } from '../text/render-text.js';
import { sampleDocument } from '../testing/sample-call.js';
import { adhesionTermsOf, agreementDigest } from './call-providers.js';

const parsed = (providers?: object) => parseCallDocument(sampleDocument(providers && { providers }));
const wrong = (providers: object): readonly string[] => {
  const found = parsed(providers);
  return found.ok ? [] : found.problems.map(({ place }) => place);
};
const good = (providers?: object) => {
  const found = parsed(providers);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.document;
};
const agreement = 'L’ente tiene il registro delle presenze.';

describe('the joining of providers', () => {
  it('is not asked where the call does not say so', () => {
    expect([adhesionTermsOf(good()), adhesionTermsOf(good({ join: false }))]).toEqual([undefined, undefined]);
    expect(plainText(callText(good()))).not.toContain('aderi');
    expect(plainText(callText(good({ join: false })))).toContain('non serve aderire all’avviso');
  });

  it('wants a text, dates that exist and in order, and notice of a year at most', () => {
    expect(wrong({ join: true })).toEqual(['providers.agreement']);
    expect(wrong({ join: true, agreement: '   ' })).toEqual(['providers.agreement']);
    expect(wrong({ join: true, agreement, from: '2026-02-30' })).toEqual(['providers.from']);
    expect(wrong({ join: true, agreement, joinFrom: '2026-05-02', joinTo: '2026-05-01' })).toEqual([
      'providers.joinTo',
    ]);
    expect(wrong({ join: true, agreement, noticeDays: 0 })).toEqual(['providers.noticeDays']);
    expect(wrong({ join: true, agreement, noticeDays: 366 })).toEqual(['providers.noticeDays']);
    expect(wrong({ agreement })).toEqual(['providers.join']);
    expect(wrong({ join: false, noticeDays: 3 })).toEqual(['providers.noticeDays']);
    expect(wrong({ join: true, agreement, ever: 1 })).toEqual(['providers.ever']);
  });

  it('is told with the digest of the very text, which anybody can work out again', () => {
    const terms = adhesionTermsOf(good({ join: true, agreement, from: '2026-10-01', noticeDays: 30 }));
    expect(terms).toMatchObject({ terms: agreementDigest(agreement), from: '2026-10-01', noticeDays: 30 });
    expect(terms?.services.length).toBeGreaterThan(0);
    // echo -n abc | sha256sum
    expect(agreementDigest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is told in words, with what is accepted', () => {
    const dates = { from: '2026-10-01', joinTo: '2026-12-31', acceptBy: '2027-01-31' };
    const text = plainText(callText(good({ join: true, agreement, noticeDays: 30, ...dates })));
    expect(text).toContain('I servizi resi dal 1° ottobre 2026 sono pagati solo se');
    expect(text).toContain('Si aderisce fino al 31 dicembre 2026, compreso.');
    expect(text).toContain('preavviso di 30 giorni');
    expect(text).toContain('può servire fino al 31 gennaio 2027; poi accetta il nuovo');
    expect(text).toContain(`Che cosa accetta l’ente. ${agreement}`);
  });
});
