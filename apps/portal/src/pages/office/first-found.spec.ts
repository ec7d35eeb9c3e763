// What a desk shows first is not paid for with questions about all the rest.
import { describe, expect, it } from '@jest/globals';
import { firstFound } from './first-found.js';

const numbers = (to: number): number[] => Array.from({ length: to }, (_, at) => at + 1);
const looking = async (many: readonly number[], isWanted: (n: number) => boolean, enough: number) => {
  const asked: number[] = [];
  const found = await firstFound(
    many,
    (n) => {
      asked.push(n);
      return Promise.resolve(n);
    },
    isWanted,
    enough,
  );
  return { ...found, asked: asked.length };
};

describe('the first that are found', () => {
  it('are in their order, and nobody is asked about more than was needed', async () => {
    expect(await looking(numbers(40), () => true, 3)).toEqual({ items: [1, 2, 3], isAll: false, asked: 3 });
    expect(await looking(numbers(40), (n) => n % 2 === 0, 3)).toEqual({ items: [2, 4, 6], isAll: false, asked: 6 });
    // The second handful brings more than was missing: it is told too.
    expect(await looking(numbers(40), (n) => n !== 1, 3)).toEqual({ items: [2, 3, 4, 5, 6], isAll: false, asked: 6 });
  });
  it('are all there are when there are few', async () => {
    expect(await looking(numbers(5), (n) => n > 3, 3)).toEqual({ items: [4, 5], isAll: true, asked: 5 });
    expect(await looking(numbers(3), () => true, 3)).toEqual({ items: [1, 2, 3], isAll: true, asked: 3 });
    expect(await looking([], () => true, 3)).toEqual({ items: [], isAll: true, asked: 0 });
  });
});
