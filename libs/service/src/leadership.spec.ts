// Work of a leader: it runs where this process is elected, ends when it yields, and is not done by who stands by.
import { describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { BackgroundWork, ElectedLeadership, type Election } from './index.js';

type Candidate = Parameters<Election['stand']>[0];

const house = () => {
  const log: string[] = [];
  let candidate: Candidate | undefined;
  const election: Election = {
    stand: (standing) => {
      candidate = standing;
      log.push('stands');
      return { withdraw: () => Promise.resolve(void log.push('withdraws')) };
    },
  };
  const leadership = new ElectedLeadership(election, (error) => log.push(String(error)));
  const work = new BackgroundWork();
  const piece = (name: string) => () => {
    log.push(`start ${name}`);
    return { stop: () => Promise.resolve(void log.push(`stop ${name}`)), position: () => 7 };
  };
  const elected = (): Candidate => {
    if (candidate === undefined) throw new Error('nobody stands');
    return candidate;
  };
  const add = (name: string, start = piece(name)) => work.add(name, () => leadership.whileLeading(start));
  return { log, work, add, elected, piece };
};

describe('work of a leader', () => {
  it('stands by until this process is elected, and is shown so', async () => {
    const { log, work, add, elected } = house();
    add('a');
    add('b');
    await work.startAll();
    expect(log).toEqual(['stands']);
    expect(work.status()).toEqual([
      { name: 'a', running: true, standsBy: true },
      { name: 'b', running: true, standsBy: true },
    ]);
    await elected().lead();
    expect(log).toEqual(['stands', 'start a', 'start b']);
    expect(work.status()[0]).toEqual({ name: 'a', running: true, position: 7 });
  });

  it('ends when another leads, and begins again in the next term', async () => {
    const { log, work, add, elected } = house();
    add('a');
    await work.startAll();
    await elected().lead();
    await elected().yield();
    await elected().lead();
    expect(log).toEqual(['stands', 'start a', 'stop a', 'start a']);
  });

  it('ends before this process withdraws', async () => {
    const { log, work, add, elected } = house();
    add('a');
    add('b');
    await work.startAll();
    await elected().lead();
    await work.stopAll();
    expect(log.slice(3).sort()).toEqual(['stop a', 'stop b', 'withdraws']);
    expect(log.at(-1)).toBe('withdraws');
  });

  it('that cannot start is told, keeps the rest from nothing, and starts later', async () => {
    const { log, work, add, elected, piece } = house();
    let faults = 1;
    add('broken', () => {
      if (faults-- > 0) throw new Error('no disk');
      return piece('broken')();
    });
    add('b');
    await work.startAll();
    await elected().lead();
    expect(log).toEqual(['stands', 'Error: no disk', 'start b']);
    expect(work.status()[0]).toEqual({ name: 'broken', running: false });
    await eventually(() => work.status()[0]?.running === true);
    expect(log.at(-1)).toBe('start broken');
  });
});
