// The clock of a demonstration that several processes share: one row of the database, which also marks it as a demonstration.
import { setTimeout as pause } from 'node:timers/promises';
import { DemonstrationClock, type MachineClock } from '@buono/process';
import type { Listening, Postgres } from '@buono/sql/postgres';

/** Why a database may not be used as was asked. */
export type DatabaseRefusal = 'demonstration-in-production' | 'production-as-demonstration' | 'no-demonstration-yet';

const SENTENCES: Readonly<Record<DatabaseRefusal, string>> = {
  'demonstration-in-production': 'is a demonstration: with BUONO_DEMONSTRATION=off name another one',
  'production-as-demonstration':
    'holds something and is not a demonstration: with BUONO_DEMONSTRATION=on name an empty one',
  'no-demonstration-yet': 'is not a demonstration yet: the portal makes it one when it starts',
};

/** The database of BUONO_READS_URL may not be used as was asked. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
  constructor(readonly refusal: DatabaseRefusal) {
    super(`the database of BUONO_READS_URL ${SENTENCES[refusal]}`);
  }
}

const SCHEMA = 'demonstration';
const CHANNEL = 'buono_demonstration_clock';
const STEPS = [
  `create table clock (only_one boolean primary key default true check (only_one),
     ahead_millis bigint not null, created_at text not null)`,
];
const WAIT_MS = 60_000;
const LOOK_EVERY_MS = 100;

/** How far ahead the clock of a demonstration is; undefined when the database is none. */
const aheadIn = async (postgres: Postgres): Promise<number | undefined> => {
  const { rows: found } = await postgres.query<{ there: boolean }>(
    `select to_regclass('${SCHEMA}.clock') is not null as there`,
  );
  if (found[0]?.there !== true) return undefined;
  const { rows } = await postgres.query<{ ahead_millis: number }>(`select ahead_millis from ${SCHEMA}.clock`);
  return rows[0]?.ahead_millis;
};

/** Refuses a demonstration where production is meant (architecture §8). @throws DatabaseRefused */
export const refuseDemonstration = async (postgres: Postgres): Promise<void> => {
  if ((await aheadIn(postgres)) !== undefined) throw new DatabaseRefused('demonstration-in-production');
};

/** The clock of a demonstration, in step with every other process of it. */
export class SharedClock {
  private constructor(
    private readonly postgres: Postgres,
    private readonly listening: Listening,
    readonly clock: DemonstrationClock,
  ) {}

  /** Makes an empty database a demonstration whose clock is so far ahead; one that is marked already keeps its own. @throws DatabaseRefused */
  static async begin(postgres: Postgres, machine: MachineClock, aheadMillis: number): Promise<SharedClock> {
    if ((await aheadIn(postgres)) === undefined) {
      await refuseProduction(postgres);
      await postgres.migrate(SCHEMA, STEPS);
      const row = [aheadMillis, machine.now()];
      await postgres.query(
        `insert into ${SCHEMA}.clock (ahead_millis, created_at) values ($1, $2) on conflict do nothing`,
        row,
      );
    }
    return SharedClock.join(postgres, machine);
  }

  /** Joins a demonstration, waiting a while for whoever begins it. @throws DatabaseRefused */
  static async join(postgres: Postgres, machine: MachineClock): Promise<SharedClock> {
    const ahead = await untilBegun(postgres);
    const clock = new DemonstrationClock(() => machine.millis(), ahead);
    // After a connection that was lost the row is read again: what was told meanwhile was not heard.
    const look = async (): Promise<void> => clock.atLeast((await aheadIn(postgres)) ?? ahead);
    const listening = await postgres.listen(CHANNEL, (told) => {
      if (told === '') look().catch(() => undefined);
      else clock.atLeast(Number(told));
    });
    await look();
    return new SharedClock(postgres, listening, clock);
  }

  /** Writes down how far ahead the clock is and tells the others; `further` when another process has set it further. */
  remember = async (aheadMillis: number): Promise<void | 'further'> => {
    const { rowCount } = await this.postgres.query(
      `with moved as (update ${SCHEMA}.clock set ahead_millis = $1 where ahead_millis <= $1 returning ahead_millis)
       select pg_notify('${CHANNEL}', ahead_millis::text) from moved`,
      [aheadMillis],
    );
    return rowCount === 1 ? undefined : 'further';
  };

  /** Hears no more. */
  close(): Promise<void> {
    return this.listening.stop();
  }
}

const untilBegun = async (postgres: Postgres): Promise<number> => {
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_EVERY_MS) {
    const ahead = await aheadIn(postgres);
    if (ahead !== undefined) return ahead;
    await pause(LOOK_EVERY_MS);
  }
  throw new DatabaseRefused('no-demonstration-yet');
};

// Keys and grants come before anything else: where they are, people may be.
const refuseProduction = async (postgres: Postgres): Promise<void> => {
  const { rows } = await postgres.query<{ used: boolean }>(
    `select exists (select from information_schema.schemata
       where schema_name in ('keys', 'grants') or schema_name like '%\\_log' or schema_name like '%\\_reads') as used`,
  );
  if (rows[0]?.used === true) throw new DatabaseRefused('production-as-demonstration');
};
