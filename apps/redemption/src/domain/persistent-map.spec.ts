// What the persistent map promises: it behaves as a Map, and older versions never change.
import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { mapOf, valueAt, valuesOf, withEntry, withoutEntry, type PersistentMap } from './persistent-map.js';

const change = fc.record({ key: fc.stringMatching(/^[a-f]{1,2}$/), value: fc.integer(), remove: fc.boolean() });

describe('a persistent map', () => {
  it('holds what a Map holds, and so does every earlier version', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const model = new Map<string, number>();
        let map: PersistentMap<string, number>;
        const versions = changes.map(({ key, value, remove }) => {
          if (remove) model.delete(key);
          else model.set(key, value);
          map = remove ? withoutEntry(map, key) : withEntry(map, key, value);
          return { map, model: new Map(model) };
        });
        for (const version of versions) {
          const keys = [...version.model.keys()].toSorted();
          expect([...valuesOf(version.map)]).toEqual(keys.map((key) => version.model.get(key)));
          for (const { key } of changes) expect(valueAt(version.map, key)).toBe(version.model.get(key));
        }
      }),
    );
  });

  it('has one shape for one content, whatever the order', () => {
    const entries = Array.from({ length: 50 }, (_, n) => [`key-${n}`, n] as const);
    expect(mapOf(entries.toReversed())).toEqual(mapOf(entries));
  });

  it('stays shallow when keys come in order', () => {
    const depth = (map: PersistentMap<string, number>): number =>
      map === undefined ? 0 : 1 + Math.max(depth(map.left), depth(map.right));
    const map = mapOf(Array.from({ length: 10_000 }, (_, n) => [String(n).padStart(6, '0'), n] as const));
    expect(depth(map)).toBeLessThan(60);
  });
});
