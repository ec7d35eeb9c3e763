// What a person is told of the places next to hers.
import { describe, expect, it } from '@jest/globals';
import { applicationId } from '@buono/kernel';
import { idOf } from '../call/call.examples.js';
import { neighboursOf } from './neighbours.js';

const place = (n: number, total: number, by?: number) => ({
  ...{ applicationId: applicationId(idOf(n)), receiptNumber: n, place: n, total },
  ...(by !== undefined && { by }),
});

describe('the places around one', () => {
  const ranked = [place(1, 14, 0), place(2, 10, 0), place(3, 10, 2)];

  it('say what decided, and by how many points', () =>
    expect(neighboursOf(ranked, 2)).toEqual({ above: { by: 0, points: 4 }, below: { by: 2, points: 0 } }));
  it('tell decimals without a binary remainder', () =>
    expect(neighboursOf([place(1, 2.3, 0), place(2, 1.1, 0)], 2)).toEqual({ above: { by: 0, points: 1.2 } }));
  it('are one for the first and for the last', () => {
    expect(neighboursOf(ranked, 1)).toEqual({ below: { by: 0, points: 4 } });
    expect(neighboursOf(ranked, 3)).toEqual({ above: { by: 2, points: 0 } });
  });
  it('say only the points where the ranking is older than its reasons', () =>
    expect(neighboursOf([place(1, 14), place(2, 10)], 2)).toEqual({ above: { points: 4 } }));
  it('are none outside the ranking', () => expect(neighboursOf(ranked, 9)).toEqual({}));
});
