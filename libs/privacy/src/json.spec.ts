// One spelling for equal JSON.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './json.js';

/** The same value with the members of its objects the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, turned(member)]),
  );
};

describe('canonical JSON', () => {
  it('orders members by name at every depth, and leaves lists as they are', () => {
    expect(canonicalJson({ b: [2, 1, { d: null, c: 'è' }], a: { z: true, y: -0.5 } })).toBe(
      '{"a":{"y":-0.5,"z":true},"b":[2,1,{"c":"è","d":null}]}',
    );
  });

  it('leaves out what JSON has no word for, as JSON does', () => {
    expect(canonicalJson({ b: undefined, a: [undefined] })).toBe('{"a":[null]}');
    expect(canonicalJson(undefined)).toBe('');
  });

  it('says the same of equal values, and all of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (any) => {
        const value: unknown = JSON.parse(JSON.stringify(any));
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
    );
  });
});
