// Questions asked at once go together, each gets its own answer, and a fault is everybody's of that time only.
import { describe, expect, it } from '@jest/globals';
import { Together } from './together.js';

describe('asking together', () => {
  it('asks once for those of one turn, and then for those who came meanwhile', async () => {
    const asked: (readonly number[])[] = [];
    const doubling = new Together(async (numbers: readonly number[]) => {
      asked.push(numbers);
      if (asked.length === 1) meanwhile.push(doubling.of(4), doubling.of(5), doubling.of(6));
      return numbers.map((number) => number * 2);
    }, 2);
    const meanwhile: Promise<number>[] = [];
    expect(await Promise.all([doubling.of(1), doubling.of(2)])).toEqual([2, 4]);
    expect(await Promise.all(meanwhile)).toEqual([8, 10, 12]);
    expect(asked).toEqual([[1, 2], [4, 5], [6]]);
  });

  it('tells a fault to those who asked, and goes on', async () => {
    let faults = 1;
    const echo = new Together(async (words: readonly string[]) => {
      if (faults-- > 0) throw new Error('not now');
      return words;
    }, 10);
    expect(await Promise.allSettled([echo.of('a'), echo.of('b')])).toMatchObject([
      { reason: new Error('not now') },
      { reason: new Error('not now') },
    ]);
    expect(await echo.of('c')).toBe('c');
  });
});
