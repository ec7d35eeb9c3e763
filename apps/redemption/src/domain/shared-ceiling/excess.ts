// By which services two codes of one person, or the persons of one household, counted together after the fact, have gone above one
// ceiling: those served last.
import type { LocalDate, PersonId, RedemptionId } from '@buono/kernel';
import type { Ceiling } from '../wallet/entitlement.js';
import { samePeriod } from './decider.js';
import type { Share } from './events.js';

/** What a service took of a ceiling, to whom the voucher was given, and the limits of that voucher. */
export interface Used extends Share {
  readonly redemptionId: RedemptionId;
  readonly holder: PersonId;
  readonly servedOn: LocalDate;
  readonly limits: Pick<Ceiling, 'per' | 'amountCents' | 'count' | 'units'>;
}

/** Whose excess is asked for: of several holders together only, or also what one passed alone, who was elsewhere when it was paid. */
export type ExcessOf = 'several' | 'anybody';

/** The services with which, by their dates, a period's limit was passed; what one code passed alone is no matter of a join. */
export const excessOf = (used: readonly Used[], of: ExcessOf = 'several'): readonly RedemptionId[] => {
  const inOrder = used.toSorted(
    (a, b) => a.servedOn.localeCompare(b.servedOn) || a.redemptionId.localeCompare(b.redemptionId),
  );
  return inOrder.flatMap((one, index) => {
    const { limits, servedOn, holder, redemptionId } = one;
    const sofar = inOrder.slice(0, index + 1).filter((other) => samePeriod(limits.per, servedOn, other.servedOn));
    const isOfBoth = of === 'anybody' || sofar.some((other) => other.holder !== holder);
    return isOfBoth && exceeds(sofar, limits) ? [redemptionId] : [];
  });
};

const exceeds = (used: readonly Share[], { amountCents, count, units }: Used['limits']): boolean => {
  const sum = (of: (share: Share) => number) => used.reduce((all, share) => all + of(share), 0);
  return (
    (amountCents !== undefined && sum((share) => share.amountCents) > amountCents) ||
    (count !== undefined && sum((share) => share.count) > count) ||
    (units !== undefined && sum((share) => share.units) > units)
  );
};
