// The checks due before an order is paid (DURC, debts with the collection agent …): which, and how each of them stands on a day.
import type { Cents, LocalDate } from '@buono/kernel';
import type { Payee, Sealed } from '../payee.js';

/** A check that the body asks of whom it pays. */
export interface CheckRule {
  /** `regularity` (DURC), `tax-debts` (art. 48-bis d.P.R. 602/1973), or a name of the body's own. */
  readonly kind: string;
  /** What a check of the body's own is called on pages; the two of the law have their name there. */
  readonly title?: string | undefined;
  readonly payees: 'providers' | 'all';
  /** Due of orders above this many cents, of all where it is not said. */
  readonly aboveCents?: number | undefined;
  /** How long a check is good where its paper says nothing, in days after the day of the check. */
  readonly validDays: number;
}

/** What was found of a payee. `validUntil` is the last day on which it is good. */
export interface PaymentCheck {
  readonly kind: string;
  readonly outcome: 'clear' | 'adverse';
  readonly source: 'registry' | 'paper';
  readonly checkedOn: LocalDate;
  readonly validUntil: LocalDate;
  /** Number of the paper, and in cents what is owed where it says so. */
  readonly told?: Sealed | undefined;
}

export type CheckRefusal = 'check-missing' | 'check-adverse' | 'check-expired';

/** How a check that is due stands on a day. */
export interface StandingCheck {
  readonly rule: CheckRule;
  readonly standing: 'clear' | 'missing' | 'adverse' | 'expired';
  readonly check?: PaymentCheck | undefined;
}

/** What an order is to a rule. */
export interface Checked {
  readonly payee: Payee;
  readonly amountCents: Cents;
}

/** Whether the rule asks something of this payment: above its amount, to the cent. */
export const isDue = ({ payees, aboveCents }: CheckRule, { payee, amountCents }: Checked): boolean =>
  (payees === 'all' || payee.kind === 'provider') && (aboveCents === undefined || amountCents > aboveCents);

/** Every check due of the order, as it stands on the day; of one kind the last that was recorded counts. */
export const standingsOn = (
  on: LocalDate,
  rules: readonly CheckRule[],
  order: Checked,
  checks: readonly PaymentCheck[],
): readonly StandingCheck[] =>
  rules
    .filter((rule) => isDue(rule, order))
    .map((rule) => {
      const check = checks.findLast(({ kind }) => kind === rule.kind);
      if (check === undefined) return { rule, standing: 'missing' };
      if (check.outcome === 'adverse') return { rule, standing: 'adverse', check };
      return { rule, standing: on > check.validUntil ? 'expired' : 'clear', check };
    });

const REFUSALS = { missing: 'check-missing', adverse: 'check-adverse', expired: 'check-expired' } as const;

/** Why the order may not leave on that day: what stands against its payee first; undefined where nothing does. */
export const againstPaying = (standings: readonly StandingCheck[]): CheckRefusal | undefined => {
  const found = standings.map(({ standing }) => standing);
  const first = (['adverse', 'missing', 'expired'] as const).find((standing) => found.includes(standing));
  return first && REFUSALS[first];
};
