// 7: what is taken from several sources is taken to the cent, by the largest remainder, in the fixed order of the sources.
import { largestRemainder, totalOf } from '../facts/amounts.js';
import { walletEvents } from '../facts/services.js';
import { Breaches, type Rule } from './rule.js';

interface Part {
  readonly source: string;
  readonly year: number;
  readonly amountCents: number;
}

const text = (parts: readonly Part[]): string =>
  parts
    .flatMap(({ source, year, amountCents }) => (amountCents === 0 ? [] : [`${source} ${year} ${amountCents}`]))
    .join();

/** What a taker takes from what is there, worked out apart from the program. */
const taken = (amountCents: number, from: readonly Part[]): readonly Part[] => {
  const shares = largestRemainder(
    amountCents,
    from.map((part) => part.amountCents),
  );
  return from.map((part, n) => ({ ...part, amountCents: shares[n] ?? 0 }));
};

/** What is there after parts are added, or taken away with -1; a source not yet there comes last. */
const moved = (there: readonly Part[], parts: readonly Part[], sign: 1 | -1): readonly Part[] => {
  const isSame = (a: Part, b: Part) => a.source === b.source && a.year === b.year;
  const known = there.map((part) => {
    const change = parts.find((other) => isSame(part, other))?.amountCents ?? 0;
    return { ...part, amountCents: part.amountCents + sign * change };
  });
  return [...known, ...parts.filter((part) => !there.some((other) => isSame(part, other)))];
};

/** Reservations are split over what is free in the zone; what was shared out, over that first, and over what was set apart then. */
export const reservationsSplit: Rule = ({ issuance }) => {
  const breaches = new Breaches();
  const free = new Map<string, readonly Part[]>();
  const shared = new Map<string, readonly Part[]>();
  const promised = new Set<string>();
  for (const { id, event } of issuance) {
    const there = free.get(id) ?? [];
    if (event.type === 'AllocationReceived' || event.type === 'TransferArrived')
      free.set(id, moved(there, event.parts, 1));
    if (event.type === 'TransferSent') free.set(id, moved(there, event.parts, -1));
    if (event.type === 'BlockPurchased' || event.type === 'PlaceReleased') free.set(id, moved(there, event.parts, -1));
    if (event.type === 'PlaceNamed' || event.type === 'PlacesReturned') free.set(id, moved(there, event.parts, 1));
    if (event.type === 'FundsShared') {
      const { shareId, parts, shares } = event;
      for (const { applicationId } of shares) promised.add(`${id}|${applicationId}`);
      const isSplit = text(parts) === text(taken(totalOf(parts), there));
      breaches.unless(isSplit, `sharing ${shareId}: split ${text(parts)}`);
      free.set(id, moved(there, parts, -1));
      shared.set(id, moved(shared.get(id) ?? [], parts, 1));
    }
    // Who wins an appeal gets a part too, but of what is free then.
    if (event.type === 'FundsReserved' && promised.delete(`${id}|${event.applicationId}`)) {
      const { voucherId, valueCents, parts } = event;
      const apart = shared.get(id) ?? [];
      breaches.unless(totalOf(parts) === valueCents, `voucher ${voucherId}: the parts are not the value`);
      const isSplit = text(parts) === text(taken(valueCents, apart));
      breaches.unless(isSplit, `voucher ${voucherId}: its share split ${text(parts)}`);
      shared.set(id, moved(apart, parts, -1));
    } else if (event.type === 'FundsReserved') {
      const { voucherId, valueCents, parts } = event;
      breaches.unless(totalOf(parts) === valueCents, `voucher ${voucherId}: the parts are not the value`);
      // What a place gives is split over its block, and stays so: the rule of blocks sees to it.
      const isSplit = event.place !== undefined || text(parts) === text(taken(valueCents, there));
      breaches.unless(isSplit, `voucher ${voucherId}: split ${text(parts)}`);
      free.set(id, moved(there, parts, -1));
    }
    if (event.type === 'ReservationExtended') {
      const { amountCents, parts, voucherId } = event;
      breaches.unless(text(parts) === text(taken(amountCents, there)), `voucher ${voucherId}: extended ${text(parts)}`);
      free.set(id, moved(there, parts, -1));
    }
    if (event.type !== 'FundsReleased') continue;
    breaches.unless(totalOf(event.parts) === event.amountCents, `return ${event.releaseId}: the parts are not the sum`);
    free.set(id, moved(there, event.parts, 1));
  }
  return breaches.found;
};

/**
 * Services, and what is set aside for them, are split over what is left on the voucher; one that confirms what was set aside, over
 * that. What is undone goes back to where it came from.
 */
export const servicesSplit: Rule = ({ redemption }) => {
  const breaches = new Breaches();
  const left = new Map<string, readonly Part[]>();
  const partsOf = new Map<string, string>();
  const setAside = new Map<string, readonly Part[]>();
  for (const { id, event } of walletEvents(redemption)) {
    const there = left.get(id) ?? [];
    if (event.type === 'WalletOpened') {
      breaches.unless(totalOf(event.parts) === event.valueCents, `wallet ${id}: the parts are not the value`);
      left.set(id, event.parts);
    }
    if (event.type === 'ServiceRedeemed') {
      const { redemptionId, publicCents, parts } = event;
      const own = setAside.get(redemptionId);
      const expected = text(taken(publicCents, own ?? there));
      breaches.unless(text(parts) === expected, `${redemptionId}: split ${text(parts)} instead of ${expected}`);
      partsOf.set(redemptionId, text(parts));
      left.set(id, moved(moved(there, own ?? [], 1), parts, -1));
    }
    if (event.type === 'ServiceReserved') {
      const { publicCents, parts } = event.entry;
      const expected = text(taken(publicCents, there));
      breaches.unless(text(parts) === expected, `${event.reservationId}: set aside ${text(parts)} not ${expected}`);
      setAside.set(event.reservationId, parts);
      left.set(id, moved(there, parts, -1));
    }
    if (event.type === 'WalletAmended') left.set(id, moved(moved(there, event.addedParts, 1), event.freedParts, -1));
    if (event.type === 'ReservationReleased') left.set(id, moved(there, setAside.get(event.reservationId) ?? [], 1));
    if (event.type !== 'RedemptionReversed') continue;
    breaches.unless(text(event.parts) === partsOf.get(event.redemptionId), `${event.redemptionId}: undone otherwise`);
    left.set(id, moved(there, event.parts, 1));
  }
  return breaches.found;
};
