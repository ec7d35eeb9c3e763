// The lists of invoices, asked of the read models: many things at once, a moment behind.
import type { Position } from '@buono/event-store';
import type { PageAsked } from '../lists.js';

/** An invoice in the list of a claim: once where it was presented, once for each claim where it was blocked. */
export interface InvoiceRow {
  readonly invoiceId: string;
  readonly claimId: string;
  readonly callId: string;
  readonly month: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly status: 'presented' | 'accepted' | 'refused' | 'blocked';
  readonly kind?: 'invoice' | 'credit-note' | 'debit-note';
  readonly documentDate?: string;
  /** Whether nothing but the amount may keep it from being taken. */
  readonly sound: boolean;
  /** Signed cents: a credit note takes away; none where it is blocked. */
  readonly payableCents: number;
  /** The difference that an officer took with it; signed cents. */
  readonly differenceCents?: number;
}

export interface InvoiceFilter {
  readonly status?: string;
  readonly zones?: readonly string[];
  readonly payees?: readonly string[];
}

/** What is asked of invoices, over many streams. */
export abstract class InvoiceLists {
  /** Whether the lists have seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Each once for each claim for which it was presented, in order. */
  abstract invoices(filter: InvoiceFilter, page: PageAsked): Promise<readonly InvoiceRow[]>;
  /** All invoices of a claim, those refused or blocked too; waits for the newest. */
  abstract invoicesOf(claimId: string): Promise<readonly InvoiceRow[]>;
}
