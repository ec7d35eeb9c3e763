// Tells the other contexts what happened here: domain events become contracts.
import { dateInRome } from '@buono/kernel';
import { metaOf, type StoredEvent } from '@buono/event-store';
import type { Announcement } from '@buono/messaging';
import { allocationPartsOf } from '../../application/ids.js';
import type { Vouchers } from '../../application/ports.js';
import type { AllocationEvent } from '../../domain/allocation/events.js';
import type { VoucherEvent } from '../../domain/voucher/events.js';
import { decodeIssuanceEvent, type IssuanceEvent } from '../persistence/aggregates.js';

/** The contract that an event of issuance is told as; undefined for its own business. */
export const announceIssuance =
  (vouchers: Vouchers) =>
  async (stored: StoredEvent): Promise<Announcement | undefined> => {
    const decoded = decodeIssuanceEvent(stored);
    if (decoded === undefined) return undefined;
    const { id, event } = decoded;
    if (isAllocationEvent(event)) return announceAllocation(id, event);
    if (!isVoucherEvent(event)) return undefined;
    return announceVoucher(vouchers, id, event, dateInRome(metaOf(stored).recordedAt));
  };

const ALLOCATION_EVENTS = new Set<string>(['AllocationReceived', 'FundsReserved', 'FundsExhausted', 'FundsReleased']);
const isAllocationEvent = (event: IssuanceEvent): event is AllocationEvent => ALLOCATION_EVENTS.has(event.type);

const VOUCHER_EVENTS = new Set<string>([
  'VoucherIssued',
  'VoucherAccepted',
  'ProviderChosen',
  'VoucherSuspended',
  'VoucherResumed',
  'ClosingStarted',
  'VoucherClosed',
]);
const isVoucherEvent = (event: IssuanceEvent): event is VoucherEvent => VOUCHER_EVENTS.has(event.type);

const announceAllocation = (id: string, event: AllocationEvent): Announcement | undefined => {
  const { call: callId, zone } = allocationPartsOf(id);
  switch (event.type) {
    case 'AllocationReceived': {
      const { changeId, parts: changes, actNumber, on: effectiveOn } = event;
      const data = { callId, zone, changeId, changes, actNumber, effectiveOn };
      return { type: 'it.buono.issuance.allocation-changed.v1', subject: id, data };
    }
    case 'FundsReserved': {
      const { voucherId, applicationId, valueCents, parts, on: reservedOn } = event;
      const data = { voucherId, callId, zone, applicationId, valueCents, parts, reservedOn };
      return { type: 'it.buono.issuance.funds-reserved.v1', subject: id, data };
    }
    case 'FundsExhausted': {
      const { applicationId, neededCents, freeCents, on: exhaustedOn } = event;
      const data = { callId, zone, applicationId, neededCents, freeCents, exhaustedOn };
      return { type: 'it.buono.issuance.funds-exhausted.v1', subject: id, data };
    }
    case 'FundsReleased': {
      const { voucherId, releaseId, amountCents, parts, reason, on: releasedOn } = event;
      const data = { voucherId, callId, zone, releaseId, amountCents, parts, reason, releasedOn };
      return { type: 'it.buono.issuance.funds-released.v1', subject: id, data };
    }
    case 'ReservationConfirmed':
    case 'WaitingEnded':
      return undefined;
  }
};

const announceVoucher = async (
  vouchers: Vouchers,
  subject: string,
  event: VoucherEvent,
  recordedOn: string,
): Promise<Announcement | undefined> => {
  const { state: voucher } = await vouchers.find(subject);
  if (voucher.status === 'unknown') throw new Error(`voucher ${subject} has events and no state`);
  const { voucherId, callId, zone, applicationId, recipientId, applicantId, valueCents, parts } = voucher;
  const { callCode, action, deliveryModel } = voucher.entitlement;
  // What issuance does not read of an entitlement travels through it: the contract names the whole.
  const entitlement = voucher.entitlement as never;
  const place = { voucherId, callId, zone };
  const whole = {
    ...place,
    callCode,
    action,
    deliveryModel,
    applicationId,
    recipientId,
    applicantId,
    valueCents,
    parts,
    entitlement,
  };
  switch (event.type) {
    case 'VoucherIssued': {
      const data = { ...whole, issuedOn: event.issuedOn, acceptBy: event.acceptBy };
      return { type: 'it.buono.issuance.voucher-issued.v1', subject, data };
    }
    case 'VoucherAccepted':
      return { type: 'it.buono.issuance.voucher-accepted.v1', subject, data: { ...whole, acceptedOn: event.on } };
    case 'ProviderChosen': {
      const data = { ...place, providerId: event.providerId, effectiveFrom: event.effectiveFrom };
      return { type: 'it.buono.issuance.provider-chosen.v1', subject, data };
    }
    case 'VoucherSuspended': {
      const data = { ...place, effectiveFrom: event.effectiveFrom, reason: event.reason };
      return { type: 'it.buono.issuance.voucher-suspended.v1', subject, data };
    }
    case 'VoucherResumed':
      return {
        type: 'it.buono.issuance.voucher-resumed.v1',
        subject,
        data: { ...place, effectiveFrom: event.effectiveFrom },
      };
    case 'ClosingStarted': {
      const { reason, lastServiceDate, entriesUntil } = event;
      const data = { ...place, reason, lastServiceDate, entriesUntil };
      return { type: 'it.buono.issuance.voucher-closing.v1', subject, data };
    }
    case 'VoucherClosed': {
      const { spentCents, residualCents } = event;
      return {
        type: 'it.buono.issuance.voucher-closed.v1',
        subject,
        data: { ...place, spentCents, residualCents, closedOn: recordedOn },
      };
    }
    case 'OfferLapsed':
    case 'OfferRenounced':
    case 'VoucherAdjusted':
      return undefined;
  }
};
