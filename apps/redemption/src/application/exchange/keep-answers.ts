// Keeps an invoice and its answer in step: what an office refuses here is refused there, and the other way round.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { DeliveryAnswered } from '../../domain/exchange-invoice/events.js';
import type { InvoiceRefused } from '../../domain/invoice/events.js';
import type { ExchangeInvoices, Invoices } from '../ports.js';
import type { ExchangeLists } from './exchange-lists.js';

type Cause = Pick<CommandMeta, 'correlationId'> & { readonly eventId: string };

export class KeepAnswers {
  constructor(
    private readonly deliveries: ExchangeInvoices,
    private readonly invoices: Invoices,
    private readonly lists: ExchangeLists,
  ) {}

  /** The invoice was refused among the claim's: its delivery is answered so, where its term is not over. */
  async afterRefusal(invoiceId: string, { refusedBy, refusedOn }: InvoiceRefused, cause: Cause): Promise<void> {
    for (const { exchangeId } of await this.lists.ofInvoice(invoiceId))
      await this.deliveries.execute(
        exchangeId,
        { type: 'Answer', outcome: 'EC02', reason: 'not-due', answeredBy: refusedBy, answeredOn: refusedOn },
        metaOf('answer', cause),
      );
  }

  /** The delivery was refused: the invoice counts for its claim no more. */
  async afterAnswer(exchangeId: string, { outcome, answeredBy, answeredOn }: DeliveryAnswered, cause: Cause) {
    const { state } = await this.deliveries.find(exchangeId);
    if (outcome !== 'EC02' || state.status === 'unknown' || state.tied === undefined) return;
    const { invoiceId, claimId } = state.tied;
    const { state: invoice } = await this.invoices.find(invoiceId);
    // What was blocked for this claim stands for another one.
    if (invoice.status === 'unknown' || invoice.presented.claimId !== claimId) return;
    await this.invoices.execute(
      invoiceId,
      { type: 'RefuseInvoice', by: answeredBy, byPayee: false, on: answeredOn },
      metaOf('refuse', cause),
    );
  }
}

const metaOf = (step: string, { correlationId, eventId }: Cause): CommandMeta => ({
  commandId: uuidV5('keep-answers', step, eventId),
  actor: 'process:keep-answers',
  correlationId,
  causationId: eventId,
});
