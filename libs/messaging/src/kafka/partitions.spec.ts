// What a group commits: never past what is not done, never for a partition that went to another member.
import { describe, expect, it } from '@jest/globals';
import { Partitions, offsetsOf } from './partitions.js';
import { portionsOf } from './sender.js';

describe('the partitions of a member', () => {
  const taken = (partitions: Partitions, partition: number, from: number, to: number) => {
    const work = partitions.at('topic', partition, from);
    for (let offset = from; offset < to; offset += 1) work.progress.begin(offset);
    return work;
  };

  it('commit the offset of the next message, once the ones before are done', () => {
    const partitions = new Partitions();
    const work = taken(partitions, 0, 10, 13);
    work.progress.finish(11);
    expect(partitions.uncommitted()).toEqual([]);
    work.progress.finish(10);
    expect(offsetsOf(partitions.uncommitted())).toEqual([{ topic: 'topic', partition: 0, offset: '12' }]);
  });

  it('forget those that went to another member', () => {
    const partitions = new Partitions();
    const [gone, kept] = [taken(partitions, 0, 0, 2), taken(partitions, 1, 0, 2)];
    partitions.assigned({ topic: [1, 2] });
    expect(gone.revoked).toBe(true);
    gone.progress.finish(0);
    kept.progress.finish(0);
    expect(partitions.uncommitted()).toEqual([kept]);
  });

  it('go on with those that stay: what the broker delivers again is known', () => {
    const partitions = new Partitions();
    const work = taken(partitions, 0, 5, 9);
    partitions.assigned({ topic: [0] });
    expect(partitions.at('topic', 0, 5)).toBe(work);
    expect(work.progress.fetched).toBe(8);
  });

  it('begin anew where the offset was set back', () => {
    const partitions = new Partitions();
    const work = taken(partitions, 0, 5, 9);
    const anew = partitions.at('topic', 0, 0);
    expect(anew).not.toBe(work);
    expect(work.revoked).toBe(true);
    expect(anew.progress.fetched).toBe(-1);
  });
});

describe('portions', () => {
  const record = (key: string, bytes: number) => ({ key, value: 'x'.repeat(bytes) });

  it('hold what a broker takes as one batch, in order', () => {
    const records = Array.from({ length: 40 }, (_, index) => record(`k-${index}`, 60_000));
    const portions = portionsOf(records);
    expect(portions.flat()).toEqual(records);
    expect(portions.map((portion) => portion.length)).toEqual([8, 8, 8, 8, 8]);
  });

  it('hold not more than a thousand', () => {
    expect(portionsOf(Array.from({ length: 2_001 }, () => record('k', 1))).map(({ length }) => length)).toEqual([
      1_000, 1_000, 1,
    ]);
  });

  it('are none of nothing', () => {
    expect(portionsOf([])).toEqual([]);
  });
});
