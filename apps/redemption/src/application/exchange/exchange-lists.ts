// The lists of invoices of the exchange system, asked of the read models: many things at once, a moment behind.
import type { Position } from '@buono/event-store';
import type { PageAsked } from '../lists.js';

/** An invoice that came through the exchange system. */
export interface ExchangeRow {
  readonly exchangeId: string;
  readonly sdiId: string;
  readonly receivedOn: string;
  readonly termOn: string;
  readonly status: 'delivered' | 'answered' | 'over';
  readonly claimId?: string;
  readonly invoiceId?: string;
  readonly outcome?: 'EC01' | 'EC02';
  readonly reason?: string;
  /** Whether the exchange system has the answer. */
  readonly isTaken: boolean;
}

export interface ExchangeFilter {
  readonly status?: string;
  readonly claimId?: string;
  /** Those of claims with lines in these zones. */
  readonly zones?: readonly string[];
}

/** What is asked of them, over many streams. */
export abstract class ExchangeLists {
  /** Whether the lists have seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Those whose term ends first come first. */
  abstract deliveries(filter: ExchangeFilter, page: PageAsked): Promise<readonly ExchangeRow[]>;
  /** What came as this invoice; waits for the newest. */
  abstract ofInvoice(invoiceId: string): Promise<readonly ExchangeRow[]>;
  /** The ids of those whose answer the exchange system does not have yet. */
  abstract unsent(limit: number): Promise<readonly string[]>;
}
