// The write path on a KurrentDB: the chain over stored bytes, rivals, repetitions. On the protocol server, or a real one.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { verifyChain } from '../chain.js';
import { Executor } from '../executor.js';
import { RevisionConflict } from '../port.js';
import { add, by, counter, LIMIT } from '../testing/counter.js';
import { SettableClock, someEvent } from '../testing/index.js';
import { KurrentServer } from '../testing/kurrent-server/index.js';
import { KurrentEventStore } from './index.js';
import { eventToKeep } from './recorded.js';

const REAL = process.env['KURRENTDB_TEST_URL'];

let server: KurrentServer | undefined;
let url: string;
let context: string;
let stores: KurrentEventStore[];
beforeEach(async () => {
  server = REAL === undefined ? await KurrentServer.start() : undefined;
  url = REAL ?? server?.url ?? '';
  context = `t${randomBytes(8).toString('hex')}`;
  stores = [await KurrentEventStore.open(url, context), await KurrentEventStore.open(url, context)];
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  server?.kill();
});

const machine = (store: KurrentEventStore | undefined) => {
  if (!store) throw new Error('no store');
  const executor = new Executor(store, new SettableClock());
  const counters = counter();
  return {
    store,
    add: (id: string, amount: number, commandId: string) => executor.execute(counters, id, add(amount), by(commandId)),
    note: (id: string, text: string) => executor.execute(counters, id, { type: 'Note', text }, by(`note ${text}`)),
  };
};

describe('the chain', () => {
  it('is whole over what comes back, whatever was written: no byte is said anew', async () => {
    const here = machine(stores[0]);
    for (const text of ['perché, €, 😀', '\u0001 \u2028 " \\', '1.0', '{"n":1.0}']) await here.note('1', text);
    expect(await verifyChain(here.store)).toEqual({ events: 4 });
  });
});

describe('two machines', () => {
  it('racing on one stream a thousand times: one wins each race, nothing is lost or doubled', async () => {
    const [here, there] = stores;
    if (!here || !there) throw new Error('no stores');
    const losers: unknown[] = [];
    for (let n = 0; n < 1_000; n += 1) {
      const expected = n === 0 ? 'no-stream' : n - 1;
      const race = [here, there].map((store, m) => store.append('a-1', [someEvent(`${n} of ${m}`)], expected));
      const results = await Promise.allSettled(race);
      losers.push(...results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : [])));
    }
    expect(losers.filter((error) => error instanceof RevisionConflict)).toHaveLength(1_000);
    const { events } = await here.read('a-1');
    expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 1_000 }, (_, n) => n));
    expect(await there.readAll(0, 2_000)).toEqual(events);
  });

  it('deciding on the same promise keep it, each command once, and the chain whole', async () => {
    const machines = stores.map(machine);
    const ids = Array.from({ length: 50 }, (_, n) => `${n}`);
    const accepted = await Promise.all(
      ids.map(async (id) => {
        const asked = machines.map((one, n) => one.add(id, LIMIT, `c-${id}-${n}`));
        return (await Promise.all(asked)).filter((outcome) => outcome.accepted).length;
      }),
    );
    expect(new Set(accepted)).toEqual(new Set([1]));
    expect(await verifyChain(machines[0]!.store)).toEqual({ events: 50 });
  });

  it('given the same command tell one outcome', async () => {
    const [here, there] = stores.map(machine);
    const outcomes = await Promise.all([here?.add('1', 3, 'c1'), there?.add('1', 3, 'c1')]);
    expect(outcomes.map((outcome) => outcome?.accepted && outcome.state.total)).toEqual([3, 3]);
    expect(outcomes.map((outcome) => outcome?.accepted && outcome.repeated).sort()).toEqual([false, true]);
    expect(await verifyChain(stores[0]!)).toEqual({ events: 1 });
  });
});

describe('an append whose event ids the stream has', () => {
  it('is a conflict, though the server takes it for a repetition and says success', async () => {
    const [here, there] = stores;
    await here?.append('a-1', [someEvent('0')], 'no-stream');
    await expect(there?.append('a-1', [someEvent('0')], 'no-stream')).rejects.toThrow(RevisionConflict);
    const client = KurrentDBClient.connectionString(url);
    const kept = eventToKeep(someEvent('1'));
    const other = { ...eventToKeep(someEvent('another')), id: kept.id };
    await client.appendToStream(`${context}.a-2`, kept, { streamState: 'no_stream' });
    expect(await client.appendToStream(`${context}.a-2`, other, { streamState: 'no_stream' })).toMatchObject({
      success: true,
      nextExpectedRevision: 0n,
    });
    expect((await here?.read('a-2'))?.events).toMatchObject([someEvent('1')]);
    await client.dispose();
  });
});

describe('a context', () => {
  it('sees nothing of the others, nor of the system', async () => {
    const [here] = stores;
    const other = await KurrentEventStore.open(url, `${context}x`);
    const client = KurrentDBClient.connectionString(url);
    const seen: string[] = [];
    const subscription = here?.subscribe(0, (events) => {
      seen.push(...events.map(({ stream }) => stream));
      return Promise.resolve();
    });
    await other.append('a-1', [someEvent('other')], 'no-stream');
    await client.appendToStream(`a-${context}`, eventToKeep(someEvent('stray')), { streamState: 'no_stream' });
    expect(await here?.head()).toBe(0);
    const place = await here?.append('a-1', [someEvent('mine')], 'no-stream');
    await other.append('a-1', [someEvent('later')], 0);
    expect(await here?.head()).toBe(place?.position);
    expect(await here?.readAll(0, 10)).toMatchObject([someEvent('mine')]);
    expect((await other.read('a-1')).revision).toBe(1);
    await subscription?.stop();
    expect(seen.filter((stream) => stream !== 'a-1')).toEqual([]);
    await Promise.all([other.close(), client.dispose()]);
  });
});
