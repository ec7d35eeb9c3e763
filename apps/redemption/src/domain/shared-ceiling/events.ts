// What entries of several vouchers take of one ceiling (massimale comune). Names and fields are the storage format: see the codec.
import type { Cents, Instant, LocalDate, PersonId, RedemptionId, VoucherId } from '@buono/kernel';

/** What one entry takes: public cents, one entry or none, and units, which are minutes where the service is counted so. */
export interface Share {
  readonly amountCents: Cents;
  readonly count: number;
  readonly units: number;
}

/** Which entry, of which voucher, for a service of which day. */
export interface ShareOf {
  readonly redemptionId: RedemptionId;
  readonly voucherId: VoucherId;
  readonly servedOn: LocalDate;
  /** The other id of the holder to whom the voucher was given, where an act joined the two. */
  readonly under?: PersonId | undefined;
}

/** Set aside for an entry that its wallet is about to decide. */
export interface ShareTaken extends ShareOf, Share {
  readonly type: 'ShareTaken';
  readonly takenAt: Instant;
}

/** The wallet has the entry, and this is what it came to. */
export interface ShareSettled extends ShareOf, Share {
  readonly type: 'ShareSettled';
}

/** Free again: the wallet refused the entry, or it was reversed, which is for good. */
export interface ShareFreed {
  readonly type: 'ShareFreed';
  readonly redemptionId: RedemptionId;
  readonly reversed: boolean;
}

/** The holder is another id's former self: what is taken is taken there. `heard`: by how much that was heard of joins. */
export interface CeilingMoved {
  readonly type: 'CeilingMoved';
  readonly into: PersonId;
  readonly heard: number;
}

/** The join was undone: what is taken is taken here again. */
export interface CeilingMovedBack {
  readonly type: 'CeilingMovedBack';
  readonly heard: number;
}

/** What another id of the holder has used counts here from now on; its shares follow. */
export interface SharesJoined {
  readonly type: 'SharesJoined';
  readonly under: PersonId;
  readonly heard: number;
}

/** They count here no more. */
export interface SharesParted {
  readonly type: 'SharesParted';
  readonly under: PersonId;
  readonly heard: number;
}

export type JoiningEvent = CeilingMoved | CeilingMovedBack | SharesJoined | SharesParted;
export type SharedCeilingEvent = ShareTaken | ShareSettled | ShareFreed | JoiningEvent;
