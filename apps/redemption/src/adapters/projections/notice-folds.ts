// Notices of payment as rows.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { NoticeEvent } from '../../domain/payment-notice/events.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { NoticeTableRow } from './tables.js';

/** The notice after an event of its own. */
const noticeRow = (row: NoticeTableRow | undefined, event: NoticeEvent): NoticeTableRow | undefined => {
  switch (event.type) {
    case 'NoticeDrawnUp':
      return {
        notice_id: event.noticeId,
        recovery_id: event.recoveryId,
        notice_number: event.noticeNumber,
        creditor: event.creditor,
        amount_cents: event.amountCents,
        due_on: event.dueOn,
        status: 'open',
        revision: 1,
        sent: 0,
        waits: 1,
      };
    case 'NoticeChanged':
      return row && { ...row, amount_cents: event.amountCents, revision: row.revision + 1, waits: 1 };
    case 'NoticeWithdrawn':
      return row && { ...row, status: 'withdrawn', revision: row.revision + 1, waits: 1 };
    case 'NoticeSent':
      return row && { ...row, sent: event.revision, waits: event.revision < row.revision ? 1 : 0 };
    case 'NoticePaid':
      return row && { ...row, status: 'paid' };
    case 'NoticePaymentHeld':
      return row;
  }
};

export const paymentNotices = rowFold<StoredEvent, RedemptionFact, NoticeTableRow>({
  table: 'payment_notices',
  columns: {
    notice_id: 'text',
    recovery_id: 'text',
    notice_number: 'text',
    creditor: 'text',
    amount_cents: 'integer',
    due_on: 'text',
    status: 'text',
    revision: 'integer',
    sent: 'integer',
    waits: 'integer',
  },
  key: ['notice_id'],
  indexes: [['recovery_id'], ['waits']],
  touches: ({ of, id }) => (of === 'notice' ? [id] : []),
  fold: (row, fact) => (fact.of === 'notice' ? noticeRow(row, fact.event) : row),
});
