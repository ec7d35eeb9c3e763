// Grants on a real PostgreSQL: the suite of every engine, and several processes.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock, instant, localDate, personId, zoneCode, type Instant } from '@buono/kernel';
import { openPostgres, type Postgres } from '@buono/sql/postgres';
import { temporaryDatabase, type TemporaryDatabase } from '@buono/sql/testing';
import type { Grant } from '../role.js';
import { grantsContract } from '../testing/index.js';
import { PostgresGrants } from './postgres-grants.js';

grantsContract('PostgreSQL', async (clock) => {
  const database = await temporaryDatabase();
  let postgres = openPostgres(database.url);
  return {
    grants: await PostgresGrants.open(postgres, clock),
    reopen: async () => {
      await postgres.close();
      postgres = openPostgres(database.url);
      return PostgresGrants.open(postgres, clock);
    },
    acts: async () => {
      const acts = 'select granted_by, revoked_by from grants.grants order by id';
      return (await postgres.query<{ granted_by: string; revoked_by: string | null }>(acts)).rows;
    },
    dispose: async () => {
      await postgres.close();
      await database.drop();
    },
  };
});

class FixedClock extends Clock {
  now(): Instant {
    return instant('2026-06-01T10:00:00.000Z');
  }
}

const HOUR_MS = 3_600_000;
const ADA = personId('00000000-0000-4000-8000-000000000001');
const BY = personId('00000000-0000-4000-8000-000000000009');
const officer: Grant = { role: 'zone-officer', zone: zoneCode('TC-01'), from: localDate('2026-01-01') };

describe('grants in several processes', () => {
  let database: TemporaryDatabase;
  let connections: Postgres[];
  beforeEach(async () => {
    database = await temporaryDatabase();
    connections = [];
  });
  afterEach(async () => {
    for (const postgres of connections) await postgres.close();
    await database.drop();
  });
  const open = async (maxAgeMs: number): Promise<PostgresGrants> => {
    const postgres = openPostgres(database.url);
    connections.push(postgres);
    return PostgresGrants.open(postgres, new FixedClock(), { maxAgeMs });
  };
  /** Asks until nothing is held; the time limit of the specification ends what never comes. */
  const untilNothingIsHeld = async (grants: PostgresGrants): Promise<void> => {
    while ((await grants.of(ADA)).length > 0) await new Promise((resolve) => setImmediate(resolve));
  };

  it('are gone everywhere when they are taken away in one', async () => {
    const [here, there] = [await open(HOUR_MS), await open(HOUR_MS)];
    await here.grant(ADA, officer, BY);
    expect(await there.of(ADA)).toEqual([officer]);
    await here.revoke(ADA, officer, BY);
    expect(await here.of(ADA)).toEqual([]);
    await untilNothingIsHeld(there);
  });

  it('are gone also where the notification was lost with the connection', async () => {
    const [here, there] = [await open(HOUR_MS), await open(HOUR_MS)];
    await here.grant(ADA, officer, BY);
    expect(await there.of(ADA)).toEqual([officer]);
    await connections[0]?.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like 'listen%' and pid <> pg_backend_pid()`,
    );
    await here.revoke(ADA, officer, BY);
    await untilNothingIsHeld(there);
  });

  it('are asked for again after a while, though nobody was told', async () => {
    const there = await open(20);
    await there.grant(ADA, officer, BY);
    expect(await there.of(ADA)).toEqual([officer]);
    await connections[0]?.query(`update grants.grants set revoked_at = 'x'`);
    await untilNothingIsHeld(there);
  });

  it('are given once, though two give the same at once', async () => {
    const [here, there] = [await open(0), await open(0)];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? here : there).grant(ADA, officer, BY)),
    );
    expect(await here.of(ADA)).toEqual([officer]);
  });
});
