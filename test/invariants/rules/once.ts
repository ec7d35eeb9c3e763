// 5: one service, one redemption, one claim, one order, one bank entry.
import { claimedOf, claimsIn } from '../facts/claims.js';
import { issued, servicesIn, walletEvents } from '../facts/services.js';
import type { IssuanceTold } from '../facts/told.js';
import { Breaches, type Rule } from './rule.js';

const unique = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** A service is entered once: by its id, by its code, and by its month or day where it is counted so. */
export const redeemedOnce: Rule = ({ redemption, broken }) => {
  const breaches = new Breaches();
  const redeemed = walletEvents(redemption).flatMap(({ event }) => (event.type === 'ServiceRedeemed' ? [event] : []));
  breaches.unless(unique(redeemed.map(({ redemptionId }) => redemptionId)), 'a redemption that happened twice');
  const codes = redeemed.flatMap(({ voucherId, nonce }) => (nonce === undefined ? [] : [`${voucherId} ${nonce}`]));
  breaches.unless(unique(codes), 'a code that was used twice');
  const taken = new Map<string, string>();
  for (const { event } of walletEvents(redemption)) {
    if (event.type === 'RedemptionReversed')
      for (const [period, holder] of taken) if (holder === event.redemptionId) taken.delete(period);
    if (event.type !== 'ServiceRedeemed' || event.period === undefined) continue;
    const period = `${event.voucherId} ${event.period}`;
    breaches.unless(!taken.has(period), `${period} was redeemed twice`);
    taken.set(period, event.redemptionId);
  }
  breaches.each(broken, 'said twice, heard otherwise');
  return breaches.found;
};

/** A redemption stands in one claim: none is forgotten, none is asked for twice, and what was undone asks for nothing. */
export const claimedOnce: Rule = ({ redemption }) => {
  const breaches = new Breaches();
  const told = claimsIn(redemption);
  for (const [id, { reversals }] of servicesIn(redemption)) {
    const { serviceLines, correctionLines, approvedCents, approvedBackCents } = claimedOf(told, id);
    const lines = `${serviceLines.length} lines and ${correctionLines.length} corrections`;
    if (reversals.length === 0) {
      breaches.unless(serviceLines.length === 1 && correctionLines.length === 0, `redemption ${id} has ${lines}`);
      continue;
    }
    const [line] = serviceLines;
    const isGone = line === undefined || line.reversed;
    breaches.unless(serviceLines.length <= 1, `undone redemption ${id} has ${lines}`);
    breaches.unless(correctionLines.length === (isGone ? 0 : 1), `undone redemption ${id} has ${lines}`);
    if (approvedBackCents > 0) breaches.unless(approvedBackCents === approvedCents, `${id} is not wholly taken back`);
  }
  return breaches.found;
};

/** A claim is presented once, a zone checked once, ordered once (again only after a return), a bank entry counted once. */
export const settledAndPaidOnce: Rule = ({ redemption }) => {
  const breaches = new Breaches();
  const events = redemption.flatMap((fact) => (fact.of === 'claim' ? [{ id: fact.id, event: fact.event }] : []));
  const ids = (type: string) => events.flatMap(({ id, event }) => (event.type === type ? [id] : []));
  breaches.unless(unique(ids('ClaimOpened')), 'a claim that was opened twice');
  breaches.unless(unique(ids('ClaimSubmitted')), 'a claim that was presented twice');
  const zones = events.flatMap(({ id, event }) => (event.type === 'ZoneSettled' ? [`${id} ${event.zone}`] : []));
  breaches.unless(unique(zones), 'a zone that was checked twice');
  const entries = new Set(redemption.flatMap((fact) => (fact.of === 'bank-entry' ? [fact.id] : [])));
  const counted: string[] = [];
  const places: string[] = [];
  for (const [id, order] of claimsIn(redemption).orders) {
    let isStanding = false;
    for (const event of order.events) {
      if (event.type === 'PaymentOrderDrafted') breaches.unless(!isStanding, `order ${id} was written twice`);
      isStanding = event.type !== 'PaymentReturned';
      if (event.type === 'PaymentExecuted' || event.type === 'PaymentReturned') counted.push(event.entryId);
    }
    const [first] = order.events;
    if (first !== undefined) places.push(`${first.claimId} ${first.zone}`);
  }
  breaches.unless(unique(places), 'two orders for the lines of a zone');
  breaches.unless(unique(counted), 'a bank entry that counted twice');
  breaches.unless(
    counted.every((entry) => entries.has(entry)),
    'a payment without a bank entry',
  );
  breaches.unless(entries.size === counted.length, 'a bank entry that counted for nothing');
  return breaches.found;
};

/** What a zone was settled below zero by is owed back, once; it comes in or is given up once, and never more than it is. */
export const owedBackOnce: Rule = ({ redemption }) => {
  const breaches = new Breaches();
  const { claims, recoveries } = claimsIn(redemption);
  const opened = [...recoveries.values()].flatMap((recovery) => recovery.opened);
  const owed = [...claims.values()].flatMap(({ claimId, settled }) =>
    [...settled.values()].flatMap(({ zone, approvedCents }) =>
      approvedCents < 0 ? [`${claimId} ${zone} ${0 - approvedCents}`] : [],
    ),
  );
  const asked = opened.map(({ claimId, zone, amountCents }) => `${claimId} ${zone} ${amountCents}`);
  breaches.unless(JSON.stringify(asked.toSorted()) === JSON.stringify(owed.toSorted()), 'owed back is not asked back');
  for (const [id, { opened: openings, receivedCents, waivedCents, entries }] of recoveries) {
    const whole = openings.reduce((sum, { amountCents }) => sum + amountCents, 0);
    breaches.unless(receivedCents + waivedCents <= whole, `recovery ${id}: more than ${whole} came back`);
    breaches.unless(unique(entries), `recovery ${id}: an entry that counted twice`);
  }
  return breaches.found;
};

/** Applications that had two vouchers at the same time, or a third: another one is offered once, when the first was not taken. */
const offeredTwice = (issuance: readonly IssuanceTold[]): readonly string[] => {
  const [live, had] = [new Map<string, string>(), new Map<string, number>()];
  const twice: string[] = [];
  for (const { id, event } of issuance) {
    if (event.type === 'OfferLapsed' || event.type === 'OfferRenounced')
      for (const [application, voucher] of live) if (voucher === id) live.delete(application);
    if (event.type !== 'VoucherIssued') continue;
    const { applicationId } = event;
    had.set(applicationId, (had.get(applicationId) ?? 0) + 1);
    if (live.has(applicationId) || (had.get(applicationId) ?? 0) > 2) twice.push(applicationId);
    live.set(applicationId, id);
  }
  return twice;
};

/** An application has one voucher, a voucher one wallet. */
export const assignedOnce: Rule = ({ issuance, redemption }) => {
  const breaches = new Breaches();
  breaches.each(offeredTwice(issuance), 'an application with two vouchers');
  const reserved = issued(issuance, 'FundsReserved').map(({ event }) => event.voucherId);
  breaches.unless(unique(reserved), 'money set aside twice for a voucher');
  const opened = walletEvents(redemption).flatMap(({ id, event }) => (event.type === 'WalletOpened' ? [id] : []));
  breaches.unless(unique(opened), 'a wallet that was opened twice');
  const accepted = issued(issuance, 'VoucherAccepted').map(({ id }) => id);
  const same = JSON.stringify(opened.toSorted()) === JSON.stringify(accepted.toSorted());
  breaches.unless(same, 'wallets other than those of the accepted vouchers');
  return breaches.found;
};
