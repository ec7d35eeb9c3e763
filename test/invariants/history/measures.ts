// The kinds of measures that histories use: one of each way in which a voucher may run short. Invented, in cents.
import type { Entitlement } from '@buono/rules';

type Kind = Pick<Entitlement, 'action' | 'deliveryModel' | 'whenShort' | 'services' | 'ceilings'> &
  Partial<Pick<Entitlement, 'areas' | 'confirmation'>>;

const service = (code: string, unit: Entitlement['services'][number]['unit'], publicShare: string) =>
  ({ code, label: code, unit, providerCategories: ['ente'], publicShare, evidence: 'register' }) as const;

/** Half of the price of a ride, at most 20.00; two a day; what is short is the family's. By one-time code. */
const rides: Kind = {
  action: 'CORSE',
  deliveryModel: 'voucher',
  whenShort: 'partial',
  services: [
    {
      ...service('corsa', 'ride', 'min(shareDown(service.cost, percent("50")), euro("20.00"))'),
      evidence: 'code',
    },
  ],
  ceilings: [{ id: 'due-al-giorno', article: '1', per: 'day', count: 2 }],
};

/** A month of nursery up to 180.00; a month is redeemed once. */
const nursery: Kind = {
  action: 'NIDO',
  deliveryModel: 'voucher',
  whenShort: 'partial',
  services: [service('mese', 'month', 'min(service.cost, euro("180.00"))')],
  ceilings: [{ id: 'al-mese', article: '2', per: 'month', amountCents: 17_001 }],
};

/** Hours at 20.13, 80% public, at most four a day and 90.00 a month; a service that does not fit is refused. */
const homeCare: Kind = {
  action: 'DOMICILIO',
  deliveryModel: 'voucher',
  whenShort: 'refuse',
  services: [
    { ...service('ora', 'hour', 'shareDown(service.cost, percent("80"))'), tariffCents: 2_013 },
    { ...service('giorno', 'day', 'service.cost'), tariffCents: 4_999 },
  ],
  ceilings: [
    { id: 'ore-al-giorno', article: '3', per: 'day', services: ['ora'], units: 240 },
    { id: 'al-mese', article: '3', per: 'month', amountCents: 9_000 },
  ],
};

/** Sessions of two areas of the plan (a third is not in it), each area with a ceiling of its own; families confirm them. */
const areas: Kind = {
  action: 'AUTONOMIA',
  confirmation: { by: 'family', silentAfterDays: 8 },
  deliveryModel: 'voucher',
  whenShort: 'partial',
  areas: ['A1', 'A2'],
  services: [
    { ...service('a1', 'session', 'service.cost'), area: 'A1', tariffCents: 3_337 },
    { ...service('a2', 'half-day', 'shareHalfUp(service.cost, percent("66.67"))'), area: 'A2', tariffCents: 5_001 },
    { ...service('a3', 'session', 'service.cost'), area: 'A3', tariffCents: 1_000 },
  ],
  ceilings: [
    { id: 'area-1', article: '4', per: 'area', area: 'A1', amountCents: 8_000 },
    { id: 'area-2', article: '4', per: 'area', area: 'A2', amountCents: 6_500 },
    { id: 'in-tutto', article: '4', per: 'voucher', count: 6 },
  ],
};

/** The family pays and is paid back 70%, at most 35.00 an event. */
const refund: Kind = {
  action: 'RIMBORSO',
  deliveryModel: 'refund',
  whenShort: 'partial',
  services: [service('spesa', 'visit', 'shareDown(service.cost, percent("70"))')],
  ceilings: [{ id: 'per-evento', article: '5', per: 'event', amountCents: 3_500 }],
};

/** All kinds, in the order in which histories number them. */
export const KINDS = [rides, nursery, homeCare, areas, refund] as const;

/** First and last day on which a service may be delivered. */
export const VALID_FROM = '2026-02-02';
export const VALID_TO = '2026-06-30';

/** What an admitted person is due of a kind. */
export const entitlementOf = (kind: number, callId: string, valueCents: number): Entitlement => ({
  callId,
  callCode: 'PROVA',
  callVersion: 1,
  engineVersion: '1',
  valueCents,
  validFrom: VALID_FROM,
  validTo: VALID_TO,
  entryDays: 20,
  acceptanceDays: 10,
  numbers: {},
  ...(KINDS[kind % KINDS.length] ?? rides),
});
