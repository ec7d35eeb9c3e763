// Which appends are written together, and in which form they travel.
import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@buono/kernel';
import type { ExpectedRevision } from '../port.js';
import { someEvent } from '../testing/some-event.js';
import { takeBatch, textOf, type Waiting } from './batch.js';

const waiting = (stream: string, more: Partial<Waiting> & { readonly at?: string } = {}): Waiting => ({
  stream,
  expected: 'no-stream',
  events: [someEvent(stream)],
  characters: 100,
  firstStamp: (more.at ?? '') as Instant,
  lastStamp: (more.at ?? '') as Instant,
  resolve: () => undefined,
  reject: () => undefined,
  ...more,
});
const streamsOf = (batch: readonly Waiting[]): string[] => batch.map(({ stream }) => stream);

describe('a batch', () => {
  it('takes what waits, in order, and leaves of each stream all but the first', () => {
    const queue = ['a', 'b', 'a', 'c', 'a', 'b'].map((stream) => waiting(stream));
    const batches = [1, 2, 3].map(() => streamsOf(takeBatch(queue)));
    expect(batches).toEqual([['a', 'b', 'c'], ['a', 'b'], ['a']]);
    expect(queue).toEqual([]);
  });

  it('leaves what is stamped before another of it', () => {
    const queue = [waiting('a', { at: '2' }), waiting('b', { at: '1' }), waiting('c', { at: '2' })];
    expect([takeBatch(queue), takeBatch(queue)].map(streamsOf)).toEqual([['a', 'c'], ['b']]);
  });

  it('ends where it is full, whatever would still fit behind; one append alone is never too long', () => {
    const long = 3 * 1024 * 1024;
    const queue = [waiting('a', { characters: long }), waiting('b', { characters: long }), waiting('c')];
    expect([takeBatch(queue), takeBatch(queue)].map(streamsOf)).toEqual([['a'], ['b', 'c']]);
    expect(streamsOf(takeBatch([waiting('d', { characters: 2 * long })]))).toEqual(['d']);
    const many = Array.from({ length: 513 }, (_, n) => waiting(`s-${n}`));
    expect([takeBatch(many).length, takeBatch(many).length]).toEqual([512, 1]);
  });

  it('travels as one text, each event with its revision', () => {
    const events = ['x', 'y'].map(someEvent);
    const batch: [string, ExpectedRevision][] = [
      ['a-1', 'no-stream'],
      ['b-1', 4],
    ];
    const text = textOf(batch.map(([stream, expected]) => waiting(stream, { expected, events, at: '1' })));
    const { appends, events: sent } = JSON.parse(text) as { appends: unknown; events: unknown };
    expect(appends).toMatchObject([
      { stream: 'a-1', expected: -1, size: 2, first_stamp: '1', last_stamp: '1' },
      { stream: 'b-1', expected: 4, size: 2 },
    ]);
    expect(sent).toMatchObject([
      { place: 1, stream: 'a-1', revision: 0, ...events[0] },
      { place: 2, stream: 'a-1', revision: 1, ...events[1] },
      { place: 3, stream: 'b-1', revision: 5, ...events[0] },
      { place: 4, stream: 'b-1', revision: 6, ...events[1] },
    ]);
  });
});
