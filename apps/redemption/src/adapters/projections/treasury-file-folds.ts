// Files of payments for a treasurer as rows: which numbers their orders may have in the accounts of the body.
import type { StoredEvent } from '@buono/event-store';
import { dateInRome } from '@buono/kernel';
import { rowFold } from '@buono/read-model';
import type { PaymentFileEvent } from '../../domain/payment-file/events.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { TreasuryFileTableRow } from './tables.js';

/** The row of a file once it is asked for; files for a bank have none. */
const treasuryFileRow = (
  row: TreasuryFileTableRow | undefined,
  event: PaymentFileEvent,
): TreasuryFileTableRow | undefined => {
  if (event.type !== 'PaymentFileOpened' || event.treasury === undefined) return row;
  const { treasurerCode, firstNumber } = event.treasury;
  return {
    file_id: event.fileId,
    // As it is written into the file: the orders are of the day on which it was asked for.
    year: Number(dateInRome(event.openedAt).slice(0, 4)),
    treasurer_code: treasurerCode,
    account: event.debtorIban,
    first_number: firstNumber,
    last_number: firstNumber + event.paymentOrderIds.length - 1,
  };
};

export const treasuryFiles = rowFold<StoredEvent, RedemptionFact, TreasuryFileTableRow>({
  table: 'treasury_files',
  columns: {
    file_id: 'text',
    year: 'integer',
    treasurer_code: 'text',
    account: 'text',
    first_number: 'integer',
    last_number: 'integer',
  },
  key: ['file_id'],
  indexes: [['year']],
  touches: ({ of, id, event }) => (of === 'payment-file' && event.type === 'PaymentFileOpened' ? [id] : []),
  fold: (row, fact) => (fact.of === 'payment-file' ? treasuryFileRow(row, fact.event) : row),
});
