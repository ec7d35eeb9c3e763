// A sound history of one voucher in both logs, and what may be told beside it, for the specification of the audit.
import {
  allocationAggregate,
  budgetAggregate,
  voucherAggregate,
} from '../../../../issuance/src/adapters/persistence/aggregates.js';
import {
  declaredAggregate,
  programmeAggregate,
} from '../../../../reporting/src/adapters/persistence/programme-aggregates.js';
import {
  claimAggregate,
  paymentOrderAggregate,
  recoveryAggregate,
  walletAggregate,
} from '../../../../redemption/src/adapters/persistence/aggregates.js';

export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const [call, voucher, application, person, provider, claim, order, ride] = [1, 2, 3, 4, 5, 6, 7, 8].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
export const fund = (amountCents: number) => [{ source: 'EU', year: 2026, amountCents }];

/** An event of one of the two logs. */
export interface Told {
  readonly log: 'issuance' | 'redemption' | 'reporting';
  readonly stream: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
}

const CODECS = {
  budget: budgetAggregate,
  allocation: allocationAggregate,
  voucher: voucherAggregate,
  wallet: walletAggregate,
  claim: claimAggregate,
  'payment-order': paymentOrderAggregate,
  recovery: recoveryAggregate,
  declared: declaredAggregate,
  programme: programmeAggregate,
};

const LOGS: Readonly<Record<string, Told['log']>> = {
  budget: 'issuance',
  allocation: 'issuance',
  voucher: 'issuance',
  declared: 'reporting',
  programme: 'reporting',
};

export const tell = (
  category: keyof typeof CODECS,
  streamId: string,
  event: { type: string } & Record<string, unknown>,
): Told => {
  const log = LOGS[category] ?? 'redemption';
  const codec: { readonly encode: (event: never) => { readonly type: string; readonly data: string } } =
    CODECS[category].codec;
  const { type, data } = codec.encode(event as never);
  return { log, stream: `${category}-${streamId}`, type, data: JSON.parse(data) as Record<string, unknown> };
};

export const place = { voucherId: voucher, callId: call, zone: 'TC-01' };
const payee = { kind: 'provider', id: provider };
const claimPlace = { claimId: claim, callId: call, payee, month: '2026-03' };
export const orderPlace = { ...claimPlace, paymentOrderId: order, zone: 'TC-01', amountCents: 1_200 };
export const line = {
  lineId: ride,
  kind: 'service',
  redemptionId: ride,
  voucherId: voucher,
  zone: 'TC-01',
  amountCents: 1_250,
};
export const redeemed = {
  type: 'ServiceRedeemed',
  ...place,
  redemptionId: ride,
  payee,
  action: 'A',
  service: 'CORSA',
  servedOn: '2026-03-10',
  enteredOn: '2026-03-10',
  month: '2026-03',
  costCents: 2_500,
  publicCents: 1_250,
  familyCents: 1_250,
  parts: fund(1_250),
  nonce: 'n1',
};

export const setAside = tell('wallet', voucher, {
  type: 'ServiceReserved',
  ...place,
  reservationId: ride,
  entry: redeemed,
  reservedAt: '2026-03-10T08:00:00.000Z',
  expiresAt: '2026-03-10T08:15:00.000Z',
});
export const givenBack = tell('wallet', voucher, {
  type: 'ReservationReleased',
  ...place,
  reservationId: ride,
  how: 'expired',
  endedAt: '2026-03-10T08:15:00.000Z',
});

// 500.00 for the call, 300.00 for the zone, one voucher of 250.00, one ride of 25.00 half paid, cut to 12.00 and paid.
export const sound: readonly Told[] = [
  tell('budget', call, { type: 'FundsAppropriated', callVersion: 1, parts: fund(50_000), actNumber: '1' }),
  tell('budget', call, {
    type: 'ZoneAllocated',
    changeId: 'a',
    zone: 'TC-01',
    parts: fund(30_000),
    actNumber: '2',
    on: '2026-03-01',
  }),
  tell('allocation', `${call}-TC-01`, {
    type: 'AllocationReceived',
    changeId: 'a',
    parts: fund(30_000),
    actNumber: '2',
    on: '2026-03-01',
  }),
  tell('allocation', `${call}-TC-01`, {
    type: 'FundsReserved',
    voucherId: voucher,
    applicationId: application,
    valueCents: 25_000,
    parts: fund(25_000),
    on: '2026-03-02',
  }),
  tell('voucher', voucher, {
    type: 'VoucherIssued',
    ...place,
    applicationId: application,
    recipientId: person,
    applicantId: person,
    valueCents: 25_000,
    parts: fund(25_000),
    entitlement: {},
    issuedOn: '2026-03-02',
    acceptBy: '2026-03-12',
  }),
  tell('voucher', voucher, { type: 'VoucherAccepted', on: '2026-03-03' }),
  tell('wallet', voucher, {
    type: 'WalletOpened',
    ...place,
    recipientId: person,
    applicantId: person,
    valueCents: 25_000,
    parts: fund(25_000),
    entitlement: {},
    openedOn: '2026-03-03',
  }),
  tell('wallet', voucher, redeemed),
  tell('claim', claim, { type: 'ClaimOpened', ...claimPlace }),
  tell('claim', claim, { type: 'LinesAdded', lines: [line] }),
  tell('claim', claim, {
    type: 'ClaimSubmitted',
    ...claimPlace,
    askedCents: 1_250,
    lines: 1,
    submittedBy: person,
    submittedOn: '2026-04-01',
  }),
  tell('claim', claim, {
    type: 'ZoneSettled',
    ...claimPlace,
    zone: 'TC-01',
    askedCents: 1_250,
    approvedCents: 1_200,
    cuts: [{ lineId: ride, approvedCents: 1_200, reason: 'tariffa' }],
    settledBy: person,
    settledOn: '2026-04-02',
  }),
  tell('payment-order', order, {
    type: 'PaymentOrderDrafted',
    ...orderPlace,
    iban: 'sealed',
    settledBy: person,
    draftedBy: id(9),
    draftedOn: '2026-04-03',
  }),
  tell('payment-order', order, {
    type: 'PaymentExecuted',
    ...orderPlace,
    entryId: 'e',
    paidCents: 1_200,
    reference: 'r',
    executedOn: '2026-04-10',
  }),
  tell('wallet', voucher, {
    type: 'WalletClosed',
    ...place,
    spentCents: 1_250,
    spentParts: fund(1_250),
    closedOn: '2026-05-01',
  }),
  tell('voucher', voucher, {
    type: 'VoucherClosed',
    spentCents: 1_250,
    residualCents: 23_750,
    residualParts: fund(23_750),
    on: '2026-05-01',
  }),
  tell('allocation', `${call}-TC-01`, {
    type: 'FundsReleased',
    releaseId: 'x',
    voucherId: voucher,
    amountCents: 23_750,
    parts: fund(23_750),
    reason: 'closed',
    on: '2026-05-01',
  }),
];

const returned = {
  type: 'PaymentReturned',
  ...orderPlace,
  entryId: 'b',
  reference: 'b',
  reason: 'AC04',
  returnedOn: '2026-04-12',
};
const ofOrder = sound.filter(({ stream }) => stream === `payment-order-${order}`);
/** The bank sends the money back; the order is written and paid once more. */
export const sentBackAndPaidAgain: readonly Told[] = [...sound, tell('payment-order', order, returned), ...ofOrder];

export const reversal = tell('wallet', voucher, {
  ...redeemed,
  type: 'RedemptionReversed',
  reversalId: id(41),
  reason: 'other',
  reversedOn: '2026-05-02',
});
export const nextClaim = { ...claimPlace, claimId: id(42), month: '2026-04' };
/** The ride is undone after its payment: the next claim asks 12.50 back, and 12.00 are approved back. */
export const corrected = (taken: number, approved: number): readonly Told[] => [
  tell('claim', nextClaim.claimId, { type: 'ClaimOpened', ...nextClaim }),
  tell('claim', nextClaim.claimId, {
    type: 'LinesAdded',
    lines: [{ ...line, lineId: id(41), kind: 'correction', approvedCents: taken }],
  }),
  tell('claim', nextClaim.claimId, {
    type: 'ClaimSubmitted',
    ...nextClaim,
    askedCents: -1_250,
    lines: 1,
    submittedBy: person,
    submittedOn: '2026-05-03',
  }),
  tell('claim', nextClaim.claimId, {
    type: 'ZoneSettled',
    ...nextClaim,
    zone: 'TC-01',
    askedCents: -1_250,
    approvedCents: approved,
    cuts: [],
    settledBy: person,
    settledOn: '2026-05-04',
  }),
];
/** The ride is undone between presenting and settling: nothing is approved of it. */
export const undoneBeforeItsCheck = (approved: number): readonly Told[] => [
  ...sound.slice(0, sound.findIndex(({ type }) => type === 'claim-submitted.v1') + 1),
  reversal,
  tell('claim', claim, { type: 'LineReversed', lineId: ride, reversalId: id(41) }),
  tell('claim', claim, {
    type: 'ZoneSettled',
    ...claimPlace,
    zone: 'TC-01',
    askedCents: 1_250,
    approvedCents: approved,
    cuts: approved === 0 ? [] : [{ lineId: ride, approvedCents: approved, reason: 'x' }],
    settledBy: person,
    settledOn: '2026-04-02',
  }),
];

const transfer = {
  ...{ transferId: id(90), parts: fund(5_000), actNumber: '9', actDate: '2026-04-01' },
  ...{ reason: 'r', by: person, on: '2026-04-02' },
};
/** 50.00 of the 50.00 that are free go to another zone. */
export const transferred: readonly Told[] = [
  ...sound,
  tell('allocation', `${call}-TC-01`, { type: 'TransferSent', ...transfer, to: 'TC-02' }),
  tell('allocation', `${call}-TC-02`, { type: 'TransferArrived', ...transfer, from: 'TC-01' }),
];
