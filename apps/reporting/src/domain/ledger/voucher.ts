// A voucher's line in the ledger, from the money set aside to what of it was paid.
import type { FundPart, LocalDate } from '@buono/kernel';
import { takenAway, type Posting, type Step } from './amounts.js';
import { compareText } from './difference.js';
import type { FundsReleased, OfVoucher, VoucherFact } from './facts.js';

/** Money of the voucher that is free again. */
export interface Release {
  readonly releaseId: string;
  readonly on: LocalDate;
  readonly parts: readonly FundPart[];
  readonly reason: string;
}

/** The steps of the money of a voucher's redemptions. */
export const SPENT_STEPS = ['accrued', 'claimed', 'settled', 'ordered', 'paid', 'returned'] as const satisfies Step[];
export type SpentStep = (typeof SPENT_STEPS)[number];
/** Signed cents at each of them. */
export type Spent = { readonly [S in SpentStep as `${S}Cents`]: number };

/** Sums that are being added up. */
export type SpentSums = { -readonly [S in keyof Spent]: number };

export const NOTHING_SPENT: Spent = {
  accruedCents: 0,
  claimedCents: 0,
  settledCents: 0,
  orderedCents: 0,
  paidCents: 0,
  returnedCents: 0,
};

/** A voucher; what was not told yet is absent. The sums are those of its redemptions, in cents. */
export interface VoucherRecord extends Spent, OfVoucher {
  readonly callId: string;
  readonly applicationId?: string;
  readonly action?: string;
  readonly valueCents?: number;
  readonly reservedOn?: LocalDate;
  readonly reservedParts?: readonly FundPart[];
  readonly issuedOn?: LocalDate;
  readonly parts?: readonly FundPart[];
  readonly acceptedOn?: LocalDate;
  readonly lastServiceDate?: LocalDate;
  readonly closedOn?: LocalDate;
  readonly releases: readonly Release[];
}

/** A voucher of which only its place is known. */
export const newVoucher = (callId: string, { voucherId, zone }: OfVoucher): VoucherRecord => ({
  voucherId,
  callId,
  zone,
  releases: [],
  ...NOTHING_SPENT,
});

/** The record after a fact; each fact sets what is its own, so that their order does not matter. */
export const noteVoucher = (record: VoucherRecord | undefined, fact: VoucherFact): VoucherRecord => {
  const voucher = record ?? newVoucher(fact.callId, fact);
  switch (fact.type) {
    case 'FundsReserved':
      return { ...voucher, applicationId: fact.applicationId, reservedOn: fact.on, reservedParts: fact.parts };
    case 'VoucherIssued': {
      const { applicationId, action, valueCents, parts } = fact;
      return { ...voucher, applicationId, action, valueCents, parts, issuedOn: fact.on };
    }
    case 'VoucherAccepted':
      return { ...voucher, acceptedOn: fact.on };
    case 'VoucherClosing':
      return { ...voucher, lastServiceDate: fact.on };
    case 'VoucherClosed':
      return { ...voucher, closedOn: fact.on };
    case 'FundsReleased':
      return { ...voucher, releases: withRelease(voucher.releases, fact) };
  }
};

const withRelease = (
  releases: readonly Release[],
  { releaseId, on, parts, reason }: FundsReleased,
): readonly Release[] =>
  [...releases.filter((release) => release.releaseId !== releaseId), { releaseId, on, parts, reason }].sort((a, b) =>
    compareText(a.releaseId, b.releaseId),
  );

/** Reserved until it is issued, assigned from then on, and less what was released. */
export const postingsOfVoucher = (voucher: VoucherRecord): readonly Posting[] => {
  const { reservedParts = [], parts, releases } = voucher;
  const freed = releases.flatMap((release) => release.parts);
  const step = parts === undefined ? 'reserved' : 'assigned';
  return [
    { step, shares: parts ?? reservedParts },
    { step, shares: takenAway(freed) },
    { step: 'released', shares: freed },
  ];
};

/** The voucher with its sums moved by so much. */
export const withSpent = (voucher: VoucherRecord, by: Spent): VoucherRecord => ({
  ...voucher,
  accruedCents: voucher.accruedCents + by.accruedCents,
  claimedCents: voucher.claimedCents + by.claimedCents,
  settledCents: voucher.settledCents + by.settledCents,
  orderedCents: voucher.orderedCents + by.orderedCents,
  paidCents: voucher.paidCents + by.paidCents,
  returnedCents: voucher.returnedCents + by.returnedCents,
});
