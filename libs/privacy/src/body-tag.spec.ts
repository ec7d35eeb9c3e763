// A body's tag is the same for the same JSON, another for any other, and says under which key it was made.
import { describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { bodyTagOf } from './body-tag.js';

const key = new Uint8Array(32).fill(3);

describe('the tag of a body', () => {
  it('is the HMAC of the body with its members in the order of their names, after the version of the key', () => {
    const expected = createHmac('sha256', key).update('{"amountCents":1200,"lines":[{"a":1,"b":null}]}').digest('hex');
    expect(bodyTagOf({ lines: [{ b: null, a: 1 }], amountCents: 1200 }, { version: 4, key })).toBe(`k4:${expected}`);
    expect(bodyTagOf({ amountCents: 1200, lines: [{ a: 1, b: null }] }, key)).toBe(`k1:${expected}`);
  });

  it('differs whenever the JSON differs', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const same = fc.stringify(JSON.parse(JSON.stringify(one))) === fc.stringify(JSON.parse(JSON.stringify(other)));
        fc.pre(!same);
        expect(bodyTagOf({ body: one }, key)).not.toBe(bodyTagOf({ body: other }, key));
      }),
    );
  });

  it('tells no body from an empty one, and lists by their order', () => {
    expect(bodyTagOf(undefined, key)).not.toBe(bodyTagOf({}, key));
    expect(bodyTagOf(undefined, key)).not.toBe(bodyTagOf('', key));
    expect(bodyTagOf([1, 2], key)).not.toBe(bodyTagOf([2, 1], key));
  });
});
