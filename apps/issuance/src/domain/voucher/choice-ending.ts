// A choice that ends by itself: the provider leaves the call, or joined for a part that does not cover it. From which day, and once.
import {
  accept,
  judgeAdhesion,
  type AdhesionAsked,
  type AdhesionRefusal,
  type Decision,
  type LocalDate,
} from '@buono/kernel';
import type { FollowAdhesion } from './commands.js';
import type { ChoiceEnding, ChoiceKept } from './events.js';
import type { ChosenProvider, Voucher, VoucherTerms } from './state.js';

/** Whether the provider joined for one of the services of the voucher at least, and for the offer. */
export const adhesionAsked = (
  { offeringId, siteId }: { readonly offeringId?: string; readonly siteId?: string | undefined },
  { callId, entitlement }: VoucherTerms,
  on: LocalDate,
): AdhesionAsked => ({
  ...{ callId, on, services: (entitlement.services ?? []).flatMap(({ code }) => code ?? []) },
  ...(offeringId !== undefined && { offer: { offerId: offeringId, siteId } }),
});

// What a provider can still mend by joining, or by accepting new terms, is not told to families: it may do so tomorrow.
const IS_OVER: readonly AdhesionRefusal[] = ['provider-left-call', 'part-not-joined'];

/** The first day, from one on, on which the provider may not serve the voucher because of what it said; undefined where there is none. */
export const endOfChoice = (
  { adhesions, joining }: Pick<FollowAdhesion, 'adhesions' | 'joining'>,
  chosen: ChosenProvider,
  terms: VoucherTerms,
  since: LocalDate,
): LocalDate | undefined => {
  const first = chosen.effectiveFrom > since ? chosen.effectiveFrom : since;
  const changes = adhesions.flatMap((one) =>
    one.callId === terms.callId ? [one.type === 'CallJoined' ? one.from : one.effectiveFrom] : [],
  );
  const isOver = (day: LocalDate): boolean => {
    const judged = judgeAdhesion(adhesions, joining, adhesionAsked(chosen, terms, day));
    return judged.is === 'refused' && IS_OVER.includes(judged.refusal);
  };
  return [first, ...changes, joining?.from ?? first]
    .filter((day) => day >= first && day <= terms.entitlement.validTo)
    .toSorted()
    .find(isOver);
};

/** What is so by now is not said again, nor what was said of the same day. */
export const followAdhesion = (c: FollowAdhesion, voucher: Voucher): Decision<ChoiceEnding | ChoiceKept, never> => {
  if (voucher.status !== 'active' || voucher.provider?.providerId !== c.providerId) return accept();
  const { endsFrom } = voucher.provider;
  const day = endOfChoice(c, voucher.provider, voucher, c.today);
  if (day === endsFrom) return accept();
  if (day === undefined) return accept({ type: 'ChoiceKept', providerId: c.providerId });
  if (day === c.today && endsFrom !== undefined && endsFrom < day) return accept();
  return accept({ type: 'ChoiceEnding', providerId: c.providerId, effectiveFrom: day });
};
