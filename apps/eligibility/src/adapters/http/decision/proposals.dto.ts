// The shapes of a decision that waits for its second signature.

/** A reserve as it is proposed. */
export class ProposedReserveView {
  items!: string[];
  resolveBy!: string;
  holdsUp!: 'ranking' | 'offer';
}

/** A decision that waits for its second signature. */
export class ProposedDecisionView {
  outcome!: 'admit' | 'refuse';
  proposedBy!: string;
  proposedOn!: string;
  actNumber?: string;
  reserve?: ProposedReserveView;
  /** What would be due, in cents. */
  amountCents?: number;
  /** What who proposed it added in words. */
  reasons?: string;
}
