// Where what receipts are counted for stands in the log of redemption. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import {
  receiptDecider,
  type Receipt,
  type ReceiptCommand,
  type ReceiptRefusal,
} from '../../domain/receipt/decider.js';
import type { ReceiptEvent } from '../../domain/receipt/events.js';

export const receiptAggregate: Aggregate<Receipt, ReceiptCommand, ReceiptEvent, ReceiptRefusal> = {
  category: 'receipt',
  decider: receiptDecider,
  codec: codecFor<ReceiptEvent>({
    ReceiptClaimed: [{ name: 'receipt-claimed.v1' }],
    ReceiptFreed: [{ name: 'receipt-freed.v1' }],
  }),
};
