// The projects of grants, asked of the read models.
import type { ReadDatabase } from '@buono/read-model';
import type { PageAsked } from '../../application/lists.js';
import { ProjectLists, type ProjectFilter, type ProjectLine } from '../../application/project/project-lists.js';
import type { ProjectRow, RedemptionTables } from './tables.js';

export class SqlProjectLists extends ProjectLists {
  constructor(private readonly reads: ReadDatabase) {
    super();
  }

  override async list({ waiting, zones, people }: ProjectFilter, page: PageAsked): Promise<readonly ProjectLine[]> {
    let query = this.reads.queries<RedemptionTables>().selectFrom('projects').selectAll();
    if (waiting === true)
      query = query.where((row) =>
        row.or([row('plan_waits', '=', 1), row('claim_waits', '=', 1), row('held_up', '=', 1)]),
      );
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    if (people !== undefined)
      query = query.where((row) => row.or([row('recipient_id', 'in', [...people]), row('led_by', 'in', [...people])]));
    if (page.after !== undefined) query = query.where('voucher_id', '>', page.after);
    return (await query.orderBy('voucher_id').limit(page.limit).execute()).map(lineOf);
  }
}

const lineOf = (row: ProjectRow): ProjectLine => ({
  voucherId: row.voucher_id,
  callId: row.call_id,
  zone: row.zone,
  recipientId: row.recipient_id,
  planWaits: row.plan_waits === 1,
  claimWaits: row.claim_waits === 1,
  heldUp: row.held_up === 1,
  settled: row.settled === 1,
  ...(row.waits_since !== null && { waitsSince: row.waits_since }),
});
