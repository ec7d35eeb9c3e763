// When the server dies, moves, refuses or keeps silent: what the store tells, and that nothing is lost, doubled or skipped.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Executor } from '../executor.js';
import { add, by, counter } from '../testing/counter.js';
import { eventually, SettableClock, someEvent } from '../testing/index.js';
import { KurrentLog, KurrentServer, type KurrentServerOptions } from '../testing/kurrent-server/index.js';
import { KurrentEventStore, KurrentFault } from './index.js';

let servers: KurrentServer[];
let stores: KurrentEventStore[];
let server: KurrentServer;
let store: KurrentEventStore;
beforeEach(async () => {
  [servers, stores] = [[], []];
  server = await start();
  store = await open(server.url);
});
afterEach(async () => {
  await Promise.all(stores.map((one) => one.close()));
  for (const one of servers) one.kill();
});

const start = async (options?: KurrentServerOptions): Promise<KurrentServer> => {
  const started = await KurrentServer.start(options);
  servers.push(started);
  return started;
};
const open = async (url: string): Promise<KurrentEventStore> => {
  const opened = await KurrentEventStore.open(url, 'issuance');
  stores.push(opened);
  return opened;
};

const what = (n: number): string => `${n}`;
const numbers = (length: number, from = 0): number[] => Array.from({ length }, (_, n) => from + n);

/** Appends each number to a stream of its own. */
const appendEach = (to: KurrentEventStore, all: readonly number[]) =>
  Promise.allSettled(all.map((n) => to.append(`a-${n}`, [someEvent(what(n))], 'no-stream')));

const idsOf = (all: readonly number[]): string[] => all.map((n) => someEvent(what(n)).id);

/** Everything a subscription is shown, and told of faults. */
const watching = (from: KurrentEventStore) => {
  const seen: string[] = [];
  const faults: unknown[] = [];
  const onEvents = (events: readonly { readonly id: string }[]): Promise<void> => {
    seen.push(...events.map(({ id }) => id));
    return Promise.resolve();
  };
  const subscription = from.subscribe(0, onEvents, { onError: (fault) => faults.push(fault) });
  return { seen, faults, subscription };
};

describe('a server that dies and returns', () => {
  it('in mid-subscription: events go on, in order, none skipped, none doubled', async () => {
    const { seen, faults } = watching(store);
    await appendEach(store, numbers(20));
    await eventually(() => seen.length === 20);
    server.kill();
    await eventually(() => faults.length > 2);
    expect(faults[0]).toBeInstanceOf(KurrentFault);
    // Meanwhile others write by another node.
    const node = await start({ log: server.log });
    const other = await open(node.url);
    await appendEach(other, numbers(20, 20));
    await server.listen();
    await eventually(() => seen.length === 40);
    await appendEach(other, numbers(20, 40));
    await eventually(() => seen.length === 60);
    expect(seen).toEqual(idsOf(numbers(60)));
  });

  it('is read again however long it was away', async () => {
    await appendEach(store, [0]);
    server.kill();
    const began = performance.now();
    // Longer than the native half of a new client looks for a server before it gives up for ever.
    while (performance.now() - began < 2_500) await expect(store.read('a-0')).rejects.toThrow(KurrentFault);
    await server.listen();
    expect(await store.read('a-0')).toMatchObject({ revision: 0 });
    expect(await store.append('a-0', [someEvent('1')], 0)).toMatchObject({ revision: 1 });
  });

  it('under load: every append is answered, and what was acknowledged is there, once', async () => {
    const all = numbers(300);
    const answered = appendEach(store, all);
    await eventually(() => server.log.all().length > 50);
    server.kill();
    const results = await answered;
    await server.listen();
    const stored = (await store.readAll(0, 1_000)).map(({ id }) => id);
    const acknowledged = all.filter((n) => results[n]?.status === 'fulfilled');
    expect(acknowledged.length).toBeLessThan(300);
    expect(stored).toEqual(expect.arrayContaining(idsOf(acknowledged)));
    expect(new Set(stored).size).toBe(stored.length);
  });

  it('does not keep a store from closing', async () => {
    watching(store);
    await appendEach(store, numbers(3));
    server.kill();
    await store.close();
    await expect(store.append('a-9', [someEvent('9')], 'no-stream')).rejects.toThrow('closed');
  });
});

describe('an answer that is lost', () => {
  it('is asked for again: what had arrived is not doubled', async () => {
    server.faults.answersToLose = 1;
    const { revision, position } = await store.append('a-1', [someEvent('0'), someEvent('1')], 'no-stream');
    expect([revision, position]).toEqual([1, await store.head()]);
    expect((await store.read('a-1')).events).toHaveLength(2);
  });

  it('twice leaves the outcome unknown, and the command asked again is told what it did', async () => {
    const executor = new Executor(store, new SettableClock());
    const counters = counter();
    server.faults.answersToLose = 2;
    const asked = () => executor.execute(counters, '1', add(3), by('c1'));
    await expect(asked()).rejects.toMatchObject({ name: 'KurrentFault', asked: 'append to counter-1', mayPass: true });
    expect(await asked()).toMatchObject({ accepted: true, repeated: true, state: { total: 3 } });
    expect(await executor.history(counters, '1')).toHaveLength(1);
  });

  it('never comes: the append fails in time, and the next one is served', async () => {
    const impatient = await open(`${server.url}&defaultDeadline=100`);
    const { seen } = watching(impatient);
    server.faults.silent = true;
    const late = impatient.append('a-1', [someEvent('0')], 'no-stream');
    await expect(late).rejects.toMatchObject({ type: 'deadline-exceeded', mayPass: true });
    server.faults.silent = false;
    expect(await impatient.append('a-1', [someEvent('0')], 'no-stream')).toMatchObject({ revision: 0 });
    await eventually(() => seen.length === 1);
    await store.append('a-2', [someEvent('1')], 'no-stream');
    await eventually(() => seen.length === 2);
  });
});

describe('a change of leader', () => {
  it('because it died is followed by who knows the cluster', async () => {
    const cluster: KurrentServer[] = [];
    for (const log of [server.log, server.log]) cluster.push(await start({ log, cluster }));
    const [leader, follower] = cluster.map(({ node }) => `${node.host}:${node.port}`);
    const here = await open(`kurrentdb://${leader},${follower}?tls=false`);
    const { seen } = watching(here);
    await appendEach(here, numbers(5));
    cluster[0]?.kill();
    const results = await appendEach(here, numbers(5, 5));
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await here.read('a-7')).toMatchObject({ revision: 0 });
    await eventually(() => seen.length === 10);
    expect(seen).toEqual((await here.readAll(0, 20)).map(({ id }) => id));
  });

  it('is followed, in reads and in appends, and nothing is doubled', async () => {
    const { seen } = watching(store);
    await appendEach(store, numbers(5));
    const leader = await start({ log: server.log });
    server.yieldTo(leader);
    const results = await appendEach(store, numbers(5, 5));
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await store.read('a-7')).toMatchObject({ revision: 0 });
    await eventually(() => seen.length === 10);
    expect(seen).toEqual((await store.readAll(0, 20)).map(({ id }) => id));
    expect(new Set(seen)).toEqual(new Set(idsOf(numbers(10))));
  });

  it('that takes long is a fault that says so, and the command asked again is done once', async () => {
    const executor = new Executor(store, new SettableClock());
    const counters = counter();
    await executor.execute(counters, '1', add(1), by('c1'));
    server.faults.notReady = true;
    const asked = () => executor.execute(counters, '1', add(2), by('c2'));
    await expect(asked()).rejects.toMatchObject({ name: 'KurrentFault', type: 'unavailable', mayPass: true });
    server.faults.notReady = false;
    expect(await asked()).toMatchObject({ accepted: true, repeated: false, state: { total: 3 } });
    expect(await executor.history(counters, '1')).toHaveLength(2);
  });
});

describe('a refusal of the server', () => {
  it('names the right that is lacking, at opening', async () => {
    server.faults.accessDenied = true;
    const opening = open(server.url);
    await expect(opening).rejects.toMatchObject({ type: 'access-denied', asked: 'read $all', mayPass: false });
    const appending = store.append('a-1', [someEvent('0')], 'no-stream');
    await expect(appending).rejects.toMatchObject({ type: 'access-denied', asked: 'append to a-1', mayPass: false });
  });

  it('of an append too large is a fault; the largest that the house admits is taken', async () => {
    const filled = (kilobytes: number) => ({ ...someEvent('large'), data: `"${'x'.repeat(kilobytes * 1024 - 2)}"` });
    const largest = numbers(8).map((n) => ({ ...filled(63), id: someEvent(what(n)).id }));
    expect(await store.append('a-1', largest, 'no-stream')).toMatchObject({ revision: 7 });
    const appending = store.append('a-2', [filled(1_024)], 'no-stream');
    await expect(appending).rejects.toMatchObject({ type: 'maximum-append-size-exceeded', mayPass: false });
  });

  it.each([true, false])('of a deleted stream is a fault, with BatchAppend %s', async (batchAppend) => {
    const other = await start({ log: server.log, batchAppend });
    const here = await open(other.url);
    await here.append('a-1', [someEvent('0')], 'no-stream');
    server.log.tombstone('issuance.a-1');
    await expect(here.read('a-1')).rejects.toMatchObject({ type: 'stream-deleted', asked: 'read a-1' });
    const appending = here.append('a-1', [someEvent('1')], 0);
    await expect(appending).rejects.toMatchObject({ type: 'stream-deleted', asked: 'append to a-1' });
  });
});

describe('a log that is not as we wrote it', () => {
  it('is not passed over: an event of another hand stops the reader, who is told', async () => {
    const { seen, faults } = watching(store);
    await appendEach(store, [0]);
    await eventually(() => seen.length === 1);
    const foreign = { id: someEvent('f').id, type: 'foreign', contentType: 'application/json' };
    const bytes = new TextEncoder().encode('{"a":1}');
    server.log.append('issuance.a-1', [{ ...foreign, data: bytes, metadata: bytes }], 'no-stream');
    await appendEach(store, [2]);
    await eventually(() => faults.length > 0);
    expect(faults[0]).toMatchObject({ type: 'not-ours', asked: 'read issuance.a-1 at 0' });
    expect(seen).toHaveLength(1);
  });

  it('shows when a stream was truncated', async () => {
    await store.append('a-1', [someEvent('0'), someEvent('1'), someEvent('2')], 'no-stream');
    server.log.truncate('issuance.a-1', 1n);
    await expect(store.read('a-1')).rejects.toMatchObject({ type: 'not-ours' });
  });

  it('that is longer than a number can say fails loudly', async () => {
    const vast = await start({ log: new KurrentLog(2n ** 53n) });
    const here = await open(vast.url);
    await expect(here.append('a-1', [someEvent('0')], 'no-stream')).rejects.toMatchObject({ type: 'not-ours' });
    await expect(here.readAll(0, 1)).rejects.toMatchObject({ type: 'not-ours' });
  });
});
