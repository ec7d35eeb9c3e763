// The specification of compiuta giacenza: ten days at the post office, feasts and Sundays moving the last.
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@buono/kernel';
import { stockedOn } from './stock.js';

describe('a registered letter that nobody fetches', () => {
  it.each([
    ['2026-09-01', '2026-09-11'], // a Friday
    ['2026-09-03', '2026-09-14'], // Sunday 13 moves to Monday
    ['2026-03-19', '2026-03-30'], // Sunday 29 March, when clocks go forward
    ['2026-10-15', '2026-10-26'], // Sunday 25 October, when clocks go back
    ['2026-12-15', '2026-12-28'], // Christmas, St Stephen, and a Sunday
  ])('of which the post told on %p counts as delivered on %p', (toldOn, on) =>
    expect(stockedOn(localDate(toldOn))).toBe(on),
  );
});
