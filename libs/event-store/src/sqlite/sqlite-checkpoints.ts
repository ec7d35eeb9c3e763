// Checkpoints of followers in a table of their own.
import { openDatabase, type Database, type Statement } from '@buono/sql';
import type { Position } from '../port.js';
import { CheckpointStore, type ListedCheckpoints } from '../subscriptions.js';

export class SqliteCheckpoints extends CheckpointStore implements ListedCheckpoints {
  private readonly loading: Statement;
  private readonly saving: Statement;

  private constructor(private readonly db: Database) {
    super();
    db.exec('create table if not exists checkpoints (name text primary key, position integer not null) strict');
    this.loading = db.prepare('select position from checkpoints where name = ?');
    this.saving = db.prepare(
      'insert into checkpoints (name, position) values (?, ?) on conflict (name) do update set position = excluded.position',
    );
  }

  /** In a file of its own. A lost checkpoint means events handled twice, so it need not wait for the disk. */
  static open(path: string): SqliteCheckpoints {
    return new SqliteCheckpoints(openDatabase(path, { synchronous: 'NORMAL' }));
  }

  /** On a connection of the caller, in whose transactions `save` then takes part. */
  static on(db: Database): SqliteCheckpoints {
    return new SqliteCheckpoints(db);
  }

  override load(name: string): Promise<Position> {
    return Promise.resolve(this.loading.get<{ position: Position }>(name)?.position ?? 0);
  }

  override save(name: string, position: Position): Promise<void> {
    this.saving.run(name, position);
    return Promise.resolve();
  }

  all(): Promise<ReadonlyMap<string, Position>> {
    const rows = this.db.prepare('select name, position from checkpoints').all<{ name: string; position: Position }>();
    return Promise.resolve(new Map(rows.map(({ name, position }) => [name, position])));
  }

  close(): void {
    this.db.close();
  }
}
