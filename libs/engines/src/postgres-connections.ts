// The connections of a process to PostgreSQL: one pool for each address, however many engines stand on it.
import type { Postgres } from '@buono/sql/postgres';
import type { Opened } from './opened.js';

const MOST_CONNECTIONS = 10;

/** Pools by address; each is opened when it is first asked for. */
export class PostgresConnections {
  readonly #pools = new Map<string, Postgres>();

  constructor(
    private readonly opened: Opened,
    private readonly onFault: (error: unknown) => void,
  ) {}

  /** The pool of an address. */
  async at(url: string): Promise<Postgres> {
    const known = this.#pools.get(url);
    if (known !== undefined) return known;
    const pool = await this.of(url, MOST_CONNECTIONS);
    this.#pools.set(url, pool);
    return pool;
  }

  /** Connections for one purpose, apart from the others. */
  async of(url: string, max: number): Promise<Postgres> {
    const { openPostgres } = await import('@buono/sql/postgres');
    const pool = openPostgres(url, { max, applicationName: 'buono', onFault: this.onFault });
    this.opened.closing(() => pool.close());
    return pool;
  }
}
