// Cursors and pages.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor, pageOf } from './page.js';
import { ProblemException } from './problem.js';

describe('a cursor', () => {
  it('gives back what was put in', () => {
    const values = fc.array(fc.oneof(fc.uuid(), fc.integer()), { minLength: 1 });
    fc.assert(fc.property(values, (list) => expect(decodeCursor(encodeCursor(list))).toEqual(list)));
  });

  it('stands in a URL as it is', () => {
    fc.assert(fc.property(fc.array(fc.string()), (list) => expect(encodeCursor(list)).toMatch(/^[A-Za-z0-9_-]*$/)));
  });

  it.each(['', 'x', 'eyJhIjoxfQ', 'W251bGxd', '%%%'])('is refused with a problem when it is %j', (text) => {
    expect(() => decodeCursor(text)).toThrow(ProblemException);
  });

  it.each(['[]', '[1.5]', '[1e300]', '["\\u0000"]', '["\\ud800"]', '[[1]]', '[true]'])(
    'is refused with a problem when it holds %s',
    (forged) => {
      expect(() => decodeCursor(Buffer.from(forged).toString('base64url'))).toThrow(ProblemException);
    },
  );
});

describe('a page', () => {
  const page = (rows: readonly number[]) =>
    pageOf(
      rows,
      2,
      (row) => row * 10,
      (row) => [row],
    );

  it('has no next when all rows fit', () => {
    expect(page([1, 2])).toEqual({ items: [10, 20] });
  });

  it('points after its last row when one more was read', () => {
    const { items, next } = page([1, 2, 3]);
    expect(items).toEqual([10, 20]);
    expect(decodeCursor(next ?? '')).toEqual([2]);
  });
});
