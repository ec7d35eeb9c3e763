// What happens to an invoice (fattura) or a debit note (nota di debito). Names and fields are the storage format: see the codec.
import type { CallId, Cents, ClaimId, LocalDate, PersonId, YearMonth } from '@buono/kernel';
import type { Payee, Sealed } from '../payee.js';
import type { Checked } from './checks.js';

/** The claim that it asks to be paid for. */
export interface InvoicedClaim {
  readonly claimId: ClaimId;
  readonly callId: CallId;
  readonly payee: Payee;
  readonly month: YearMonth;
}

export type InvoiceKind = 'invoice' | 'credit-note' | 'debit-note';

/**
 * A payee presented it for a claim. Its number, and what was expected and found, are sealed: a sole trader's say who they
 * are. `payable` is what of it is paid to who supplied: without the VAT of a split payment.
 */
export interface InvoicePresented extends InvoicedClaim {
  readonly type: 'InvoicePresented';
  readonly invoiceId: string;
  readonly kind: InvoiceKind;
  /** As FatturaPA calls it: TD01 …; a debit note has none. */
  readonly documentType?: string | undefined;
  readonly documentDate: LocalDate;
  readonly totalCents: Cents;
  readonly payableCents: Cents;
  /** SHA-256 of the file, in hex. */
  readonly digest: string;
  readonly checks: readonly Checked[];
  readonly details?: Sealed | undefined;
  readonly presentedBy: PersonId;
  readonly presentedOn: LocalDate;
}

/** It was presented for another claim too: nothing of that is taken, and both see it. */
export interface InvoiceBlocked extends InvoicedClaim {
  readonly type: 'InvoiceBlocked';
  readonly blockedOn: LocalDate;
}

/** An officer takes it as it is, with a reason; `difference`: how much more (or less) than due the claim's invoices came to. */
export interface InvoiceAccepted {
  readonly type: 'InvoiceAccepted';
  readonly claimId: ClaimId;
  readonly differenceCents: number;
  readonly note?: Sealed | undefined;
  readonly acceptedBy: PersonId;
  readonly acceptedOn: LocalDate;
}

/** An officer refuses it, with a reason: it counts no more, and may be presented again. */
export interface InvoiceRefused {
  readonly type: 'InvoiceRefused';
  readonly claimId: ClaimId;
  readonly note?: Sealed | undefined;
  readonly refusedBy: PersonId;
  readonly refusedOn: LocalDate;
}

export type InvoiceEvent = InvoicePresented | InvoiceBlocked | InvoiceAccepted | InvoiceRefused;
