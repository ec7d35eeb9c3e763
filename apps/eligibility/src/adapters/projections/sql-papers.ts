// Papers and their queue, asked of the read models.
import type { Position } from '@buono/event-store';
import type { Instant } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import { PaperLists, type PaperFilter, type PaperLine, type PaperStretch } from '../../application/acts/paper-ports.js';
import type { PaperStep } from '../../domain/paper/events.js';
import type { PaperRow, PaperStepRow } from './papers-projection.js';
import type { RowsFollow } from './sql-lists.js';

interface Tables {
  papers: PaperRow;
  paper_steps: PaperStepRow;
}

export class SqlPapers extends PaperLists {
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

  override async due(step: PaperStep, now: Instant, limit: number): Promise<readonly string[]> {
    const rows = this.reads.queries<Tables>().selectFrom('paper_steps').select('paper_id');
    const due = rows.where('step', '=', step).where('next_at', '<=', now);
    return (await due.orderBy('filed_at').orderBy('paper_id').limit(limit).execute()).map((row) => row.paper_id);
  }

  override async list(filter: PaperFilter, { after, limit }: PaperStretch): Promise<readonly PaperLine[]> {
    const { zones, callId, applicationId, rankingId, status, postedOn } = filter;
    if (zones?.length === 0) return [];
    let rows = this.reads.queries<Tables>().selectFrom('papers').selectAll();
    if (zones !== undefined) rows = rows.where('zone', 'in', [...zones]);
    if (callId !== undefined) rows = rows.where('call_id', '=', callId);
    if (applicationId !== undefined) rows = rows.where('application_id', '=', applicationId);
    if (rankingId !== undefined) rows = rows.where('ranking_id', '=', rankingId);
    if (status !== undefined) rows = rows.where('status', '=', status);
    if (postedOn !== undefined) rows = rows.where('posted_from', '<=', postedOn).where('posted_to', '>=', postedOn);
    if (after !== undefined)
      rows = rows.where((row) =>
        row(row.refTuple('filed_at', 'paper_id'), '>', row.tuple(after.filedAt, after.paperId)),
      );
    return (await rows.orderBy('filed_at').orderBy('paper_id').limit(limit).execute()).map(paperLine);
  }
}

const paperLine = (row: PaperRow): PaperLine => ({
  paperId: row.paper_id,
  kind: row.kind,
  direction: row.direction,
  subject: row.subject,
  body: row.body,
  callId: row.call_id,
  ...(row.zone !== null && { zone: row.zone }),
  ...(row.application_id !== null && { applicationId: row.application_id }),
  ...(row.ranking_id !== null && { rankingId: row.ranking_id }),
  ...(row.act_number !== null && { actNumber: row.act_number }),
  filedAt: row.filed_at,
  filedOn: row.filed_on,
  status: row.status === 'complete' ? 'complete' : 'waiting',
  waitingFor: row.waiting_for.split(' ').filter((step) => step !== '') as PaperStep[],
  ...(row.number !== null && { number: row.number }),
  ...(row.registered_at !== null && { registeredAt: row.registered_at }),
  ...(row.signed_at !== null && { signedAt: row.signed_at }),
  ...(row.posting_number !== null && { postingNumber: row.posting_number }),
  ...(row.posted_from !== null && { postedFrom: row.posted_from }),
  ...(row.posted_to !== null && { postedTo: row.posted_to }),
});
