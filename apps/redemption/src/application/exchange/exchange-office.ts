// The exchange system for invoices, as far as the installation is connected to it.
import type { InvoiceExchange } from '@buono/registries/money';

export interface ExchangeOffice {
  readonly exchange: InvoiceExchange;
  /** How often invoices and notices are asked for, in seconds. */
  readonly everySeconds: number;
}

/** The office, where there is one. */
export abstract class ExchangeOffices {
  abstract readonly office?: ExchangeOffice;
}
