// What notices say: every text has places that its kind knows, and nothing outside of the envelope speaks of anybody.
import { describe, expect, it } from '@jest/globals';
import { FIRST_TEXTS } from './first-texts.js';
import { NOTICE_KINDS, type NoticeKind } from './kinds.js';
import { LANGUAGES, OUTSIDE, placesIn, strangePlaces, written } from './texts.js';

const kinds = Object.keys(NOTICE_KINDS) as NoticeKind[];

describe('the texts of notices', () => {
  it.each(LANGUAGES)('are there for every kind in %s, with places that the kind knows', (language) => {
    for (const kind of kinds) expect([kind, strangePlaces(kind, FIRST_TEXTS[language][kind])]).toEqual([kind, []]);
  });
  it('have the same places in every language', () => {
    for (const kind of kinds)
      expect(placesIn(FIRST_TEXTS.en[kind]).toSorted()).toEqual(placesIn(FIRST_TEXTS.it[kind]).toSorted());
  });
  it('name the places that a kind does not know', () =>
    expect(strangePlaces('receipt', { title: '{{number}}', text: '{{diagnosis}} {{body}}' })).toEqual(['diagnosis']));
});

describe('a text that is written', () => {
  it('has what the case says, and leaves out lines of which nothing is said', () =>
    expect(
      written({ title: 'N. {{number}}', text: 'Atto: {{act}}\n{{day}}, {{act}}\nFine' }, { number: '7', day: 'oggi' }),
    ).toEqual({
      title: 'N. 7',
      text: 'oggi, \nFine',
    }));
  it('never fills a place with a place', () =>
    expect(written({ title: '{{a}}', text: '' }, { a: '{{b}}', b: 'x' }).title).toBe('{{b}}'));
});

describe('what stands outside of the envelope', () => {
  it('has no places, and fits App IO: a subject of 10 to 120 characters, words of 80 at least', () => {
    for (const language of LANGUAGES) {
      const { subject, preview } = OUTSIDE[language];
      expect(placesIn({ title: subject, text: preview })).toEqual([]);
      expect(subject.length).toBeGreaterThanOrEqual(10);
      expect(subject.length).toBeLessThanOrEqual(120);
      expect(preview.length).toBeGreaterThanOrEqual(80);
    }
  });
});
