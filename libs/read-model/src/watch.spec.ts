// Looking while somebody waits: at once, for all of them together, and then no more.
import { describe, expect, it } from '@jest/globals';
import { Watch } from './watch.js';

describe('a watch', () => {
  it('looks at once and after each pause, once for all who wait, and not when nobody does', async () => {
    let looks = 0;
    const [pauses, settles]: [(() => void)[], (() => void)[]] = [[], []];
    const watch = new Watch(
      async () => void (looks += 1),
      () => new Promise((resolve) => pauses.push(resolve)),
    );
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const waiting = () => watch.during(new Promise<void>((resolve) => settles.push(resolve)));
    const [first, second] = [waiting(), waiting()];
    await turn();
    expect([looks, pauses.length]).toEqual([1, 1]);
    settles[0]?.();
    await first;
    pauses[0]?.();
    await turn();
    expect([looks, pauses.length]).toEqual([2, 2]);
    settles[1]?.();
    await second;
    pauses[1]?.();
    await turn();
    expect([looks, pauses.length]).toEqual([2, 2]);
    void waiting();
    await turn();
    expect(looks).toBe(3);
  });
});
