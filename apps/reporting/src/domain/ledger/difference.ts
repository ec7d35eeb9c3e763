// A difference between one step of the money and the next, that somebody must close or explain.
import type { LocalDate } from '@buono/kernel';

export const DIFFERENCE_KINDS = [
  'accrued-not-claimed',
  'claimed-not-settled',
  'cut-at-settlement',
  'settled-not-ordered',
  'ordered-not-paid',
  'paid-differs',
  'payment-returned',
  'recovery-due',
  'recovery-waived',
  'reversed-after-claim',
] as const;

/** What does not agree. */
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** A difference: signed cents expected by the earlier step, found at the later, and since which day. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly callId: string;
  readonly zone: string;
  readonly voucherId?: string;
  readonly redemptionId?: string;
  readonly claimId?: string;
  readonly paymentOrderId?: string;
  readonly recoveryId?: string;
  readonly expectedCents: number;
  readonly foundCents: number;
  readonly since: LocalDate;
  /** Why, where somebody said so: of a cut, of a bank return, of a reversal. */
  readonly reason?: string;
}

/** One difference of a kind can exist of a thing: this names it. */
export const differenceIdOf = ({ kind, redemptionId, claimId, zone }: Difference): string =>
  [kind, redemptionId ?? '', claimId ?? '', zone].join('|');

/** Oldest first, then by name. */
export const byAge = (a: Difference, b: Difference): number =>
  compareText(a.since, b.since) || compareText(differenceIdOf(a), differenceIdOf(b));

/** The order of text by its code units, the same in SQL. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
