// Reads that are made together answer each reader what is true since it asked, and only that.
import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../port.js';
import { someEvent } from '../testing/some-event.js';
import { GroupReads } from './group-reads.js';
import { SharedReads } from './shared-reads.js';

const stored = (stream: string, revision: number): StoredEvent => ({
  ...someEvent(`${stream} ${revision}`),
  stream,
  revision,
  position: 1,
});

/** Questions to a server that answers when told to. */
const server = <Q extends readonly unknown[]>() => {
  const asked: { readonly question: Q; answer(events: readonly StoredEvent[]): void; fail(error: Error): void }[] = [];
  const ask = (...question: Q): Promise<readonly StoredEvent[]> =>
    new Promise((resolve, reject) => asked.push({ question, answer: resolve, fail: reject }));
  return { asked, ask };
};
const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('reads of the log', () => {
  it('are shared by those who ask the same, until there is news', async () => {
    const { asked, ask } = server<[number, number]>();
    const reads = new SharedReads(ask);
    const first = [reads.read(5, 10), reads.read(5, 10), reads.read(6, 10)];
    reads.renew();
    const second = reads.read(5, 10);
    expect(asked.map(({ question }) => question)).toEqual([
      [5, 10],
      [6, 10],
      [5, 10],
    ]);
    for (const [n, { answer }] of asked.entries()) answer([stored('a', n)]);
    expect((await Promise.all([...first, second])).flat().map(({ revision }) => revision)).toEqual([0, 0, 1, 2]);
  });

  it('are not kept: what failed or was answered is asked anew', async () => {
    const { asked, ask } = server<[number, number]>();
    const reads = new SharedReads(ask);
    const failing = reads.read(5, 10);
    asked[0]?.fail(new Error('gone'));
    await expect(failing).rejects.toThrow('gone');
    const again = reads.read(5, 10);
    asked[1]?.answer([]);
    expect(await again).toEqual([]);
  });
});

describe('reads of streams', () => {
  it('of one turn are one question, answered to each from its revision on', async () => {
    const { asked, ask } = server<[readonly string[], readonly number[]]>();
    const reads = new GroupReads(ask);
    const reading = [reads.read('a', 3), reads.read('b', 0), reads.read('a', 1), reads.read('c', 7)];
    await aTurn();
    expect(asked.map(({ question }) => question)).toEqual([
      [
        ['a', 'b', 'c'],
        [1, 0, 7],
      ],
    ]);
    asked[0]?.answer([stored('b', 0), stored('a', 1), stored('a', 2), stored('a', 3)]);
    const revisions = (await Promise.all(reading)).map((events) => events.map(({ revision }) => revision));
    expect(revisions).toEqual([[3], [0], [1, 2, 3], []]);
  });

  it('that are asked later are asked of the server later, at most four questions at once', async () => {
    const { asked, ask } = server<[readonly string[], readonly number[]]>();
    const reads = new GroupReads(ask);
    const reading: Promise<readonly StoredEvent[]>[] = [];
    for (const stream of ['a', 'a', 'a', 'a', 'b', 'c']) {
      reading.push(reads.read(stream, 0));
      await aTurn();
    }
    expect(asked).toHaveLength(4);
    asked[0]?.fail(new Error('gone'));
    await expect(reading[0]).rejects.toThrow('gone');
    await aTurn();
    expect(asked[4]?.question[0]).toEqual(['b', 'c']);
    for (const { answer } of asked) answer([]);
    expect(await Promise.all(reading.slice(1))).toEqual([[], [], [], [], []]);
  });
});
