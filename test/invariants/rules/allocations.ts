// 1 and the issuance half of 6: a zone never gives what it has not got, and what comes back comes back once.
import { Sums, totalOf } from '../facts/amounts.js';
import { accruedIn, extendedIn, issued, releasedIn, vouchersIn, walletEvents, worthAt } from '../facts/services.js';
import { Breaches, type Rule } from './rule.js';

/** Reserved and assigned, net, never exceed what the zone was given; the zones never exceed the call. At every moment. */
export const withinAllocations: Rule = ({ issuance }) => {
  const breaches = new Breaches();
  const [given, received, held] = [new Sums(), new Sums(), new Sums()];
  const shared = new Map<string, Sums>();
  const appropriated = new Map<string, Sums>();
  const sharedOf = (call: string) => shared.get(call) ?? shared.set(call, new Sums()).get(call) ?? new Sums();
  for (const { id, event } of issuance) {
    switch (event.type) {
      case 'FundsAppropriated': {
        const whole = new Sums();
        whole.addParts(id, event.parts);
        appropriated.set(id, whole);
        breaches.each(sharedOf(id).beyond(whole), 'zones beyond the call');
        break;
      }
      case 'ZoneAllocated':
        sharedOf(id).addParts(id, event.parts);
        given.addParts(`${id}-${event.zone}`, event.parts);
        breaches.each(sharedOf(id).beyond(appropriated.get(id) ?? new Sums()), 'zones beyond the call');
        break;
      case 'AllocationReceived':
        received.addParts(id, event.parts);
        breaches.each(received.beyond(given), 'received what nobody gave');
        break;
      case 'TransferSent':
        received.addParts(id, event.parts, -1);
        given.addParts(id, event.parts, -1);
        given.addParts(`${id.slice(0, 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'.length)}-${event.to}`, event.parts);
        breaches.each(held.beyond(received), 'sent away what is held');
        break;
      case 'TransferArrived':
        received.addParts(id, event.parts);
        breaches.each(received.beyond(given), 'arrived what nobody sent');
        break;
      // What a block has is held; what a place gives, its voucher takes at once.
      case 'BlockPurchased':
      case 'PlaceReleased':
        held.addParts(id, event.parts);
        breaches.each(held.beyond(received), 'held in blocks beyond the zone');
        break;
      case 'PlaceNamed':
      case 'PlacesReturned':
        held.addParts(id, event.parts, -1);
        breaches.each(held.belowZero(), 'more left the blocks than was held');
        break;
      case 'FundsReserved':
        held.addParts(id, event.parts);
        breaches.each(held.beyond(received), 'reserved beyond the zone');
        break;
      case 'ReservationExtended':
        held.addParts(id, event.parts);
        breaches.each(held.beyond(received), 'extended beyond the zone');
        break;
      case 'FundsReleased':
        held.addParts(id, event.parts, -1);
        breaches.each(held.belowZero(), 'more came back than was reserved');
        break;
      default:
    }
  }
  breaches.each(given.beyond(received), 'given and never received');
  return breaches.found;
};

/** Money of an offer that was due and never made. */
const UNOFFERED: readonly string[] = ['no-longer-due', 'withdrawn'];

/** A voucher is assigned the money that was reserved for it, in its zone, source by source. */
export const assignedAsReserved: Rule = ({ issuance }) => {
  const breaches = new Breaches();
  const reserved = new Map(issued(issuance, 'FundsReserved').map(({ id, event }) => [event.voucherId, { id, event }]));
  for (const { event } of issued(issuance, 'VoucherIssued')) {
    const reservation = reserved.get(event.voucherId);
    const same = reservation?.id === `${event.callId}-${event.zone}`;
    breaches.unless(same, `voucher ${event.voucherId} without a reservation in its zone`);
    const parts = JSON.stringify(reservation?.event.parts) === JSON.stringify(event.parts);
    breaches.unless(parts, `voucher ${event.voucherId} of other sources than reserved`);
  }
  const unoffered = issued(issuance, 'FundsReleased').filter(({ event }) => UNOFFERED.includes(event.reason)).length;
  const vouchers = issued(issuance, 'VoucherIssued').length + unoffered;
  breaches.unless(reserved.size === vouchers, 'a reservation without its voucher');
  return breaches.found;
};

/** What a voucher did not spend returns, once, when it closes, lapses or is given up before acceptance. */
export const residualReturnsOnce: Rule = (told) => {
  const breaches = new Breaches();
  const releases = issued(told.issuance, 'FundsReleased').map(({ event }) => event);
  breaches.unless(
    new Set(releases.map(({ releaseId }) => releaseId)).size === releases.length,
    'a return by one id twice',
  );
  const released = releasedIn(told);
  const accrued = accruedIn(told);
  const extended = extendedIn(told);
  const amended = new Map<string, number>();
  for (const { voucherId, reason, amountCents } of releases)
    if (reason === 'amended') amended.set(voucherId, (amended.get(voucherId) ?? 0) + amountCents);
  const closings = issued(told.issuance, 'VoucherClosed');
  const unspent = ['OfferLapsed', 'OfferRenounced'].flatMap((type) =>
    told.issuance.flatMap(({ id, event }) => (event.type === type ? [id] : [])),
  );
  const over = new Set([...closings.map(({ id }) => id), ...unspent]);
  breaches.unless(over.size === closings.length + unspent.length, 'a voucher that ended twice');
  for (const [id, { valueCents }] of vouchersIn(told)) {
    const whole = valueCents + (extended.get(id) ?? 0);
    const back = over.has(id) ? whole - (accrued.get(id) ?? 0) : (amended.get(id) ?? 0);
    const came = released.get(id) ?? 0;
    breaches.unless(came === back, `voucher ${id}: ${came} came back of ${back}`);
    const ofClosing = releases.filter(({ voucherId, reason }) => voucherId === id && reason === 'closed');
    breaches.unless(ofClosing.length <= 1, `voucher ${id}: its residual came back ${ofClosing.length} times`);
    if (told.history.ends) breaches.unless(over.has(id), `voucher ${id} never came to its end`);
  }
  return breaches.found;
};

/** Wallet and voucher close on the same sum, which is what was spent until then; later reversals return their own. */
export const closesOnWhatWasSpent: Rule = (told) => {
  const { issuance, redemption } = told;
  const breaches = new Breaches();
  const spent = new Sums();
  const atClosing = new Map<string, number>();
  for (const { id, event } of walletEvents(redemption)) {
    if (event.type === 'ServiceRedeemed') spent.add(id, event.publicCents);
    if (event.type === 'RedemptionReversed') spent.add(id, 0 - event.publicCents);
    if (event.type !== 'WalletClosed') continue;
    breaches.unless(!atClosing.has(id), `wallet ${id} closed twice`);
    breaches.unless(event.spentCents === spent.of(id), `wallet ${id} closes on ${event.spentCents} of ${spent.of(id)}`);
    atClosing.set(id, event.spentCents);
  }
  const closed = issued(issuance, 'VoucherClosed');
  breaches.unless(closed.length === atClosing.size, `${atClosing.size} wallets closed, ${closed.length} vouchers`);
  const values = worthAt(told, 'VoucherClosed');
  for (const { id, event } of closed) {
    breaches.unless(event.spentCents === atClosing.get(id), `voucher ${id} closes on another sum than its wallet`);
    const value = values.get(id) ?? 0;
    breaches.unless(event.residualCents === value - event.spentCents, `voucher ${id}: wrong residual`);
    breaches.unless(totalOf(event.residualParts) === event.residualCents, `voucher ${id}: residual of other parts`);
  }
  const adjusted = (parts: readonly { id: string; amountCents: number; adjustmentId: string }[]) =>
    parts.map(({ id, amountCents, adjustmentId }) => `${id} ${adjustmentId} ${amountCents}`).sort();
  const byWallet = walletEvents(redemption).flatMap(({ id, event }) =>
    event.type === 'WalletAdjusted' ? [{ id, ...event }] : [],
  );
  const byVoucher = issued(issuance, 'VoucherAdjusted').map(({ id, event }) => ({ id, ...event }));
  const same = JSON.stringify(adjusted(byWallet)) === JSON.stringify(adjusted(byVoucher));
  breaches.unless(same, 'adjustments that did not arrive once');
  return breaches.found;
};
