// The audit of the money finds nothing in a sound history, and each planted lie under its own number.
import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '@buono/event-store';
import {
  allocationAggregate,
  budgetAggregate,
  voucherAggregate,
} from '../../../../issuance/src/adapters/persistence/aggregates.js';
import {
  claimAggregate,
  paymentOrderAggregate,
  walletAggregate,
} from '../../../../redemption/src/adapters/persistence/aggregates.js';
import { MoneyAudit } from './money-audit.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [call, voucher, application, person, provider, claim, order, ride] = [1, 2, 3, 4, 5, 6, 7, 8].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const fund = (amountCents: number) => [{ source: 'EU', year: 2026, amountCents }];

interface Told {
  readonly log: 'issuance' | 'redemption';
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
};

const tell = (
  category: keyof typeof CODECS,
  streamId: string,
  event: { type: string } & Record<string, unknown>,
): Told => {
  const log = category === 'budget' || category === 'allocation' || category === 'voucher' ? 'issuance' : 'redemption';
  const { type, data } = CODECS[category].codec.encode(event as never);
  return { log, stream: `${category}-${streamId}`, type, data: JSON.parse(data) as Record<string, unknown> };
};

const place = { voucherId: voucher, callId: call, zone: 'TC-01' };
const payee = { kind: 'provider', id: provider };
const claimPlace = { claimId: claim, callId: call, payee, month: '2026-03' };
const orderPlace = { ...claimPlace, paymentOrderId: order, zone: 'TC-01', amountCents: 1_200 };
const line = {
  lineId: ride,
  kind: 'service',
  redemptionId: ride,
  voucherId: voucher,
  zone: 'TC-01',
  amountCents: 1_250,
};
const redeemed = {
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

// 500.00 for the call, 300.00 for the zone, one voucher of 250.00, one ride of 25.00 half paid, cut to 12.00 and paid.
const sound: readonly Told[] = [
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

const audited = (history: readonly Told[]) => {
  const audit = new MoneyAudit();
  history.forEach(({ log, stream, type, data }, position) => {
    const stored: StoredEvent = {
      id: `e${position}`,
      stream,
      type,
      data: JSON.stringify(data),
      meta: '{}',
      revision: 0,
      position,
    };
    audit[log](stored);
  });
  return audit.end();
};

const changed = (type: string, data: Record<string, unknown>): readonly Told[] =>
  sound.map((told) => (told.type === type ? { ...told, data: { ...told.data, ...data } } : told));
const twice = (type: string, data: Record<string, unknown> = {}): readonly Told[] =>
  sound.flatMap((told) => (told.type === type ? [told, { ...told, data: { ...told.data, ...data } }] : [told]));
const without = (type: string): readonly Told[] => sound.filter((told) => told.type !== type);

describe('the audit of the money', () => {
  it('finds nothing in a sound history', () => {
    expect(audited(sound).kept).toEqual([]);
  });

  it.each<[number, string, readonly Told[]]>([
    [1, 'zones beyond the call', changed('zone-allocated.v1', { parts: fund(50_001) })],
    [1, 'a reservation beyond the zone', changed('allocation-received.v1', { parts: fund(24_999) })],
    [1, 'a voucher without its reservation', without('funds-reserved.v1')],
    [2, 'more spent than the voucher is worth', changed('wallet-opened.v1', { valueCents: 1_249, parts: fund(1_249) })],
    [3, 'a wallet nobody accepted', without('voucher-accepted.v1')],
    [
      3,
      'more settled than asked',
      changed('claim-zone-settled.v1', {
        approvedCents: 1_300,
        cuts: [{ lineId: ride, approvedCents: 1_300, reason: 'x' }],
      }),
    ],
    [3, 'more paid than settled', changed('payment-executed.v1', { paidCents: 1_201 })],
    [4, 'public and family that are not the cost', changed('service-redeemed.v1', { familyCents: 1_251 })],
    [5, 'a service redeemed twice', twice('service-redeemed.v1', { nonce: 'n2' })],
    [5, 'a code used twice', twice('service-redeemed.v1', { redemptionId: id(20) })],
    [
      5,
      'a redemption in two claims',
      [
        ...sound,
        ...sound
          .filter(({ stream }) => stream.startsWith('claim-'))
          .map((told) => ({ ...told, stream: `claim-${id(30)}` })),
      ],
    ],
    [5, 'two orders for the same lines', twice('payment-order-drafted.v1', { paymentOrderId: id(31) })],
    [6, 'the same return twice', twice('funds-released.v1')],
    [6, 'a residual that is not value less spent', changed('voucher-closed.v1', { residualCents: 23_751 })],
    [6, 'a wallet that closes with another sum', changed('wallet-closed.v1', { spentCents: 1_249 })],
    [7, 'parts that do not add up', changed('funds-reserved.v1', { parts: fund(24_999) })],
    [
      8,
      'a reversal of nothing',
      [
        ...sound,
        tell('wallet', voucher, {
          ...redeemed,
          type: 'RedemptionReversed',
          reversalId: 'v',
          redemptionId: id(40),
          reason: 'x',
          reversedOn: '2026-03-11',
        }),
      ],
    ],
    [9, 'a total that is not the sum of its rows', changed('claim-submitted.v1', { askedCents: 1_251 })],
    [9, 'an order for another amount', changed('payment-order-drafted.v1', { amountCents: 1_201 })],
    [11, 'another zone that pays', changed('claim-lines-added.v1', { lines: [{ ...line, zone: 'TC-02' }] })],
  ])('finds invariant %i broken by %s', (invariant, _, history) => {
    expect([...audited(history).counts.keys()]).toContain(invariant);
  });
});
