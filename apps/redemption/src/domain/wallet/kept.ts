// What is left of a ceiling by the month whose unused part is kept for the months after it, whatever the order of the entries.
import type { Ceiling, WalletEntitlement } from './entitlement.js';

/** Months counted from the year 0, so that they can be subtracted. */
const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const nameOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** What the question is about: the rule, the voucher's dates, what each month gives and what was used in it. */
export interface Kept {
  readonly unused: NonNullable<Ceiling['unused']>;
  readonly entitlement: Pick<WalletEntitlement, 'validFrom' | 'validTo'>;
  readonly limit: number;
  /** What was used in a month 'YYYY-MM', by service date. */
  readonly usedIn: (month: string) => number;
}

/**
 * What may still be used in the month of a day. Of any stretch of months around it no more can be used than what the stretch
 * gives, with what the months before still keep for it: a later entry may have taken what an earlier month had left.
 */
export const leftWithKept = ({ unused, entitlement, limit, usedIn }: Kept, servedOn: string): number => {
  const [start, end, asked] = [monthOf(entitlement.validFrom), monthOf(entitlement.validTo), monthOf(servedOn)];
  const used = Array.from({ length: end - start + 1 }, (_, index) => usedIn(nameOf(start + index)));
  let least = Infinity;
  let before = 0;
  for (let from = asked; from >= start; from -= 1) {
    before += used[from - start] ?? 0;
    const oldest = Math.max(start, oldestKeptIn(from, unused) ?? start);
    let taken = before;
    for (let to = asked; to <= end; to += 1) {
      if (to > asked) taken += used[to - start] ?? 0;
      least = Math.min(least, limit * (to - oldest + 1) - taken);
    }
  }
  return least;
};

/** The first month whose unused part may still be used in this one; undefined = that of the voucher. */
const oldestKeptIn = (month: number, { until, months = 0 }: Kept['unused']): number | undefined => {
  if (until === 'voucher') return undefined;
  const january = month - (month % 12);
  return month % 12 < months ? january - 12 : january;
};
