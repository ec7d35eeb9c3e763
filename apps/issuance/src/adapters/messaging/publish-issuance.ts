// Tells the other contexts what happened here: domain events become contracts.
import { dateInRome } from '@buono/kernel';
import { metaOf, type StoredEvent } from '@buono/event-store';
import type { Announcement } from '@buono/messaging';
import { allocationPartsOf } from '../../application/ids.js';
import type { Vouchers } from '../../application/ports.js';
import type { BlockEvent } from '../../domain/allocation/block.js';
import type { AllocationEvent } from '../../domain/allocation/events.js';
import { isKept } from '../../domain/allocation/line.js';
import type { TransferEvent } from '../../domain/allocation/transfer.js';
import type { AmendmentFunded } from '../../domain/voucher/amendment.js';
import type { VoucherEvent } from '../../domain/voucher/events.js';
import type { KnownVoucher } from '../../domain/voucher/state.js';
import { decodeIssuanceEvent, type IssuanceEvent } from '../persistence/aggregates.js';

/** The contracts that an event of issuance is told as; undefined for its own business. */
export const announceIssuance =
  (vouchers: Vouchers) =>
  async (stored: StoredEvent): Promise<Announcement | readonly Announcement[] | undefined> => {
    const decoded = decodeIssuanceEvent(stored);
    if (decoded === undefined) return undefined;
    const { id, event } = decoded;
    if (isAllocationEvent(event)) return announceAllocation(id, event);
    if (!isVoucherEvent(event)) return undefined;
    return announceVoucher(vouchers, id, event, dateInRome(metaOf(stored).recordedAt));
  };

const ALLOCATION_EVENTS = new Set<string>([
  'AllocationReceived',
  'TransferSent',
  'TransferArrived',
  'FundsReserved',
  'FundsTakenOver',
  'FundsExhausted',
  'FundsReleased',
  'ReservationExtended',
  'BlockPurchased',
  'PlaceNamed',
  'PlaceReleased',
  'PlacesReturned',
]);
const isAllocationEvent = (event: IssuanceEvent): event is AllocationEvent => ALLOCATION_EVENTS.has(event.type);

const VOUCHER_EVENTS = new Set<string>([
  'VoucherIssued',
  'VoucherTakenOver',
  'AcceptanceBegun',
  'VoucherAccepted',
  'ProviderChosen',
  'ChoiceEnding',
  'VoucherSuspended',
  'VoucherResumed',
  'ClosingStarted',
  'VoucherClosed',
  'AmendmentFunded',
]);
const isVoucherEvent = (event: IssuanceEvent): event is VoucherEvent => VOUCHER_EVENTS.has(event.type);

const announceAllocation = (id: string, event: AllocationEvent): Announcement | readonly Announcement[] | undefined => {
  const { call: callId, zone } = allocationPartsOf(id);
  switch (event.type) {
    case 'AllocationReceived': {
      const { changeId, parts: changes, actNumber, on: effectiveOn } = event;
      const data = { callId, zone, changeId, changes, actNumber, effectiveOn };
      return { type: 'it.buono.issuance.allocation-changed.v1', subject: id, data };
    }
    case 'TransferSent':
    case 'TransferArrived':
      return announceTransfer(event, { callId, zone }, id);
    case 'FundsReserved':
    case 'FundsTakenOver': {
      const { voucherId, applicationId, valueCents, parts, on: reservedOn } = event;
      const data = { voucherId, callId, zone, applicationId, valueCents, parts, reservedOn };
      const reserved = { type: 'it.buono.issuance.funds-reserved.v1', subject: id, data } as const;
      if (event.type === 'FundsTakenOver' || event.checkDue === undefined) return reserved;
      // What is kept for an appeal or a booking is not offered: there is nothing to check.
      if (isKept(event)) return reserved;
      const due = { voucherId, callId, zone, applicationId, valueCents, dueOn: reservedOn };
      return [reserved, { type: 'it.buono.issuance.offer-due.v1', subject: applicationId, data: due }];
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
    case 'ReservationExtended': {
      const { voucherId, amendmentId, amountCents, parts, on: extendedOn } = event;
      const data = { voucherId, callId, zone, amendmentId, amountCents, parts, extendedOn };
      return { type: 'it.buono.issuance.funds-extended.v1', subject: id, data };
    }
    case 'BlockPurchased':
    case 'PlaceNamed':
    case 'PlaceReleased':
    case 'PlacesReturned':
      return announceBlock(event, { callId, zone }, id);
    case 'ListOpened':
    case 'ShareAsked':
    case 'FundsShared':
    case 'WaitingResumed':
    case 'WaitingAmended':
    case 'ExtensionWaits':
    case 'ExtensionDropped':
    case 'WaitingEnded':
    case 'OfferCleared':
    case 'OfferHeld':
    case 'ReservationConfirmed':
      return undefined;
  }
};

// To neighbours a block is money of the zone that is set aside: more of it, or less.
const announceBlock = (
  event: BlockEvent,
  place: { readonly callId: string; readonly zone: string },
  subject: string,
): Announcement => {
  const { blockId, amountCents, parts, on } = event;
  const money = { ...place, blockId, amountCents, parts, on };
  switch (event.type) {
    case 'BlockPurchased': {
      const { providerId, action, category, places, from, to } = event;
      const data = { ...money, providerId, action, category, places, from, to };
      return { type: 'it.buono.issuance.block-purchased.v1', subject, data };
    }
    case 'PlaceNamed': {
      const { place: number, voucherId, applicationId, from } = event;
      const data = { ...money, place: number, voucherId, applicationId, from };
      return { type: 'it.buono.issuance.place-named.v1', subject, data };
    }
    case 'PlaceReleased': {
      const data = { ...money, place: event.place, voucherId: event.voucherId };
      return { type: 'it.buono.issuance.place-released.v1', subject, data };
    }
    case 'PlacesReturned': {
      const { places, why } = event;
      return { type: 'it.buono.issuance.places-returned.v1', subject, data: { ...money, places, why } };
    }
  }
};

// To neighbours each side is a change of what a zone has, one of them below zero; the id of the act is the same.
const announceTransfer = (
  event: TransferEvent,
  { callId, zone }: { readonly callId: string; readonly zone: string },
  subject: string,
): Announcement => {
  const { transferId: changeId, parts, actNumber, on: effectiveOn } = event;
  const isSent = event.type === 'TransferSent';
  const changes = isSent ? parts.map((part) => ({ ...part, amountCents: 0 - part.amountCents })) : parts;
  const otherZone = isSent ? event.to : event.from;
  const data = { callId, zone, changeId, changes, actNumber, otherZone, effectiveOn };
  return { type: 'it.buono.issuance.allocation-changed.v1', subject, data };
};

const announceVoucher = async (
  vouchers: Vouchers,
  subject: string,
  event: VoucherEvent,
  recordedOn: string,
): Promise<Announcement | readonly Announcement[] | undefined> => {
  const { state: voucher } = await vouchers.find(subject);
  if (voucher.status === 'unknown') throw new Error(`voucher ${subject} has events and no state`);
  const { voucherId, callId, zone, applicationId, recipientId, applicantId } = voucher;
  const { valueCents, parts, entitlement: due } = worthTold(event, voucher);
  const { callCode, action, deliveryModel } = due;
  // What issuance does not read of an entitlement travels through it: the contract names the whole.
  const entitlement = due as never;
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
    // To neighbours it is a voucher like any other: assigned, and in use from this day on.
    case 'VoucherTakenOver': {
      const { on, spentBefore } = event;
      return [
        { type: 'it.buono.issuance.voucher-issued.v1', subject, data: { ...whole, issuedOn: on, acceptBy: on } },
        { type: 'it.buono.issuance.voucher-accepted.v1', subject, data: { ...whole, acceptedOn: on, spentBefore } },
      ];
    }
    case 'AcceptanceBegun': {
      const { deliveredOn, acceptBy } = event;
      const data = { ...place, applicationId, valueCents, deliveredOn, acceptBy };
      return { type: 'it.buono.issuance.acceptance-begun.v1', subject, data };
    }
    case 'VoucherAccepted':
      return {
        type: 'it.buono.issuance.voucher-accepted.v1',
        subject,
        data: { ...whole, ...boundTo(voucher), acceptedOn: event.on },
      };
    case 'ProviderChosen': {
      const { providerId, effectiveFrom, offeringId: offerId, siteId } = event;
      const offer = { ...(offerId !== undefined && { offerId }), ...(siteId !== undefined && { siteId }) };
      const data = { ...place, providerId, effectiveFrom, ...offer };
      return { type: 'it.buono.issuance.provider-chosen.v1', subject, data };
    }
    case 'ChoiceEnding': {
      const { providerId, effectiveFrom } = event;
      const data = { ...place, applicationId, providerId, effectiveFrom, toldOn: recordedOn };
      return { type: 'it.buono.issuance.choice-ending.v1', subject, data };
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
    case 'AmendmentFunded':
      return amendmentTold(event, voucher);
    case 'VoucherClosed': {
      const { spentCents, residualCents } = event;
      return {
        type: 'it.buono.issuance.voucher-closed.v1',
        subject,
        data: { ...place, spentCents, residualCents, closedOn: recordedOn },
      };
    }
    case 'AmendmentAsked':
    case 'IntegrationReturned':
    case 'AmendmentSuperseded':
    case 'VoucherAmended':
    case 'OfferNoticed':
    case 'ChoiceKept':
    case 'OfferLapsed':
    case 'OfferRenounced':
    case 'VoucherAdjusted':
      return undefined;
  }
};

// Its place in a block is one with that provider, and good with no other.
const boundTo = ({ block }: KnownVoucher): { readonly onlyProviderId?: string } =>
  block === undefined ? {} : { onlyProviderId: block.providerId };

/** What it was worth when that happened: corrections came later. */
const worthTold = (
  event: VoucherEvent,
  voucher: KnownVoucher,
): Pick<KnownVoucher, 'valueCents' | 'parts' | 'entitlement'> => {
  if (event.type === 'VoucherIssued' || event.type === 'VoucherTakenOver') return event;
  return event.type === 'VoucherAccepted' && 'accepted' in voucher ? voucher.accepted : voucher;
};

const amendmentTold = (
  { amendmentId, parts: addedParts, asksWallet, on: amendedOn }: AmendmentFunded,
  { voucherId, callId, zone, amendment, amended = [] }: KnownVoucher,
): Announcement | undefined => {
  if (!asksWallet) return undefined;
  const told = [...amended, ...(amendment === undefined ? [] : [amendment])].find(
    (one) => one.amendmentId === amendmentId,
  );
  if (told === undefined)
    throw new Error(`amendment ${amendmentId} of voucher ${voucherId} was funded and is not there`);
  const { effectiveFrom, entitled, valueCents } = told;
  const due = { effectiveFrom, entitled, entitlement: told.entitlement as never, valueCents };
  const data = { voucherId, callId, zone, amendmentId, ...due, addedParts, amendedOn };
  return { type: 'it.buono.issuance.voucher-amended.v1', subject: voucherId, data };
};
