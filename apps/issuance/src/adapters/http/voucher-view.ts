// A voucher as it is shown.
import { subtractCents, sumParts } from '@buono/kernel';
import type { Voucher } from '../../domain/voucher/decider.js';
import type { VoucherView } from './vouchers.dto.js';

/** A voucher that exists. */
export type KnownVoucher = Exclude<Voucher, { status: 'unknown' }>;

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
  issuedOn: voucher.issuedOn,
  acceptBy: voucher.acceptBy,
  validFrom: voucher.entitlement.validFrom,
  validTo: voucher.entitlement.validTo,
  ...useOf(voucher),
  ...closingOf(voucher),
  currency: 'EUR',
});

const useOf = (voucher: KnownVoucher): Partial<VoucherView> => {
  if (!('acceptedOn' in voucher)) return {};
  const { acceptedOn, provider, suspendedFrom } = voucher;
  return {
    acceptedOn,
    ...(provider !== undefined && { providerId: provider.providerId }),
    ...(suspendedFrom !== undefined && { suspendedFrom }),
  };
};

const closingOf = (voucher: KnownVoucher): Partial<VoucherView> => {
  if (voucher.status !== 'closing' && voucher.status !== 'closed') return {};
  const { lastServiceDate, entriesUntil } = voucher;
  if (voucher.status === 'closing') return { lastServiceDate, entriesUntil };
  const spentCents = sumParts(voucher.spentParts);
  return { lastServiceDate, entriesUntil, spentCents, residualCents: subtractCents(voucher.valueCents, spentCents) };
};
