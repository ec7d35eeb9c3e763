// What redemption has heard of the proofs (giustificativi) of a service: which documents can be read beside it. Eligibility keeps them.
import { accept, type Decider, type LocalDate, type RedemptionId } from '@buono/kernel';

/** A document can be read that was handed in as one of the proofs of a service. */
export interface ProofHeard {
  readonly type: 'ProofHeard';
  readonly redemptionId: RedemptionId;
  /** The code of the proof in the call. */
  readonly proof: string;
  readonly documentId: string;
  readonly provedOn: LocalDate;
}

/** Brings what was told, in any order and more than once. */
export interface HearOfProof {
  readonly type: 'HearOfProof';
  readonly event: ProofHeard;
}

/** All that was heard of one service. */
export type HeardProofs = readonly ProofHeard[];

/** `proof-{redemption}`. */
export const heardProofDecider: Decider<HeardProofs, HearOfProof, ProofHeard, never> = {
  initial: [],
  evolve: (heard, event) => [...heard, event],
  decide: ({ event }, heard) =>
    heard.some(({ documentId }) => documentId === event.documentId) ? accept() : accept(event),
};
