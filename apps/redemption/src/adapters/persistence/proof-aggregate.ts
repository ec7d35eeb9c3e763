// Where what was heard of the proofs of services stands in the log of redemption. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import {
  heardProofDecider,
  type HearOfProof,
  type HeardProofs,
  type ProofHeard,
} from '../../domain/proof/heard-proofs.js';

export const heardProofAggregate: Aggregate<HeardProofs, HearOfProof, ProofHeard, never> = {
  category: 'proof',
  decider: heardProofDecider,
  codec: codecFor<ProofHeard>({ ProofHeard: [{ name: 'proof-heard.v1' }] }),
};
