// The characters that every bank of the SEPA area must carry (EPC217-08, best practices on the character set).

const MARKS = /\p{M}/gu;
const OUTSIDE = /[^A-Za-z0-9/\-?:().,'+ ]/g;

// Letters that do not come apart into a base and a mark.
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', Ø: 'O', ø: 'o', Đ: 'D', đ: 'd' },
  ...{ Ł: 'L', ł: 'l', Þ: 'TH', þ: 'th', ı: 'i' },
  ...{ '’': "'", '‘': "'", '–': '-', '—': '-', '&': '+', _: '-' },
};

/**
 * The text in the SEPA set, at most `most` characters: accents fall away, what has no likeness becomes a blank, and no
 * slash stands at an end or beside another (reserved to banks). Empty where nothing of it can be written.
 */
export const latin = (text: string, most: number): string => {
  const likened = [...text.normalize('NFD').replace(MARKS, '')].map((sign) => LETTERS[sign] ?? sign).join('');
  const plain = likened
    .replace(OUTSIDE, ' ')
    .replace(/\/{2,}/g, '/')
    .replace(/ +/g, ' ');
  return plain
    .replace(/^[/ ]+/, '')
    .slice(0, most)
    .replace(/[/ ]+$/, '');
};
