// The one door to PostgreSQL: pooled connections behind the guard, transactions, migrations, notifications.
import pg from 'pg';
import { GuardedClient, type PostgresValue } from './guarded-client.js';
import { houseTypes } from './integers.js';
import { Listener } from './listener.js';
import { migrateIn } from './migrate.js';

export interface PostgresOptions {
  /** Most connections at once; 10 unless told otherwise. Each `listen` has one more of its own. */
  readonly max?: number;
  /** Connections that stay open though idle; none unless told otherwise. */
  readonly min?: number;
  /** How the connections call themselves in pg_stat_activity. */
  readonly applicationName?: string;
  /** Told of connections that broke while nobody waited for their answer. */
  readonly onFault?: (error: unknown) => void;
}

export type Row = pg.QueryResultRow;
export type Result<R extends Row = Row> = pg.QueryResult<R>;
export type Client = pg.PoolClient;

export interface Listening {
  stop(): Promise<void>;
}

/** A database. Its rows are plain objects by column name; int8 and numeric are numbers, or PostgresInteger is thrown. */
export interface Postgres {
  readonly url: string;
  /** For Kysely, and for statements that are prepared under a name; behind the same guard. */
  readonly pool: pg.Pool;
  /** Runs one statement on any connection. @throws BadBinding, and what the server reports. */
  query<R extends Row = Row>(text: string, values?: readonly PostgresValue[]): Promise<Result<R>>;
  /** Runs `work` all or nothing, in read committed unless it says otherwise; `client` is its own until it ends. */
  transaction<T>(work: (client: Client) => Promise<T>): Promise<T>;
  /**
   * Brings a schema (made if missing) to the last step; steps are only ever added. Safe to run twice and together.
   * Those who share a schema name their part of it, which has steps of its own.
   * @throws UnknownSchemaVersion when more steps have run than are known here.
   */
  migrate(schema: string, steps: readonly string[], part?: string): Promise<void>;
  /** Hears a channel until stopped; after each lost and regained connection `onNotify` is told ''. */
  listen(channel: string, onNotify: (payload: string) => void): Promise<Listening>;
  /** Stops listening, waits for what was asked, and lets the connections go. */
  close(): Promise<void>;
}

const CONNECT_MS = 10_000;

const configOf = (url: string, options: PostgresOptions): pg.PoolConfig => ({
  connectionString: url,
  application_name: options.applicationName ?? 'buono',
  keepAlive: true,
  connectionTimeoutMillis: CONNECT_MS,
  types: houseTypes(),
});

const transactionOn = async <T>(client: Client, work: (client: Client) => Promise<T>): Promise<T> => {
  await client.query('begin');
  const result = await work(client);
  const { command } = await client.query('commit');
  // So the server answers the commit of a transaction in which a statement failed.
  if (command !== 'COMMIT') throw new Error('the transaction was undone: a statement in it had failed');
  return result;
};

class PooledPostgres implements Postgres {
  readonly pool: pg.Pool;
  private readonly config: pg.PoolConfig;
  private readonly onFault: (error: unknown) => void;
  private readonly listeners = new Set<Listening>();
  private closing: Promise<void> | undefined;

  constructor(
    readonly url: string,
    options: PostgresOptions,
  ) {
    this.config = configOf(url, options);
    this.onFault = options.onFault ?? (() => undefined);
    this.pool = new pg.Pool({ ...this.config, max: options.max ?? 10, min: options.min ?? 0, Client: GuardedClient });
    this.pool.on('error', this.onFault);
    // A connection in use reports its end to whoever waits for an answer, and here: unheard, it would end the process.
    this.pool.on('connect', (client) => client.on('error', this.onFault));
  }

  query<R extends Row = Row>(text: string, values: readonly PostgresValue[] = []): Promise<Result<R>> {
    return this.pool.query<R>(text, [...values]);
  }

  async transaction<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let unusable = false;
    try {
      return await transactionOn(client, work);
    } catch (error) {
      await client.query('rollback').catch(() => (unusable = true));
      throw error;
    } finally {
      client.release(unusable);
    }
  }

  migrate(schema: string, steps: readonly string[], part = 'schema'): Promise<void> {
    return this.transaction((client) => migrateIn(client, { schema, part, steps }));
  }

  async listen(channel: string, onNotify: (payload: string) => void): Promise<Listening> {
    const listener = new Listener(() => new pg.Client(this.config), { channel, onNotify, onFault: this.onFault });
    await listener.start();
    const listening: Listening = {
      stop: () => {
        this.listeners.delete(listening);
        return listener.stop();
      },
    };
    this.listeners.add(listening);
    return listening;
  }

  close(): Promise<void> {
    this.closing ??= Promise.all([...this.listeners].map((listening) => listening.stop())).then(() => this.pool.end());
    return this.closing;
  }
}

/** A database by its URL (`postgres://user:password@host:port/name?sslmode=…`). Connects when first asked something. */
export const openPostgres = (url: string, options: PostgresOptions = {}): Postgres => new PooledPostgres(url, options);
