// The event store in a schema of a PostgreSQL database, which any number of processes may write at once.
import { openPostgres, quotedName, type Postgres } from '@buono/sql/postgres';
import {
  EventStore,
  nextRevision,
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
import { GroupCommit, type Committed } from './group-commit.js';
import { News } from './news.js';
import { PostgresLog } from './postgres-log.js';
import { LOG_STEPS } from './schema.js';
import { SharedReads } from './shared-reads.js';

export class PostgresEventStore extends EventStore {
  override readonly stampStepMs = 100;
  private readonly log: PostgresLog;
  // A connection of its own: a commit does not wait in line with reads.
  private readonly connection: Postgres;
  private readonly writer: GroupCommit;
  private readonly shared: SharedReads;
  private readonly pumps: Pumps;
  private news: News | undefined;
  private closing: Promise<void> | undefined;

  private constructor(
    postgres: Postgres,
    private readonly schema: string,
  ) {
    super();
    this.log = new PostgresLog(postgres, schema);
    this.connection = openPostgres(postgres.url, { max: 1, min: 1, applicationName: `buono writes ${schema}` });
    this.shared = new SharedReads((after, limit) => this.log.readAll(after, limit));
    this.pumps = new Pumps((after, limit) => this.shared.read(after, limit));
    this.writer = new GroupCommit({
      commit: (batch) => this.commit(batch),
      revisionOf: async (stream) => (await this.log.read(stream)).revision,
      onWritten: () => {
        this.wake();
        this.news?.tell();
      },
    });
  }

  /** Opens a log, made if missing, in a schema of its own. Closing it leaves the connections to whoever opened them. */
  static async open(postgres: Postgres, schema: string): Promise<PostgresEventStore> {
    await postgres.migrate(schema, LOG_STEPS, 'log');
    const store = new PostgresEventStore(postgres, schema);
    store.news = await News.open(postgres, schema, () => store.wake());
    return store;
  }

  override read(
    stream: string,
    from?: Revision,
  ): Promise<{ events: readonly StoredEvent[]; revision: ExpectedRevision }> {
    return this.log.read(stream, from);
  }

  override async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<{ revision: Revision; position: Position }> {
    const position = await this.writer.append(stream, events, expected);
    return { revision: nextRevision(expected) + events.length - 1, position };
  }

  override readAll(after: Position, limit: number): Promise<readonly StoredEvent[]> {
    return this.log.readAll(after, limit);
  }

  override head(): Promise<Position> {
    return this.log.head();
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
    await this.news?.close();
    await this.connection.close();
  }

  private wake(): void {
    this.shared.renew();
    this.pumps.wake();
  }

  private async commit(batch: string): Promise<Committed> {
    const name = `append to ${this.schema}`;
    const text = `select ${quotedName(this.schema)}.append($1) as committed`;
    const { rows } = await this.connection.pool.query<{ committed: Committed }>({ name, text, values: [batch] });
    if (!rows[0]) throw new Error(`${text} answered nothing`);
    return rows[0].committed;
  }
}
