// The contract of an event store: one suite, run against every adapter.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RevisionConflict, type EventStore, type StoredEvent } from '../port.js';
import { someEvent } from './some-event.js';
import { subscriptionContract } from './subscription-contract.js';

/** An adapter on trial. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Closes the store and opens it again on what it kept; absent when it keeps nothing. */
  reopen?(): Promise<EventStore>;
  /** Puts an event at a revision behind the store's back; absent where no other hand can reach. */
  plant?(stream: string, revision: number): Promise<void>;
  dispose(): Promise<void>;
}

const whats = (events: readonly StoredEvent[]): unknown[] =>
  events.map(({ data }) => (JSON.parse(data) as { what: string }).what);

/** @param name of the adapter; @param make gives an empty store. */
export const eventStoreContract = (name: string, make: () => Promise<StoreUnderTest>): void => {
  describe(`${name} as an event store`, () => {
    let trial: StoreUnderTest;
    let store: EventStore;
    beforeEach(async () => {
      trial = await make();
      store = trial.store;
    });
    afterEach(() => trial.dispose());

    it('knows nothing at first', async () => {
      expect(await store.read('a-1')).toEqual({ events: [], revision: 'no-stream' });
      expect(await store.readAll(0, 10)).toEqual([]);
      expect(await store.head()).toBe(0);
      expect(await store.lastEvent()).toBeUndefined();
    });

    it('gives back what it was given, byte for byte', async () => {
      const event = { ...someEvent('x'), data: '{ "n": 1.0, "b":"è€😀\\u001f", "a":12345678901234567890}' };
      const { revision, position } = await store.append('a-1', [event], 'no-stream');
      const stored = { ...event, stream: 'a-1', revision: 0, position };
      expect(revision).toBe(0);
      expect(await store.read('a-1')).toEqual({ events: [stored], revision: 0 });
      expect(await store.readAll(0, 10)).toEqual([stored]);
    });

    it('answers with the place of the last event', async () => {
      await store.append('a-1', [someEvent('0')], 'no-stream');
      const { revision, position } = await store.append('a-1', [someEvent('1'), someEvent('2')], 0);
      expect(revision).toBe(2);
      expect(position).toBe(await store.head());
      expect(await store.lastEvent()).toMatchObject({ ...someEvent('2'), stream: 'a-1', revision: 2, position });
      expect((await store.read('a-1')).events.map((event) => event.revision)).toEqual([0, 1, 2]);
    });

    it('reads a stream from a revision on, and says where it stands even past its end', async () => {
      await store.append('a-1', [someEvent('0'), someEvent('1'), someEvent('2')], 'no-stream');
      expect(whats((await store.read('a-1', 1)).events)).toEqual(['1', '2']);
      expect(await store.read('a-1', 3)).toEqual({ events: [], revision: 2 });
    });

    it.each([
      ['a stream that is not there', 0],
      ['a stream that is there', 'no-stream'],
      ['a revision behind', 0],
      ['a revision ahead', 2],
    ] as const)('compares the expected revision for equality: %s', async (situation, expected) => {
      const stream = situation === 'a stream that is not there' ? 'a-2' : 'a-1';
      await store.append('a-1', [someEvent('0'), someEvent('1')], 'no-stream');
      const actual = stream === 'a-2' ? 'no-stream' : 1;
      const appending = store.append(stream, [someEvent('2')], expected);
      await expect(appending).rejects.toThrow(RevisionConflict);
      await expect(appending).rejects.toMatchObject({ stream, expected, actual });
      expect(whats(await store.readAll(0, 10))).toEqual(['0', '1']);
    });

    it('refuses an append without events', async () => {
      await expect(store.append('a-1', [], 'no-stream')).rejects.toThrow(RangeError);
    });

    it('writes all or nothing of a command, while the others of its batch succeed', async () => {
      await store.append('b-1', [someEvent('before')], 'no-stream');
      const results = await Promise.allSettled([
        store.append('a-1', [someEvent('a')], 'no-stream'),
        store.append('b-1', [someEvent('rival')], 0),
        store.append('b-1', [someEvent('x'), someEvent('y'), someEvent('z')], 0),
        store.append('c-1', [someEvent('c'), someEvent('d')], 'no-stream'),
        store.append('b-1', [someEvent('next')], 1),
      ]);
      expect(results.map(({ status }) => status)).toEqual([
        'fulfilled',
        'fulfilled',
        'rejected',
        'fulfilled',
        'fulfilled',
      ]);
      expect(whats((await store.read('b-1')).events)).toEqual(['before', 'rival', 'next']);
      expect(whats(await store.readAll(0, 10))).toEqual(['before', 'a', 'rival', 'c', 'd', 'next']);
    });

    it('writes nothing, and leaves no command id, of three events whose second revision is taken', async () => {
      if (!trial.plant) return;
      await trial.plant('b-1', 1);
      const results = await Promise.allSettled([
        store.append('a-1', [someEvent('a')], 'no-stream'),
        store.append('b-1', [someEvent('x'), someEvent('y'), someEvent('z')], 'no-stream'),
        store.append('c-1', [someEvent('c')], 'no-stream'),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(results[1]).toMatchObject({ reason: { name: 'RevisionConflict' } });
      const written = (await store.readAll(0, 10)).filter(({ stream }) => stream !== 'b-1');
      expect(whats(written)).toEqual(['a', 'c']);
      expect((await store.read('b-1')).events.map(({ meta }) => meta)).not.toContainEqual(
        expect.stringMatching(/"[xyz]"/),
      );
    });

    it('lets one of many rivals through', async () => {
      const rivals = Array.from({ length: 50 }, (_, index) =>
        store.append('a-1', [someEvent(`${index}`)], 'no-stream'),
      );
      const results = await Promise.allSettled(rivals);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await store.read('a-1')).revision).toBe(0);
    });

    it('keeps one order for all: as asked, without gaps in a stream, in pages that meet', async () => {
      const names = Array.from({ length: 300 }, (_, index) => `${index}`);
      await Promise.all(names.map((n) => store.append(`a-${n}`, [someEvent(n), someEvent(`${n}'`)], 'no-stream')));
      const all = await store.readAll(0, 1_000);
      expect(whats(all)).toEqual(names.flatMap((n) => [n, `${n}'`]));
      const positions = all.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
      const first = await store.readAll(0, 7);
      const rest = await store.readAll(first.at(-1)?.position ?? 0, 1_000);
      expect([...first, ...rest]).toEqual(all);
    });

    it('has it all, and goes on, after it was closed and opened again', async () => {
      if (!trial.reopen) return;
      await store.append('a-1', [someEvent('0'), someEvent('1')], 'no-stream');
      const before = await store.readAll(0, 10);
      const reopened = await trial.reopen();
      expect(await reopened.readAll(0, 10)).toEqual(before);
      await expect(reopened.append('a-1', [someEvent('2')], 0)).rejects.toThrow(RevisionConflict);
      const { position } = await reopened.append('a-1', [someEvent('2')], 1);
      expect(position).toBeGreaterThan(before.at(-1)?.position ?? 0);
    });

    it('finishes what was asked before it closes, then refuses', async () => {
      const asked = store.append('a-1', [someEvent('0')], 'no-stream');
      await store.close();
      expect(await asked).toMatchObject({ revision: 0 });
      await expect(store.append('a-1', [someEvent('1')], 0)).rejects.toThrow();
    });

    subscriptionContract(() => store);
  });
};
