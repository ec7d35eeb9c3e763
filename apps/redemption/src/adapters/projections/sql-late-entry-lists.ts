// The queue of late entries, asked of the read models.
import type { LocalDate } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import {
  LateEntryLists,
  type LateEntryFilter,
  type LateEntryLine,
} from '../../application/late-entry/late-entry-lists.js';
import type { PageAsked } from '../../application/lists.js';
import type { LateEntryRow, RedemptionTables } from './tables.js';

export class SqlLateEntryLists extends LateEntryLists {
  constructor(private readonly reads: ReadDatabase) {
    super();
  }

  override async list(
    { status, overdue, zones, payees }: LateEntryFilter,
    page: PageAsked,
    today: LocalDate,
  ): Promise<readonly LateEntryLine[]> {
    let query = this.reads.queries<RedemptionTables>().selectFrom('late_entries').selectAll();
    if (status !== undefined) query = query.where('status', '=', status);
    if (overdue === true) query = query.where('status', '=', 'waiting').where('decide_by', '<', today);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    if (payees !== undefined)
      query = query.where((row) => row.or([row('payee_id', 'in', [...payees]), row('payee_by', 'in', [...payees])]));
    const [by = '', id = ''] = page.after?.split('|') ?? [];
    if (page.after !== undefined)
      query = query.where((row) => row(row.refTuple('decide_by', 'late_entry_id'), '>', row.tuple(by, id)));
    const rows = await query.orderBy('decide_by').orderBy('late_entry_id').limit(page.limit).execute();
    return rows.map((row) => lineOf(row, today));
  }
}

const lineOf = (row: LateEntryRow, today: LocalDate): LateEntryLine => ({
  lateEntryId: row.late_entry_id,
  voucherId: row.voucher_id,
  callId: row.call_id,
  zone: row.zone,
  payeeKind: row.payee_kind as LateEntryLine['payeeKind'],
  payeeId: row.payee_id,
  service: row.service,
  servedOn: row.served_on,
  status: row.status as LateEntryLine['status'],
  requestedOn: row.requested_on,
  decideBy: row.decide_by,
  overdue: row.status === 'waiting' && row.decide_by < today,
  publicCents: row.public_cents,
});
