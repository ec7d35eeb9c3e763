// What a text may not hide, and what it may well have.
import { describe, expect, it } from '@jest/globals';
import { hasHiddenCharacters } from './hidden-characters.js';

describe('a text', () => {
  it.each([
    ['U+0000', '\u0000'],
    ['a bell', '\u0007'],
    ['DEL', '\u007f'],
    ['a control of C1', '\u0085'],
    ['a bidirectional override', '\u202e'],
    ['a bidirectional isolate', '\u2066'],
    ['a mark of direction', '\u200f'],
    ['a zero-width space', '\u200b'],
    ['a zero-width joiner', '\u200d'],
    ['a word joiner', '\u2060'],
    ['a byte order mark', '\ufeff'],
    ['a soft hyphen', '\u00ad'],
    ['a separator of lines', '\u2028'],
    ['a filler', '\u3164'],
    ['a tag', '\u{e0041}'],
    ['half of a surrogate pair', '\ud83d'],
  ])('hides %s', (_, character) => expect(hasHiddenCharacters(`no${character}me`)).toBe(true));

  it.each(['Nicolò D’Ambrosio', 'Müller & Søn', '研究', 'a\tb\r\nc', '✓ 😀', 'ISEE < 8.000 €', ''])(
    'hides nothing in %j',
    (text) => expect(hasHiddenCharacters(text)).toBe(false),
  );
});
