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
} from '@buono/kernel';
import type { Accreditations } from '../accreditation/accreditation.js';
import type { AmendingCommand } from './amendment.js';
import type { IntegrationCommand } from './integration.js';
import type { VoucherEntitlement } from './entitlement.js';
import type { ClosingReason, VoucherTakenOver } from './events.js';

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
  readonly on: LocalDate;
}

/** Goes on with a voucher that another scheme had issued; its money was taken over first. */
export type TakeOverVoucher = Omit<VoucherTakenOver, 'type'> & { readonly type: 'TakeOverVoucher' };

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
  /** What was heard of the provider, in the order in which it was decided. */
  readonly accreditations: Accreditations;
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
  | AcceptVoucher
  | RenounceVoucher
  | LapseOffer
  | ChooseProvider
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
  | 'provider-not-accredited'
  | 'dates-reversed'
  | 'date-outside-validity'
  | 'amendment-under-way'
  | 'nothing-due-any-more'
  | 'before-last-correction'
  | 'reduction-exceeds-value'
  | 'spent-exceeds-value'
  | 'adjustment-exceeds-spent';
