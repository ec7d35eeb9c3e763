// What happens to a voucher (buono) between its assignment and its closing.
import type {
  ApplicationId,
  CallId,
  Cents,
  FundPart,
  LocalDate,
  PersonId,
  ProviderId,
  VoucherId,
  ZoneCode,
} from '@buono/kernel';
import type { AmendingEvent } from './amendment.js';
import type { IntegrationReturned } from './integration.js';
import type { VoucherEntitlement } from './entitlement.js';

/**
 * The voucher is a part of what was due, because all who were admitted share too little money: of its whole as much as
 * `availableCents` are of `askedCents`.
 */
export interface VoucherShare {
  /** What was due with enough money. */
  readonly wholeCents: Cents;
  /** What was given of it. */
  readonly sharedCents: Cents;
  /** What there was to share. */
  readonly availableCents: Cents;
  /** What was due to all together. */
  readonly askedCents: Cents;
}

/** The voucher is assigned; the family may accept it until `acceptBy`, included, unless its offer goes by a certified channel. */
export interface VoucherIssued {
  readonly type: 'VoucherIssued';
  readonly voucherId: VoucherId;
  readonly callId: CallId;
  readonly zone: ZoneCode;
  readonly applicationId: ApplicationId;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly valueCents: Cents;
  readonly parts: readonly FundPart[];
  readonly entitlement: VoucherEntitlement;
  readonly share?: VoucherShare;
  /** The place that it has, where it was bought in a block. */
  readonly block?: PlaceInBlock;
  readonly issuedOn: LocalDate;
  readonly acceptBy: LocalDate;
}

/** A place that was bought in a block: only its provider serves it. */
export interface PlaceInBlock {
  readonly blockId: string;
  /** Its number in the block, from 1. */
  readonly place: number;
  readonly providerId: ProviderId;
}

/**
 * Another scheme had issued it, and by an act it goes on here, in use: its first event. `spentBefore` is what was spent of it
 * and settled there, source by source.
 */
export interface VoucherTakenOver {
  readonly type: 'VoucherTakenOver';
  readonly voucherId: VoucherId;
  readonly callId: CallId;
  readonly zone: ZoneCode;
  readonly applicationId: ApplicationId;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly valueCents: Cents;
  readonly parts: readonly FundPart[];
  readonly spentBefore: readonly FundPart[];
  readonly entitlement: VoucherEntitlement;
  readonly actNumber: string;
  readonly on: LocalDate;
}

/** Its offer goes out by a certified channel: the term to accept has not begun, and nothing lapses. */
export interface OfferNoticed {
  readonly type: 'OfferNoticed';
  readonly on: LocalDate;
}

/** It is proved that the offer was delivered on that day: the term counts from there, and ends with `acceptBy`. */
export interface AcceptanceBegun {
  readonly type: 'AcceptanceBegun';
  readonly deliveredOn: LocalDate;
  readonly acceptBy: LocalDate;
}

export interface VoucherAccepted {
  readonly type: 'VoucherAccepted';
  readonly on: LocalDate;
}

/** Nobody accepted in time; `effectiveOn` is the first day on which it was too late. */
export interface OfferLapsed {
  readonly type: 'OfferLapsed';
  readonly effectiveOn: LocalDate;
}

/** Given up before acceptance: nothing was ever spent. */
export interface OfferRenounced {
  readonly type: 'OfferRenounced';
  readonly on: LocalDate;
}

export interface ProviderChosen {
  readonly type: 'ProviderChosen';
  readonly providerId: ProviderId;
  readonly effectiveFrom: LocalDate;
  /** The offer of the catalogue in which the voucher has a place. */
  readonly offeringId?: string;
  /** Its site, where it is at one. */
  readonly siteId?: string;
  /** The offer in which it had one until now. */
  readonly left?: string;
}

/** From this service date on the provider that the family chose may not serve it any more: the family has to choose another. */
export interface ChoiceEnding {
  readonly type: 'ChoiceEnding';
  readonly providerId: ProviderId;
  readonly effectiveFrom: LocalDate;
}

/** It stays after all: it joined again, or for more, before that day or after. */
export interface ChoiceKept {
  readonly type: 'ChoiceKept';
  readonly providerId: ProviderId;
}

export interface VoucherSuspended {
  readonly type: 'VoucherSuspended';
  readonly effectiveFrom: LocalDate;
  readonly reason: string;
}

export interface VoucherResumed {
  readonly type: 'VoucherResumed';
  readonly effectiveFrom: LocalDate;
}

/** First step of closing: no service after `lastServiceDate`; entries are taken until `entriesUntil`, included. */
export interface ClosingStarted {
  readonly type: 'ClosingStarted';
  readonly reason: ClosingReason;
  readonly lastServiceDate: LocalDate;
  readonly entriesUntil: LocalDate;
}

/** Second step: the wallet said what was spent; the rest goes back to the zone, once. */
export interface VoucherClosed {
  readonly type: 'VoucherClosed';
  readonly spentCents: Cents;
  readonly residualCents: Cents;
  readonly residualParts: readonly FundPart[];
  readonly on: LocalDate;
}

/** A reversal after closing gives back its own amount. */
export interface VoucherAdjusted {
  readonly type: 'VoucherAdjusted';
  readonly adjustmentId: string;
  readonly amountCents: Cents;
  readonly parts: readonly FundPart[];
  readonly on: LocalDate;
}

export type ClosingReason = 'ended' | 'renounced' | 'revoked' | 'deceased' | 'moved';

export type VoucherEvent =
  | VoucherIssued
  | VoucherTakenOver
  | OfferNoticed
  | AcceptanceBegun
  | VoucherAccepted
  | OfferLapsed
  | OfferRenounced
  | ProviderChosen
  | ChoiceEnding
  | ChoiceKept
  | VoucherSuspended
  | VoucherResumed
  | ClosingStarted
  | AmendingEvent
  | IntegrationReturned
  | VoucherClosed
  | VoucherAdjusted;
