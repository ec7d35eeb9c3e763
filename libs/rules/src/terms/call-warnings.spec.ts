// Thresholds of warnings: the call's own before the usual, shares and days within bounds, told article by article.
import { describe, expect, it } from '@jest/globals';
import { parseCallDocument } from '../document/parse-call-document.js';
import { callText } from '../text/call-text.js';
import { plainText } from '../text/render-text.js';
import { sampleDocument } from '../testing/sample-call.js';
import { USUAL_WARNINGS, warningThresholds } from './call-warnings.js';

const parsed = (warnings: object) => parseCallDocument(sampleDocument({ warnings }));
const wrong = (warnings: object): readonly string[] => {
  const found = parsed(warnings);
  return found.ok ? [] : found.problems.map(({ place }) => place);
};
const told = (warnings: object): string => {
  const found = parsed(warnings);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return plainText(callText(found.document));
};

describe('the thresholds of a call', () => {
  it('are the usual ones where it says none', () => {
    expect(warningThresholds(undefined)).toEqual(USUAL_WARNINGS);
  });

  it('are its own, one by one; an empty list warns of nothing', () => {
    expect(warningThresholds({ voucherDays: [45], zoneLeft: [] })).toEqual({
      ...USUAL_WARNINGS,
      voucherDays: [45],
      zoneLeft: [],
    });
  });

  it('are whole days of a year at most, and percentages', () => {
    expect(wrong({ voucherDays: [30, 7], voucherLeft: ['12.5'] })).toEqual([]);
    expect(wrong({ voucherDays: [0] })).toEqual(['warnings.voucherDays[0]']);
    expect(wrong({ accreditationDays: [366] })).toEqual(['warnings.accreditationDays[0]']);
    expect(wrong({ zoneLeft: ['100.5'] })).toEqual(['warnings.zoneLeft[0]']);
    expect(wrong({ offerDays: [1, 2, 3, 4, 5, 6] })).toEqual(['warnings.offerDays']);
    expect(wrong({ ever: [1] })).toEqual(['warnings.ever']);
  });
});

describe('the text of a call', () => {
  it('is silent of what the call does not say', () => {
    const found = parseCallDocument(sampleDocument());
    expect(found.ok && plainText(callText(found.document))).not.toContain('si avvisa');
  });

  it('says who is warned of what and when, the longest time first', () => {
    const text = told({ voucherDays: [7, 45], voucherLeft: ['12.5'], zoneLeft: [], offerDays: [1] });
    expect(text).toContain('45 e 7 giorni prima che finisca un buono: si avvisa la famiglia e l’ufficio.');
    expect(text).toContain('1 giorno prima che scada un’offerta senza risposta: si avvisa la famiglia.');
    expect(text).toContain(
      'Quando di un buono resta, del suo valore, non più del 12,5%: si avvisa la famiglia e l’ufficio.',
    );
    expect(text).not.toContain('risorse di una zona resta libero');
    // Of accreditations the call is silent: what is usual holds.
    expect(text).toContain('60 e 15 giorni prima che scada un accreditamento: si avvisa l’ente e l’ufficio.');
  });

  it('says that nobody is warned where the call wants that', () => {
    const none = Object.fromEntries(Object.keys(USUAL_WARNINGS).map((name) => [name, []]));
    expect(told(none)).toContain('Nessuno riceve avvisi di scadenza.');
  });
});
