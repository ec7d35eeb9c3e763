// The inbox of care plans, asked of the read models.
import type { Position } from '@buono/event-store';
import type { ReadDatabase } from '@buono/read-model';
import {
  CarePlanLists,
  NO_DAY,
  type CarePlanFilter,
  type CarePlanLine,
  type CarePlanStretch,
} from '../../application/care-plan/care-plan-ports.js';
import type { CarePlanRow } from './care-plans-projection.js';
import type { RowsFollow } from './sql-lists.js';

interface Tables {
  care_plans: CarePlanRow;
}

export class SqlCarePlans extends CarePlanLists {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly rows: Pick<RowsFollow, 'waitFor'>,
  ) {
    super();
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.rows.waitFor(position, timeoutMs);
  }

  override async list(filter: CarePlanFilter, { after, limit }: CarePlanStretch): Promise<readonly CarePlanLine[]> {
    const { zones, status, awaits, caseManager, dueBefore } = filter;
    if (zones?.length === 0) return [];
    let rows = this.reads.queries<Tables>().selectFrom('care_plans').selectAll();
    if (zones !== undefined) rows = rows.where('zone', 'in', [...zones]);
    if (status !== undefined) rows = rows.where('status', '=', status);
    if (awaits !== undefined) rows = rows.where('awaits', '=', awaits);
    if (caseManager !== undefined) rows = rows.where('case_manager', '=', caseManager);
    if (dueBefore !== undefined) rows = rows.where('due_on', '<', dueBefore);
    if (after !== undefined)
      rows = rows.where((row) =>
        row(row.refTuple('due_on', 'application_id'), '>', row.tuple(after.dueOn, after.applicationId)),
      );
    return (await rows.orderBy('due_on').orderBy('application_id').limit(limit).execute()).map(carePlanLine);
  }
}

const carePlanLine = (row: CarePlanRow): CarePlanLine => ({
  applicationId: row.application_id,
  callId: row.call_id,
  zone: row.zone,
  caseManager: row.case_manager,
  status: row.status,
  version: row.version,
  awaits: row.awaits,
  ...(row.due_on !== NO_DAY && { dueOn: row.due_on }),
});
