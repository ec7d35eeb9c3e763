// Short measurements of what the plan needs of this machine: CPU per command, and what one stream takes.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Executor, type EventStore } from '@buono/event-store';
import { PostgresEventStore } from '@buono/event-store/postgres';
import { SqliteEventStore } from '@buono/event-store/sqlite';
import { applicationId, callId, Clock, instantFromMillis } from '@buono/kernel';
import { openPostgres } from '@buono/sql/postgres';
import { temporaryDatabase } from '@buono/sql/testing';
import { registerAggregate } from '../../../apps/eligibility/src/adapters/persistence/aggregates.js';
import { newDirectory, removeDirectory } from '../src/measure/directory.js';
import { runInFlight } from '../src/workload/in-flight.js';
import { numbered } from '../src/workload/wallets.js';
import type { InputName } from './inputs.js';

class MachineClock extends Clock {
  override now() {
    return instantFromMillis(Date.now());
  }
}

interface Taken {
  readonly perSecond: number;
  readonly cpuMicros: number;
}

/** Receipts of one call's register, so many at a time, by writers that do not know of each other: one stream. */
const oneStream = async (stores: readonly EventStore[], inFlight: number, count: number): Promise<Taken> => {
  const clock = new MachineClock();
  const executors = stores.map((store) => new Executor(store, clock));
  const family = 1_000 + inFlight;
  const register = async (n: number): Promise<void> => {
    const [now, commandId] = [clock.now(), numbered(family, n)];
    const received = { round: 1, arrivedAt: now, registeredAt: now, digest: '0'.repeat(64) };
    const command = { type: 'RegisterReceipt', applicationId: applicationId(commandId), ...received } as const;
    const meta = { commandId, actor: numbered(6, 1), correlationId: commandId, bodyTag: `k1:${'0'.repeat(64)}` };
    await executors[n % executors.length]?.execute(registerAggregate, callId(numbered(2, inFlight)), command, meta);
  };
  await runInFlight(Math.min(count, 500), inFlight, (n) => register(count + n));
  const cpu = process.cpuUsage();
  const began = performance.now();
  await runInFlight(count, inFlight, register);
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: count / seconds, cpuMicros: (user + system) / count };
};

const onDirectory = async (inFlight: number, count: number): Promise<Taken> => {
  const directory = newDirectory();
  const store = await SqliteEventStore.open(join(directory, 'eligibility.log.db'));
  const taken = await oneStream([store], inFlight, count);
  await store.close();
  removeDirectory(directory);
  return taken;
};

const onPostgres = async (inFlight: number, count: number, writers = 1): Promise<Taken> => {
  const database = await temporaryDatabase();
  const connections = Array.from({ length: writers }, () => openPostgres(database.url));
  const stores: PostgresEventStore[] = [];
  for (const postgres of connections) stores.push(await PostgresEventStore.open(postgres, 'eligibility_log'));
  const taken = await oneStream(stores, inFlight, count);
  for (const store of stores) await store.close();
  for (const postgres of connections) await postgres.close();
  await database.drop();
  return taken;
};

interface BenchRow {
  readonly path: string;
  readonly measured: Readonly<Record<string, readonly Readonly<Record<string, number>>[]>>;
}

const BENCH = join('test', 'bench', 'results', 'bench.json');

/** CPU per request as the last run of the bench has it; empty when there was none with these rows. */
export const fromBench = (): ReadonlyMap<InputName, number> => {
  const values = new Map<InputName, number>();
  if (!existsSync(BENCH)) return values;
  const { rows } = JSON.parse(readFileSync(BENCH, 'utf8')) as { readonly rows: readonly BenchRow[] };
  const figure = (path: string, contestant: string, field: string): number | undefined =>
    rows.find((row) => row.path === path)?.measured[contestant]?.[0]?.[field];
  const command = figure('redemption in process', 'buono64', 'cpuMicrosPerCommand');
  if (command !== undefined) values.set('executor-cpu', command);
  const answer = figure('redemption over HTTP, its answer', 'alone', 'micros');
  if (answer !== undefined && command !== undefined) values.set('answer-cpu', Math.max(1, answer - command));
  const whole = figure('redemption over HTTP, and all that follows', 'whole', 'microsInAll');
  if (whole !== undefined) values.set('embedded-cpu', whole);
  return values;
};

/**
 * What this machine gives now, in some seconds: on SQLite, or on the PostgreSQL of `POSTGRES_TEST_URL`. A run of the
 * bench tells more of a command than one stream does, so its figures go before.
 */
export const measuredHere = async (postgres: boolean): Promise<ReadonlyMap<InputName, number>> => {
  const on = postgres ? onPostgres : onDirectory;
  const [together, alone] = [await on(512, 5_000), await on(1, 300)];
  const rivals = postgres ? [['stream-rivals', (await onPostgres(512, 3_000, 2)).perSecond] as const] : [];
  return new Map<InputName, number>([
    ['executor-cpu', together.cpuMicros],
    ['stream-together', together.perSecond],
    ['stream-alone', alone.perSecond],
    ...rivals,
    ...fromBench(),
  ]);
};
