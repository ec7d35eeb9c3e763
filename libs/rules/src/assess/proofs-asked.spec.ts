// Which proofs an action asks for, by the facts of who applies.
import { describe, expect, it } from '@jest/globals';
import { givenFacts } from '../testing/given-facts.js';
import { sampleCall } from '../testing/sample-call.js';
import { proofsAsked } from './proofs-asked.js';

const call = sampleCall({
  proofs: [
    { code: 'DSU', label: 'Attestazione ISEE', atSubmission: true, class: 'economic', maxMegabytes: 2 },
    { code: 'CERT', label: 'Certificato', when: 'pregnancy || rareDisease' },
  ],
});
const asked = (facts: Parameters<typeof givenFacts>[0], action = 'UNO') =>
  proofsAsked(call, action, givenFacts(facts), '2026-02-10').map(({ code }) => code);

describe('the proofs that are asked for', () => {
  it('are those whose condition holds', () => {
    expect(asked({ pregnancy: true })).toEqual(['DSU', 'CERT']);
    expect(asked({ pregnancy: false, rareDisease: false })).toEqual(['DSU']);
  });
  it('are not those of which it is not known yet', () => expect(asked({})).toEqual(['DSU']));
  it('are none of an action that is not there', () => expect(asked({}, 'DUE')).toEqual([]));
  it('say how each is to be handed in', () =>
    expect(proofsAsked(call, 'UNO', {}, '2026-02-10')).toEqual([
      { code: 'DSU', label: 'Attestazione ISEE', atSubmission: true, class: 'economic', maxMegabytes: 2 },
    ]));
});
