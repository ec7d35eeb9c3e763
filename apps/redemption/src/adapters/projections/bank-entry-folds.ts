// Entries of the bank account as rows.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { BankEntryEvent } from '../../domain/bank-entry/events.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { BankEntryRow } from './tables.js';

const bankEntryRow = (row: BankEntryRow | undefined, event: BankEntryEvent): BankEntryRow | undefined => {
  if (event.type === 'BankEntryDismissed') return row && { ...row, status: 'dismissed', reason: event.reason };
  return {
    entry_id: event.entryId,
    status: event.type === 'BankEntryHeld' ? 'held' : 'recorded',
    account: event.account,
    kind: event.kind,
    reference: event.reference,
    amount_cents: event.amountCents ?? null,
    booked_on: event.bookedOn,
    payment_order_id: event.paymentOrderId ?? null,
    reason: event.type === 'BankEntryHeld' ? event.reason : null,
  };
};

export const bankEntries = rowFold<StoredEvent, RedemptionFact, BankEntryRow>({
  table: 'bank_entries',
  columns: {
    entry_id: 'text',
    status: 'text',
    account: 'text',
    kind: 'text',
    reference: 'text',
    amount_cents: 'integer?',
    booked_on: 'text',
    payment_order_id: 'text?',
    reason: 'text?',
  },
  key: ['entry_id'],
  indexes: [['status']],
  touches: ({ of, id }) => (of === 'bank-entry' ? [id] : []),
  fold: (row, fact) => (fact.of === 'bank-entry' ? bankEntryRow(row, fact.event) : row),
});
