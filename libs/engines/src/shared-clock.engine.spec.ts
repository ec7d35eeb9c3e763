// The clock that the processes of a demonstration share: one row, told to all, never back; and the mark that it is.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { MachineClock } from '@buono/process';
import { openPostgres, type Postgres } from '@buono/sql/postgres';
import { temporaryDatabase, type TemporaryDatabase } from '@buono/sql/testing';
import { DatabaseRefused, refuseDemonstration, SharedClock } from './shared-clock.js';

const DAY_MS = 86_400_000;

let database: TemporaryDatabase;
let postgres: Postgres;
const clocks: SharedClock[] = [];
const machine = new MachineClock();
beforeEach(async () => {
  database = await temporaryDatabase();
  postgres = openPostgres(database.url);
});
afterEach(async () => {
  await Promise.all(clocks.splice(0).map((clock) => clock.close()));
  await postgres.close();
  await database.drop();
});

const kept = async (opening: Promise<SharedClock>): Promise<SharedClock> => {
  const clock = await opening;
  clocks.push(clock);
  return clock;
};

describe('the clock of a demonstration', () => {
  it('is the same for who joins, also before it has begun', async () => {
    const joining = kept(SharedClock.join(postgres, machine));
    await kept(SharedClock.begin(postgres, machine, -DAY_MS));
    expect((await joining).clock.aheadMillis).toBe(-DAY_MS);
  });

  it('is begun once: it goes on where it was', async () => {
    await kept(SharedClock.begin(postgres, machine, -DAY_MS));
    const again = await kept(SharedClock.begin(postgres, machine, 0));
    expect(again.clock.aheadMillis).toBe(-DAY_MS);
  });

  it('is told to all when it is set, and refuses to go back', async () => {
    const [portal, service] = [
      await kept(SharedClock.begin(postgres, machine, 0)),
      await kept(SharedClock.join(postgres, machine)),
    ];
    expect(await portal.remember(DAY_MS)).toBeUndefined();
    await eventually(() => service.clock.aheadMillis === DAY_MS);
    expect(await service.remember(DAY_MS - 1)).toBe('further');
    expect(await portal.remember(DAY_MS)).toBeUndefined();
    expect((await kept(SharedClock.join(postgres, machine))).clock.aheadMillis).toBe(DAY_MS);
  });
});

describe('a database', () => {
  it('that is a demonstration is refused in production', async () => {
    await refuseDemonstration(postgres);
    await kept(SharedClock.begin(postgres, machine, 0));
    await expect(refuseDemonstration(postgres)).rejects.toThrow(DatabaseRefused);
  });

  it('that holds something is never made a demonstration', async () => {
    await postgres.migrate('keys', ['create table person (id text)']);
    await expect(SharedClock.begin(postgres, machine, 0)).rejects.toThrow('holds something');
  });
});
