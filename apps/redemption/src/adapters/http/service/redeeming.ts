// What the doors of redemption share: from what was sent to the request, from what was decided to the entry or its problem.
import type { Outcome } from '@buono/event-store';
import { voucherId } from '@buono/kernel';
import type { PriceStep } from '@buono/rules';
import type { Redeemed } from '../../../application/service/enter-service.js';
import { ProviderNotSaid, type RedemptionRequest } from '../../../application/service/redemption-request.js';
import type { WalletRefusal } from '../../../domain/wallet/commands.js';
import type { WalletEvent } from '../../../domain/wallet/events.js';
import type { KnownWallet, Wallet } from '../../../domain/wallet/state.js';
import { notPriced, providerNotSaid, voucherNotHereYet, walletProblem } from '../problems.js';
import type { RedeemDto } from './redemptions.dto.js';

export const requestOf = ({ voucherId: id, ...request }: RedeemDto): RedemptionRequest => ({
  ...request,
  ...(id !== undefined && { voucherId: voucherId(id) }),
});

/** The voucher that a body names, by its id or in its code: what its Idempotency-Key is about. Nobody has checked either yet. */
export const voucherIn = ({ voucherId: id, code }: Readonly<Record<string, unknown>>): unknown =>
  id ?? (typeof code === 'string' ? code.split('.')[1] : undefined);

/** Someone who acts for no provider, or for several, is told so. */
export const saying = async <T>(ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ProviderNotSaid) throw providerNotSaid(error.providers);
    throw error;
  }
};

/** What a request may make on a wallet. */
type Made = Extract<WalletEvent, { readonly type: 'ServiceRedeemed' | 'ServiceReserved' | 'LateEntryRequested' }>;

/** A redemption or reservation that was made, now or by an earlier request of the same key. */
export interface EntryMade<E extends Made> {
  readonly outcome: Outcome<Wallet, WalletEvent, WalletRefusal> & { readonly accepted: true };
  readonly state: KnownWallet;
  readonly event: E;
  readonly steps: readonly PriceStep[];
}

/** What was decided, for good; throws the problem of a refusal. */
export const decidedIn = (
  redeemed: Redeemed,
): {
  readonly outcome: Outcome<Wallet, WalletEvent, WalletRefusal> & { readonly accepted: true };
  readonly steps: readonly PriceStep[];
} => {
  if (redeemed.is === 'not-priced') throw notPriced(redeemed.notPriced);
  if (redeemed.is === 'voucher-not-here-yet') throw voucherNotHereYet();
  if (redeemed.is !== 'decided') throw walletProblem(redeemed.is);
  const { outcome, steps, ceiling } = redeemed;
  if (!outcome.accepted && ceiling !== undefined)
    throw walletProblem('ceiling-reached', { ceiling: ceiling.id, article: ceiling.article });
  if (!outcome.accepted) throw walletProblem(outcome.refusal);
  return { outcome, steps };
};

/** What was made; throws the problem of a refusal. */
export const madeIn = <T extends Made['type']>(
  redeemed: Redeemed,
  type: T,
): EntryMade<Extract<Made, { readonly type: T }>> => {
  const { outcome, steps } = decidedIn(redeemed);
  const { state, events } = outcome;
  const event = events.find((one): one is Extract<Made, { readonly type: T }> => one.type === type);
  if (state.status === 'unknown' || event === undefined) throw walletProblem('redemption-id-reused');
  return { outcome, state, event, steps };
};
