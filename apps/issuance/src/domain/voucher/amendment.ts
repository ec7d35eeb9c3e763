// Corrections (rettifiche) of a voucher: what is asked, what happens, what stands of it.
import type { Cents, FundPart, LocalDate } from '@buono/kernel';
import type { VoucherEntitlement } from './entitlement.js';

/** What a correction says. `entitlement` is what is due of services from `effectiveFrom` on, if anything is (`entitled`). */
export interface Amendment {
  readonly amendmentId: string;
  readonly reason: string;
  readonly actNumber: string;
  readonly effectiveFrom: LocalDate;
  readonly entitled: boolean;
  readonly entitlement: VoucherEntitlement;
  /** What the voucher is worth by it, if nothing more was spent. */
  readonly valueCents: Cents;
}

/** A decision was corrected; until the voucher is amended it is worth what it was. */
export interface AmendmentAsked extends Amendment {
  readonly type: 'AmendmentAsked';
  readonly on: LocalDate;
}

/** The zone set aside what it takes, or nothing is needed: now the wallet is to answer. */
export interface AmendmentFunded {
  readonly type: 'AmendmentFunded';
  readonly amendmentId: string;
  readonly parts: readonly FundPart[];
  /** Whether a wallet is to answer: there is none before acceptance. */
  readonly asksWallet: boolean;
  readonly on: LocalDate;
}

/** A newer correction came before the zone had the money for this one. */
export interface AmendmentSuperseded {
  readonly type: 'AmendmentSuperseded';
  readonly amendmentId: string;
  readonly on: LocalDate;
}

/** The voucher is worth something else (BuonoIntegrato, or less): what is free of it goes back to the zone, once. */
export interface VoucherAmended {
  readonly type: 'VoucherAmended';
  readonly amendmentId: string;
  readonly valueCents: Cents;
  readonly addedParts: readonly FundPart[];
  readonly freedCents: Cents;
  readonly freedParts: readonly FundPart[];
  readonly on: LocalDate;
}

export type AmendingEvent = AmendmentAsked | AmendmentFunded | AmendmentSuperseded | VoucherAmended;

export type AskAmendment = Omit<AmendmentAsked, 'type'> & { readonly type: 'AskAmendment' };

/** The zone's money for it; nothing is asked of a voucher that does not need any. */
export interface FundAmendment {
  readonly type: 'FundAmendment';
  readonly amendmentId: string;
  readonly parts: readonly FundPart[];
  readonly on: LocalDate;
}

/** What the wallet said: how much of the voucher is free. */
export interface CompleteAmendment {
  readonly type: 'CompleteAmendment';
  readonly amendmentId: string;
  readonly freedCents: Cents;
  readonly freedParts: readonly FundPart[];
  readonly on: LocalDate;
}

export type AmendingCommand = AskAmendment | FundAmendment | CompleteAmendment;

/** A correction on its way: waiting for money until `added` is there, then for the wallet. */
export interface PendingAmendment extends Amendment {
  readonly askedOn: LocalDate;
  readonly added?: readonly FundPart[];
}

/** A correction that is over. */
export interface PastAmendment extends Amendment {
  readonly outcome: 'booked' | 'superseded';
  readonly addedCents: Cents;
  readonly freedCents: Cents;
  readonly on: LocalDate;
}

/** What amendments leave on a voucher. */
export interface Amendments {
  readonly amendment?: PendingAmendment;
  readonly amended?: readonly PastAmendment[];
  /** Integrations whose money went back, by their ids. */
  readonly returned?: readonly string[];
}
