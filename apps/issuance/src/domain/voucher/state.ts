// The situations of a voucher, and how its events lead from one to the next.
import {
  ZERO_CENTS,
  addParts,
  subtractParts,
  sumParts,
  type FundPart,
  type LocalDate,
  type ProviderId,
} from '@buono/kernel';
import type {
  AmendingEvent,
  Amendments,
  AmendmentSuperseded,
  PastAmendment,
  PendingAmendment,
  VoucherAmended,
} from './amendment.js';
import type { ClosingReason, ProviderChosen, VoucherEvent, VoucherIssued } from './events.js';

/** What is true of a voucher from its issue on. */
export type VoucherTerms = Omit<VoucherIssued, 'type'> &
  Amendments & {
    /** That its offer went by a certified channel, and when it was delivered, once that is proved. */
    readonly told?: { readonly deliveredOn?: LocalDate };
    /** What was spent of it in another scheme, where it was taken over from one. */
    readonly spentBefore?: readonly FundPart[];
  };

export type Voucher =
  | { readonly status: 'unknown' }
  | (VoucherTerms & { readonly status: 'offered' })
  | (VoucherTerms & { readonly status: 'lapsed' | 'renounced' })
  | (VoucherTerms & Use & { readonly status: 'active' })
  | (VoucherTerms & Use & Closing & { readonly status: 'closing' })
  | (VoucherTerms &
      Use &
      Closing & {
        readonly status: 'closed';
        readonly spentParts: readonly FundPart[];
        readonly adjustments: readonly string[];
      });

/** Who was chosen, from when, and for which offer. */
export interface ChosenProvider {
  readonly providerId: ProviderId;
  readonly effectiveFrom: LocalDate;
  readonly offeringId?: string;
  readonly siteId?: string;
}

interface Use {
  readonly acceptedOn: LocalDate;
  /** What it was worth, and what was due by it, when it was accepted: corrections come after. */
  readonly accepted: Pick<VoucherIssued, 'valueCents' | 'parts' | 'entitlement'>;
  /** `endsFrom`: the first day on which it may not serve, as the family was told. */
  readonly provider?: ChosenProvider & { readonly endsFrom?: LocalDate };
  readonly suspendedFrom?: LocalDate;
}

interface Closing {
  readonly reason: ClosingReason;
  readonly lastServiceDate: LocalDate;
  readonly entriesUntil: LocalDate;
  /** The last day for services by what it was being closed for before a death was told. */
  readonly closesBesides?: LocalDate;
}

/** A voucher that exists. */
export type KnownVoucher = Exclude<Voucher, { readonly status: 'unknown' }>;

/** Folds one event; trusts history and holds no rules. */
export const evolve = (voucher: Voucher, event: VoucherEvent): Voucher => {
  if (event.type === 'VoucherIssued') {
    const { type: _, ...terms } = event;
    return { status: 'offered', ...terms };
  }
  if (event.type === 'VoucherTakenOver') {
    const { type: _, on, actNumber: _act, ...terms } = event;
    return { status: 'active', ...terms, issuedOn: on, acceptBy: on, acceptedOn: on, accepted: worthOf(terms) };
  }
  if (voucher.status === 'unknown') return voucher;
  switch (event.type) {
    case 'OfferNoticed':
      return { ...voucher, told: {} };
    case 'AcceptanceBegun': {
      const { deliveredOn, acceptBy } = event;
      return { ...voucher, told: { deliveredOn }, acceptBy };
    }
    case 'VoucherAccepted':
      return { ...voucher, status: 'active', acceptedOn: event.on, accepted: worthOf(voucher) };
    case 'OfferLapsed':
      return { ...voucher, status: 'lapsed' };
    case 'OfferRenounced':
      return { ...voucher, status: 'renounced' };
    case 'ProviderChosen':
      if (voucher.status !== 'active') return voucher;
      return { ...voucher, provider: chosenBy(event) };
    case 'ChoiceEnding':
      if (voucher.status !== 'active' || voucher.provider?.providerId !== event.providerId) return voucher;
      return { ...voucher, provider: { ...voucher.provider, endsFrom: event.effectiveFrom } };
    case 'ChoiceKept': {
      if (voucher.status !== 'active' || voucher.provider?.providerId !== event.providerId) return voucher;
      const { endsFrom: _, ...provider } = voucher.provider;
      return { ...voucher, provider };
    }
    case 'VoucherSuspended':
      return voucher.status === 'active' ? { ...voucher, suspendedFrom: event.effectiveFrom } : voucher;
    case 'VoucherResumed': {
      if (voucher.status !== 'active') return voucher;
      const { suspendedFrom: _, ...resumed } = voucher;
      return resumed;
    }
    case 'ClosingStarted': {
      if (voucher.status !== 'active' && voucher.status !== 'closing') return voucher;
      const { reason, lastServiceDate, entriesUntil } = event;
      const isFor = voucher.status === 'closing' && voucher.reason !== 'deceased' ? voucher.lastServiceDate : undefined;
      const besides = isFor === undefined ? {} : { closesBesides: isFor };
      return { ...voucher, status: 'closing', reason, lastServiceDate, entriesUntil, ...besides };
    }
    case 'AmendmentAsked':
    case 'AmendmentFunded':
    case 'AmendmentSuperseded':
    case 'VoucherAmended':
      return evolveAmending(voucher, event);
    case 'IntegrationReturned':
      return { ...voucher, returned: [...(voucher.returned ?? []), event.amendmentId] };
    case 'VoucherClosed': {
      if (voucher.status !== 'closing') return voucher;
      const spentParts = subtractParts(voucher.parts, event.residualParts);
      return { ...voucher, status: 'closed', spentParts, adjustments: [] };
    }
    case 'VoucherAdjusted':
      if (voucher.status !== 'closed') return voucher;
      return {
        ...voucher,
        spentParts: subtractParts(voucher.spentParts, event.parts),
        adjustments: [...voucher.adjustments, event.adjustmentId],
      };
  }
};

const chosenBy = ({ providerId, effectiveFrom, offeringId, siteId }: ProviderChosen): ChosenProvider => ({
  ...{ providerId, effectiveFrom },
  ...(offeringId !== undefined && { offeringId }),
  ...(siteId !== undefined && { siteId }),
});

const worthOf = ({ valueCents, parts, entitlement }: Use['accepted']): Use['accepted'] => ({
  valueCents,
  parts,
  entitlement,
});

const evolveAmending = <V extends KnownVoucher>(voucher: V, event: AmendingEvent): V => {
  const { amendment: pending, ...rest } = voucher;
  switch (event.type) {
    case 'AmendmentAsked': {
      const { type: _, on: askedOn, ...amendment } = event;
      return { ...voucher, amendment: { ...amendment, askedOn } };
    }
    case 'AmendmentFunded':
      return pending === undefined ? voucher : { ...voucher, amendment: { ...pending, added: event.parts } };
    case 'AmendmentSuperseded':
      return pending === undefined ? voucher : ({ ...rest, amended: past(voucher, pending, event) } as unknown as V);
    case 'VoucherAmended': {
      if (pending === undefined) return voucher;
      const { valueCents, addedParts, freedParts } = event;
      const parts = subtractParts(addParts(voucher.parts, addedParts), freedParts);
      const amended = past(voucher, pending, event);
      return { ...rest, valueCents, parts, entitlement: pending.entitlement, amended } as unknown as V;
    }
  }
};

const past = (
  { amended = [] }: Amendments,
  { askedOn: _asked, added: _added, ...amendment }: PendingAmendment,
  event: AmendmentSuperseded | VoucherAmended,
): readonly PastAmendment[] => {
  const amounts =
    event.type === 'VoucherAmended'
      ? { addedCents: sumParts(event.addedParts), freedCents: event.freedCents }
      : { addedCents: ZERO_CENTS, freedCents: ZERO_CENTS };
  const outcome = event.type === 'VoucherAmended' ? 'booked' : 'superseded';
  return [...amended, { ...amendment, outcome, ...amounts, on: event.on }];
};
