// The lists of eligibility, asked of the read models.
import type { Position } from '@buono/event-store';
import type { ReadDatabase } from '@buono/read-model';
import {
  Lists,
  type ApplicationFilter,
  type ApplicationLine,
  type CallLine,
  type DraftLine,
  type RankingFilter,
  type RankingLine,
  type Stretch,
} from '../../application/ports.js';
import type { ApplicationRow, CallRow, RankingRow } from './rows.js';

interface Tables {
  call_lines: CallRow;
  application_lines: ApplicationRow;
  ranking_lines: RankingRow;
}

/** What tells how far the rows are. */
export interface RowsFollow {
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  caughtUp(timeoutMs: number): Promise<boolean>;
}

export class SqlLists extends Lists {
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

  override async publishedCalls({ after, limit }: Stretch): Promise<readonly CallLine[]> {
    let query = this.reads.queries<Tables>().selectFrom('call_lines').selectAll().where('status', '=', 'published');
    if (after !== undefined) query = query.where('call_id', '>', after);
    return (await query.orderBy('call_id').limit(limit).execute()).map(callLine);
  }

  override async draftCalls({ after, limit }: Stretch): Promise<readonly DraftLine[]> {
    let query = this.reads.queries<Tables>().selectFrom('call_lines').selectAll().where('status', '!=', 'published');
    if (after !== undefined) query = query.where('call_id', '>', after);
    return (await query.orderBy('call_id').limit(limit).execute()).map(draftLine);
  }

  override async applications(
    filter: ApplicationFilter,
    { after, limit }: Stretch,
  ): Promise<readonly ApplicationLine[]> {
    const { callId, action, zones, status, recipients, persons, sentOnly, holder } = filter;
    // An empty list of values is written differently by every engine, and finds nothing in all of them.
    if (zones?.length === 0 || recipients?.length === 0 || persons?.length === 0) return [];
    let query = this.reads.queries<Tables>().selectFrom('application_lines').selectAll();
    if (callId !== undefined) query = query.where('call_id', '=', callId);
    if (action !== undefined) query = query.where('action', '=', action);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    if (status !== undefined) query = query.where('status', '=', status);
    if (sentOnly === true) query = query.where('status', '!=', 'draft');
    if (recipients !== undefined) query = query.where('recipient_id', 'in', [...recipients]);
    if (persons !== undefined)
      query = query.where((row) =>
        row.or([row('recipient_id', 'in', [...persons]), row('applicant_id', 'in', [...persons])]),
      );
    if (holder === 'nobody') query = query.where('holder', 'is', null);
    else if (holder !== undefined) query = query.where('holder', '=', holder.is);
    if (after !== undefined) query = query.where('application_id', '>', after);
    return (await query.orderBy('application_id').limit(limit).execute()).map(applicationLine);
  }

  override async rankings(
    { callId, zones, statuses }: RankingFilter,
    { after, limit }: Stretch,
  ): Promise<readonly RankingLine[]> {
    if (zones?.length === 0) return [];
    let query = this.reads.queries<Tables>().selectFrom('ranking_lines').selectAll();
    if (callId !== undefined) query = query.where('call_id', '=', callId);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    if (statuses !== undefined) query = query.where('status', 'in', [...statuses]);
    if (after !== undefined) query = query.where('ranking_id', '>', after);
    return (await query.orderBy('ranking_id').limit(limit).execute()).map(rankingLine);
  }
}

const callLine = (row: CallRow): CallLine => ({
  callId: row.call_id,
  code: row.code,
  title: row.title,
  status: row.status === 'published' ? 'published' : 'draft',
  version: row.version,
  order: row.serving_order,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
});

const draftLine = (row: CallRow): DraftLine => {
  const { callId, code, title, order, opensAt, closesAt } = callLine(row);
  return { callId, code, title, order, opensAt, closesAt, stage: row.status === 'approved' ? 'approved' : 'draft' };
};

const applicationLine = (row: ApplicationRow): ApplicationLine => ({
  applicationId: row.application_id,
  callId: row.call_id,
  zone: row.zone,
  action: row.action,
  status: row.status,
  round: row.round,
  recipientId: row.recipient_id,
  applicantId: row.applicant_id,
  ...(row.receipt_number !== null && { receiptNumber: row.receipt_number }),
  ...(row.arrived_at !== null && { arrivedAt: row.arrived_at }),
  ...(row.decided_on !== null && { decidedOn: row.decided_on }),
  ...(row.holder !== null && { holder: row.holder }),
  identity: row.identity,
});

const rankingLine = (row: RankingRow): RankingLine => ({
  rankingId: row.ranking_id,
  callId: row.call_id,
  action: row.action,
  zone: row.zone,
  status: row.status,
  entries: row.entries,
  computedOn: row.computed_on,
  ...(row.approved_on !== null && { approvedOn: row.approved_on }),
  ...(row.observations_by !== null && { observationsBy: row.observations_by }),
});
