// What is known of one ceiling over several vouchers.
import type { Instant, LocalDate, PersistentMap, PersonId, RedemptionId, VoucherId } from '@buono/kernel';
import type { Share } from './events.js';

/** Whether what was used under another id counts here, and by how much that was heard. */
export interface Joined {
  readonly holds: boolean;
  readonly heard: number;
}

/** What an entry holds of the ceiling, or why it holds nothing any more. */
export interface HeldShare extends Share {
  readonly status: 'taken' | 'settled' | 'given-up' | 'reversed';
  readonly redemptionId: RedemptionId;
  readonly voucherId: VoucherId;
  readonly servedOn: LocalDate;
  readonly takenAt?: Instant;
  /** The other id of the holder to whom the voucher was given. */
  readonly under?: PersonId | undefined;
  /** How often it was given up: a new attempt is another command. */
  readonly attempt: number;
}

export interface SharedCeiling {
  readonly shares: PersistentMap<HeldShare>;
  /** By other id of the holder. */
  readonly joined: PersistentMap<Joined>;
  /** Where what the holder takes is decided, if not here, and by how much that was heard. */
  readonly moved?: { readonly into?: PersonId; readonly heard: number };
}
