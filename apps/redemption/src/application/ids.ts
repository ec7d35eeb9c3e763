// The ids of redemption: each follows from what it is for, so that asking twice finds the same one.
import { uuidV5 } from '@buono/event-store';
import { claimId, paymentOrderId, providerId, redemptionId } from '@buono/kernel';
import type { CallId, ClaimId, PaymentOrderId, ProviderId, RedemptionId, YearMonth } from '@buono/kernel';
import type { Payee } from '../domain/payee.js';

/** One request, one redemption. */
export const redemptionOf = (commandId: string): RedemptionId => redemptionId(uuidV5('redemption', commandId));

/** One request, one reversal. */
export const reversalOf = (commandId: string): string => uuidV5('reversal', commandId);

/** And, with it, the reversal of what a correction gave the family for the same service. */
export const supplementReversalOf = (commandId: string): string => uuidV5('supplement-reversal', commandId);

/** What a correction books for a service, and how it undoes what it booked before. */
export const correctionIdsOf = (amendmentId: string, service: RedemptionId) => ({
  bookedAs: redemptionId(uuidV5('correction', amendmentId, service)),
  reversalId: uuidV5('correction-reversal', amendmentId, service),
});

/** One body (or person) and category, one provider; `tag` is the keyed digest of its tax code. */
export const providerOf = (tag: string, category: string): ProviderId => providerId(uuidV5('provider', tag, category));

/** One claim per call, payee and month. */
export const claimOf = (call: CallId, payee: Payee, month: YearMonth): ClaimId =>
  claimId(uuidV5('claim', call, payee.kind, payee.id, month));

/** One payment order per claim and zone. */
export const paymentOrderOf = (claim: ClaimId, zone: string): PaymentOrderId =>
  paymentOrderId(uuidV5('payment-order', claim, zone));

/** The seeds by which a zone draws lines of a call's claims. */
export const claimSeedsOf = (call: string, zone: string): string => uuidV5('claim-seed', call, zone);

/** One recovery per claim and zone. */
export const recoveryOf = (claim: ClaimId, zone: string): string => uuidV5('recovery', claim, zone);

/** What makes two documents of one supplier the same: their year and number, and that both ask for money or give it back. */
export interface DocumentName {
  readonly kind: 'invoice' | 'credit-note' | 'debit-note';
  readonly year: string;
  /** As it is written; capitals and blanks make no other number. */
  readonly number: string;
}

/** One invoice per supplier, year and number; `supplier` is the keyed digest of who supplies, or the payee's id. */
export const invoiceOf = (supplier: string, { kind, year, number }: DocumentName): string =>
  uuidV5('invoice', supplier, kind, year, number.toUpperCase().replace(/\s+/g, ' ').trim());

/** One delivery per id of the exchange system. */
export const deliveryOf = (sdiId: string): string => uuidV5('exchange-invoice', sdiId);

/** One notice of payment per number of a body. */
export const noticeOf = (creditor: string, noticeNumber: string): string => uuidV5('notice', creditor, noticeNumber);

/** One entry per account, kind and reference. */
export const bankEntryOf = (account: string, kind: string, reference: string): string =>
  uuidV5('bank-entry', account, kind, reference);
