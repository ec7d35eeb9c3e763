// What is heard of the proofs of a service: each document once.
import { describe, it } from '@jest/globals';
import { localDate, redemptionId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { heardProofDecider, type ProofHeard } from './heard-proofs.js';

const heard = (proof: string, documentId: string): ProofHeard => ({
  type: 'ProofHeard',
  redemptionId: redemptionId('00000000-0000-4000-8000-000000000009'),
  ...{ proof, documentId, provedOn: localDate('2026-05-04') },
});
const receipt = heard('RICEVUTA', 'd1');

describe('the proofs of a service', () => {
  it('are heard of once each', () => {
    given(heardProofDecider).when({ type: 'HearOfProof', event: receipt }).then(receipt);
    given(heardProofDecider, receipt).when({ type: 'HearOfProof', event: receipt }).thenNothing();
  });
  it('may be several of one kind', () => {
    const second = heard('RICEVUTA', 'd2');
    given(heardProofDecider, receipt).when({ type: 'HearOfProof', event: second }).then(second);
  });
});
