// Sharing the money in proportion: what it goes together with, and what the text says.
import { describe, expect, it } from '@jest/globals';
import { parseCallDocument } from '../document/parse-call-document.js';
import { sampleAction, sampleCall, sampleDocument } from '../testing/sample-call.js';
import { callText } from '../text/call-text.js';
import { plainText } from '../text/render-text.js';

const share = { order: 'isee', policies: { lastVoucher: 'share' } };
const problems = (changes: object = {}, action: Readonly<Record<string, unknown>> = {}) => {
  const parsed = parseCallDocument(sampleDocument({ ...share, ...changes }, action));
  return parsed.ok ? [] : parsed.problems.map(({ place, code }) => `${place} ${code}`);
};

describe('a call that shares its money', () => {
  it('is good with a ranking, one action and payments of what is left', () => {
    expect(problems()).toEqual([]);
    expect(problems({ order: 'score' }, { ranking: { items: [], ties: [] } })).toEqual([]);
  });

  it('needs a ranking: by arrival there is no moment at which all are there', () => {
    expect(problems({ order: 'arrival' })).toEqual(['actions[0].policies.lastVoucher share-needs-ranking']);
    expect(problems({}, { order: 'arrival' })).toEqual(['actions[0].policies.lastVoucher share-needs-ranking']);
  });

  it('has one action, whose ranking is that of the call', () =>
    expect(problems({ actions: [sampleAction(), sampleAction({ code: 'DUE' })] })).toEqual([
      'actions[0].policies.lastVoucher share-needs-one-action',
      'actions[1].policies.lastVoucher share-needs-one-action',
    ]));

  it('pays what is left: a single amount would never fit in what it was reduced to', () =>
    expect(problems({ terms: { acceptanceDays: 10, entryDays: 30, whenShort: 'refuse' } })).toEqual([
      'actions[0].policies.lastVoucher share-needs-partial',
    ]));

  it('sends nobody to the end of a list that does not slide', () => {
    const policies = { ...share.policies, onRenunciation: 'last', onLapse: 'last' };
    expect(problems({ policies })).toEqual([
      'actions[0].policies.onRenunciation share-has-no-end',
      'actions[0].policies.onLapse share-has-no-end',
    ]);
    expect(sampleCall({}, share).actions.get('UNO')?.policies).toMatchObject({ onRenunciation: 'out', onLapse: 'out' });
  });

  it('says so in its text', () => {
    const parsed = parseCallDocument(sampleDocument(share));
    const text = parsed.ok ? plainText(callText(parsed.document)) : '';
    expect(text).toContain('il valore di ogni buono è ridotto nella stessa proporzione, al centesimo');
  });
});
