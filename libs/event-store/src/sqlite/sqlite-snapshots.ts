// Snapshots in a file of their own: it may be deleted at any time, and is then made again from the log.
import { openDatabase, type Database, type Statement } from '@buono/sql';
import { SnapshotStore, type RememberedCommand, type Snapshot } from '../snapshots.js';

const SCHEMA = `
  create table if not exists snapshots (
    stream text primary key, version integer not null, revision integer not null, chain text not null, state text not null
  ) strict;
  create table if not exists commands (
    stream text not null, id text not null, body_tag text, first integer not null, last integer not null,
    primary key (stream, id)
  ) strict, without rowid;
`;

const SAVE = `
  insert into snapshots (stream, version, revision, chain, state) values (?, ?, ?, ?, ?)
  on conflict (stream) do update
  set version = excluded.version, revision = excluded.revision, chain = excluded.chain, state = excluded.state`;

interface CommandRow {
  readonly body_tag: string | null;
  readonly first: number;
  readonly last: number;
}

export class SqliteSnapshots extends SnapshotStore {
  private readonly loading: Statement;
  private readonly saving: Statement;
  private readonly noting: Statement;
  private readonly finding: Statement;

  private constructor(private readonly db: Database) {
    super();
    db.exec(SCHEMA);
    this.loading = db.prepare('select version, revision, chain, state from snapshots where stream = ?');
    this.saving = db.prepare(SAVE);
    this.noting = db.prepare(
      'insert into commands (stream, id, body_tag, first, last) values (?, ?, ?, ?, ?) on conflict do nothing',
    );
    this.finding = db.prepare('select body_tag, first, last from commands where stream = ? and id = ?');
  }

  static open(path: string): SqliteSnapshots {
    return new SqliteSnapshots(openDatabase(path, { synchronous: 'NORMAL' }));
  }

  override load(stream: string): Promise<Snapshot | undefined> {
    return Promise.resolve(this.loading.get<Snapshot>(stream));
  }

  override save(stream: string, snapshot: Snapshot, commands: ReadonlyMap<string, RememberedCommand>): Promise<void> {
    this.db.transaction(() => {
      const { version, revision, chain, state } = snapshot;
      this.saving.run(stream, version, revision, chain, state);
      for (const [id, { bodyTag, from, to }] of commands) this.noting.run(stream, id, bodyTag ?? null, from, to);
    });
    return Promise.resolve();
  }

  override commands(stream: string, ids: readonly string[]): Promise<ReadonlyMap<string, RememberedCommand>> {
    const found = new Map<string, RememberedCommand>();
    for (const id of ids) {
      const row = this.finding.get<CommandRow>(stream, id);
      if (!row) continue;
      const { body_tag: bodyTag, first: from, last: to } = row;
      found.set(id, bodyTag === null ? { from, to } : { bodyTag, from, to });
    }
    return Promise.resolve(found);
  }

  override discard(stream: string): Promise<void> {
    this.db.transaction(() => {
      this.db.prepare('delete from snapshots where stream = ?').run(stream);
      this.db.prepare('delete from commands where stream = ?').run(stream);
    });
    return Promise.resolve();
  }

  close(): void {
    this.db.close();
  }
}
