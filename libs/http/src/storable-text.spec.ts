// Where a body holds what cannot be kept.
import { describe, expect, it } from '@jest/globals';
import { isStorable, placeNotStorable } from './storable-text.js';

describe('a text that cannot be kept', () => {
  it.each(['a\u0000b', '\ud800', 'x\udc00y'])('is %j', (text) => expect(isStorable(text)).toBe(false));
  it.each(['', 'à 😀 \n', '\ufffd'])('is not %j', (text) => expect(isStorable(text)).toBe(true));

  it('is found wherever it is in a body', () => {
    expect(placeNotStorable({ a: { b: ['x', { c: '\ud83d' }] } })).toBe('a.b.1.c');
    expect(placeNotStorable('\u0000')).toBe('');
    expect(placeNotStorable({ facts: { 'a\u0000': 1 } })).toBe('facts');
    expect(placeNotStorable({ a: [1, null, true, 'x'], b: {} })).toBeUndefined();
  });
});
