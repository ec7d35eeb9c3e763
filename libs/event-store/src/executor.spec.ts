// The write path, in sentences: decisions, idempotence, revisions, faults.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { CommandIdReused, CommandIdShared, RevisionMismatch } from './errors.js';
import { EventTooLarge, ForbiddenText } from './door.js';
import { Executor } from './executor.js';
import { eventIdFor } from './identity.js';
import { InMemoryEventStore } from './memory.js';
import { add, by, counter, type CounterAggregate, type CounterCommand } from './testing/counter.js';
import { SettableClock } from './testing/index.js';
import { verifyChain } from './chain.js';

let store: InMemoryEventStore;
let executor: Executor;
let clock: SettableClock;
let counters: CounterAggregate;
beforeEach(() => {
  store = new InMemoryEventStore();
  clock = new SettableClock();
  executor = new Executor(store, clock);
  counters = counter();
});

const run = (command: CounterCommand, commandId: string, more = {}) =>
  executor.execute(counters, '1', command, by(commandId, more));
const stored = async () => (await store.readAll(0, 1_000)).length;

describe('executing a command', () => {
  it('appends its events and tells the state, the revision and the position after it', async () => {
    expect(await run(add(3), 'c1')).toEqual({
      accepted: true,
      events: [{ type: 'Added', amount: 3 }],
      state: { total: 3, steps: 1 },
      revision: 0,
      position: await store.head(),
      repeated: false,
    });
    expect(await executor.load(counters, '1')).toEqual({ state: { total: 3, steps: 1 }, revision: 0 });
  });

  it('answers a refusal, and writes nothing', async () => {
    await run(add(9), 'c1');
    expect(await run(add(2), 'c2')).toEqual({
      accepted: false,
      refusal: 'limit-exceeded',
      state: { total: 9, steps: 1 },
      revision: 0,
    });
    expect(await stored()).toBe(1);
  });

  it('accepts what is already so without a word', async () => {
    expect(await run({ type: 'Reset' }, 'c1')).toMatchObject({
      accepted: true,
      events: [],
      revision: 'no-stream',
      position: 0,
    });
    expect(await stored()).toBe(0);
  });

  it('decides commands of one moment in order, each on the state that the one before leaves', async () => {
    const outcomes = await Promise.all([
      run(add(6), 'c1'),
      run(add(6), 'c2'),
      run(add(4), 'c3'),
      run({ type: 'Reset' }, 'c4'),
      run(add(6), 'c5'),
    ]);
    expect(outcomes.map(({ accepted, state, revision }) => [accepted, state.total, revision])).toEqual([
      [true, 6, 0],
      [false, 6, 0],
      [true, 10, 1],
      [true, 0, 2],
      [true, 6, 3],
    ]);
    expect(await verifyChain(store)).toEqual({ events: 4 });
  });

  it('fails alone when it breaks: those beside it are decided', async () => {
    const [first, broken, last] = await Promise.allSettled([
      run(add(1), 'c1'),
      run({ type: 'Break' }, 'c2'),
      run(add(2), 'c3'),
    ]);
    expect([first.status, broken.status, last.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await executor.load(counters, '1')).state.total).toBe(3);
  });

  it('writes who, when, why, and ids that follow from the command', async () => {
    const meta = { onBehalfOf: 'mother', causationId: 'm1', bodyTag: 'k1:abc' };
    await run({ type: 'AddOnes', times: 2 }, 'c1', meta);
    const past = await executor.history(counters, '1');
    expect(past.map(({ event, revision, id }) => [event.type, revision, id])).toEqual([
      ['Added', 0, eventIdFor('c1', 0)],
      ['Added', 1, eventIdFor('c1', 1)],
    ]);
    const expected = { recordedAt: clock.now(), actor: 'tester', commandId: 'c1', correlationId: 'test', ...meta };
    expect(past.map(({ meta }) => meta)).toEqual([
      expect.objectContaining(expected),
      expect.objectContaining(expected),
    ]);
  });

  it('refuses names of streams that could be something else', async () => {
    await expect(executor.execute(counters, 'a b', add(1), by('c1'))).rejects.toThrow(RangeError);
    await expect(executor.execute(counters, '', add(1), by('c1'))).rejects.toThrow(RangeError);
  });
});

describe('a repeated command id', () => {
  it('gets the first outcome with the state as it was then, and writes nothing', async () => {
    const first = await run({ type: 'AddOnes', times: 3 }, 'c1');
    await run(add(4), 'c2');
    expect(await run({ type: 'AddOnes', times: 3 }, 'c1')).toEqual({ ...first, repeated: true });
    expect(await stored()).toBe(4);
  });

  it('gets it from another executor too: the stream remembers', async () => {
    const first = await run(add(3), 'c1');
    const later = new Executor(store, clock);
    expect(await later.execute(counter(), '1', add(3), by('c1'))).toEqual({ ...first, repeated: true });
  });

  it('gets it in the same moment', async () => {
    const [first, second, third] = await Promise.all([run(add(3), 'c1'), run(add(3), 'c1'), run(add(3), 'c1')]);
    expect(first).toMatchObject({ accepted: true, repeated: false });
    expect([second, third]).toEqual([
      { ...first, repeated: true },
      { ...first, repeated: true },
    ]);
    expect(await stored()).toBe(1);
  });

  it('is refused with another body, also in the same moment', async () => {
    const both = await Promise.allSettled([run(add(3), 'c1', { bodyTag: 'a' }), run(add(4), 'c1', { bodyTag: 'b' })]);
    expect(both[1]).toMatchObject({ reason: expect.any(CommandIdReused) });
    await expect(run(add(4), 'c1', { bodyTag: 'b' })).rejects.toThrow(CommandIdReused);
    await expect(run(add(4), 'c1')).rejects.toThrow(CommandIdReused);
    expect(await run(add(3), 'c1', { bodyTag: 'a' })).toMatchObject({ repeated: true });
    expect(await stored()).toBe(1);
  });

  it('is decided again after a refusal', async () => {
    await run(add(8), 'c1');
    expect(await run(add(5), 'c2')).toMatchObject({ accepted: false });
    await run({ type: 'Reset' }, 'c3');
    expect(await run(add(5), 'c2')).toMatchObject({ accepted: true, repeated: false });
  });

  it('on another stream is a fault of the caller', async () => {
    await run(add(1), 'c1');
    await expect(executor.execute(counters, '2', add(1), by('c1'))).rejects.toThrow(CommandIdShared);
  });
});

describe('If-Match', () => {
  it('is compared with the revision that the command would be decided on', async () => {
    await run(add(1), 'c1');
    expect(await run(add(1), 'c2', { ifMatch: 0 })).toMatchObject({ accepted: true, revision: 1 });
    await expect(run(add(1), 'c3', { ifMatch: 0 })).rejects.toMatchObject({
      name: 'RevisionMismatch',
      named: 0,
      actual: 1,
    });
    await expect(executor.execute(counters, '9', add(1), by('c4', { ifMatch: 0 }))).rejects.toThrow(RevisionMismatch);
  });

  it('lets one of two in the same moment through', async () => {
    await run(add(1), 'c1');
    const both = await Promise.allSettled([run(add(1), 'c2', { ifMatch: 0 }), run(add(1), 'c3', { ifMatch: 0 })]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('does not spoil a repetition', async () => {
    await run(add(1), 'c1');
    const first = await run(add(1), 'c2', { ifMatch: 0 });
    expect(await run(add(1), 'c2', { ifMatch: 0 })).toEqual({ ...first, repeated: true });
  });
});

describe('what may be stored', () => {
  const note = (text: string): CounterCommand => ({ type: 'Note', text });

  it('is at most 64 KB an event, and the others of the moment are not hurt', async () => {
    const results = await Promise.allSettled([
      run(add(1), 'c1'),
      run(note('x'.repeat(65_536)), 'c2'),
      run(note('x'.repeat(65_000)), 'c3'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: expect.any(EventTooLarge) });
  });

  it('is at most 512 KB an append: a longer run becomes several', async () => {
    const notes = Array.from({ length: 20 }, (_, n) => run(note('x'.repeat(60_000)), `c${n}`));
    const outcomes = await Promise.all(notes);
    expect(outcomes.map(({ revision }) => revision)).toEqual(outcomes.map((_, n) => n));
    expect(await verifyChain(store)).toEqual({ events: 20 });
  });

  it.each(['a\0b', 'a\ud800b', 'a\udc00', '\\\0'])('is no forbidden character', async (text) => {
    await expect(run(note(text), 'c1')).rejects.toThrow(ForbiddenText);
    expect(await stored()).toBe(0);
  });

  it.each(['perché 😀', '\\u0000', '\\\\ud800', '\u001f'])('is any other text: %j', async (text) => {
    await run(note(text), 'c1');
    expect((await executor.history(counters, '1'))[0]?.event).toEqual({ type: 'Noted', text });
  });
});

describe('recordedAt', () => {
  const recorded = async () => (await executor.history(counters, '1')).map(({ meta }) => meta.recordedAt);

  it('never decreases, though the clock does, also for the next executor and after a restart', async () => {
    await run(add(1), 'c1');
    const high = clock.now();
    clock.advance(-60_000);
    await run(add(1), 'c2');
    await new Executor(store, clock).execute(counter(), '1', add(1), by('c3'));
    expect(await recorded()).toEqual([high, high, high]);
    clock.advance(120_000);
    await run(add(1), 'c4');
    expect((await recorded())[3]).toBe(clock.now());
  });
});
