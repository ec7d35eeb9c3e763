// The specification of an offer of the catalogue: where it may be offered, and that its places are given once each.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate, providerId, voucherId, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { Site } from '../site/site.js';
import {
  offeringDecider,
  type OfferingEvent,
  type OfferingRefusal,
  type PublishOffering,
  type TakePlace,
} from './offering.js';

const on = localDate;
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const PROVIDER = providerId(id(1));
const voucher = (n: number) => voucherId(id(100 + n));
const publish = (more: Partial<PublishOffering> = {}): PublishOffering => ({
  ...{ type: 'PublishOffering', offeringId: id(7), providerId: PROVIDER, category: 'nido', title: 'Nido di prova' },
  ...{ comune: 'D612', zone: zoneCode('TC-01'), unit: 'month', tariffCents: cents(45_000), places: 2 },
  ...{ from: on('2026-09-01'), to: on('2027-07-31') },
  accreditations: [{ type: 'ProviderAccredited', category: 'nido', zone: 'TC-01', from: on('2026-01-01') }],
  ...more,
});
const published = (more: Partial<PublishOffering> = {}): OfferingEvent => {
  const { accreditations: _, site: _site, type: _type, ...terms } = publish(more);
  return { type: 'OfferingPublished', ...terms };
};
const take = (n: number, from = '2026-10-01', by = PROVIDER): TakePlace => ({
  ...{ type: 'TakePlace', voucherId: voucher(n), providerId: by, from: on(from) },
});
const taken = (n: number): OfferingEvent => ({ type: 'PlaceTaken', voucherId: voucher(n) });
const left = (n: number): OfferingEvent => ({ type: 'PlaceLeft', voucherId: voucher(n) });
const offering = (...past: readonly OfferingEvent[]) => given(offeringDecider, published(), ...past);

describe('publishing an offer', () => {
  it('records it, once', () => {
    given(offeringDecider).when(publish()).then(published());
    offering().when(publish()).thenNothing();
  });
  it('is for where and when the provider is accredited', () => {
    const no = 'provider-not-accredited';
    given(offeringDecider)
      .when(publish({ zone: zoneCode('TC-02') }))
      .thenRefused(no);
    given(offeringDecider)
      .when(publish({ category: 'taxi' }))
      .thenRefused(no);
    given(offeringDecider)
      .when(publish({ from: on('2025-12-31') }))
      .thenRefused(no);
    given(offeringDecider)
      .when(publish({ accreditations: [] }))
      .thenRefused(no);
    given(offeringDecider)
      .when(publish({ to: on('2026-08-31') }))
      .thenRefused('offering-dates-reversed');
  });
});

describe('the places of an offer', () => {
  it('are given one to each voucher, until there is none', () => {
    offering().when(take(1)).then(taken(1));
    offering(taken(1)).when(take(1)).thenNothing();
    offering(taken(1)).when(take(2)).then(taken(2));
    offering(taken(1), taken(2)).when(take(3)).thenRefused('offering-full');
    offering(taken(1), taken(2)).when(take(2)).thenNothing();
  });
  it('are free again when they are left, once', () => {
    offering(taken(1), taken(2), left(1)).when(take(3)).then(taken(3));
    offering(taken(1), left(1))
      .when({ type: 'LeavePlace', voucherId: voucher(1) })
      .thenNothing();
  });
  it('have no end where none is said', () =>
    given(offeringDecider, published({ places: undefined as never }), taken(1), taken(2))
      .when(take(3))
      .then(taken(3)));
  it('may become more, and not fewer than are taken', () => {
    const change = { type: 'ChangeOffering', tariffCents: cents(47_000), places: 3 } as const;
    const { type: _, ...terms } = change;
    const changed: OfferingEvent = { type: 'OfferingChanged', ...terms };
    offering(taken(1), taken(2)).when(change).then(changed);
    offering(taken(1), taken(2), changed).when(take(3)).then(taken(3));
    offering(taken(1), taken(2))
      .when({ ...change, places: 1 })
      .thenRefused('places-below-taken');
  });
  it('are of this provider, and of its days', () => {
    offering()
      .when(take(1, '2026-10-01', providerId(id(2))))
      .thenRefused('offering-unknown');
    offering().when(take(1, '2026-08-31')).thenRefused('offering-not-then');
    offering().when(take(1, '2027-08-01')).thenRefused('offering-not-then');
    const withdrawn: OfferingEvent = { type: 'OfferingWithdrawn', from: on('2026-12-01') };
    offering(withdrawn).when(take(1, '2026-12-01')).thenRefused('offering-withdrawn');
    offering(withdrawn).when(take(1, '2026-11-30')).then(taken(1));
  });
  it('are never more than there are, whoever comes and goes', () => {
    const step = fc.record({ n: fc.nat(6), comes: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 60 }), (places, steps) => {
        let state = offeringDecider.evolve(offeringDecider.initial, published({ places }));
        const inside = new Set<number>();
        for (const { n, comes } of steps) {
          const command = comes ? take(n) : ({ type: 'LeavePlace', voucherId: voucher(n) } as const);
          const decided = offeringDecider.decide(command, state);
          if (comes && (inside.has(n) || inside.size < places)) inside.add(n);
          else if (comes) expect(decided).toEqual({ accepted: false, refusal: 'offering-full' });
          else inside.delete(n);
          if (decided.accepted) state = decided.events.reduce(offeringDecider.evolve, state);
          const there = state.status === 'unknown' ? [] : [...state.taken];
          expect(new Set(there)).toEqual(new Set([...inside].map(voucher)));
          expect(there.length).toBeLessThanOrEqual(places);
        }
      }),
    );
  });
});

describe('an offer at a site', () => {
  const SITE = id(9);
  const where = { siteId: SITE, providerId: PROVIDER, comune: 'D612', zone: zoneCode('TC-01') };
  const site: Site = { status: 'known', ...where, name: 'Sede di prova', address: 'Via del Prato 1', capacity: 12 };
  const at = (more: Partial<PublishOffering> = {}): PublishOffering => publish({ siteId: SITE, site, ...more });
  it('names it, and keeps no more of it', () =>
    given(offeringDecider)
      .when(at())
      .then(published({ siteId: SITE })));
  it.each<[string, Partial<PublishOffering>]>([
    ['site-unknown', { site: { status: 'unknown' } }],
    ['site-unknown', { site: { ...site, providerId: providerId(id(2)) } }],
    ['site-elsewhere', { site: { ...site, comune: 'G999' } }],
    ['site-closed', { site: { ...site, closedFrom: on('2026-09-01') } }],
    ['places-above-site', { places: 13 }],
  ])('is refused as %s', (refusal, more) =>
    given(offeringDecider)
      .when(at(more))
      .thenRefused(refusal as OfferingRefusal),
  );
  it('begins there until the day before it closes, and fills it', () =>
    given(offeringDecider)
      .when(at({ site: { ...site, closedFrom: on('2026-09-02') }, places: 12 }))
      .then(published({ siteId: SITE, places: 12 })));
  it('grows to what the site holds, and no further', () => {
    const there = given(offeringDecider, published({ siteId: SITE }));
    const more = { tariffCents: cents(45_000), places: 13 };
    there.when({ type: 'ChangeOffering', ...more, siteCapacity: 12 }).thenRefused('places-above-site');
    there.when({ type: 'ChangeOffering', ...more, siteCapacity: 13 }).then({ type: 'OfferingChanged', ...more });
    const fewer = { tariffCents: cents(46_000), places: 2 };
    there.when({ type: 'ChangeOffering', ...fewer, siteCapacity: 1 }).then({ type: 'OfferingChanged', ...fewer });
  });
});
