// Values with their articles: dates and shares elide before a vowel, as Italian readers say them.
import { describe, expect, it } from '@jest/globals';
import { checkedDocument, sampleDocument } from '../testing/sample-call.js';
import { callText } from './call-text.js';
import { plainText } from './render-text.js';
import { joinedDay, joinedShare } from './values.js';

describe('an article', () => {
  it.each([
    ['1%', 'l’1%', 'dell’1%'],
    ['1,5%', 'l’1,5%', 'dell’1,5%'],
    ['8%', 'l’8%', 'dell’8%'],
    ['11,5%', 'l’11,5%', 'dell’11,5%'],
    ['80%', 'l’80%', 'dell’80%'],
    ['18%', 'il 18%', 'del 18%'],
    ['10%', 'il 10%', 'del 10%'],
    ['100%', 'il 100%', 'del 100%'],
  ])('before a share of %s', (words, alone, after) => {
    expect(joinedShare(words)).toBe(alone);
    expect(joinedShare(words, 'di')).toBe(after);
  });

  it.each([
    ['8 marzo 2026', 'dall’8 marzo 2026', 'all’8 marzo 2026'],
    ['11 marzo 2026', 'dall’11 marzo 2026', 'all’11 marzo 2026'],
    ['18 marzo 2026', 'dal 18 marzo 2026', 'al 18 marzo 2026'],
    ['1° marzo 2026', 'dal 1° marzo 2026', 'al 1° marzo 2026'],
  ])('before %s', (words, from, to) => {
    expect(joinedDay('da', words)).toBe(from);
    expect(joinedDay('a', words)).toBe(to);
  });

  it('stands in what a call says of samples and warnings', () => {
    const changes = { sampling: { share: '8', wholeAbove: '11' }, warnings: { voucherLeft: ['20', '1'] } };
    const text = plainText(callText(checkedDocument(sampleDocument(changes))));
    expect(text).toContain('esamina una per una l’8% delle righe');
    expect(text).toContain('gli errori superano l’11% si esaminano');
    expect(text).toContain('non più del 20% e dell’1%: si avvisa la famiglia');
  });
});
