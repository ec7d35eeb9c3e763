// The numbers of notices, worked out by hand.
import { describe, expect, it } from '@jest/globals';
import { isNoticeNumber, noticeNumberOf, NUMBERS_IN_SERIES, qrTextOf } from './numbers.js';

describe('the number of a notice', () => {
  it('ends with the rest of dividing the others by 93', () => {
    // 3010000000000042 = 93 × 32365591397849 + 85.
    expect(noticeNumberOf({ auxDigit: 3, code: '01' }, 42n)).toBe('301000000000004285');
    // 1000000000093 and before it 003: 31000000000093 = 93 × 333333333334 + 31, of sixteen figures 0 03 1000000000093.
    expect(noticeNumberOf({ auxDigit: 0, code: '03' }, 1_000_000_000_093n)).toBe('003100000000009331');
  });

  it('has eighteen figures, also for the first and the last of a series', () => {
    for (const local of [0n, NUMBERS_IN_SERIES - 1n])
      expect(isNoticeNumber(noticeNumberOf({ auxDigit: 3, code: '49' }, local))).toBe(true);
  });

  it('is wrong with any one figure changed', () => {
    const right = '301000000000004285';
    for (let place = 0; place < 18; place += 1) {
      const figure = (Number(right[place]) + 1) % 10;
      expect(isNoticeNumber(`${right.slice(0, place)}${figure}${right.slice(place + 1)}`)).toBe(false);
    }
  });
});

describe('the square code', () => {
  it('says number, body and cents, of two figures at least', () => {
    expect(qrTextOf('301000000000004285', '01386030488', 1_200)).toBe('PAGOPA|002|301000000000004285|01386030488|1200');
    expect(qrTextOf('301000000000004285', '01386030488', 5)).toBe('PAGOPA|002|301000000000004285|01386030488|05');
  });
});
