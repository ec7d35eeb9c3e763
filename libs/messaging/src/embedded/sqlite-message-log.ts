// The message log as tables of one SQLite file.
import { instant, type Clock, type Instant } from '@buono/kernel';
import type { Position } from '@buono/event-store';
import { openDatabase, type Database, type Statement } from '@buono/sql';
import type { DeadLetter, DeadLetterFilter } from '../bus.js';
import { MessageLog, type Scan } from '../message-log.js';
import { messageText, type Message } from '../message.js';
import { SCHEMA } from './schema.js';
import { WalSync } from './wal-sync.js';

interface LetterRow {
  readonly id: string;
  readonly consumer_group: string;
  readonly reason: string;
  readonly attempts: number;
  readonly failed_at: string;
  readonly body: string;
}

const letterOf = (row: LetterRow): DeadLetter => ({
  id: row.id,
  group: row.consumer_group,
  message: JSON.parse(row.body) as Message,
  reason: row.reason,
  attempts: row.attempts,
  failedAt: instant(row.failed_at),
});

const INSERT = 'insert into messages (id, type, stored_at, body) values (?, ?, ?, ?) on conflict (id) do nothing';
const SAVE_OFFSET = `insert into offsets (consumer_group, position, seen_at) values (?, ?, ?)
  on conflict (consumer_group) do update set position = excluded.position, seen_at = excluded.seen_at`;
const SAVE_LETTER = `insert into dead_letters (id, consumer_group, type, subject, reason, attempts, failed_at, body)
  values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update
  set reason = excluded.reason, attempts = excluded.attempts, failed_at = excluded.failed_at`;
const LETTERS = 'select id, consumer_group, reason, attempts, failed_at, body from dead_letters';

// A scan through messages of other types stays short, so that a new group cannot hold up the process.
const SPAN = 20_000;

/** MessageLog on SQLite; one process, one connection. */
export class SqliteMessageLog extends MessageLog {
  private readonly scans = new WeakMap<ReadonlySet<string>, Statement>();
  private readonly insert: Statement;
  private readonly writeOffset: Statement;
  private durable: Position;

  private constructor(
    private readonly db: Database,
    private readonly wal: WalSync,
    private readonly clock: Clock,
  ) {
    super();
    this.insert = db.prepare(INSERT);
    this.writeOffset = db.prepare(SAVE_OFFSET);
    this.durable =
      db.prepare("select seq from sqlite_sequence where name = 'messages'").get<{ seq: number }>()?.seq ?? 0;
  }

  /** Opens the file, creating it; what a killed process had committed is made durable before it is read. */
  static async open(path: string, clock: Clock): Promise<SqliteMessageLog> {
    const db = openDatabase(path, { synchronous: 'FULL' });
    db.exec(SCHEMA);
    // One commit under FULL also makes the new files' names durable; from here on WalSync does the syncing.
    db.exec('PRAGMA user_version = 1');
    db.exec('PRAGMA synchronous = NORMAL');
    const wal = await WalSync.of(path);
    await wal.sync();
    return new SqliteMessageLog(db, wal, clock);
  }

  override async append(messages: readonly Message[]): Promise<void> {
    const rows = messages.map((message) => [message.id, message.type, messageText(message)] as const);
    const storedAt = this.clock.now();
    const last = this.db.transaction(() => {
      let position = 0;
      for (const [id, type, body] of rows) {
        const { changes, lastInsertRowid } = this.insert.run(id, type, storedAt, body);
        if (changes > 0) position = lastInsertRowid;
      }
      return position;
    });
    await this.wal.sync();
    if (last > this.durable) this.durable = last;
  }

  override head(): Position {
    return this.durable;
  }

  override scan(after: Position, types: ReadonlySet<string>, limit: number): Scan {
    const until = Math.min(this.durable, after + SPAN);
    const rows = this.scanOf(types).all<{ position: number; body: string }>(after, until, ...types, limit);
    const messages = rows.map(({ position, body }) => ({ position, message: JSON.parse(body) as Message }));
    return { messages, scannedTo: rows.length < limit ? until : (rows.at(-1)?.position ?? until) };
  }

  private scanOf(types: ReadonlySet<string>): Statement {
    const known = this.scans.get(types);
    if (known !== undefined) return known;
    const marks = [...types].map(() => '?').join(', ');
    const sql = `select position, body from messages where position > ? and position <= ? and type in (${marks}) order by position limit ?`;
    const statement = this.db.prepare(sql);
    this.scans.set(types, statement);
    return statement;
  }

  override offset(group: string): Position {
    const row = this.db
      .prepare('select position from offsets where consumer_group = ?')
      .get<{ position: number }>(group);
    return row?.position ?? 0;
  }

  override saveOffset(group: string, position: Position, at: Instant): void {
    this.writeOffset.run(group, position, at);
  }

  override saveDeadLetter({ id, group, message, reason, attempts, failedAt }: DeadLetter): void {
    const body = messageText(message);
    this.db.prepare(SAVE_LETTER).run(id, group, message.type, message.subject, reason, attempts, failedAt, body);
  }

  override deadLetter(id: string): DeadLetter | undefined {
    const row = this.db.prepare(`${LETTERS} where id = ?`).get<LetterRow>(id);
    return row && letterOf(row);
  }

  override deadLetters({ group, type, subject }: DeadLetterFilter): readonly DeadLetter[] {
    const sql = `${LETTERS} where (? is null or consumer_group = ?) and (? is null or type = ?)
      and (? is null or subject = ?) order by failed_at, id`;
    const [g, t, s] = [group ?? null, type ?? null, subject ?? null];
    return this.db.prepare(sql).all<LetterRow>(g, g, t, t, s, s).map(letterOf);
  }

  override removeDeadLetter(id: string): void {
    this.db.prepare('delete from dead_letters where id = ?').run(id);
  }

  /**
   * Deletes messages stored before an instant, oldest first, a bounded number at a time; how many, 0 when done.
   * What a living group has not consumed stays; a group not seen since that instant counts as gone.
   */
  forget(before: Instant, limit: number): number {
    const waiting = this.db
      .prepare('select min(position) as position from offsets where seen_at >= ?')
      .get<{ position: number | null }>(before);
    const bound = Math.min(waiting?.position ?? this.durable, this.durable);
    const oldest = this.db
      .prepare('select position, stored_at from messages where position <= ? order by position limit ?')
      .all<{ position: number; stored_at: string }>(bound, limit);
    const last = oldest.filter((row) => row.stored_at < before).at(-1);
    if (last === undefined) return 0;
    return this.db.prepare('delete from messages where position <= ?').run(last.position).changes;
  }

  override async close(): Promise<void> {
    await this.wal.close();
    this.db.close();
  }
}
