// A decision by two persons (doppia firma): one proposes it, another signs it. The engine is asked by both.
import type { Cents, LocalDate, PersonId } from '@buono/kernel';
import type { Reserve } from './reserve.js';
import type { Sealed } from './sealed.js';

/** What somebody proposes to decide; `sealed` is what they add in their own words. */
export interface Proposal {
  readonly outcome: 'admit' | 'refuse';
  readonly actNumber?: string;
  readonly reserve?: Reserve;
  /** What would be due; absent in a refusal. Who signs, signs this. */
  readonly valueCents?: Cents;
  readonly sealed?: Sealed;
  readonly proposedBy: PersonId;
  readonly proposedOn: LocalDate;
}

/** Somebody of the office proposes a decision; nothing is decided yet. */
export interface DecisionProposed extends Proposal {
  readonly type: 'DecisionProposed';
}

/** It was not signed, or taken back. */
export interface DecisionProposalDismissed {
  readonly type: 'DecisionProposalDismissed';
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type ProposalEvent = DecisionProposed | DecisionProposalDismissed;

export type ProposalRefusal =
  'decision-proposed-already' | 'decision-not-proposed' | 'decision-same-person' | 'decision-changed-since';
