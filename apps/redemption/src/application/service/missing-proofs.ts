// Which proofs services still lack, asked of the read models.

export abstract class MissingProofs {
  /** The services of a payee of which a proof is missing; waits for the newest. */
  abstract unprovedOf(payeeId: string): Promise<ReadonlySet<string>>;
  /** The codes of the proofs that these services lack, by service; nothing of those that lack none. */
  abstract of(redemptionIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}
