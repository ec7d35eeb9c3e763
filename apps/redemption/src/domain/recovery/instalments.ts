// How the instalments of a recovery stand: money that comes in pays the oldest first, what is given up falls off the last.
import { cents, type Cents, type LocalDate } from '@buono/kernel';
import type { KnownRecovery } from './decider.js';
import type { Instalment } from './events.js';

/** An instalment, and what of it is still owed, in cents. */
export interface InstalmentStanding extends Instalment {
  readonly owedCents: Cents;
  /** Its day is over and something of it is owed. */
  readonly late: boolean;
}

/** The instalments in force on a day; none where no act granted any. */
export const instalmentsOn = (
  { plan, receivedCents, waivedCents }: KnownRecovery,
  today: LocalDate,
): readonly InstalmentStanding[] => {
  if (plan === undefined) return [];
  const amounts = plan.instalments.map(({ amountCents }) => Number(amountCents));
  const asked = without(amounts.toReversed(), waivedCents - plan.waivedBefore).toReversed();
  const owed = without(asked, receivedCents - plan.receivedBefore);
  return plan.instalments.map((instalment, index) => {
    const owedCents = cents(owed[index] ?? 0);
    return { ...instalment, owedCents, late: owedCents > 0 && instalment.dueOn < today };
  });
};

/** The amounts after some money took away from each in turn what it could. */
const without = (amounts: readonly number[], money: number): readonly number[] => {
  let left = money;
  return amounts.map((amount) => {
    const taken = Math.min(left, amount);
    left -= taken;
    return amount - taken;
  });
};
