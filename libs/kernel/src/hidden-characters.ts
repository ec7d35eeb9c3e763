// Characters that a text hides: what is read is not what is stored, so no text of ours has them.

// Controls but tab and line ends, formats (bidirectional overrides, zero widths, soft hyphens), separators of lines, fillers, halves of surrogate pairs.
const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/u;

/** Whether a text has characters that nobody sees, or that turn others round. Tabs and line ends may stand in a text. */
export const hasHiddenCharacters = (text: string): boolean => HIDDEN.test(text);
