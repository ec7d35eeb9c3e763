// A copy of a log: byte for byte the same in another engine, from wherever it was broken off; anything else is refused.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '@buono/kernel';
import { Executor } from '../executor.js';
import { InMemoryEventStore } from '../memory.js';
import type { EventStore, EventToAppend, ExpectedRevision, Position, StoredEvent } from '../port.js';
import { SqliteEventStore } from '../sqlite/index.js';
import { by, counter } from '../testing/counter.js';
import { SettableClock } from '../testing/settable-clock.js';
import { copyLog } from './copy-log.js';
import { LogsDiffer, SourceUnsound, type ReadableLog } from './same-log.js';

const TOGETHER = 16;
const eventsOf = (log: ReadableLog): Promise<readonly StoredEvent[]> => log.readAll(0, 1_000);

/** Streams that take turns, stay for a while, and write several events at once. */
const told = async (): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  const executor = new Executor(store, new SettableClock(instant('2026-03-01T08:00:00.000Z')));
  const aggregate = counter();
  let command = 0;
  for (const stream of ['a', 'b', 'a', 'a', 'c', 'b', 'd', 'a', 'd', 'c']) {
    command += 1;
    const times = command % 3;
    const said =
      times === 0 ? ({ type: 'Note', text: `è "${command}" 1.0` } as const) : ({ type: 'AddOnes', times } as const);
    await executor.execute(aggregate, stream, said, by(`command-${command}`));
  }
  return store;
};

const withoutChange = ({ id, type, data, meta }: StoredEvent): EventToAppend => ({ id, type, data, meta });

/** Appends events as they are, one by one. */
const appendEach = async (events: readonly StoredEvent[], to: EventStore, changed = withoutChange): Promise<void> => {
  for (const event of events)
    await to.append(event.stream, [changed(event)], event.revision === 0 ? 'no-stream' : event.revision - 1);
};

/** A target that breaks at its n-th append. */
class BreakingStore extends InMemoryEventStore {
  appends = 0;
  breaksAt = Infinity;

  override append(stream: string, events: readonly EventToAppend[], expected: ExpectedRevision) {
    this.appends += 1;
    if (this.appends >= this.breaksAt) return Promise.reject(new Error('broken off'));
    return super.append(stream, events, expected);
  }
}

/** The same log as an engine tells it whose positions leave gaps. */
const withGaps = (log: ReadableLog): ReadableLog => ({
  readAll: async (after: Position, limit: number) =>
    (await log.readAll(after / 100, limit)).map((event) => ({ ...event, position: event.position * 100 })),
});

describe('a copy of a log', () => {
  let source: InMemoryEventStore;
  let events: readonly StoredEvent[];
  beforeEach(async () => {
    source = await told();
    events = await eventsOf(source);
  });

  describe('in a file', () => {
    let directory: string;
    beforeEach(() => {
      directory = mkdtempSync(join(tmpdir(), 'buono-copy-'));
    });
    afterEach(() => rmSync(directory, { recursive: true }));

    it('is the same to the byte, in the same order, however many appends are under way', async () => {
      const target = await SqliteEventStore.open(join(directory, 'issuance.log.db'));
      const copied = await copyLog(source, target, { together: TOGETHER });
      expect(await eventsOf(target)).toEqual(events);
      expect(copied).toMatchObject({ events: events.length, written: events.length });
      const back = new InMemoryEventStore();
      expect((await copyLog(target, back)).digest).toBe(copied.digest);
      expect(await eventsOf(back)).toEqual(events);
      await target.close();
    });
  });

  it('goes on from wherever it ended, also within a command', async () => {
    for (let there = 0; there <= events.length; there += 1) {
      const target = new InMemoryEventStore();
      await appendEach(events.slice(0, there), target);
      const copied = await copyLog(source, target, { together: TOGETHER });
      expect(copied).toMatchObject({ events: events.length, written: events.length - there });
      expect(await eventsOf(target)).toEqual(events);
    }
  });

  it('goes on after a fault of any append, and never parts a command', async () => {
    const whole = new BreakingStore();
    await copyLog(source, whole);
    for (let breaksAt = 1; breaksAt <= whole.appends; breaksAt += 1) {
      const target = new BreakingStore();
      target.breaksAt = breaksAt;
      await expect(copyLog(source, target)).rejects.toThrow('broken off');
      const [last, next] = [(await eventsOf(target)).at(-1), events[await target.head()]];
      if (last !== undefined) expect(JSON.parse(last.meta)).not.toMatchObject(commandOf(next));
      target.breaksAt = Infinity;
      await copyLog(source, target);
      expect(await eventsOf(target)).toEqual(events);
    }
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    await copyLog(source, new InMemoryEventStore(), { onProgress: (progress) => told.push(progress.events) });
    expect(told.at(-1)).toBe(events.length);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it('says where each position of the source is, at both ends and where engines leave gaps', async () => {
    const target = new InMemoryEventStore();
    const positions = [0, 100, 150, events.length * 100, events.length * 100 + 7];
    const copied = await copyLog(withGaps(source), target, { positions });
    expect([...copied.positions]).toEqual([
      [0, 0],
      [100, 1],
      [150, 1],
      [events.length * 100, events.length],
      [events.length * 100 + 7, events.length],
    ]);
    const again = await copyLog(withGaps(source), target, { positions });
    expect(again).toEqual({ ...copied, written: 0 });
  });

  describe('is refused', () => {
    const refusal = async (target: EventStore): Promise<LogsDiffer> => {
      const before = await eventsOf(target);
      const error: unknown = await copyLog(source, target).catch((fault: unknown) => fault);
      expect(await eventsOf(target)).toEqual(before);
      if (!(error instanceof LogsDiffer)) throw error;
      return error;
    };

    it.each(['id', 'type', 'data', 'meta'] as const)('into a log whose %s is another, which it names', async (text) => {
      const target = new InMemoryEventStore();
      const another = (event: StoredEvent): EventToAppend => ({ ...withoutChange(event), [text]: 'another' });
      await appendEach(events.slice(0, 4), target);
      await appendEach(events.slice(4, 6), target, another);
      const { same, what, source: own, target: found } = await refusal(target);
      expect({ same, what, own: own?.id, position: found?.position }).toEqual({
        ...{ same: 4, what: text, own: events[4]?.id },
        position: 5,
      });
    });

    it('into a log that goes on after the source ends', async () => {
      const target = new InMemoryEventStore();
      await appendEach(events, target);
      await target.append('counter-z', [{ id: 'z', type: 'z', data: '{}', meta: '{}' }], 'no-stream');
      expect(await refusal(target)).toMatchObject({ same: events.length, what: 'missing in the source' });
    });

    it('of a log that was changed', async () => {
      const changed = new InMemoryEventStore();
      await appendEach(events, changed, (event) => ({ ...withoutChange(event), data: event.data.replace('1.0', '1') }));
      await expect(copyLog(changed, new InMemoryEventStore())).rejects.toThrow(SourceUnsound);
    });
  });
});

const commandOf = (event: StoredEvent | undefined): { commandId?: string } =>
  event === undefined ? {} : { commandId: (JSON.parse(event.meta) as { commandId: string }).commandId };
