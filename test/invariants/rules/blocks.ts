// Places bought in a block: never one to two, never more than was bought, what is unused back once.
import { Sums, totalOf } from '../facts/amounts.js';
import type { IssuanceTold } from '../facts/told.js';
import { Breaches, type Rule } from './rule.js';

type Move<T> = Extract<IssuanceTold['event'], { readonly type: T }>;

interface Told {
  readonly purchase: Move<'BlockPurchased'>;
  readonly has: Map<number, string>;
  readonly gone: Set<number>;
}

/** At every moment, whoever names at once. */
export const placesWithinBlocks: Rule = ({ issuance }) => {
  const breaches = new Breaches();
  const blocks = new Map<string, Told>();
  const left = new Sums();
  const named = new Map<string, string>();
  const returns = new Set<string>();
  for (const { event } of issuance) {
    if (event.type === 'FundsReserved' && event.place !== undefined)
      breaches.unless(named.get(event.voucherId) === JSON.stringify(event.parts), `${event.voucherId} of other money`);
    if (event.type === 'BlockPurchased') {
      blocks.set(event.blockId, { purchase: event, has: new Map(), gone: new Set() });
      breaches.unless(totalOf(event.parts) === event.places * event.unitCents, `block ${event.blockId} of other money`);
      left.addParts(event.blockId, event.parts);
    }
    if (event.type === 'PlaceNamed') {
      const { blockId, place, voucherId, parts } = event;
      const { has, gone, purchase } = blocks.get(blockId) ?? nothing();
      const isFree = place >= 1 && place <= purchase.places && !has.has(place) && !gone.has(place);
      breaches.unless(isFree, `place ${place} of ${blockId} given twice`);
      has.set(place, voucherId);
      named.set(voucherId, JSON.stringify(parts));
      left.addParts(blockId, parts, -1);
      breaches.each(left.belowZero(), 'named beyond the block');
    }
    if (event.type === 'PlaceReleased') {
      const { blockId, place, voucherId, parts } = event;
      const { has } = blocks.get(blockId) ?? nothing();
      breaches.unless(has.get(place) === voucherId, `place ${place} of ${blockId} left by who had it not`);
      has.delete(place);
      left.addParts(blockId, parts);
    }
    if (event.type !== 'PlacesReturned') continue;
    const { blockId, returnId, places, parts } = event;
    const { has, gone } = blocks.get(blockId) ?? nothing();
    breaches.unless(!returns.has(returnId), `return ${returnId} twice`);
    returns.add(returnId);
    for (const place of places) {
      breaches.unless(!has.has(place) && !gone.has(place), `place ${place} of ${blockId} given back and not free`);
      gone.add(place);
    }
    left.addParts(blockId, parts, -1);
    breaches.each(left.belowZero(), 'given back beyond the block');
  }
  return breaches.found;
};

const nothing = (): Told => {
  throw new Error('a place of a block that nobody bought');
};
