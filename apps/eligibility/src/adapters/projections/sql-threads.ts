// The inbox of messages, asked of the read models.
import type { Position } from '@buono/event-store';
import type { ReadDatabase } from '@buono/read-model';
import {
  ThreadLists,
  type ThreadFilter,
  type ThreadLine,
  type ThreadStretch,
} from '../../application/messages/thread-ports.js';
import type { RowsFollow } from './sql-lists.js';
import type { ThreadRow } from './threads-projection.js';

interface Tables {
  threads: ThreadRow;
}

export class SqlThreads extends ThreadLists {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly rows: Pick<RowsFollow, 'waitFor'>,
  ) {
    super();
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.rows.waitFor(position, timeoutMs);
  }

  override async list(filter: ThreadFilter, { after, limit }: ThreadStretch): Promise<readonly ThreadLine[]> {
    const { zones, status, holder } = filter;
    if (zones?.length === 0) return [];
    let rows = this.reads.queries<Tables>().selectFrom('threads').selectAll();
    if (zones !== undefined) rows = rows.where('zone', 'in', [...zones]);
    if (status !== undefined) rows = rows.where('status', '=', status);
    if (holder !== undefined) rows = rows.where('holder', '=', holder);
    if (after !== undefined)
      rows = rows.where((row) =>
        row(row.refTuple('last_at', 'application_id'), '>', row.tuple(after.lastAt, after.applicationId)),
      );
    return (await rows.orderBy('last_at').orderBy('application_id').limit(limit).execute()).map(threadLine);
  }
}

const threadLine = (row: ThreadRow): ThreadLine => ({
  applicationId: row.application_id,
  callId: row.call_id,
  zone: row.zone,
  status: row.status,
  messages: row.messages,
  lastAt: row.last_at,
  ...(row.holder !== null && { holder: row.holder }),
});
