// IBANs: the printed examples of the ISO registry, and the Italian check letter worked out by hand.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { iban, ibanCountry, ibanText, italianIban, parseIban } from './iban.js';

// CIN of 0542811101000000123456: 1+5+9+2+19+1+0+1+1+1 +1+0+1+0+1+0+0+2+7+4+13+6 = 75 = 2 × 26 + 23: X
const ITALIAN = 'IT60X0542811101000000123456';

describe('an IBAN', () => {
  it.each([
    ITALIAN,
    'SM86U0322509800000000270100', // 72 = 2 × 26 + 20: U
    'DE89370400440532013000',
    'FR1420041010050500013M02606',
    'GB82WEST12345698765432',
    'MT84MALT011000012345MTLCAST001S',
    'NO9386011117947',
    'VA59001123000012345678',
  ])('may be %p', (text) => expect(parseIban(text)).toEqual({ ok: true, value: text }));
  it('forgives blanks and small letters', () => expect(iban(' it60 x054 2811 1010 0000 0123 456')).toBe(ITALIAN));
  it.each([
    ['', 'wrong-form'],
    ['IT60', 'wrong-form'],
    ['IT60X05428-1101000000123456', 'wrong-form'],
    ['SA0380000000608010167519', 'country-outside-sepa'], // valid, of Saudi Arabia
    ['IT60X054281110100000012345', 'wrong-length'],
    ['DE8937040044053201300', 'wrong-length'],
    ['IT61X0542811101000000123456', 'wrong-check-digits'],
    ['DE88370400440532013000', 'wrong-check-digits'],
    // X to Y adds 10^28, which is −4 modulo 97: with 64 the IBAN counts up, and only the CIN is wrong
    ['IT64Y0542811101000000123456', 'wrong-cin'],
  ])('is not %p: %p', (text, reason) => expect(parseIban(text)).toEqual({ ok: false, reason }));
  it('has one pair of check digits only', () => {
    // The two other numbers with the same remainder as 02 and 98 are 99 and 01: never issued.
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{12}$/), (account) => {
        const good = italianIban('05428', '11101', account);
        expect(['00', '01', '99']).not.toContain(good.slice(2, 4));
      }),
    );
  });
  it('of an Italian account follows from its coordinates', () => {
    expect(italianIban('05428', '11101', '123456')).toBe(ITALIAN);
    expect(() => italianIban('5428', '11101', '123456')).toThrow(RangeError);
    expect(() => italianIban('05428', '11101', '1234567890123')).toThrow(RangeError);
  });
  it('knows its country and its printed form', () => {
    expect(ibanCountry(iban(ITALIAN))).toBe('IT');
    expect(ibanText(iban(ITALIAN))).toBe('IT60 X054 2811 1010 0000 0123 456');
    expect(ibanText(iban('DE89370400440532013000'))).toBe('DE89 3704 0044 0532 0130 00');
  });
  it('does not repeat in its error what it was given', () => {
    expect(() => iban('IT61X0542811101000000123456')).toThrow(new RangeError('not a valid IBAN: wrong-check-digits'));
  });
  it('shows every single wrong digit', () => {
    const change = fc.tuple(
      fc.stringMatching(/^[0-9]{12}$/),
      fc.integer({ min: 5, max: 26 }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(change, ([account, place, by]) => {
        const good = italianIban('03069', '02887', account);
        const wrong = String((Number(good.charAt(place)) + by) % 10);
        expect(parseIban(good.slice(0, place) + wrong + good.slice(place + 1)).ok).toBe(false);
      }),
    );
  });
});
