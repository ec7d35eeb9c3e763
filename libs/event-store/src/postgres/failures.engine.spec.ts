// What goes wrong in a PostgreSQL store: one bad append among good ones, and connections that end in the middle of it.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyChain } from '../chain.js';
import { Executor } from '../executor.js';
import type { StoredEvent } from '../port.js';
import { by, counter } from '../testing/counter.js';
import { eventually, SettableClock, someEvent } from '../testing/index.js';
import { AppendUnanswered, type PostgresEventStore } from './index.js';
import { TemporaryLogs, type OpenLog } from './testing/temporary-logs.js';

let logs: TemporaryLogs;
beforeAll(async () => {
  logs = await TemporaryLogs.make();
});
afterAll(() => logs.drop());

let open: OpenLog;
let here: PostgresEventStore;
let there: PostgresEventStore;
beforeEach(async () => {
  open = await logs.open(logs.nextSchema(), 2);
  const [first, second] = open.stores;
  if (!first || !second) throw new Error('two processes are needed');
  [here, there] = [first, second];
});
afterEach(() => open.close());

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** Ends the connections that call themselves so, whatever they are doing. */
const terminate = async (applicationName: string): Promise<number> => {
  const { rowCount } = await logs.postgres.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name like $1`,
    [applicationName],
  );
  return rowCount ?? 0;
};
const WRITERS = 'buono writes %';
const EVERYBODY = 'buono%';

describe('one bad append in a batch', () => {
  it('whose stream another process has moved: nothing of it is written, the others are', async () => {
    await there.append('b-1', [someEvent('theirs')], 'no-stream');
    const results = await Promise.allSettled([
      here.append('a-1', [someEvent('a')], 'no-stream'),
      here.append('b-1', ['x', 'y', 'z'].map(someEvent), 'no-stream'),
      here.append('c-1', [someEvent('c'), someEvent('d')], 'no-stream'),
      here.append('d-1', [someEvent('e')], 4),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect(results).toMatchObject([
      { value: { position: 2 } },
      { reason: { name: 'RevisionConflict', actual: 0 } },
      { value: { position: 4 } },
      { reason: { name: 'RevisionConflict', actual: 'no-stream' } },
    ]);
    const ids = ['theirs', 'a', 'c', 'd'].map((id) => someEvent(id).id);
    expect((await there.readAll(0, 10)).map(({ id }) => id)).toEqual(ids);
  });

  it('that the engine cannot store fails alone', async () => {
    const results = await Promise.allSettled([
      here.append('a-1', [someEvent('a')], 'no-stream'),
      here.append('b-1', [someEvent('x'), { ...someEvent('y'), data: '"\0"' }], 'no-stream'),
      here.append('c-1', [someEvent('c')], 'no-stream'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { name: 'error', code: '22P05' } });
    expect((await there.readAll(0, 10)).map(({ stream }) => stream)).toEqual(['a-1', 'c-1']);
  });
});

/** Ends connections again and again, each time after so many further appends were answered, until all are. */
const harass = async (answered: () => number, all: number): Promise<number> => {
  let cuts = 0;
  for (let next = 20; answered() < all; next = answered() + 20) {
    cuts += await terminate(WRITERS);
    await eventually(() => answered() >= Math.min(next, all), 'further appends');
  }
  return cuts;
};

describe('connections that are ended in the middle of writing', () => {
  it('lose nothing that was acknowledged, and leave no command half-written', async () => {
    const acknowledged = new Map<string, { revision: number; position: number }>();
    const unanswered: unknown[] = [];
    let answered = 0;
    const lanes = [here, there].flatMap((store, m) =>
      numbers(10).map(async (lane) => {
        for (const n of numbers(40)) {
          const stream = `s${m}-${lane}-${n}`;
          try {
            const events = ['x', 'y', 'z'].map((part) => someEvent(`${stream} ${part}`));
            acknowledged.set(stream, await store.append(stream, events, 'no-stream'));
          } catch (error) {
            unanswered.push(error);
          }
          answered += 1;
        }
      }),
    );
    const cuts = await harass(() => answered, 800);
    await Promise.all(lanes);
    expect(cuts).toBeGreaterThan(5);
    expect(unanswered.length).toBeGreaterThan(0);
    expect(unanswered.filter((error) => !(error instanceof AppendUnanswered))).toEqual([]);
    expect(acknowledged.size + unanswered.length).toBe(800);

    const all = await here.readAll(0, 10_000);
    const written = new Map<string, StoredEvent[]>();
    for (const event of all) written.set(event.stream, [...(written.get(event.stream) ?? []), event]);
    for (const [stream, { revision, position }] of acknowledged)
      expect(written.get(stream)?.at(-1)).toMatchObject({ revision, position });
    expect(new Set([...written.values()].map(({ length }) => length))).toEqual(new Set([3]));
    expect(all.map(({ position }) => position)).toEqual(numbers(all.length).map((n) => n + 1));
  });

  it('are noticed by nobody who asks again with the same command id: each command is there once', async () => {
    let answered = 0;
    const lanes = [here, there].flatMap((store, m) => {
      const executor = new Executor(store, new SettableClock());
      const counters = counter();
      return numbers(10).map(async (lane) => {
        for (const n of numbers(30)) {
          const meta = by(`c-${m}-${lane}-${n}`, { deadlineMs: 60_000 });
          const asking = () => executor.execute(counters, `${m}-${lane}`, { type: 'Note', text: '' }, meta);
          for (let outcome; outcome === undefined;) outcome = await asking().catch(() => undefined);
          answered += 1;
        }
      });
    });
    await harass(() => answered, 600);
    await Promise.all(lanes);
    const commands = (await here.readAll(0, 1_000)).map(
      ({ meta }) => (JSON.parse(meta) as { commandId: string }).commandId,
    );
    expect(commands).toHaveLength(600);
    expect(new Set(commands).size).toBe(600);
    expect(await verifyChain(there)).toEqual({ events: 600 });
  });

  it('do not keep a subscriber from anything, its own included', async () => {
    const seen: StoredEvent[] = [];
    const faults: unknown[] = [];
    const subscription = there.subscribe(
      0,
      (events) => {
        seen.push(...events);
        return Promise.resolve();
      },
      { onError: (fault) => faults.push(fault) },
    );
    for (const n of numbers(20)) {
      await terminate(EVERYBODY);
      const appending = () => here.append(`a-${n}`, [someEvent(`${n}`)], 'no-stream').catch(() => undefined);
      for (let place; place === undefined;)
        place = (await here.head().catch(() => -1)) > n ? 'written' : await appending();
    }
    await eventually(() => seen.length === 20, 'twenty events');
    expect(seen.map(({ stream }) => stream)).toEqual(numbers(20).map((n) => `a-${n}`));
    await subscription.stop();
  });
});
