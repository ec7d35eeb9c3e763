// The gate before the client: how many pass at a time, and in which order.
import { describe, expect, it } from '@jest/globals';
import { Gate } from './gate.js';

/** Work that ends when told. */
const held = (gate: Gate) => {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const ask = (n: number): Promise<void> =>
    gate.pass(async () => {
      begun.push(n);
      await new Promise<void>((resolve) => ends.push(resolve));
    });
  return { begun, ask, endNext: () => ends.shift()?.() };
};

const turns = async (): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
};

describe('the gate', () => {
  it('lets the first through alone, then fifteen at a time, in order, and all in the end', async () => {
    const { begun, ask, endNext } = held(new Gate());
    const all = Array.from({ length: 40 }, (_, n) => n);
    const asked = all.map(ask);
    await turns();
    expect(begun).toEqual([0]);
    endNext();
    await turns();
    expect(begun).toEqual(all.slice(0, 16));
    for (let n = 1; n < 40; n += 1) {
      endNext();
      await turns();
      expect(begun.length - n - 1).toBeLessThanOrEqual(15);
    }
    await Promise.all(asked);
    expect(begun).toEqual(all);
  });

  it('lets the next through after one that failed', async () => {
    const gate = new Gate();
    await expect(gate.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.pass(() => Promise.resolve('yes'))).toBe('yes');
  });
});
