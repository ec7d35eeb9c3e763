// A voucher as it is shown.
import { subtractCents, sumParts } from '@buono/kernel';
import { isUndelivered } from '../../domain/voucher/acceptance.js';
import { neededFor } from '../../domain/voucher/amending.js';
import type { Amendment } from '../../domain/voucher/amendment.js';
import type { KnownVoucher } from '../../domain/voucher/state.js';
import type { VoucherAmendmentView, VoucherView } from './vouchers.dto.js';

export type { KnownVoucher };

/** What its people and the office see of it. */
export const voucherView = (voucher: KnownVoucher): VoucherView => ({
  voucherId: voucher.voucherId,
  callId: voucher.callId,
  callCode: voucher.entitlement.callCode,
  action: voucher.entitlement.action,
  deliveryModel: voucher.entitlement.deliveryModel,
  zone: voucher.zone,
  applicationId: voucher.applicationId,
  status: voucher.status,
  valueCents: voucher.valueCents,
  ...(voucher.share && { share: { ...voucher.share } }),
  issuedOn: voucher.issuedOn,
  ...(!isUndelivered(voucher) && { acceptBy: voucher.acceptBy }),
  ...(voucher.told?.deliveredOn !== undefined && { deliveredOn: voucher.told.deliveredOn }),
  acceptanceDays: voucher.entitlement.acceptanceDays,
  validFrom: voucher.entitlement.validFrom,
  validTo: voucher.entitlement.validTo,
  ...(voucher.block && { blockId: voucher.block.blockId, blockPlace: voucher.block.place }),
  ...useOf(voucher),
  ...closingOf(voucher),
  amendments: amendmentsOf(voucher),
  currency: 'EUR',
});

const useOf = (voucher: KnownVoucher): Partial<VoucherView> => {
  if (!('acceptedOn' in voucher)) return {};
  const { acceptedOn, provider, suspendedFrom } = voucher;
  return {
    acceptedOn,
    ...(provider !== undefined && { providerId: provider.providerId }),
    ...(provider?.offeringId !== undefined && { offerId: provider.offeringId }),
    ...(provider?.endsFrom !== undefined && { providerEndsFrom: provider.endsFrom }),
    ...(suspendedFrom !== undefined && { suspendedFrom }),
  };
};

const amendmentsOf = (voucher: KnownVoucher): VoucherAmendmentView[] => {
  const { amendment: pending, amended = [] } = voucher;
  const past = amended.map(({ outcome, addedCents, freedCents, on, ...said }) => ({
    ...saidView(said),
    status: outcome,
    addedCents,
    freedCents,
    on,
  }));
  if (pending === undefined) return past;
  const { added, askedOn, ...said } = pending;
  const status = added === undefined ? ('waiting-for-funds' as const) : ('under-way' as const);
  const addedCents = added === undefined ? neededFor(voucher, said.valueCents) : sumParts(added);
  return [...past, { ...saidView(said), status, addedCents, freedCents: 0, on: askedOn }];
};

const saidView = ({ amendmentId, reason, actNumber, effectiveFrom, entitled, valueCents }: Amendment) => ({
  amendmentId,
  reason,
  actNumber,
  effectiveFrom,
  entitled,
  valueCents,
});

const closingOf = (voucher: KnownVoucher): Partial<VoucherView> => {
  if (voucher.status !== 'closing' && voucher.status !== 'closed') return {};
  const { lastServiceDate, entriesUntil } = voucher;
  if (voucher.status === 'closing') return { lastServiceDate, entriesUntil };
  const spentCents = sumParts(voucher.spentParts);
  return { lastServiceDate, entriesUntil, spentCents, residualCents: subtractCents(voucher.valueCents, spentCents) };
};
