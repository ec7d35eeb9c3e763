// Hours as people write them, and whole pieces of all else.
import { describe, expect, it } from '@jest/globals';
import { quantityIn, quantityText } from './quantity.js';

describe('a quantity in a cell', () => {
  it.each([
    ['1:30', 90],
    ['1,5', 90],
    ['0.25', 15],
    ['2', 120],
    ['10:05', 605],
  ])('reads %s hours as %i minutes', (text, minutes) => expect(quantityIn(text, 'hour')).toEqual({ minutes }));

  it.each(['0', '0:00', '1:60', '1,33', '-1', 'x', '1:3', '100', ''])('refuses %j hours', (text) =>
    expect(quantityIn(text, 'hour')).toBeUndefined(),
  );

  it('counts everything else in whole pieces', () => {
    expect(quantityIn('2', 'session')).toEqual({ units: 2 });
    for (const text of ['0', '1,5', '1:30', '1000', 'x']) expect(quantityIn(text, 'session')).toBeUndefined();
  });

  it('is written back as it was', () => {
    expect([{ minutes: 90 }, { minutes: 5 }, { units: 3 }, {}].map(quantityText)).toEqual(['1:30', '0:05', '3', '1']);
  });
});
