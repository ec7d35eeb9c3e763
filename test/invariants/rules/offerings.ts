// The catalogue: an offer never gives more places than it has, and no voucher has two of them.
import { Breaches, type Rule } from './rule.js';

/** At every moment, whoever asks at once. */
export const placesWithinOffers: Rule = ({ issuance }) => {
  const breaches = new Breaches();
  const [places, taken] = [new Map<string, number>(), new Map<string, Set<string>>()];
  for (const { id, event } of issuance) {
    if (event.type === 'OfferingPublished' || event.type === 'OfferingChanged')
      places.set(id, event.places ?? Number.POSITIVE_INFINITY);
    if (event.type !== 'PlaceTaken' && event.type !== 'PlaceLeft') continue;
    const those = taken.get(id) ?? taken.set(id, new Set()).get(id) ?? new Set();
    const { voucherId } = event;
    if (event.type === 'PlaceLeft')
      breaches.unless(those.delete(voucherId), `${voucherId} left ${id} where it was not`);
    else {
      breaches.unless(!those.has(voucherId), `${voucherId} twice in ${id}`);
      those.add(voucherId);
      breaches.unless(those.size <= (places.get(id) ?? 0), `offer ${id} gave more places than it has`);
    }
  }
  return breaches.found;
};
