// Payment orders as rows.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { PaymentOrderEvent } from '../../domain/payment-order/events.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { PaymentOrderTableRow } from './tables.js';

/** The order after an event of its own. */
export const paymentOrderRow = (
  row: PaymentOrderTableRow | undefined,
  event: PaymentOrderEvent,
): PaymentOrderTableRow | undefined => {
  switch (event.type) {
    case 'PaymentOrderDrafted':
      return {
        payment_order_id: event.paymentOrderId,
        claim_id: event.claimId,
        call_id: event.callId,
        payee_kind: event.payee.kind,
        payee_id: event.payee.id,
        month: event.month,
        zone: event.zone,
        status: 'drafted',
        amount_cents: event.amountCents,
        paid_cents: 0,
        file_id: null,
      };
    case 'PaymentChecked':
      return row;
    case 'PaymentOrdered':
      return row && { ...row, status: 'ordered' };
    case 'PaymentSent':
      return row && { ...row, file_id: event.fileId };
    case 'PaymentExecuted':
      return row && { ...row, status: 'paid', paid_cents: row.paid_cents + event.paidCents };
    case 'PaymentReturned':
      return row && { ...row, status: 'returned', paid_cents: 0 };
  }
};

export const paymentOrders = rowFold<StoredEvent, RedemptionFact, PaymentOrderTableRow>({
  table: 'payment_orders',
  columns: {
    payment_order_id: 'text',
    claim_id: 'text',
    call_id: 'text',
    payee_kind: 'text',
    payee_id: 'text',
    month: 'text',
    zone: 'text',
    status: 'text',
    amount_cents: 'integer',
    paid_cents: 'integer',
    file_id: 'text?',
  },
  key: ['payment_order_id'],
  indexes: [['status'], ['zone']],
  touches: ({ of, id }) => (of === 'payment-order' ? [id] : []),
  fold: (row, fact) => (fact.of === 'payment-order' ? paymentOrderRow(row, fact.event) : row),
});
