// What may be asked of a voucher, and why it may be refused.
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
  AdhesionRefusal,
  AdhesionTerms,
} from '@buono/kernel';
import type { Accreditations, Adhesions } from '../accreditation/accreditation.js';
import type { AmendingCommand } from './amendment.js';
import type { IntegrationCommand } from './integration.js';
import type { VoucherEntitlement } from './entitlement.js';
import type { ClosingReason, PlaceInBlock, VoucherShare, VoucherTakenOver } from './events.js';

/** Assigns the voucher; its acceptance term runs on the working calendar from `on`. */
export interface IssueVoucher {
  readonly type: 'IssueVoucher';
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
  readonly block?: PlaceInBlock;
  readonly on: LocalDate;
}

/** Goes on with a voucher that another scheme had issued; its money was taken over first. */
export type TakeOverVoucher = Omit<VoucherTakenOver, 'type'> & { readonly type: 'TakeOverVoucher' };

/** The offer goes out by a certified channel. */
export interface NoticeOffer {
  readonly type: 'NoticeOffer';
  readonly on: LocalDate;
}

/** It is proved that the offer was delivered on that day. */
export interface BeginAcceptance {
  readonly type: 'BeginAcceptance';
  readonly deliveredOn: LocalDate;
}

export interface AcceptVoucher {
  readonly type: 'AcceptVoucher';
  readonly on: LocalDate;
}

/** The family gives the voucher up: at once before acceptance, by closing after it. */
export interface RenounceVoucher {
  readonly type: 'RenounceVoucher';
  readonly on: LocalDate;
}

/** The ticker's note that the term has passed; asked too early it says nothing. */
export interface LapseOffer {
  readonly type: 'LapseOffer';
  readonly on: LocalDate;
}

export interface ChooseProvider {
  readonly type: 'ChooseProvider';
  readonly providerId: ProviderId;
  readonly effectiveFrom: LocalDate;
  /** The offer of the catalogue in which it has a place. */
  readonly offeringId?: string;
  /** The site of that offer. */
  readonly siteId?: string | undefined;
  /** What was heard of the provider, in the order in which it was decided. */
  readonly accreditations: Accreditations;
  /** Nobody chose: the provider goes on in this one. */
  readonly succession?: true;
  /** The calls that it joined and left, and what the call of the voucher asks of providers, where it does. */
  readonly adhesions?: Adhesions;
  readonly joining?: AdhesionTerms | undefined;
}

/** The provider that was chosen said something of the call of the voucher. */
export interface FollowAdhesion {
  readonly type: 'FollowAdhesion';
  readonly providerId: ProviderId;
  readonly adhesions: Adhesions;
  readonly joining?: AdhesionTerms | undefined;
  readonly today: LocalDate;
}

export interface SuspendVoucher {
  readonly type: 'SuspendVoucher';
  readonly effectiveFrom: LocalDate;
  readonly reason: string;
}

export interface ResumeVoucher {
  readonly type: 'ResumeVoucher';
  readonly effectiveFrom: LocalDate;
}

export interface StartClosing {
  readonly type: 'StartClosing';
  readonly reason: ClosingReason;
  readonly lastServiceDate: LocalDate;
  readonly entriesUntil: LocalDate;
  readonly on: LocalDate;
}

/** What the wallet says when it has closed. */
export interface CloseVoucher {
  readonly type: 'CloseVoucher';
  readonly spentCents: Cents;
  readonly spentParts: readonly FundPart[];
  readonly on: LocalDate;
}

export interface RecordAdjustment {
  readonly type: 'RecordAdjustment';
  readonly adjustmentId: string;
  readonly amountCents: Cents;
  readonly parts: readonly FundPart[];
  readonly on: LocalDate;
}

export type VoucherCommand =
  | IssueVoucher
  | TakeOverVoucher
  | NoticeOffer
  | BeginAcceptance
  | AcceptVoucher
  | RenounceVoucher
  | LapseOffer
  | ChooseProvider
  | FollowAdhesion
  | SuspendVoucher
  | ResumeVoucher
  | AmendingCommand
  | IntegrationCommand
  | StartClosing
  | CloseVoucher
  | RecordAdjustment;

export type VoucherRefusal =
  | 'voucher-unknown'
  | 'voucher-already-there'
  | 'offer-lapsed'
  | 'voucher-not-accepted'
  | 'voucher-renounced'
  | 'voucher-closing'
  | 'voucher-closed'
  | 'voucher-not-closed'
  | 'voucher-suspended'
  | 'voucher-not-suspended'
  | 'provider-unknown'
  | AdhesionRefusal
  | 'provider-not-accredited'
  | 'provider-of-block'
  | 'dates-reversed'
  | 'death-in-the-future'
  | 'date-outside-validity'
  | 'amendment-under-way'
  | 'nothing-due-any-more'
  | 'before-last-correction'
  | 'reduction-exceeds-value'
  | 'spent-exceeds-value'
  | 'adjustment-exceeds-spent';
