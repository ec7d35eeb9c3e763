// A persistent map against the platform's own Map, and against time: an older version never changes.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PersistentMap } from './persistent-map.js';

const entries = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.integer()), { maxLength: 200 });

describe('a persistent map', () => {
  it('holds what a Map holds after the same writes', () => {
    fc.assert(
      fc.property(entries, (writes) => {
        const map = PersistentMap.of(writes);
        const model = new Map(writes);
        expect(map.size).toBe(model.size);
        expect(new Map(map)).toEqual(model);
        for (const [key, value] of model) expect(map.get(key)).toBe(value);
        expect(map.get('not a key')).toBeUndefined();
        expect(map.has('not a key')).toBe(false);
      }),
    );
  });

  it('leaves the older map as it was', () => {
    fc.assert(
      fc.property(entries, fc.string({ maxLength: 3 }), (writes, key) => {
        const before = PersistentMap.of(writes);
        const content = new Map(before);
        before.with(key, -1);
        expect(new Map(before)).toEqual(content);
      }),
    );
  });

  it('keeps keys of one hash apart', () => {
    // Both texts hash to the same 32 bits under FNV-1a.
    const map = PersistentMap.of([
      ['costarring', 1],
      ['liquid', 2],
    ]);
    expect([map.get('costarring'), map.get('liquid'), map.size]).toEqual([1, 2, 2]);
    expect(map.with('liquid', 3).get('costarring')).toBe(1);
  });
});
