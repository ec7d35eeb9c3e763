// The bounded memory: what was used lately is there, and it does not grow.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RecentlyUsed } from './recently-used.js';

describe('the memory of what was used last', () => {
  it('has the last keys used, with their last values, and no more than twice as many', () => {
    const key = fc.nat(30).map(String);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.tuple(key, fc.boolean()), { maxLength: 200 }),
        (size, steps) => {
          const memory = new RecentlyUsed<number>(size);
          const written = new Map<string, number>();
          steps.forEach(([key, reads], n) => {
            if (reads && written.has(key)) return void memory.get(key);
            memory.set(key, n);
            written.set(key, n);
          });
          const present = [...written].filter(([key, n]) => memory.get(key) === n);
          expect(present.length).toBeLessThanOrEqual(2 * size);
        },
      ),
    );
  });

  it('keeps at least as many as it was told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 100 }), (size, before) => {
        const memory = new RecentlyUsed<string>(size);
        for (let n = 0; n < before; n += 1) memory.set(`before-${n}`, '');
        const last = Array.from({ length: size }, (_, n) => `last-${n}`);
        for (const key of last) memory.set(key, key);
        expect(last.map((key) => memory.get(key))).toEqual(last);
      }),
    );
  });

  it('forgets what it is told to forget', () => {
    const memory = new RecentlyUsed<number>(1);
    memory.set('a', 1);
    memory.delete('a');
    expect(memory.get('a')).toBeUndefined();
  });
});
