// What is about to run out, for whom: derived at a day from what is there, gone when its cause is.
import type { Cents, LocalDate } from '@buono/kernel';

/** What may run out, in the order in which a list has them. */
export const WARNING_KINDS = [
  'zone-money',
  'offer-lapsing',
  'voucher-ending',
  'voucher-low',
  'accreditation-ending',
  'entry-closing',
  'claim-missing',
] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** Days, or basis points of a share: which threshold of the call was reached; the tightest of them. */
export interface Warning {
  readonly kind: WarningKind;
  readonly threshold: number;
  readonly callId?: string;
  /** 'all' for an accreditation that holds in every zone. */
  readonly zone?: string;
  readonly voucherId?: string;
  readonly applicationId?: string;
  readonly providerId?: string;
  readonly category?: string;
  /** Of services: YYYY-MM. */
  readonly month?: string;
  /** The last day on which it can still be used, answered, entered. */
  readonly until?: LocalDate;
  /** From today to that day; 0 on it. */
  readonly daysLeft?: number;
  /** What is left, of how much. */
  readonly leftCents?: Cents;
  readonly ofCents?: Cents;
  /** How many vouchers it is about, where they are told together. */
  readonly vouchers?: number;
}

/** The tightest threshold that what is left has reached; undefined where it has reached none. */
export const reached = (thresholds: readonly number[], left: number): number | undefined =>
  [...thresholds].sort((one, other) => one - other).find((threshold) => left <= threshold);

/** The share that is left in basis points, rounded up: it reaches a threshold exactly when the amount does. */
export const shareLeft = (leftCents: number, ofCents: number): number =>
  ofCents === 0 ? 10_000 : Math.ceil((Math.max(0, leftCents) * 10_000) / ofCents);
