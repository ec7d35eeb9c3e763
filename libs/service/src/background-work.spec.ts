// Background work starts in order, is waited for, and ends whole.
import { describe, expect, it } from '@jest/globals';
import { BackgroundWork, everySoOften } from './index.js';

const work =
  (log: string[], name: string, ends: Promise<void> = Promise.resolve()) =>
  () => {
    log.push(`start ${name}`);
    return {
      stop: async () => {
        await ends;
        log.push(`stop ${name}`);
      },
      caughtUp: () => Promise.resolve(name !== 'late'),
    };
  };

describe('background work', () => {
  it('starts once, in order, and tells what runs', async () => {
    const log: string[] = [];
    const all = new BackgroundWork();
    all.add('a', work(log, 'a'));
    all.add('b', work(log, 'b'));
    expect(all.status()).toEqual([
      { name: 'a', running: false },
      { name: 'b', running: false },
    ]);
    await all.startAll();
    await all.startAll();
    expect(log).toEqual(['start a', 'start b']);
    expect(all.status().every(({ running }) => running)).toBe(true);
    await all.stopAll();
    expect(log).toContain('stop a');
    expect(log).toContain('stop b');
  });

  it('refuses a name twice', () => {
    const all = new BackgroundWork();
    all.add('a', work([], 'a'));
    expect(() => all.add('a', work([], 'a'))).toThrow(RangeError);
  });

  it('ends the others when one cannot end, and says so', async () => {
    const log: string[] = [];
    const all = new BackgroundWork();
    all.add('broken', work(log, 'broken', Promise.reject(new Error('disk full'))));
    all.add('good', work(log, 'good'));
    await all.startAll();
    await expect(all.stopAll()).rejects.toThrow('disk full');
    expect(log).toContain('stop good');
  });

  it('is behind as long as one of them is', async () => {
    const all = new BackgroundWork();
    all.add('a', work([], 'a'));
    await all.startAll();
    expect(await all.caughtUp(100)).toBe(true);
    all.add('late', work([], 'late'));
    await all.startAll();
    expect(await all.caughtUp(100)).toBe(false);
    expect(await all.caughtUp(100, (name) => name !== 'late')).toBe(true);
    await all.stopAll();
  });
});

describe('a ticker', () => {
  it('goes on at once while there is something to do, and after a fault', async () => {
    const faults: unknown[] = [];
    let round = 0;
    await new Promise<void>((resolve) => {
      const ticker = everySoOften({
        everyMs: 1,
        onFault: (error) => faults.push(error),
        run: () => {
          round += 1;
          if (round === 2) throw new Error('once');
          if (round === 4) void ticker.stop().then(resolve);
          return Promise.resolve(round === 1 ? 1 : 0);
        },
      });
    });
    expect(round).toBe(4);
    expect(faults).toHaveLength(1);
  });
});
