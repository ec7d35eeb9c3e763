// 2 and 4: a voucher pays what it is worth and no more; every service is paid whole, by its public and family parts.
import { Sums, totalOf } from '../facts/amounts.js';
import { walletEvents, worthAt, type WalletEventOf } from '../facts/services.js';
import { Breaches, type Rule } from './rule.js';

/**
 * Spent, net of reversals, and what is set aside for services under way stay between nothing and the value, source by source, at
 * every moment; nothing is set aside any more when the wallet closes.
 */
export const withinValue: Rule = (told) => {
  const breaches = new Breaches();
  const accepted = worthAt(told, 'VoucherAccepted');
  const [worth, spent] = [new Sums(), new Sums()];
  const closed = new Set<string>();
  const setAside = new Map<string, WalletEventOf<'ServiceReserved'>>();
  for (const { id, event } of walletEvents(told.redemption)) {
    switch (event.type) {
      case 'WalletOpened':
        worth.addParts(id, event.parts);
        worth.add(id, event.valueCents);
        breaches.unless(event.valueCents === accepted.get(id), `wallet ${id} is worth another value`);
        break;
      case 'WalletAmended':
        worth.addParts(id, event.addedParts);
        worth.addParts(id, event.freedParts, -1);
        worth.add(id, totalOf(event.addedParts) - event.freedCents);
        breaches.each(spent.beyond(worth), 'amended below what is spent or set aside');
        if (!closed.has(id))
          breaches.unless(worth.of(id) === event.valueCents, `wallet ${id} amended to another value`);
        break;
      case 'ServiceReserved':
        breaches.unless(!setAside.has(event.reservationId), `${event.reservationId} was set aside twice`);
        setAside.set(event.reservationId, event);
        spent.addParts(id, event.entry.parts);
        spent.add(id, event.entry.publicCents);
        breaches.each(spent.beyond(worth), 'set aside beyond the value');
        break;
      case 'ReservationReleased': {
        const was = setAside.get(event.reservationId);
        breaches.unless(setAside.delete(event.reservationId), `${event.reservationId} ended without being`);
        spent.addParts(id, was?.entry.parts ?? [], -1);
        spent.add(id, 0 - (was?.entry.publicCents ?? 0));
        break;
      }
      case 'ServiceRedeemed': {
        breaches.unless(!closed.has(id), `wallet ${id} spent after it closed`);
        const was = setAside.get(event.redemptionId);
        const most = was?.entry.publicCents ?? event.publicCents;
        breaches.unless(event.publicCents <= most, `${event.redemptionId} took more than was set aside for it`);
        setAside.delete(event.redemptionId);
        spent.addParts(id, was?.entry.parts ?? [], -1);
        spent.add(id, 0 - (was?.entry.publicCents ?? 0));
        spent.addParts(id, event.parts);
        spent.add(id, event.publicCents);
        breaches.each(spent.beyond(worth), 'spent beyond the value');
        break;
      }
      case 'RedemptionReversed':
        spent.addParts(id, event.parts, -1);
        spent.add(id, 0 - event.publicCents);
        breaches.each(spent.belowZero(), 'more was undone than spent');
        break;
      case 'WalletClosed':
        closed.add(id);
        for (const [reservation, { voucherId }] of setAside)
          breaches.unless(voucherId !== id, `wallet ${id} closed beside ${reservation}`);
        break;
      default:
    }
  }
  return breaches.found;
};

/** Voucher and family share together are the cost, and public money is no more than that. */
export const partsAreTheCost: Rule = ({ redemption }) => {
  const breaches = new Breaches();
  for (const { event } of walletEvents(redemption)) {
    if (event.type !== 'ServiceRedeemed' && event.type !== 'RedemptionReversed') continue;
    const { redemptionId, costCents, publicCents, familyCents, parts } = event;
    breaches.unless(publicCents + familyCents === costCents, `${redemptionId}: the shares are not the cost`);
    breaches.unless(publicCents >= 0 && familyCents >= 0, `${redemptionId}: a share below nothing`);
    breaches.unless(publicCents <= costCents, `${redemptionId}: more public money than cost`);
    breaches.unless(totalOf(parts) === publicCents, `${redemptionId}: the family's share counted as public money`);
  }
  return breaches.found;
};
