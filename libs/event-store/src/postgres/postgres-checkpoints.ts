// Checkpoints of followers in a table of the context's read schema.
import { quotedName, type Postgres } from '@buono/sql/postgres';
import type { Position } from '../port.js';
import { CheckpointStore, type ListedCheckpoints } from '../subscriptions.js';

const STEPS = ['create table checkpoints (name text primary key, position bigint not null)'];

export class PostgresCheckpoints extends CheckpointStore implements ListedCheckpoints {
  private readonly table: string;

  private constructor(
    private readonly postgres: Postgres,
    schema: string,
  ) {
    super();
    this.table = `${quotedName(schema)}.checkpoints`;
  }

  /** In a schema that others may share. The connections stay with whoever opened them. */
  static async open(postgres: Postgres, schema: string): Promise<PostgresCheckpoints> {
    await postgres.migrate(schema, STEPS, 'checkpoints');
    return new PostgresCheckpoints(postgres, schema);
  }

  override async load(name: string): Promise<Position> {
    const { rows } = await this.postgres.query<{ position: Position }>(
      `select position from ${this.table} where name = $1`,
      [name],
    );
    return rows[0]?.position ?? 0;
  }

  override async save(name: string, position: Position): Promise<void> {
    await this.postgres.query(
      `insert into ${this.table} (name, position) values ($1, $2)
       on conflict (name) do update set position = excluded.position`,
      [name, position],
    );
  }

  async all(): Promise<ReadonlyMap<string, Position>> {
    const { rows } = await this.postgres.query<{ name: string; position: Position }>(
      `select name, position from ${this.table}`,
    );
    return new Map(rows.map(({ name, position }) => [name, position]));
  }
}
