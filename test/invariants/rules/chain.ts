// 3: paid ≤ settled ≤ claimed ≤ accrued ≤ assigned ≤ reserved ≤ allocated ≤ appropriated, by voucher and in all.
import { totalOf } from '../facts/amounts.js';
import { approvedOf, askedBy, claimedOf, claimsIn, type ClaimsTold } from '../facts/claims.js';
import { accruedIn, extendedIn, issued, movedBetween, releasedIn, servicesIn, vouchersIn } from '../facts/services.js';
import type { Told } from '../facts/told.js';
import { Breaches, type Rule } from './rule.js';

/** Amounts along the way of the money, the widest first. */
type Steps = readonly (readonly [name: string, cents: number])[];

const descending = (breaches: Breaches, of: string, steps: Steps): void => {
  for (const [n, [name, cents]] of steps.entries()) {
    const wider = steps[n - 1];
    if (wider !== undefined) breaches.unless(cents <= wider[1], `${of}: ${name} ${cents} > ${wider[0]} ${wider[1]}`);
  }
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/**
 * Each redemption: what is approved was asked, what is asked was delivered; and what is taken back was given. A reversal
 * after its claim was checked goes the same way by a correction, so until that is checked the redemption counts.
 */
export const eachServiceDescends: Rule = ({ redemption }) => {
  const breaches = new Breaches();
  const told = claimsIn(redemption);
  for (const [id, { redeemed, reversals }] of servicesIn(redemption)) {
    const of = claimedOf(told, id);
    descending(breaches, `redemption ${id}`, [
      ['delivered', redeemed.publicCents],
      ['claimed', of.askedCents],
      ['settled', of.approvedCents],
      ['taken back', of.approvedBackCents],
    ]);
    breaches.unless(of.askedBackCents <= of.askedCents, `redemption ${id}: more asked back than asked`);
    if (reversals.length > 0) continue;
    breaches.unless(of.askedBackCents === 0, `redemption ${id}: corrected and never undone`);
    breaches.unless(!of.forNothing, `redemption ${id}: settled for nothing and never undone`);
  }
  return breaches.found;
};

/** Each voucher: what its standing redemptions were settled, claimed and accrued, within what it still holds of its zone. */
export const eachVoucherDescends: Rule = (told) => {
  const breaches = new Breaches();
  const claims = claimsIn(told.redemption);
  const [released, accrued, extended] = [releasedIn(told), accruedIn(told), extendedIn(told)];
  const standing = [...servicesIn(told.redemption)].filter(([, { reversals }]) => reversals.length === 0);
  const reserved = new Map<string, number>(
    issued(told.issuance, 'FundsReserved').map(({ event }) => [event.voucherId, event.valueCents]),
  );
  for (const [voucherId, { valueCents }] of vouchersIn(told)) {
    const more = extended.get(voucherId) ?? 0;
    const own = standing.filter(([, { redeemed }]) => redeemed.voucherId === voucherId);
    const claimed = own.map(([id]) => claimedOf(claims, id));
    descending(breaches, `voucher ${voucherId}`, [
      ['reserved', (reserved.get(voucherId) ?? 0) + more],
      ['assigned', valueCents + more],
      ['still assigned', valueCents + more - (released.get(voucherId) ?? 0)],
      ['accrued', accrued.get(voucherId) ?? 0],
      ['claimed', sum(claimed.map(({ askedCents }) => askedCents))],
      ['settled', sum(claimed.map(({ approvedCents }) => approvedCents))],
    ]);
  }
  return breaches.found;
};

/** Each order: the bank paid no more than was approved of the lines of its zone. */
export const eachOrderDescends: Rule = ({ redemption }) => {
  const breaches = new Breaches();
  const { claims, orders } = claimsIn(redemption);
  for (const [id, { events, paidCents }] of orders) {
    const [first] = events;
    if (first === undefined) continue;
    const approved = claims.get(first.claimId)?.settled.get(first.zone)?.approvedCents ?? 0;
    descending(breaches, `order ${id}`, [
      ['settled', approved],
      ['ordered', first.amountCents],
      ['paid', paidCents],
    ]);
  }
  return breaches.found;
};

/** A call in a zone, in all: each step within the one before it, net of what was taken back. */
export const eachZoneDescends: Rule = (told) => {
  const breaches = new Breaches();
  const claims = claimsIn(told.redemption);
  const allocated = new Map<string, number>();
  for (const { id, parts, sign } of movedBetween(told.issuance))
    allocated.set(id, (allocated.get(id) ?? 0) + sign * totalOf(parts));
  for (const [place, given] of allocated) {
    const { assigned, accrued, counting } = vouchersAt(told, claims, place);
    const { presented, checked, approved, owed, paid } = claimsAt(claims, place);
    descending(breaches, place, [
      ['allocated', given],
      ['assigned', assigned],
      ['accrued', accrued],
    ]);
    descending(breaches, place, [
      ['accrued or still to be taken back', accrued + counting],
      ['claimed', presented],
    ]);
    descending(breaches, place, [
      ['checked', checked],
      ['settled', approved],
    ]);
    descending(breaches, place, [
      ['settled or owed by payees', approved + owed],
      ['paid', paid],
    ]);
  }
  return breaches.found;
};

type InPlace = (of: { readonly callId: string; readonly zone: string }) => boolean;
const inPlace =
  (place: string): InPlace =>
  ({ callId, zone }) =>
    `${callId}-${zone}` === place;

const vouchersAt = (told: Told, claims: ClaimsTold, place: string) => {
  const vouchers = [...vouchersIn(told).values()].filter(inPlace(place));
  const [released, accrued, extended] = [releasedIn(told), accruedIn(told), extendedIn(told)];
  const undone = [...servicesIn(told.redemption)].filter(
    ([, { redeemed, reversals }]) => inPlace(place)(redeemed) && reversals.length > 0,
  );
  return {
    assigned: sum(
      vouchers.map(
        ({ voucherId, valueCents }) => valueCents + (extended.get(voucherId) ?? 0) - (released.get(voucherId) ?? 0),
      ),
    ),
    accrued: sum(vouchers.map(({ voucherId }) => accrued.get(voucherId) ?? 0)),
    /** Undone after they were presented, and not yet taken back. */
    counting: sum(
      undone.map(([id]) => {
        const { askedCents, askedBackCents, forNothing } = claimedOf(claims, id);
        return forNothing ? 0 : askedCents - askedBackCents;
      }),
    ),
  };
};

const claimsAt = ({ claims, orders }: ClaimsTold, place: string) => {
  const lines = [...claims.values()].flatMap((claim) =>
    [...claim.lines.values()]
      .filter(({ line }) => claim.submitted !== undefined && inPlace(place)({ ...claim.submitted, zone: line.zone }))
      .map((line) => ({ asked: askedBy(line), approved: approvedOf(claim, line), reversed: line.reversed })),
  );
  const checked = lines.filter(({ approved }) => approved !== undefined);
  const standing = lines.filter(({ approved, reversed }) => !reversed || approved === undefined);
  const paid = [...orders.values()].filter(({ events: [first] }) => first !== undefined && inPlace(place)(first));
  const settled = [...claims.values()].flatMap((claim) => [...claim.settled.values()]).filter(inPlace(place));
  return {
    presented: sum(standing.map(({ asked }) => asked)),
    checked: sum(checked.map(({ asked }) => asked)),
    approved: sum(checked.map(({ approved = 0 }) => approved)),
    // What a claim took back beyond what it gave: no order pays it, the payee owes it, and nothing recovers it yet.
    owed: sum(settled.map(({ approvedCents }) => Math.max(0, 0 - approvedCents))),
    paid: sum(paid.map(({ paidCents }) => paidCents)),
  };
};
