// A bounded cache keeps what was used last, for a while, and nothing that was forgotten while it was read.
import { describe, expect, it } from '@jest/globals';
import { BoundedCache } from './bounded-cache.js';

describe('a bounded cache', () => {
  it('forgets what was used longest ago', () => {
    const cache = new BoundedCache<string, number>(2);
    cache.set('a', 1, cache.reading());
    cache.set('b', 2, cache.reading());
    expect(cache.get('a')).toBe(1);
    cache.set('c', 3, cache.reading());
    expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.size]).toEqual([1, undefined, 3, 2]);
    cache.delete('a');
    expect([cache.get('a'), cache.size]).toEqual([undefined, 1]);
    cache.clear();
    expect([cache.get('c'), cache.size]).toEqual([undefined, 0]);
  });

  it('believes nothing for longer than told, counted from when it was read, however often it is used', () => {
    let now = 0;
    const cache = new BoundedCache<string, number>(2, 5_000, () => now);
    const reading = cache.reading();
    now = 1_000;
    cache.set('a', 1, reading);
    now = 5_000;
    expect(cache.get('a')).toBe(1);
    now = 5_001;
    expect(cache.get('a')).toBeUndefined();
  });

  it.each(['delete', 'clear'] as const)('does not remember what was read before a %s', (forget) => {
    const cache = new BoundedCache<string, number>(2);
    const reading = cache.reading();
    cache[forget]('a');
    cache.set('a', 1, reading);
    expect(cache.get('a')).toBeUndefined();
    cache.set('a', 2, cache.reading());
    expect(cache.get('a')).toBe(2);
  });
});
