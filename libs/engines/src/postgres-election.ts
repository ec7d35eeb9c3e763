// Who leads a context, decided by PostgreSQL: a lock of one connection, let go when that connection ends, however it ends.
import { setTimeout as pause } from 'node:timers/promises';
import type { Client, Postgres } from '@buono/sql/postgres';
import type { Candidacy, Election } from '@buono/service';

/** How an election is held. */
export interface ElectionOptions {
  readonly context: string;
  /** Between two looks, in milliseconds: a standby takes over, and a leader notices a lost connection, about so late. */
  readonly everyMs?: number;
  /** Told when the server could not be asked. */
  readonly onFault: (error: unknown) => void;
}

type Candidate = Parameters<Election['stand']>[0];

const TAKE = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as held';
const lockOf = (context: string): string => `buono: ${context}`;

const EVERY_MS = 500;
const ANSWER_MS = 5_000;

/**
 * Elections in a database. They need connections of their own to the server: a pooler between them that hands one
 * connection to many (as PgBouncer between transactions) would let two lead.
 */
export const electionIn = (postgres: Pick<Postgres, 'pool'>, options: ElectionOptions): Election => ({
  stand: (candidate) => new PostgresCandidacy(postgres, candidate, options),
});

/**
 * Takes the leadership of all these contexts, so that nobody follows their logs until it is let go; or names one that is led
 * already. `taken` is told how to let go, whichever it was.
 */
export const leadershipOf = async (
  postgres: Pick<Postgres, 'pool'>,
  contexts: readonly string[],
  taken: (release: () => void) => void,
): Promise<string | undefined> => {
  const client = await postgres.pool.connect();
  taken(() => client.release(true));
  for (const context of contexts) {
    const { rows } = await client.query<{ held: boolean }>(TAKE, [lockOf(context)]);
    if (rows[0]?.held !== true) return context;
  }
  return undefined;
};

class PostgresCandidacy implements Candidacy {
  private readonly withdrawn = new AbortController();
  private readonly ended: Promise<void>;
  private client: Client | undefined;
  private leads = false;

  constructor(
    private readonly postgres: Pick<Postgres, 'pool'>,
    private readonly candidate: Candidate,
    private readonly options: ElectionOptions,
  ) {
    this.ended = this.stand();
  }

  async withdraw(): Promise<void> {
    this.withdrawn.abort();
    await this.ended;
  }

  private async stand(): Promise<void> {
    const { signal } = this.withdrawn;
    while (!signal.aborted) {
      await this.look().catch((error: unknown) => this.lose(error));
      await pause(this.options.everyMs ?? EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
    // A connection that ends lets go of its lock.
    this.client?.release(true);
  }

  private async look(): Promise<void> {
    this.client ??= await this.connect();
    // As long as the connection answers, the lock is held.
    if (this.leads) return void (await this.ask('select true as held', []));
    const { context } = this.options;
    const taken = await this.ask(TAKE, [lockOf(context)]);
    if (!taken) return;
    this.leads = true;
    await this.candidate.lead();
  }

  private async connect(): Promise<Client> {
    const client = await this.postgres.pool.connect();
    // The next question fails, and tells.
    client.on('error', () => undefined);
    return client;
  }

  private async ask(question: string, values: string[]): Promise<boolean> {
    const answer = this.client?.query<{ held: boolean }>(question, values);
    const late = new AbortController();
    const overdue = pause(ANSWER_MS, undefined, { signal: late.signal }).then(() => {
      throw new Error('the server does not answer');
    });
    overdue.catch(() => undefined);
    answer?.catch(() => undefined);
    const result = await Promise.race([answer, overdue]).finally(() => late.abort());
    return result?.rows[0]?.held ?? false;
  }

  private async lose(error: unknown): Promise<void> {
    this.options.onFault(error);
    this.client?.release(true);
    this.client = undefined;
    if (!this.leads) return;
    this.leads = false;
    await this.candidate.yield();
  }
}
