// Redemptions and vouchers, read from both logs, apart from the program's own folds.
import type { FundPart } from '@buono/kernel';
import type { RedemptionFact } from '../../../apps/redemption/src/adapters/persistence/aggregates.js';
import type { WalletEvent } from '../../../apps/redemption/src/domain/wallet/events.js';
import type { IssuanceEvent } from '../../../apps/issuance/src/adapters/persistence/aggregates.js';
import type { IssuanceTold, Told } from './told.js';

export type WalletEventOf<T> = Extract<WalletEvent, { readonly type: T }>;
export type IssuanceEventOf<T> = Extract<IssuanceEvent, { readonly type: T }>;

/** A redemption and its reversals; there should be one at most. */
export interface ServiceTold {
  readonly redeemed: WalletEventOf<'ServiceRedeemed'>;
  readonly reversals: WalletEventOf<'RedemptionReversed'>[];
}

/** The events of wallets, in the order of the log, each with the id of its wallet. */
export const walletEvents = (facts: readonly RedemptionFact[]): readonly { id: string; event: WalletEvent }[] =>
  facts.flatMap((fact) => (fact.of === 'wallet' ? [{ id: fact.id, event: fact.event }] : []));

/** Redemptions by id. */
export const servicesIn = (facts: readonly RedemptionFact[]): ReadonlyMap<string, ServiceTold> => {
  const services = new Map<string, ServiceTold>();
  for (const { event } of walletEvents(facts)) {
    if (event.type === 'ServiceRedeemed') services.set(event.redemptionId, { redeemed: event, reversals: [] });
    if (event.type === 'RedemptionReversed') services.get(event.redemptionId)?.reversals.push(event);
  }
  return services;
};

/** The events of one type in the log of issuance, with the ids of their aggregates. */
export const issued = <T extends IssuanceEvent['type']>(
  told: readonly IssuanceTold[],
  type: T,
): readonly { readonly id: string; readonly event: IssuanceEventOf<T> }[] =>
  told.flatMap(({ id, event }) => (event.type === type ? [{ id, event: event as IssuanceEventOf<T> }] : []));

/** What changed the money of zones: what they were given, and what went from one to another. */
export const movedBetween = (told: readonly IssuanceTold[]): readonly Moved[] =>
  told.flatMap(({ id, event }): readonly Moved[] => {
    if (event.type === 'TransferSent') return [{ id, parts: event.parts, sign: -1 }];
    const isIn = event.type === 'AllocationReceived' || event.type === 'TransferArrived';
    return isIn ? [{ id, parts: event.parts, sign: 1 }] : [];
  });

/** Money that came to a zone, or (-1) left it. */
interface Moved {
  readonly id: string;
  readonly parts: readonly FundPart[];
  readonly sign: 1 | -1;
}

/** Vouchers by id, as they were assigned. */
export const vouchersIn = ({ issuance }: Told): ReadonlyMap<string, IssuanceEventOf<'VoucherIssued'>> =>
  new Map(issued(issuance, 'VoucherIssued').map(({ event }) => [event.voucherId, event]));

/** What was added to each voucher by acts after it was assigned. */
export const extendedIn = ({ issuance }: Told): ReadonlyMap<string, number> => {
  const extended = new Map<string, number>();
  for (const { event } of issued(issuance, 'ReservationExtended'))
    extended.set(event.voucherId, (extended.get(event.voucherId) ?? 0) + event.amountCents);
  return extended;
};

/** What each voucher was worth when it was accepted, and when it closed: integrations come between. */
export const worthAt = ({ issuance }: Told, when: 'VoucherAccepted' | 'VoucherClosed'): ReadonlyMap<string, number> => {
  const [now, then] = [new Map<string, number>(), new Map<string, number>()];
  for (const { id, event } of issuance) {
    if (event.type === 'VoucherIssued' || event.type === 'VoucherAmended') now.set(id, event.valueCents);
    if (event.type === when) then.set(id, now.get(id) ?? 0);
  }
  return then;
};

/** What of each voucher's money came back to its zone, in all. */
export const releasedIn = ({ issuance }: Told): ReadonlyMap<string, number> => {
  const released = new Map<string, number>();
  for (const { event } of issued(issuance, 'FundsReleased'))
    released.set(event.voucherId, (released.get(event.voucherId) ?? 0) + event.amountCents);
  return released;
};

/** What a voucher spent, net of reversals, by voucher. */
export const accruedIn = ({ redemption }: Told): ReadonlyMap<string, number> => {
  const accrued = new Map<string, number>();
  for (const { redeemed, reversals } of servicesIn(redemption).values()) {
    if (reversals.length > 0) continue;
    accrued.set(redeemed.voucherId, (accrued.get(redeemed.voucherId) ?? 0) + redeemed.publicCents);
  }
  return accrued;
};
