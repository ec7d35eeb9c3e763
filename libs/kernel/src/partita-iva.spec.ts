// Partite IVA, with check digits worked out by hand.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computePartitaIva, parsePartitaIva, partitaIva } from './partita-iva.js';

describe('a partita IVA', () => {
  it('has a check digit', () => {
    // 0+6+3+2+5 = 16; 7, 4, 5, 0, 6 doubled: 5+8+1+0+3 = 17; 33 lacks 7 to 40
    expect(partitaIva(' 07643520567 ')).toBe('07643520567');
    expect(computePartitaIva('0764352056')).toBe('07643520567');
  });
  it.each([
    ['07643520568', 'wrong-check-digit'],
    ['00000000000', 'all-zeros'],
    ['0764352056', 'wrong-form'],
    ['IT07643520567', 'wrong-form'],
    ['0764352056X', 'wrong-form'],
    ['', 'wrong-form'],
  ])('is not %j: %p', (text, reason) => expect(parsePartitaIva(text)).toEqual({ ok: false, reason }));
  it('shows every single wrong digit', () => {
    const change = fc.tuple(fc.stringMatching(/^[1-9][0-9]{9}$/), fc.nat({ max: 10 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(change, ([start, place, by]) => {
        const good = computePartitaIva(start);
        const wrong = String((Number(good.charAt(place)) + by) % 10);
        expect(parsePartitaIva(good.slice(0, place) + wrong + good.slice(place + 1)).ok).toBe(false);
      }),
    );
  });
});
