// A voucher's line in the ledger, from the money set aside to what of it was paid.
import type { FundPart, LocalDate } from '@buono/kernel';
import { takenAway, type Posting, type Step } from './amounts.js';
import { compareText } from './difference.js';
import type { FundsExtended, FundsReleased, OfVoucher, VoucherFact } from './facts.js';

/** Money of the voucher that is free again. */
export interface Release {
  readonly releaseId: string;
  readonly on: LocalDate;
  readonly parts: readonly FundPart[];
  readonly reason: string;
}

/** Money that its zone set aside for it on top, when it was amended. */
export interface Extension {
  readonly amendmentId: string;
  readonly on: LocalDate;
  readonly parts: readonly FundPart[];
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
  /** What another scheme had spent of it and paid before it was taken over; no redemption tells of it. */
  readonly spentBefore?: readonly FundPart[];
  readonly lastServiceDate?: LocalDate;
  readonly closedOn?: LocalDate;
  readonly releases: readonly Release[];
  /** What corrections made it worth more by; absent before the first. */
  readonly extensions?: readonly Extension[];
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
      return {
        ...voucher,
        acceptedOn: fact.on,
        ...(fact.spentBefore !== undefined && { spentBefore: fact.spentBefore }),
      };
    case 'VoucherClosing':
      return { ...voucher, lastServiceDate: fact.on };
    case 'VoucherClosed':
      return { ...voucher, closedOn: fact.on };
    case 'FundsExtended':
      return { ...voucher, extensions: withExtension(voucher.extensions ?? [], fact) };
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

const withExtension = (
  extensions: readonly Extension[],
  { amendmentId, on, parts }: FundsExtended,
): readonly Extension[] =>
  [...extensions.filter((one) => one.amendmentId !== amendmentId), { amendmentId, on, parts }].sort((a, b) =>
    compareText(a.amendmentId, b.amendmentId),
  );

/** The steps that the money of another scheme had gone through when a voucher was taken over from there. */
const PAST_STEPS = ['accrued', 'claimed', 'settled', 'ordered', 'paid'] as const satisfies Step[];

/** Reserved until it is issued, assigned from then on, and less what was released; what was spent before is paid. */
export const postingsOfVoucher = (voucher: VoucherRecord): readonly Posting[] => {
  const { reservedParts = [], parts, extensions = [], releases, spentBefore = [] } = voucher;
  const added = extensions.flatMap((extension) => extension.parts);
  const freed = releases.flatMap((release) => release.parts);
  const step = parts === undefined ? 'reserved' : 'assigned';
  return [
    { step, shares: parts ?? reservedParts },
    { step, shares: added },
    { step, shares: takenAway(freed) },
    { step: 'released', shares: freed },
    ...PAST_STEPS.map((past) => ({ step: past, shares: spentBefore })),
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
