// Logs for specifications: a database for a file of them, a schema for each, and stores as processes of their own have.
import { openPostgres, type Postgres } from '@buono/sql/postgres';
import { temporaryDatabase, type TemporaryDatabase } from '@buono/sql/testing';
import { PostgresEventStore } from '../postgres-event-store.js';

const LETTERS = 26;
const inLetters = (n: number): string =>
  (n >= LETTERS ? inLetters(Math.floor(n / LETTERS) - 1) : '') + String.fromCharCode(97 + (n % LETTERS));

/** The logs of one specification file. */
export class TemporaryLogs {
  private made = 0;

  private constructor(
    private readonly database: TemporaryDatabase,
    /** Connections for looking at, and meddling with, what is stored. */
    readonly postgres: Postgres,
  ) {}

  static async make(): Promise<TemporaryLogs> {
    const database = await temporaryDatabase();
    return new TemporaryLogs(database, openPostgres(database.url));
  }

  /** The name of a schema that is not there yet. */
  nextSchema(): string {
    this.made += 1;
    return `log_${inLetters(this.made)}`;
  }

  /** A log open as by so many processes, each with connections of its own. */
  async open(schema: string, processes: number): Promise<OpenLog> {
    const pools = Array.from({ length: processes }, () => openPostgres(this.database.url, { max: 4 }));
    const stores = await Promise.all(pools.map((pool) => PostgresEventStore.open(pool, schema)));
    const close = async (): Promise<void> => {
      await Promise.all(stores.map((store) => store.close()));
      await Promise.all(pools.map((pool) => pool.close()));
    };
    return { stores, close };
  }

  async drop(): Promise<void> {
    await this.postgres.close();
    await this.database.drop();
  }
}

export interface OpenLog {
  readonly stores: readonly PostgresEventStore[];
  close(): Promise<void>;
}
