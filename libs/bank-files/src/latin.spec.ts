// Names and reasons in the characters that every bank carries.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { latin } from './latin.js';

describe('a text for a bank', () => {
  it.each([
    ['Società Cooperativa L’Albero', "Societa Cooperativa L'Albero"],
    ['Straße & Söhne_Łódź', 'Strasse + Sohne-Lodz'],
    ['Żółć  <script>"x"</script>', 'Zolc script x /script'],
    ['//dati di prova//', 'dati di prova'],
    ['a////b', 'a/b'],
    ['日本', ''],
  ])('%s', (text, written) => expect(latin(text, 70)).toBe(written));

  it('is cut where the field ends, without a blank at its end', () => expect(latin('uno due', 4)).toBe('uno'));

  it('has no other character, whatever it was', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 140 }), (text, most) => {
        const written = latin(text, most);
        expect(written).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]*$/);
        expect(written.length).toBeLessThanOrEqual(most);
        expect(written).not.toMatch(/^[/ ]|[/ ]$|\/\//);
      }),
    ));
});
