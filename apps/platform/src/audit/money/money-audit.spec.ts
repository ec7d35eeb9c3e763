// The audit of the money finds nothing in a sound history, and each planted lie under its own number.
import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '@buono/event-store';
import { instant, instantFromMillis, millisOf } from '@buono/kernel';
import { MoneyAudit } from './money-audit.js';
import { amended } from './amended.examples.js';
import { beyondSettled, belowNothing, declared, underTwoProgrammes } from './declared.examples.js';
import { heldBefore, heldNoMore, heldRide } from './held.examples.js';
import { recovered } from './recovered.examples.js';
import {
  corrected,
  fund,
  givenBack,
  id,
  line,
  redeemed,
  reversal,
  ride,
  sentBackAndPaidAgain,
  setAside,
  sound,
  tell,
  transferred,
  type Told,
  undoneBeforeItsCheck,
  voucher,
} from './money-audit.examples.js';

const FIRST_MS = millisOf(instant('2026-10-01T08:00:00.000Z'));
const audited = (history: readonly Told[]) => {
  const audit = new MoneyAudit();
  history.forEach(({ log, stream, type, data }, position) => {
    const stored: StoredEvent = {
      id: `e${position}`,
      stream,
      type,
      data: JSON.stringify(data),
      // One a minute.
      meta: JSON.stringify({ recordedAt: instantFromMillis(FIRST_MS + position * 60_000) }),
      revision: 0,
      position,
    };
    audit[log](stored);
  });
  return audit.end();
};

const changed = (type: string, data: Record<string, unknown>): readonly Told[] =>
  sound.map((told) => (told.type === type ? { ...told, data: { ...told.data, ...data } } : told));
const amendedWith = (type: string, data: Record<string, unknown>): readonly Told[] =>
  amended.map((told) => (told.type === type ? { ...told, data: { ...told.data, ...data } } : told));
const transferredWith = (type: string, data: Record<string, unknown>): readonly Told[] =>
  transferred.map((told) => (told.type === type ? { ...told, data: { ...told.data, ...data } } : told));
const recoveredWith = (type: string, data: Record<string, unknown>): readonly Told[] =>
  recovered.map((told) => (told.type === type ? { ...told, data: { ...told.data, ...data } } : told));
const declaredWith = (type: string, data: Record<string, unknown>): readonly Told[] =>
  declared.map((told) => (told.type === type ? { ...told, data: { ...told.data, ...data } } : told));
const recoveredTwice = (type: string): readonly Told[] =>
  recovered.flatMap((told) => (told.type === type ? [told, told] : [told]));
const twice = (type: string, data: Record<string, unknown> = {}): readonly Told[] =>
  sound.flatMap((told) => (told.type === type ? [told, { ...told, data: { ...told.data, ...data } }] : [told]));
const beforeTheRide = (...told: readonly Told[]): readonly Told[] =>
  sound.flatMap((one) => (one.type === 'service-redeemed.v1' ? [...told, one] : [one]));
const reservedFor = (publicCents: number, reservationId: string = ride): Told => ({
  ...setAside,
  data: { ...setAside.data, reservationId, entry: { ...redeemed, publicCents } },
});
const without = (type: string): readonly Told[] => sound.filter((told) => told.type !== type);

describe('the audit of the money', () => {
  it('finds nothing in a sound history', () => {
    expect(audited(sound).kept).toEqual([]);
  });
  it('finds nothing where a hold was decided, was over, or came after the payment was ordered', () => {
    const histories = [
      heldBefore('claim-zone-settled.v1', heldRide('2099-12-31'), heldNoMore),
      heldBefore('claim-zone-settled.v1', heldRide('2026-03-12')),
      heldBefore('payment-executed.v1', heldRide('2099-12-31')),
    ];
    for (const history of histories) expect(audited(history).kept).toEqual([]);
  });

  it('finds nothing where a paid ride is undone and corrected, or undone before its check', () => {
    expect(audited([...sound, reversal, ...corrected(1_200, -1_200)]).kept).toEqual([]);
    expect(audited(undoneBeforeItsCheck(0)).kept).toEqual([]);
  });

  it('finds nothing where an entry of the bank is held aside and then settled or dismissed, and one settled twice', () => {
    const entry = (type: string): Told => ({ log: 'redemption', stream: `bank-entry-${id(90)}`, type, data: {} });
    const held = entry('bank-entry-held.v1');
    const [recorded, dismissed] = [entry('bank-entry-recorded.v1'), entry('bank-entry-dismissed.v1')];
    const told = (...events: readonly Told[]) => audited([...sound, ...events]).kept;
    expect(told(held, recorded)).toEqual([]);
    expect(told(held, dismissed)).toEqual([]);
    expect(told(recorded, recorded)).toMatchObject([{ invariant: 5 }]);
  });

  it('finds nothing where spending is declared, and taken back', () => {
    expect(audited(declared).kept).toEqual([]);
  });

  it('finds nothing where what is owed back comes in and is given up', () => {
    expect(audited(recovered).kept).toEqual([]);
  });

  it('finds nothing where a voucher is corrected, down and up and back', () => {
    expect(audited(amended).kept).toEqual([]);
  });

  it('finds nothing where what is free goes to another zone, or is on its way there', () => {
    expect(audited(transferred).kept).toEqual([]);
    expect(audited(transferred.slice(0, -1)).kept).toEqual([]);
  });

  it('finds nothing where money is set aside, given back, and set aside again until the ride', () => {
    const again = { ...setAside, data: { ...setAside.data, reservationId: id(71) } };
    const back = { ...givenBack, data: { ...givenBack.data, reservationId: id(71) } };
    expect(audited(beforeTheRide(again, back, setAside)).kept).toEqual([]);
  });

  it('finds nothing where the bank sends a payment back, and it is ordered and paid again', () => {
    expect(audited(sentBackAndPaidAgain).kept).toEqual([]);
  });

  it.each<[number, string, readonly Told[]]>([
    [1, 'a transfer beyond what is free', transferredWith('transfer-sent.v1', { parts: fund(5_001) })],
    [1, 'a transfer that arrives as more', transferredWith('transfer-arrived.v1', { parts: fund(5_001) })],
    [1, 'a transfer that nobody sent', transferred.filter(({ type }) => type !== 'transfer-sent.v1')],
    [5, 'a transfer sent twice', [...transferred, ...transferred.filter(({ type }) => type === 'transfer-sent.v1')]],
    [1, 'an extension beyond the zone', amendedWith('allocation-received.v1', { parts: fund(29_999) })],
    [3, 'a wallet amended to another value', amendedWith('voucher-amended.v1', { valueCents: 24_999 })],
    [6, 'a correction that does not add up', amendedWith('wallet-amended.v1', { valueCents: 1 })],
    [7, 'freed parts that do not add up', amendedWith('wallet-amended.v1', { freedCents: 1 })],
    [3, 'more declared than was settled', beyondSettled],
    [3, 'more taken back than was declared', belowNothing],
    [5, 'spending declared under two programmes', underTwoProgrammes],
    [5, 'spending declared that never was', declared.filter(({ type }) => type !== 'service-redeemed.v1')],
    [7, 'sources that are not the statement', declaredWith('statement-drafted.v1', { shares: [] })],
    [8, 'a statement that was never opened', declared.filter(({ type }) => type !== 'statement-opened.v1')],
    [10, 'spending before the period', declaredWith('programme-defined.v1', { eligibleFrom: '2026-03-11' })],
    [10, 'spending after the period', declaredWith('programme-defined.v1', { eligibleTo: '2026-03-09' })],
    [10, 'spending of another call', declaredWith('programme-call-attached.v1', { callId: id(80) })],
    [9, 'a statement that is not the sum of its lines', declaredWith('statement-drafted.v1', { totalCents: 1_199 })],
    [9, 'a statement with another number of lines', declaredWith('statement-drafted.v1', { count: 2 })],
    [3, 'more recovered than is owed', recoveredWith('recovery-received.v1', { receivedCents: 701 })],
    [3, 'more given up than is owed', recoveredWith('recovery-waived.v1', { waivedCents: 501 })],
    [5, 'money that came back counted twice', recoveredTwice('recovery-received.v1')],
    [5, 'two recoveries for the same lines', recoveredTwice('recovery-opened.v1')],
    [8, 'money back for nothing', recovered.filter(({ type }) => type !== 'recovery-opened.v1')],
    [9, 'a recovery of another amount', recoveredWith('recovery-opened.v1', { amountCents: 1_199 })],
    [1, 'zones beyond the call', changed('zone-allocated.v1', { parts: fund(50_001) })],
    [1, 'a reservation beyond the zone', changed('allocation-received.v1', { parts: fund(24_999) })],
    [1, 'a voucher without its reservation', without('funds-reserved.v1')],
    [2, 'more spent than the voucher is worth', changed('wallet-opened.v1', { valueCents: 1_249, parts: fund(1_249) })],
    [2, 'more set aside than is left', beforeTheRide(reservedFor(25_001))],
    [2, 'more entered than was set aside', beforeTheRide(reservedFor(1_249))],
    [5, 'the same money set aside twice', beforeTheRide(setAside, setAside)],
    [6, 'a wallet closed beside what is set aside', beforeTheRide(reservedFor(1, id(71)))],
    [8, 'the end of what was never set aside', beforeTheRide(givenBack)],
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
    [3, 'an order paid twice', twice('payment-executed.v1', { entryId: 'f' })],
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
    [5, 'an order written again while it stands', twice('payment-order-drafted.v1')],
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
    [3, 'an undone ride that is settled', undoneBeforeItsCheck(1_200)],
    [8, 'a correction of more than was settled', [...sound, reversal, ...corrected(1_250, -1_250)]],
    [8, 'a correction without a reversal', [...sound, ...corrected(1_200, -1_200)]],
    [9, 'a correction settled for another amount', [...sound, reversal, ...corrected(1_200, -1_250)]],
    [9, 'a total that is not the sum of its rows', changed('claim-submitted.v1', { askedCents: 1_251 })],
    [9, 'an order for another amount', changed('payment-order-drafted.v1', { amountCents: 1_201 })],
    [12, 'a held ride that is settled', heldBefore('claim-zone-settled.v1', heldRide('2099-12-31'))],
    [12, 'a held ride that is ordered', heldBefore('payment-order-drafted.v1', heldRide('2099-12-31'))],
    [12, 'a held ride whose order is signed', heldBefore('payment-ordered.v1', heldRide('2099-12-31'))],
    [11, 'another zone that pays', changed('claim-lines-added.v1', { lines: [{ ...line, zone: 'TC-02' }] })],
  ])('finds invariant %i broken by %s', (invariant, _, history) => {
    expect([...audited(history).counts.keys()]).toContain(invariant);
  });
});
