// Invoices of the exchange system as rows.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { ExchangeInvoiceEvent } from '../../domain/exchange-invoice/events.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { ExchangeTableRow } from './tables.js';

/** The delivery after an event of its own. */
export const exchangeRow = (
  row: ExchangeTableRow | undefined,
  event: ExchangeInvoiceEvent,
  id: string,
): ExchangeTableRow | undefined => {
  switch (event.type) {
    case 'InvoiceDelivered':
      return {
        ...{ exchange_id: id, sdi_id: event.sdiId, received_on: event.receivedOn, term_on: event.termOn },
        ...{ status: 'delivered', claim_id: null, invoice_id: null, outcome: null, reason: null, taken: 0, waits: 0 },
      };
    case 'DeliveryTied':
      return row && { ...row, claim_id: event.claimId, invoice_id: event.invoiceId };
    case 'DeliveryAnswered': {
      const said = { outcome: event.outcome, reason: event.reason ?? null };
      return row && { ...row, status: 'answered', ...said, taken: 0, waits: 1 };
    }
    case 'AnswerTaken':
      return row && { ...row, taken: 1, waits: 0 };
    case 'AnswerRejected':
      return row && { ...row, status: 'delivered', outcome: null, reason: null, taken: 0, waits: 0 };
    case 'AnswerTermOver':
      return row && { ...row, status: 'over', waits: 0 };
  }
};

export const exchangeInvoices = rowFold<StoredEvent, RedemptionFact, ExchangeTableRow>({
  table: 'exchange_invoices',
  columns: {
    exchange_id: 'text',
    sdi_id: 'text',
    received_on: 'text',
    term_on: 'text',
    status: 'text',
    claim_id: 'text?',
    invoice_id: 'text?',
    outcome: 'text?',
    reason: 'text?',
    taken: 'integer',
    waits: 'integer',
  },
  key: ['exchange_id'],
  indexes: [['term_on'], ['claim_id'], ['invoice_id'], ['waits']],
  touches: ({ of, id }) => (of === 'exchange-invoice' ? [id] : []),
  fold: (row, fact) => (fact.of === 'exchange-invoice' ? exchangeRow(row, fact.event, fact.id) : row),
});
