// Sets money aside for a service under way, and decides how that ends: confirmed whole or in part, given up, or over.
import {
  accept,
  minCents,
  refuse,
  subtractCents,
  takeFromParts,
  type Cents,
  type Decision,
  type Instant,
} from '@buono/kernel';
import { samePayee } from '../payee.js';
import { afterDeductibles, mostPerEvent } from './ceilings.js';
import type { ConfirmReservation, ReleaseReservation, ReserveService, WalletRefusal } from './commands.js';
import { termsOf } from './editions.js';
import type { Quantity, ReservationReleased, ServiceRedeemed, ServiceReserved } from './events.js';
import { isStillToCome, redeem } from './redeem.js';
import { entryOf, heldIn, isOver, type Reservation } from './reservations.js';
import { evolve, withoutReservation, type KnownWallet, type Wallet } from './state.js';

/** At once on one voucher: a family does not ride more taxis than this, and a list of them stays short. */
const MOST_HELD = 20;

/** What is over by now and not written down yet. */
export const lapsedBy = (wallet: Wallet, at: Instant): readonly ReservationReleased[] =>
  wallet.status === 'unknown'
    ? []
    : wallet.reservations.held
        .filter((one) => isOver(one, at))
        .map(({ reserved }) => releaseOf(reserved, 'expired', reserved.expiresAt));

/** The wallet as it is at this moment, whether or not what is over was written down. */
export const asOf = (wallet: KnownWallet, at: Instant): KnownWallet => {
  const now = lapsedBy(wallet, at).reduce<Wallet>(evolve, wallet);
  return now.status === 'unknown' ? wallet : now;
};

/** Decides a reservation by the rules of the service itself, its hours excepted, which may be still to come. */
export const reserve = (
  { type: _, askedCents, expiresAt, at, ...service }: ReserveService,
  wallet: Wallet,
): Decision<ServiceReserved, WalletRefusal> => {
  if (wallet.status !== 'unknown') {
    if (isKnown(service.redemptionId, wallet)) return accept();
    if (wallet.reservations.held.length >= MOST_HELD) return refuse('too-many-reservations');
  }
  const would = redeem({ ...service, type: 'RedeemService', enteredTime: undefined }, wallet);
  if (!would.accepted) return would;
  return accept(
    ...would.events.map(({ type: _redeemed, ...entry }): ServiceReserved => {
      const { redemptionId: reservationId, voucherId, callId, zone } = entry;
      const place = { voucherId, callId, zone };
      return { type: 'ServiceReserved', ...place, reservationId, entry, askedCents, reservedAt: at, expiresAt };
    }),
  );
};

const isKnown = (id: ServiceReserved['reservationId'], wallet: KnownWallet): boolean =>
  wallet.entries.has(id) || wallet.reservations.ended.has(id) || heldIn(wallet.reservations, id) !== undefined;

/**
 * Confirms a reservation in its time: whole, or for the less that was delivered, whose rest is free again. What was promised when
 * the money was set aside is kept, whatever was told of the voucher since.
 */
export const confirm = (c: ConfirmReservation, wallet: Wallet): Decision<ServiceRedeemed, WalletRefusal> => {
  const found = findFor(c, wallet);
  if (!found.ok)
    return found.refusal === 'reservation-confirmed' && isSame(c, wallet) ? accept() : refuse(found.refusal);
  const { known, held } = found;
  const entry = entryOf(held.reserved);
  const { startedAt, endedAt, costCents, ...quantity } = c.delivered ?? entry;
  const times = { servedOn: entry.servedOn, enteredOn: c.enteredOn, enteredTime: c.enteredTime, startedAt, endedAt };
  if (isStillToCome(times)) return refuse('served-in-the-future');
  const publicCents = c.delivered === undefined ? entry.publicCents : publicOf(c.delivered, held, known);
  if (costCents > entry.costCents || isMore(quantity, entry)) return refuse('reservation-exceeded');
  return accept({
    ...entry,
    ...(c.delivered && {
      startedAt,
      endedAt,
      units: quantity.units,
      minutes: quantity.minutes,
      costCents,
      publicCents,
      familyCents: subtractCents(costCents, publicCents),
      parts: takeFromParts(publicCents, entry.parts),
      ...(entry.beforeDeductiblesCents !== undefined && { beforeDeductiblesCents: grossOf(c.delivered, held, known) }),
    }),
    enteredOn: c.enteredOn,
    ...(c.evidence !== undefined && { evidence: c.evidence }),
    reservedAt: held.reserved.reservedAt,
  });
};

type Delivered = NonNullable<ConfirmReservation['delivered']>;

const publicOf = (delivered: Delivered, held: Reservation, wallet: KnownWallet): Cents => {
  const { entry } = held.reserved;
  const { entitlement } = termsOf(wallet, held.edition);
  const service = entitlement.services.find(({ code }) => code === entry.service);
  if (service === undefined) return minCents(delivered.publicCents, entry.publicCents);
  const { use } = withoutReservation(wallet, held.reserved);
  const { units, minutes } = delivered;
  const counted = { service, servedOn: entry.servedOn, units, minutes };
  const due = afterDeductibles({ entitlement, use }, counted, grossOf(delivered, held, wallet));
  return minCents(due, entry.publicCents);
};

const grossOf = (
  { publicCents }: Delivered,
  { reserved: { entry }, edition }: Reservation,
  wallet: KnownWallet,
): Cents => {
  const { entitlement } = termsOf(wallet, edition);
  const service = entitlement.services.find(({ code }) => code === entry.service);
  return service === undefined ? publicCents : minCents(publicCents, mostPerEvent(entitlement, service));
};

const isMore = (a: Quantity, b: Quantity): boolean =>
  (a.units ?? 0) > (b.units ?? 0) || (a.minutes ?? 0) > (b.minutes ?? 0);

/** Gives a reservation up; saying it twice says nothing. */
export const release = (c: ReleaseReservation, wallet: Wallet): Decision<ReservationReleased, WalletRefusal> => {
  const found = findFor(c, wallet);
  if (found.ok) return accept(releaseOf(found.held.reserved, 'released', c.at));
  return found.refusal === 'reservation-released' ? accept() : refuse(found.refusal);
};

type Found =
  | { readonly ok: true; readonly known: KnownWallet; readonly held: Reservation }
  | { readonly ok: false; readonly refusal: WalletRefusal };

const findFor = (c: Pick<ConfirmReservation, 'reservationId' | 'payee'>, wallet: Wallet): Found => {
  if (wallet.status === 'unknown') return { ok: false, refusal: 'voucher-unknown' };
  const held = heldIn(wallet.reservations, c.reservationId);
  const ended = wallet.reservations.ended.get(c.reservationId);
  const one = held ?? ended;
  if (one === undefined || !samePayee(one.reserved.entry.payee, c.payee))
    return { ok: false, refusal: 'reservation-unknown' };
  if (ended !== undefined) return { ok: false, refusal: `reservation-${ended.how}` };
  return held === undefined ? { ok: false, refusal: 'reservation-unknown' } : { ok: true, known: wallet, held };
};

/** Whether a confirmed reservation was confirmed for just this. */
const isSame = ({ reservationId, delivered }: ConfirmReservation, wallet: Wallet): boolean => {
  if (wallet.status === 'unknown') return false;
  const confirmed = wallet.entries.get(reservationId)?.redeemed;
  const meant = delivered ?? wallet.reservations.ended.get(reservationId)?.reserved.entry;
  return (
    confirmed?.costCents === meant?.costCents &&
    confirmed?.units === meant?.units &&
    confirmed?.minutes === meant?.minutes
  );
};

const releaseOf = (
  { reservationId, voucherId, callId, zone }: ServiceReserved,
  how: ReservationReleased['how'],
  endedAt: Instant,
): ReservationReleased => ({ type: 'ReservationReleased', voucherId, callId, zone, reservationId, how, endedAt });
