// What entries of several vouchers take of one ceiling (massimale comune). Names and fields are the storage format: see the codec.
import type { Cents, Instant, LocalDate, RedemptionId, VoucherId } from '@buono/kernel';

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

export type SharedCeilingEvent = ShareTaken | ShareSettled | ShareFreed;
