// Several processes on one log: who wins is told, readers see one order, and the log's clock never goes back.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock, instantFromMillis, type Instant } from '@buono/kernel';
import { verifyChain } from '../chain.js';
import { RecordedBehind } from '../errors.js';
import { Executor } from '../executor.js';
import { metaOf } from '../meta.js';
import { RevisionConflict, type EventStore, type StoredEvent } from '../port.js';
import { by, counter } from '../testing/counter.js';
import { eventually, someEvent } from '../testing/index.js';
import type { PostgresEventStore } from './index.js';
import { TemporaryLogs, type OpenLog } from './testing/temporary-logs.js';

let logs: TemporaryLogs;
beforeAll(async () => {
  logs = await TemporaryLogs.make();
});
afterAll(() => logs.drop());

let open: OpenLog;
let here: PostgresEventStore;
let there: PostgresEventStore;
let elsewhere: PostgresEventStore;
beforeEach(async () => {
  open = await logs.open(logs.nextSchema(), 3);
  const [first, second, third] = open.stores;
  if (!first || !second || !third) throw new Error('three processes are needed');
  [here, there, elsewhere] = [first, second, third];
});
afterEach(() => open.close());

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

describe('two processes', () => {
  it('racing on one stream a thousand times: one wins each race, and everybody is told the truth', async () => {
    const told: string[] = [];
    for (const n of numbers(1_000)) {
      const expected = n === 0 ? 'no-stream' : n - 1;
      const race = [here, there].map((store, m) => store.append('a-1', [someEvent(`${n} of ${m}`)], expected));
      const results = await Promise.allSettled(race);
      const winner = results.findIndex(({ status }) => status === 'fulfilled');
      told.push(someEvent(`${n} of ${winner}`).id);
      expect(results[winner]).toMatchObject({ value: { revision: n, position: n + 1 } });
      const reason = (results[1 - winner] as PromiseRejectedResult).reason as unknown;
      expect(reason).toBeInstanceOf(RevisionConflict);
      expect(reason).toMatchObject({ stream: 'a-1', expected, actual: n });
    }
    const { events, revision } = await elsewhere.read('a-1');
    expect(revision).toBe(999);
    expect(events.map(({ id }) => id)).toEqual(told);
    expect(await elsewhere.readAll(0, 2_000)).toEqual(events);
  });

  it('opening a log that is not there make it once', async () => {
    const schema = logs.nextSchema();
    const opened = await Promise.all([logs.open(schema, 2), logs.open(schema, 2)]);
    const stores = opened.flatMap(({ stores }) => stores);
    await Promise.all(stores.map((store, n) => store.append(`a-${n}`, [someEvent(`${n}`)], 'no-stream')));
    expect((await stores[0]?.readAll(0, 10))?.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    await Promise.all(opened.map((each) => each.close()));
  });

  it('tell each other of their events: forty turns take no forty looks', async () => {
    let turns = 0;
    const answering = (mine: EventStore, from: string, to: string) =>
      mine.subscribe(0, async (events) => {
        for (const { stream, revision } of events) {
          if (stream !== from || revision >= 20) continue;
          turns += 1;
          await mine.append(to, [someEvent(`${to} ${revision}`)], revision === 0 ? 'no-stream' : revision - 1);
        }
      });
    answering(there, 'ping-1', 'pong-1');
    const returning = here.subscribe(0, async (events) => {
      for (const { stream, revision } of events) {
        if (stream !== 'pong-1' || revision >= 19) continue;
        turns += 1;
        await here.append('ping-1', [someEvent(`ping ${revision + 1}`)], revision);
      }
    });
    await here.append('ping-1', [someEvent('ping 0')], 'no-stream');
    await eventually(() => turns === 39, 'a game of forty turns');
    await returning.stop();
  });
});

describe('a reader', () => {
  it('never sees a gap that is filled later, while others write', async () => {
    const total = 2 * 20 * 60 * 2.5;
    let written = 0;
    const writing = [here, there].flatMap((store, m) =>
      numbers(20).map(async (lane) => {
        for (const n of numbers(60)) {
          const events = numbers(1 + (n % 4)).map((e) => someEvent(`${m} ${lane} ${n} ${e}`));
          await store.append(`s${m}-${lane}-${n}`, events, 'no-stream');
          written += events.length;
        }
      }),
    );
    const seen: StoredEvent[] = [];
    const last = (): number => seen.at(-1)?.position ?? 0;
    while (written < total) seen.push(...(await elsewhere.readAll(last(), 50)));
    await Promise.all(writing);
    while (last() < (await elsewhere.head())) seen.push(...(await elsewhere.readAll(last(), 50)));
    expect(seen).toEqual(await elsewhere.readAll(0, 2 * total));
  });
});

/** A machine's clock that goes wrong by so many milliseconds. */
class WrongClock extends Clock {
  constructor(private readonly by: number) {
    super();
  }
  override now(): Instant {
    return instantFromMillis(Date.now() + this.by);
  }
}

describe('the log’s clock', () => {
  it.each([0, 40, 3_600_000])('never goes back, though the clocks of two machines are %s ms apart', async (apart) => {
    const executors = [new Executor(here, new WrongClock(0)), new Executor(there, new WrongClock(apart))];
    const counters = executors.map(() => counter());
    const working = executors.flatMap((executor, m) =>
      numbers(20).map(async (lane) => {
        for (const n of numbers(20)) {
          const meta = by(`c-${m}-${lane}-${n}`, { deadlineMs: 60_000 });
          await executor.execute(counters[m]!, `${m}-${lane}`, { type: 'Note', text: '' }, meta);
        }
      }),
    );
    await Promise.all(working);
    const stamps = (await elsewhere.readAll(0, 1_000)).map((event) => metaOf(event).recordedAt);
    expect(stamps).toHaveLength(800);
    expect(stamps).toEqual([...stamps].sort());
    expect(await verifyChain(elsewhere)).toEqual({ events: 800 });
  });

  it('refuses what is stamped before its last, whole, and takes the others of the batch', async () => {
    const at = (id: string, second: number) => ({
      ...someEvent(id),
      meta: `{"recordedAt":"2026-03-02T09:00:0${second}.000Z"}`,
    });
    await here.append('a-1', [at('a', 5)], 'no-stream');
    const [behind, even, conflict] = await Promise.allSettled([
      there.append('b-1', [at('b', 4), at('c', 6)], 'no-stream'),
      there.append('c-1', [at('d', 5)], 'no-stream'),
      there.append('a-1', [at('e', 5)], 'no-stream'),
    ]);
    expect(behind).toMatchObject({ reason: { stream: 'b-1', recordedAt: '2026-03-02T09:00:05.000Z' } });
    expect((behind as PromiseRejectedResult).reason).toBeInstanceOf(RecordedBehind);
    expect(even).toMatchObject({ value: { revision: 0, position: 2 } });
    expect(conflict).toMatchObject({ reason: { name: 'RevisionConflict', actual: 0 } });
    expect(await here.read('b-1')).toEqual({ events: [], revision: 'no-stream' });
    await there.append('b-1', [at('b', 6)], 'no-stream');
    expect((await here.readAll(0, 10)).map(({ stream }) => stream)).toEqual(['a-1', 'c-1', 'b-1']);
  });
});
