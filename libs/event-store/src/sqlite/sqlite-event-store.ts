// The event store in one SQLite file: appends of many streams share a durable transaction in the writer's thread.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openDatabase, WriteFailed, Writer, type Call, type Database, type Statement, type Written } from '@buono/sql';
import {
  EventStore,
  nextRevision,
  RevisionConflict,
  type EventToAppend,
  type ExpectedRevision,
  type OnEvents,
  type Position,
  type Revision,
  type StoredEvent,
  type Subscription,
  type SubscriptionOptions,
} from '../port.js';
import { Pumps } from '../pump.js';
import { LogTail } from './log-tail.js';
import { COLUMNS, prepareLog, READ_ALL, type EventRow } from './schema.js';

const INSERT = 'insert into events (stream, revision, id, type, data, meta) values (?, ?, ?, ?, ?, ?)';
const LAST = 'select max(revision) as revision from events where stream = ?';

const inserting = (stream: string, revision: Revision, { id, type, data, meta }: EventToAppend): Call => ({
  sql: INSERT,
  values: [stream, revision, id, type, data, meta],
});

// A revision that is taken although the stream seemed to end before it: the log was written by another hand.
const isTaken = (error: unknown): boolean => error instanceof WriteFailed && error.code === 'SQLITE_CONSTRAINT_UNIQUE';

export class SqliteEventStore extends EventStore {
  private readonly pumps = new Pumps((after, limit) => this.readAll(after, limit));
  private readonly stream: Statement;
  private readonly last: Statement;
  private readonly all: Statement;
  private readonly newest: Statement;
  private readonly tail = new LogTail();
  private closing: Promise<void> | undefined;

  private constructor(
    private readonly reader: Database,
    private readonly writer: Writer,
  ) {
    super();
    this.stream = reader.prepare(`select ${COLUMNS} from events where stream = ? and revision >= ? order by revision`);
    this.last = reader.prepare(LAST);
    this.all = reader.prepare(READ_ALL);
    this.newest = reader.prepare('select max(position) as position from events');
  }

  /** Opens a log, made if missing. One process at a time: see lockDirectory. */
  static async open(path: string): Promise<SqliteEventStore> {
    mkdirSync(dirname(path), { recursive: true });
    const reader = openDatabase(path);
    try {
      prepareLog(reader);
      reader.exec('pragma query_only = on');
      return new SqliteEventStore(reader, await Writer.open(path));
    } catch (error) {
      reader.close();
      throw error;
    }
  }

  override async read(
    stream: string,
    from: Revision = 0,
  ): Promise<{ events: readonly StoredEvent[]; revision: ExpectedRevision }> {
    const head = this.tail.headOf(stream);
    if (head !== undefined && from === nextRevision(head)) return { events: [], revision: head };
    const events = this.stream.all<EventRow>(stream, from);
    // Nothing from the beginning is no stream: only who reads on from somewhere has to ask where it ends.
    const revision = events.at(-1)?.revision ?? (from === 0 ? 'no-stream' : this.lastOf(stream));
    if (revision !== 'no-stream') this.tail.reached(stream, revision);
    return { events, revision };
  }

  override async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<{ revision: Revision; position: Position }> {
    if (events.length === 0) throw new RangeError('an append without events');
    const first = nextRevision(expected);
    const written = await this.write(
      stream,
      expected,
      events.map((event, index) => inserting(stream, first + index, event)),
    );
    if ('found' in written) throw this.conflict(stream, expected);
    const revision = first + events.length - 1;
    const position = written.rowid;
    // One transaction wrote them, so their positions have no gap.
    const before = position - events.length;
    this.tail.written(
      events.map(({ id, type, data, meta }, index) => {
        const place = { stream, revision: first + index, position: before + 1 + index };
        return { id, type, data, meta, ...place };
      }),
    );
    this.tail.reached(stream, revision);
    this.pumps.wake();
    return { revision, position };
  }

  override async readAll(after: Position, limit: number): Promise<readonly StoredEvent[]> {
    const kept = this.tail.after(after, limit);
    if (kept !== undefined) return kept;
    const events = this.all.all<EventRow>(after, limit);
    // The file may be ahead of what this thread has heard of its writer: who is shown an event finds it in its stream too.
    for (const { stream, revision } of events) this.tail.reached(stream, revision);
    return events;
  }

  override async head(): Promise<Position> {
    return this.newest.get<{ position: Position | null }>()?.position ?? 0;
  }

  override subscribe(after: Position, onEvents: OnEvents, options?: SubscriptionOptions): Subscription {
    return this.pumps.start(after, onEvents, options);
  }

  override close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  private async finish(): Promise<void> {
    // First the subscribers: what they have in hand may still want to write.
    await this.pumps.stop();
    await this.writer.close();
    this.reader.close();
  }

  private async write(stream: string, expected: ExpectedRevision, writes: readonly Call[]): Promise<Written> {
    const check = { sql: LAST, values: [stream] };
    try {
      return await this.writer.write({ check, expected: expected === 'no-stream' ? null : expected, writes });
    } catch (error) {
      if (isTaken(error)) throw this.conflict(stream, expected);
      throw error;
    }
  }

  private conflict(stream: string, expected: ExpectedRevision): RevisionConflict {
    this.tail.forget(stream);
    return new RevisionConflict(stream, expected, this.lastOf(stream));
  }

  private lastOf(stream: string): ExpectedRevision {
    return this.last.get<{ revision: Revision | null }>(stream)?.revision ?? 'no-stream';
  }
}
