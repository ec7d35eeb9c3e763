// The inbox of complaints, asked of the read models.
import type { Position } from '@buono/event-store';
import type { ReadDatabase } from '@buono/read-model';
import {
  ComplaintLists,
  type ComplaintFilter,
  type ComplaintLine,
  type ComplaintStretch,
} from '../../application/complaints/complaint-ports.js';
import type { ComplaintRow } from './complaints-projection.js';
import type { RowsFollow } from './sql-lists.js';

interface Tables {
  complaints: ComplaintRow;
}

export class SqlComplaints extends ComplaintLists {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly rows: Pick<RowsFollow, 'waitFor'>,
  ) {
    super();
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.rows.waitFor(position, timeoutMs);
  }

  override async list(filter: ComplaintFilter, { after, limit }: ComplaintStretch): Promise<readonly ComplaintLine[]> {
    const { zones, status, holder, providerId, applicationId, dueBefore } = filter;
    if (zones?.length === 0) return [];
    let rows = this.reads.queries<Tables>().selectFrom('complaints').selectAll();
    if (zones !== undefined) rows = rows.where('zone', 'in', [...zones]);
    if (status !== undefined) rows = rows.where('status', '=', status);
    if (holder !== undefined) rows = rows.where('holder', '=', holder);
    if (providerId !== undefined) rows = rows.where('provider_id', '=', providerId);
    if (applicationId !== undefined) rows = rows.where('application_id', '=', applicationId);
    if (dueBefore !== undefined) rows = rows.where('status', '=', 'open').where('due_on', '<', dueBefore);
    if (after !== undefined)
      rows = rows.where((row) =>
        row(row.refTuple('due_on', 'complaint_id'), '>', row.tuple(after.dueOn, after.complaintId)),
      );
    return (await rows.orderBy('due_on').orderBy('complaint_id').limit(limit).execute()).map(complaintLine);
  }
}

const complaintLine = (row: ComplaintRow): ComplaintLine => ({
  complaintId: row.complaint_id,
  applicationId: row.application_id,
  callId: row.call_id,
  zone: row.zone,
  kind: row.kind,
  status: row.status,
  openedOn: row.opened_on,
  dueOn: row.due_on,
  ...(row.voucher_id !== null && { voucherId: row.voucher_id }),
  ...(row.provider_id !== null && { providerId: row.provider_id }),
  ...(row.holder !== null && { holder: row.holder }),
});
