// Equality of what a decision says, whatever the order in which it is written.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sameValue } from './same-value.js';

describe('two JSON values', () => {
  it('say the same when only the order of members differs', () => {
    expect(sameValue({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
    expect(sameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  });

  it('do not when anything else does', () => {
    expect(sameValue({ a: 1 }, { a: '1' })).toBe(false);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue([], {})).toBe(false);
    expect(sameValue({ a: null }, { a: 0 })).toBe(false);
  });

  it('are compared as their canonical texts would be', () => {
    const canonical = (value: unknown): string =>
      JSON.stringify(value, (_, part: unknown) =>
        typeof part === 'object' && part !== null && !Array.isArray(part)
          ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
          : part,
      );
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [left, right] = [JSON.parse(JSON.stringify(a)) as unknown, JSON.parse(JSON.stringify(b)) as unknown];
        expect(sameValue(left, right)).toBe(canonical(left) === canonical(right));
        expect(sameValue(left, JSON.parse(canonical(left)))).toBe(true);
      }),
    );
  });
});
