// The totals that another scheme declared beside those that are found here: equal to the cent, or every difference is named.
import type { DeclaredTotals } from './scheme-file.js';
import type { TakenOver } from './take-over.js';

/** One total; cents, or a number of rows. */
export interface ComparedTotal {
  readonly name: string;
  readonly declared: number;
  readonly found: number;
}

const NAMES = {
  vouchers: 'buoni',
  valueCents: 'valore dei buoni (cent)',
  spentCents: 'già speso e liquidato (cent)',
  services: 'servizi da pagare',
  openCents: 'da pagare (cent)',
} as const;

/** All totals, in the order in which a person reads them. */
export const compareTotals = (declared: DeclaredTotals, found: TakenOver['found']): readonly ComparedTotal[] =>
  (Object.keys(NAMES) as (keyof typeof NAMES)[]).map((key) => ({
    name: NAMES[key],
    declared: declared[key],
    found: found[key],
  }));

/** Whether nothing differs. */
export const agrees = (totals: readonly ComparedTotal[]): boolean =>
  totals.every(({ declared, found }) => declared === found);
