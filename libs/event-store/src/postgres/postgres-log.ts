// Reading a log in PostgreSQL: always from the server, because others write too; by statements prepared once.
import { quotedName, type Postgres, type PostgresValue, type Row } from '@buono/sql/postgres';
import type { EventStore, ExpectedRevision, Position, Revision, StoredEvent } from '../port.js';
import { GroupReads } from './group-reads.js';
import { COLUMNS, type EventRow } from './schema.js';

/** The reading part of a store, without taking part in the log: for audits and copies too. */
export class PostgresLog implements Pick<EventStore, 'read' | 'readAll' | 'head'> {
  private readonly texts: Readonly<Record<'streams' | 'last' | 'all' | 'head', string>>;

  private readonly groups = new GroupReads((streams, froms) => this.rows<EventRow>('streams', [streams, froms]));

  constructor(
    private readonly postgres: Postgres,
    private readonly schema: string,
  ) {
    const quoted = quotedName(schema);
    this.texts = {
      // A sorted subquery stays one look into the index per stream, whatever the size of the table.
      streams: `
        select ${COLUMNS} from unnest($1::text[], $2::integer[]) as asked (name, first), lateral (
          select * from ${quoted}.events where stream = asked.name and revision >= asked.first order by revision
        ) found order by revision`,
      last: `select max(revision) as revision from ${quoted}.events where stream = $1`,
      all: `select ${COLUMNS} from ${quoted}.events where position > $1 order by position limit $2`,
      head: `select position from ${quoted}.counter`,
    };
  }

  async read(
    stream: string,
    from: Revision = 0,
  ): Promise<{ events: readonly StoredEvent[]; revision: ExpectedRevision }> {
    // With the event before, if there is one: where the stream has nothing newer, it says where the stream stands.
    const [before, ...newer] = await this.groups.read(stream, from - 1);
    if (before === undefined) return { events: [], revision: from === 0 ? 'no-stream' : await this.lastOf(stream) };
    const events = before.revision < from ? newer : [before, ...newer];
    return { events, revision: newer.at(-1)?.revision ?? before.revision };
  }

  readAll(after: Position, limit: number): Promise<readonly StoredEvent[]> {
    return this.rows<EventRow>('all', [after, limit]);
  }

  async head(): Promise<Position> {
    return (await this.rows<{ position: Position }>('head', []))[0]?.position ?? 0;
  }

  private async lastOf(stream: string): Promise<ExpectedRevision> {
    return (await this.rows<{ revision: Revision | null }>('last', [stream]))[0]?.revision ?? 'no-stream';
  }

  private async rows<R extends Row>(name: keyof typeof this.texts, values: PostgresValue[]): Promise<R[]> {
    const text = this.texts[name];
    return (await this.postgres.pool.query<R>({ name: `${name} of ${this.schema}`, text, values })).rows;
  }
}
