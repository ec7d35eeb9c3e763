// What changed between two texts: nothing is lost of either, and what both have stays.
import { describe, expect, it } from '@jest/globals';
import { lineChanges, type LineChange } from './line-changes.js';

const told = (changes: readonly LineChange[]): readonly string[] =>
  changes.map(({ kind, line }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${line}`);

describe('what changed between two texts', () => {
  it('is nothing where they are the same', () => {
    expect(told(lineChanges(['a', 'b'], ['a', 'b']))).toEqual([' a', ' b']);
    expect(lineChanges([], [])).toEqual([]);
  });

  it('is what went, then what came in its place', () => {
    expect(told(lineChanges(['a', 'b', 'c'], ['a', 'x', 'c']))).toEqual([' a', '-b', '+x', ' c']);
    expect(told(lineChanges(['a'], ['a', 'b']))).toEqual([' a', '+b']);
    expect(told(lineChanges(['a', 'b'], ['b']))).toEqual(['-a', ' b']);
  });

  it('keeps the longest run that both have', () => {
    expect(told(lineChanges(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c']))).toEqual(['+d', ' a', ' b', ' c', '-d']);
  });

  it('gives both texts back, whatever they say', () => {
    const signs = ['', 'a', 'b', 'a', 'c'];
    for (let one = 0; one < 125; one += 1)
      for (let other = 0; other < 125; other += 5) {
        const lines = (n: number) => [n % 5, Math.floor(n / 5) % 5, Math.floor(n / 25)].map((at) => signs[at] ?? '');
        const changes = lineChanges(lines(one), lines(other));
        const left = (kind: LineChange['kind']) => changes.filter((each) => each.kind !== kind).map(({ line }) => line);
        expect(left('added')).toEqual(lines(one));
        expect(left('removed')).toEqual(lines(other));
      }
  });
});
