// The number of a notice of payment (numero avviso) and what its square code says, as pagoPA wants them (SACI, Allegato 2 of the notice).

/** Who issues the numbers: the first figure, and the two that tell one issuer of a body from another (segregazione, or application code). */
export interface NumberSeries {
  readonly auxDigit: 0 | 3;
  /** Two figures. */
  readonly code: string;
}

/** How many different numbers a series has: thirteen figures. */
export const NUMBERS_IN_SERIES = 10_000_000_000_000n;

/**
 * The eighteen figures: aux digit, code, thirteen figures of ours, and two of control, which are the rest of dividing all before
 * them by 93.
 */
export const noticeNumberOf = ({ auxDigit, code }: NumberSeries, local: bigint): string => {
  const figures = `${auxDigit}${code}${local.toString().padStart(13, '0')}`;
  return `${figures}${controlOf(figures)}`;
};

/** Whether the figures of control are right. */
export const isNoticeNumber = (text: string): boolean =>
  /^\d{18}$/.test(text) && controlOf(text.slice(0, 16)) === text.slice(16);

const controlOf = (figures: string): string => (BigInt(figures) % 93n).toString().padStart(2, '0');

/** What the square code of a notice says. Amounts are whole cents, at least two figures. */
export const qrTextOf = (noticeNumber: string, creditor: string, amountCents: number): string =>
  `PAGOPA|002|${noticeNumber}|${creditor}|${String(amountCents).padStart(2, '0')}`;
