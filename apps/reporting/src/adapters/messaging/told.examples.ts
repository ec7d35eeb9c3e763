// What neighbours tell, for specifications: one voucher from its call to its payment, worked out by hand.
import { uuidV5 } from '@buono/event-store';
import { instant } from '@buono/kernel';
import type { Contracts, ContractType, FundPartV1, Message } from '@buono/messaging';

export const uuid = (end: string): string => `00000000-0000-4000-8000-${end.padStart(12, '0')}`;

export const CALL = uuid('ca');
export const VOUCHER = uuid('1');
export const WAITING_VOUCHER = uuid('2');
export const RIDES = [uuid('d1'), uuid('d2'), uuid('d3')] as const;
export const CLAIM = uuid('c1');
export const ORDER = uuid('e1');
export const PROVIDER = uuid('aa');
const APPLICATION = uuid('b1');

/** Two sources: the EU's and the Region's. */
export const parts = (eu: number, region: number): readonly FundPartV1[] => [
  { source: 'PR FSE+', year: 2026, amountCents: eu },
  { source: 'Regione', year: 2026, amountCents: region },
];

let told = 0;

/** A message of a contract, recorded at ten in the morning (UTC) of a day. */
export const tell = <T extends ContractType>(
  type: T,
  subject: string,
  day: string,
  data: Contracts[T],
): Message<Contracts[T]> => {
  told += 1;
  const at = instant(`${day}T10:00:00.000Z`);
  const context = type.split('.')[2] ?? '';
  const about = { source: `buono/${context}`, type, subject, sequence: told };
  return { id: uuidV5(type, subject, String(told)), ...about, time: at, recordedat: at, correlationid: 'story', data };
};

const inZone = { callId: CALL, zone: 'TC-01' } as const;
const ofVoucher = { ...inZone, voucherId: VOUCHER } as const;
const payee = { payeeKind: 'provider', payeeId: PROVIDER } as const;
const claim = { claimId: CLAIM, callId: CALL, ...payee, month: '2026-03' } as const;
const order = { ...claim, paymentOrderId: ORDER, zone: 'TC-01', amountCents: 2_500 } as const;

const ride = (index: 0 | 1 | 2, funds: readonly FundPartV1[], [servedOn, enteredOn]: readonly [string, string]) => {
  const publicCents = funds.reduce((sum, part) => sum + part.amountCents, 0);
  const amounts = { costCents: publicCents * 2, publicCents, familyCents: publicCents, parts: funds };
  const entry = { redemptionId: RIDES[index], action: 'RIDE', service: 'ride', units: 1 };
  const dates = { servedOn, enteredOn, month: servedOn.slice(0, 7) };
  const data = { ...ofVoucher, ...payee, ...entry, ...dates, ...amounts };
  return tell('it.buono.redemption.service-redeemed.v1', VOUCHER, enteredOn, data);
};

const assigned = { ...ofVoucher, callCode: 'MOBILITA-2026', action: 'RIDE', deliveryModel: 'voucher' } as const;
const person = { applicationId: APPLICATION, recipientId: uuid('f1'), applicantId: uuid('f1') } as const;
// Reporting reads nothing of an entitlement.
const entitlement = {} as Contracts['it.buono.issuance.voucher-issued.v1']['entitlement'];
const voucher = { ...assigned, ...person, valueCents: 25_000, parts: parts(15_000, 10_000), entitlement } as const;

/** 600.00 + 400.00 for the call. */
export const appropriated = tell('it.buono.eligibility.call-published.v1', CALL, '2026-01-10', {
  callId: CALL,
  code: 'MOBILITA-2026',
  version: 1,
  title: 'Buoni mobilità',
  order: 'arrival',
  zones: ['TC-01', 'TC-02'],
  useFrom: '2026-02-01',
  useTo: '2026-12-31',
  actions: [],
  funds: parts(60_000, 40_000),
  actNumber: '1/2026',
  publishedOn: '2026-01-10',
});

const allocated = (zone: string, funds: readonly FundPartV1[]) =>
  tell('it.buono.issuance.allocation-changed.v1', `${CALL}-${zone}`, '2026-01-20', {
    callId: CALL,
    zone,
    changeId: uuid(zone === 'TC-01' ? '91' : '92'),
    changes: funds,
    actNumber: '2/2026',
    effectiveOn: '2026-01-20',
  });

/** 300.00 + 200.00 for one zone, 60.00 + 40.00 for the other, all of it waiting for a voucher that is not issued yet. */
export const zones = [
  allocated('TC-01', parts(30_000, 20_000)),
  allocated('TC-02', parts(6_000, 4_000)),
  tell('it.buono.issuance.funds-reserved.v1', `${CALL}-TC-02`, '2026-02-02', {
    callId: CALL,
    zone: 'TC-02',
    voucherId: WAITING_VOUCHER,
    applicationId: uuid('b2'),
    valueCents: 10_000,
    parts: parts(6_000, 4_000),
    reservedOn: '2026-02-02',
  }),
];

/** A voucher of 250.00, as 150.00 + 100.00. */
export const assignment = [
  tell('it.buono.issuance.funds-reserved.v1', `${CALL}-TC-01`, '2026-02-01', {
    ...ofVoucher,
    applicationId: APPLICATION,
    valueCents: 25_000,
    parts: parts(15_000, 10_000),
    reservedOn: '2026-02-01',
  }),
  tell('it.buono.issuance.voucher-issued.v1', VOUCHER, '2026-02-01', {
    ...voucher,
    issuedOn: '2026-02-01',
    acceptBy: '2026-02-11',
  }),
  tell('it.buono.issuance.voucher-accepted.v1', VOUCHER, '2026-02-05', { ...voucher, acceptedOn: '2026-02-05' }),
];

/** Rides of 20.00 (12 + 8) and 10.00 (6 + 4) in March, the second entered in April; one of 5.00 (3 + 2) in April. */
export const rides = [
  ride(0, parts(1_200, 800), ['2026-03-10', '2026-03-11']),
  ride(1, parts(600, 400), ['2026-03-20', '2026-04-01']),
  ride(2, parts(300, 200), ['2026-04-05', '2026-04-06']),
];

const line = (index: 0 | 1, askedCents: number) => ({ redemptionId: RIDES[index], voucherId: VOUCHER, askedCents });

/** March's claim of 30.00; 5.00 of the first ride are cut. */
export const claimed = [
  tell('it.buono.redemption.claim-submitted.v1', CLAIM, '2026-04-02', {
    ...claim,
    page: 1,
    pages: 1,
    lines: [line(0, 2_000), line(1, 1_000)].map((one) => ({ ...one, zone: 'TC-01' })),
    askedCents: 3_000,
    submittedOn: '2026-04-02',
  }),
  tell('it.buono.redemption.claim-settled.v1', CLAIM, '2026-04-15', {
    ...claim,
    zone: 'TC-01',
    page: 1,
    pages: 1,
    lines: [
      { ...line(0, 2_000), approvedCents: 1_500, reason: 'fare-too-high' },
      { ...line(1, 1_000), approvedCents: 1_000 },
    ],
    askedCents: 3_000,
    approvedCents: 2_500,
    settledOn: '2026-04-15',
  }),
];

/** 25.00 ordered and paid. */
export const paid = [
  tell('it.buono.redemption.payment-ordered.v1', ORDER, '2026-04-20', { ...order, orderedOn: '2026-04-20' }),
  tell('it.buono.redemption.payment-executed.v1', ORDER, '2026-04-27', {
    ...order,
    paidCents: 2_500,
    reference: 'CRO 1',
    executedOn: '2026-04-27',
  }),
];

/** The bank sends it back. */
export const returned = tell('it.buono.redemption.payment-returned.v1', ORDER, '2026-05-04', {
  ...order,
  reference: 'CRO 2',
  returnedOn: '2026-05-04',
  reason: 'account-closed',
});

/** Everything up to the payment, in the order in which it happened. */
export const story: readonly Message[] = [appropriated, ...zones, ...assignment, ...rides, ...claimed, ...paid];
