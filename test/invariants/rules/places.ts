// 10 and 11: nothing is declared that could not be; the zone that assigned is the zone that pays.
import { issued, vouchersIn } from '../facts/services.js';
import { Breaches, type Rule } from './rule.js';

/** The streams that money moves in, and those of what is known beside it. These histories open no statement of expenditure. */
const STREAMS = {
  issuance: ['accreditation', 'admission', 'allocation', 'budget', 'call', 'joins-all', 'offering', 'site', 'voucher'],
  redemption: [
    'access',
    'bank-entry',
    'call',
    'claim',
    'claim-seed',
    'exchange-invoice',
    'invoice',
    'joins-all',
    'notice',
    'payment-details',
    'payment-order',
    'project',
    'proof',
    'provider',
    'question',
    'receipt',
    'recovery',
    'survey',
    'wallet',
    'watch',
  ],
  reporting: ['received-eligibility', 'received-issuance', 'received-redemption', 'received-reporting', 'warned'],
};
const UUID_AND_DASH = /-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}.*$/;

/** Nothing is declared by itself: only a statement that somebody opens and another signs declares, and none is opened here. */
export const nothingIsDeclared: Rule = ({ stored }) => {
  const breaches = new Breaches();
  for (const [context, events] of Object.entries(stored)) {
    const known: readonly string[] = STREAMS[context as keyof typeof STREAMS];
    for (const { stream, type } of events) {
      const category = stream.replace(UUID_AND_DASH, '');
      breaches.unless(known.includes(category), `${type} in ${category}`);
      breaches.unless(!/declar|statement|certif/.test(type), `${type} declares something`);
    }
  }
  return breaches.found;
};

/** Money, wallet, redemptions, lines, checks, orders and recoveries stay with the zone of the voucher. */
export const theAssigningZonePays: Rule = (told) => {
  const breaches = new Breaches();
  const vouchers = vouchersIn(told);
  const zoneOf = (voucherId: string) => vouchers.get(voucherId)?.zone;
  const reservedIn = new Map(issued(told.issuance, 'FundsReserved').map(({ id, event }) => [event.voucherId, id]));
  for (const { id, event } of issued(told.issuance, 'FundsReleased'))
    breaches.unless(id === reservedIn.get(event.voucherId), `a return of ${event.voucherId} to another zone`);
  const zones = new Map<string, Set<string>>();
  for (const fact of told.redemption) {
    const { event } = fact;
    if (fact.of === 'wallet' && 'zone' in event)
      breaches.unless(event.zone === zoneOf(fact.id), `${event.type} of ${fact.id} in another zone`);
    if (event.type === 'LinesAdded')
      for (const { lineId, voucherId, zone } of event.lines) {
        breaches.unless(zone === zoneOf(voucherId), `line ${lineId} in another zone`);
        zones.set(fact.id, new Set([...(zones.get(fact.id) ?? []), zone]));
      }
    if (event.type === 'ZoneSettled')
      breaches.unless(zones.get(fact.id)?.has(event.zone) === true, `claim ${fact.id} checked by a stranger`);
    if (event.type === 'RecoveryOpened')
      breaches.unless(zones.get(event.claimId)?.has(event.zone) === true, `recovery ${fact.id} of a stranger`);
    if (fact.of === 'payment-order')
      breaches.unless(zones.get(fact.event.claimId)?.has(fact.event.zone) === true, `order ${fact.id} of a stranger`);
  }
  return breaches.found;
};
