// The lists of notices of payment, asked of the read models of redemption.
import type { Position } from '@buono/event-store';
import { cents, localDate } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import { NoticeLists, type NoticeRow } from '../../application/payment-notice/notice-lists.js';
import { NEWEST_WITHIN_MS, type Filling } from './newest.js';
import type { NoticeTableRow, RedemptionTables } from './tables.js';

export class SqlNoticeLists extends NoticeLists {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly filling: Filling,
    private readonly head: () => Promise<Position>,
  ) {
    super();
  }

  override async caughtUp(): Promise<boolean> {
    return this.filling.waitFor(await this.head(), NEWEST_WITHIN_MS);
  }

  override async ofRecovery(recoveryId: string): Promise<readonly NoticeRow[]> {
    const query = this.#db.selectFrom('payment_notices').selectAll().where('recovery_id', '=', recoveryId);
    return (await query.orderBy('due_on').orderBy('notice_id').execute()).map(noticeOf);
  }

  override async unsent(limit: number): Promise<readonly string[]> {
    const query = this.#db.selectFrom('payment_notices').select('notice_id').where('waits', '=', 1);
    return (await query.orderBy('notice_id').limit(limit).execute()).map((row) => row.notice_id);
  }

  get #db() {
    return this.reads.queries<RedemptionTables>();
  }
}

const noticeOf = (row: NoticeTableRow): NoticeRow => ({
  ...{ noticeId: row.notice_id, recoveryId: row.recovery_id, noticeNumber: row.notice_number, creditor: row.creditor },
  ...{ amountCents: cents(row.amount_cents), dueOn: localDate(row.due_on), isSent: row.waits === 0 },
  status: row.status as NoticeRow['status'],
});
