// Many at once, bounded, in order, ended by the first fault.
import { describe, expect, it } from '@jest/globals';
import { allOf } from './all-of.js';

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('doing the same for many', () => {
  it('keeps the order and the bound', async () => {
    let [underWay, most] = [0, 0];
    const doubled = await allOf([1, 2, 3, 4, 5, 6, 7], 3, async (each) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await soon();
      underWay -= 1;
      return each * 2;
    });
    expect(doubled).toEqual([2, 4, 6, 8, 10, 12, 14]);
    expect(most).toBe(3);
  });

  it('has nothing to do for nobody', async () => {
    expect(await allOf([], 3, () => Promise.reject(new Error('nobody')))).toEqual([]);
  });

  it('ends with the first fault', async () => {
    const begun: number[] = [];
    const work = allOf([1, 2, 3, 4, 5, 6], 2, async (each) => {
      begun.push(each);
      await soon();
      if (each === 2) throw new Error('two');
    });
    await expect(work).rejects.toThrow('two');
    expect(begun.length).toBeLessThan(6);
  });
});
