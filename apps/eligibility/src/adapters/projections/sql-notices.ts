// Notices and their queue, asked of the read models.
import type { Position } from '@buono/event-store';
import type { Instant } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import {
  NoticeLists,
  type NoticeFilter,
  type NoticeLine,
  type NoticeStretch,
} from '../../application/notices/notice-ports.js';
import type { NoticeRow } from './notices-projection.js';
import type { RowsFollow } from './sql-lists.js';

interface Tables {
  notices: NoticeRow;
}

export class SqlNotices extends NoticeLists {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly rows: RowsFollow,
  ) {
    super();
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.rows.waitFor(position, timeoutMs);
  }

  override caughtUp(timeoutMs: number): Promise<boolean> {
    return this.rows.caughtUp(timeoutMs);
  }

  override async due(channel: string, now: Instant, limit: number): Promise<readonly string[]> {
    const rows = this.reads.queries<Tables>().selectFrom('notices').select('notice_id');
    const due = rows.where('channel', '=', channel).where('next_at', '<=', now);
    return (await due.orderBy('next_at').orderBy('notice_id').limit(limit).execute()).map((row) => row.notice_id);
  }

  override async list(filter: NoticeFilter, { after, limit }: NoticeStretch): Promise<readonly NoticeLine[]> {
    const { zones, applicationId, status, kind, sendBy } = filter;
    if (zones?.length === 0) return [];
    let rows = this.reads.queries<Tables>().selectFrom('notices').selectAll();
    if (zones !== undefined) rows = rows.where('zone', 'in', [...zones]);
    if (applicationId !== undefined) rows = rows.where('application_id', '=', applicationId);
    if (status !== undefined) rows = rows.where('status', '=', status);
    // What is of no use any more was stopped for nobody's sake: there is nothing to see to.
    if (status === 'stopped') rows = rows.where('reason', '!=', 'no-longer-due');
    if (kind !== undefined) rows = rows.where('kind', '=', kind);
    if (sendBy !== undefined) rows = rows.where('send_at', '<=', sendBy);
    if (after !== undefined)
      rows = rows.where((row) =>
        row(row.refTuple('prepared_at', 'notice_id'), '>', row.tuple(after.preparedAt, after.noticeId)),
      );
    return (await rows.orderBy('prepared_at').orderBy('notice_id').limit(limit).execute()).map(noticeLine);
  }
}

const noticeLine = (row: NoticeRow): NoticeLine => ({
  noticeId: row.notice_id,
  kind: row.kind,
  applicationId: row.application_id,
  callId: row.call_id,
  zone: row.zone,
  ...(row.voucher_id !== null && { voucherId: row.voucher_id }),
  ...(row.claim_id !== null && { claimId: row.claim_id }),
  status: row.status,
  ...(row.channel !== null && { channel: row.channel }),
  preparedAt: row.prepared_at,
  preparedOn: row.prepared_on,
  sendAt: row.send_at,
  ...(row.delivered_on !== null && { deliveredOn: row.delivered_on }),
  ...(row.reason !== null && { reason: row.reason }),
});
