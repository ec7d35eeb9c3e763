// The queue of checks, asked of the read models.
import type { Instant, LocalDate } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import { CheckQueue, type CheckFilter, type CheckLine } from '../../application/registry/check-queue.js';
import type { Stretch } from '../../application/ports.js';
import type { CallMadeRow, CheckRow } from './checks-projection.js';
import type { RowsFollow } from './sql-lists.js';

interface Tables {
  registry_checks: CheckRow;
  registry_calls: CallMadeRow;
}

export class SqlCheckQueue extends CheckQueue {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly rows: Pick<RowsFollow, 'caughtUp'>,
  ) {
    super();
  }

  override caughtUp(timeoutMs: number): Promise<boolean> {
    return this.rows.caughtUp(timeoutMs);
  }

  override async due(service: string, now: Instant, limit: number): Promise<readonly CheckLine[]> {
    const rows = this.reads.queries<Tables>().selectFrom('registry_checks').selectAll();
    const due = rows.where('service', '=', service).where('status', '=', 'waiting').where('next_at', '<=', now);
    return (await due.orderBy('asked_at').orderBy('check_id').limit(limit).execute()).map(checkLine);
  }

  override async callsOn(service: string, day: LocalDate): Promise<number> {
    const calls = this.reads.queries<Tables>().selectFrom('registry_calls');
    const made = calls.where('service', '=', service).where('called_on', '=', day);
    const [row] = await made.select(({ fn }) => fn.countAll().as('calls')).execute();
    return Number(row?.calls ?? 0);
  }

  override async list(
    { zones, service, status }: CheckFilter,
    { after, limit }: Stretch,
  ): Promise<readonly CheckLine[]> {
    if (zones?.length === 0) return [];
    let rows = this.reads.queries<Tables>().selectFrom('registry_checks').selectAll();
    if (zones !== undefined) rows = rows.where('zone', 'in', [...zones]);
    if (service !== undefined) rows = rows.where('service', '=', service);
    if (status !== undefined) rows = rows.where('status', '=', status);
    if (after !== undefined) rows = rows.where('check_id', '>', after);
    return (await rows.orderBy('check_id').limit(limit).execute()).map(checkLine);
  }
}

const checkLine = (row: CheckRow): CheckLine => ({
  checkId: row.check_id,
  applicationId: row.application_id,
  callId: row.call_id,
  zone: row.zone,
  service: row.service,
  status: row.status,
  askedAt: row.asked_at,
  attempts: row.attempts,
  nextAt: row.next_at,
  ...(row.reason !== null && { reason: row.reason }),
});
