// Invoices as rows: one for each claim for which they were presented.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import { isSound } from '../../domain/invoice/checks.js';
import type { InvoicedClaim, InvoiceEvent } from '../../domain/invoice/events.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { InvoiceTableRow } from './tables.js';

/** The invoice after an event about one of its claims. */
export const invoiceRow = (
  row: InvoiceTableRow | undefined,
  event: InvoiceEvent,
  id: string,
): InvoiceTableRow | undefined => {
  switch (event.type) {
    case 'InvoicePresented':
      return {
        ...ofClaim(id, event),
        status: 'presented',
        kind: event.kind,
        document_date: event.documentDate,
        sound: isSound(event.checks) ? 1 : 0,
        payable_cents: event.kind === 'credit-note' ? -event.payableCents : event.payableCents,
        difference_cents: null,
      };
    case 'InvoiceBlocked': {
      const nothing = { kind: null, document_date: null, sound: 0, payable_cents: 0, difference_cents: null };
      return { ...ofClaim(id, event), status: 'blocked', ...nothing };
    }
    case 'InvoiceAccepted':
      return row && { ...row, status: 'accepted', difference_cents: event.differenceCents };
    case 'InvoiceRefused':
      return row && { ...row, status: 'refused', difference_cents: null };
  }
};

const ofClaim = (id: string, { claimId, callId, payee, month }: InvoicedClaim) => ({
  ...{ invoice_id: id, claim_id: claimId, call_id: callId, month, payee_kind: payee.kind, payee_id: payee.id },
  payee_by: payee.kind === 'person' ? (payee.by ?? null) : null,
});

export const invoices = rowFold<StoredEvent, RedemptionFact, InvoiceTableRow>({
  table: 'invoices',
  columns: {
    invoice_id: 'text',
    claim_id: 'text',
    call_id: 'text',
    month: 'text',
    payee_kind: 'text',
    payee_id: 'text',
    payee_by: 'text?',
    status: 'text',
    kind: 'text?',
    document_date: 'text?',
    sound: 'integer',
    payable_cents: 'integer',
    difference_cents: 'integer?',
  },
  key: ['invoice_id', 'claim_id'],
  indexes: [['claim_id'], ['status']],
  touches: ({ of, id, event }) => (of === 'invoice' ? [[id, event.claimId]] : []),
  fold: (row, fact) => (fact.of === 'invoice' ? invoiceRow(row, fact.event, fact.id) : row),
});
