// Checks due before a payment: of whom, above what, until when they are good, and what they keep from leaving.
import { describe, expect, it } from '@jest/globals';
import { callId, cents, claimId, localDate, paymentOrderId, personId, providerId, yearMonth } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { isDue, type CheckRule, type PaymentCheck } from './checks.js';
import type { ApprovePaymentOrder, RecordCheck, SendPayment } from './commands.js';
import { paymentOrderDecider } from './decider.js';
import type { PaymentChecked, PaymentOrderDrafted, PaymentOrderEvent, PaymentOrdered } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate;
const DURC: CheckRule = { kind: 'regularity', payees: 'providers', validDays: 120 };
const DEBTS: CheckRule = { kind: 'tax-debts', payees: 'all', aboveCents: 500_000, validDays: 30 };
const rules = [DURC, DEBTS];

const place = {
  paymentOrderId: paymentOrderId(id(10)),
  ...{ claimId: claimId(id(11)), callId: callId(id(12)) },
  payee: { kind: 'provider', id: providerId(id(13)) },
  ...{ month: yearMonth('2026-09'), zone: 'TC-01', amountCents: cents(500_001) },
} as const;
const drafted: PaymentOrderDrafted = {
  type: 'PaymentOrderDrafted',
  ...place,
  ...{ iban: 'box', settledBy: personId(id(1)), draftedBy: personId(id(2)), draftedOn: on('2026-10-10') },
};
const found = (kind: string, over: Partial<PaymentCheck> = {}): PaymentCheck => ({
  ...{ kind, outcome: 'clear', source: 'paper', checkedOn: on('2026-10-01'), validUntil: on('2026-10-31') },
  ...over,
});
const record = (check: PaymentCheck, over: Partial<RecordCheck> = {}): RecordCheck => ({
  ...{ type: 'RecordCheck', check, by: personId(id(4)), rules, on: on('2026-10-11') },
  ...over,
});
const checked = (check: PaymentCheck): PaymentChecked => ({
  ...{ type: 'PaymentChecked', ...place, check, recordedBy: personId(id(4)) },
});
const sign = (day = '2026-10-11'): ApprovePaymentOrder => ({
  ...{ type: 'ApprovePaymentOrder', by: personId(id(3)), rules, on: on(day) },
});
const ordered: PaymentOrdered = {
  ...{ type: 'PaymentOrdered', ...place, orderedBy: personId(id(3)), orderedOn: on('2026-10-11') },
};
const leave = (day: string): SendPayment => ({ type: 'SendPayment', fileId: id(9), checking: { on: on(day), rules } });
const order = (...past: PaymentOrderEvent[]) => given(paymentOrderDecider, drafted, ...past);
const both = [checked(found('regularity')), checked(found('tax-debts'))];

describe('a check', () => {
  const person = { kind: 'person', id: personId(id(5)) } as const;
  it('of unpaid taxes is due above 5,000 euro, and not at 5,000', () => {
    expect(isDue(DEBTS, { payee: person, amountCents: cents(500_000) })).toBe(false);
    expect(isDue(DEBTS, { payee: person, amountCents: cents(500_001) })).toBe(true);
  });
  it('of contributions is due of providers, however little they get, and not of families', () => {
    expect(isDue(DURC, { ...place, amountCents: cents(1) })).toBe(true);
    expect(isDue(DURC, { payee: person, amountCents: cents(999_999) })).toBe(false);
  });
  it('is recorded', () =>
    order()
      .when(record(found('regularity')))
      .then(checked(found('regularity'))));
  it('is recorded also after the signature', () =>
    order(...both, ordered)
      .when(record(found('regularity')))
      .then(checked(found('regularity'))));
  it('is one of those that the body asks', () =>
    order()
      .when(record(found('antimafia')))
      .thenRefused('check-not-asked'));
  it('is not of tomorrow', () =>
    order()
      .when(record(found('regularity', { checkedOn: on('2026-10-12') })))
      .thenRefused('check-in-future'));
  it('is good for its own day at least', () =>
    order()
      .when(record(found('regularity', { validUntil: on('2026-09-30') })))
      .thenRefused('check-without-end'));
  it('is not recorded by who is to be paid', () =>
    order()
      .when(record(found('regularity'), { byPayee: true }))
      .thenRefused('own-claim'));
});

describe('an order with checks due', () => {
  it('is signed once all of them stand', () =>
    order(...both)
      .when(sign())
      .then(ordered));
  it('is not signed while one is missing', () => order(both[0]!).when(sign()).thenRefused('check-missing'));
  it('is signed on the last day on which they are good', () =>
    order(...both)
      .when(sign('2026-10-31'))
      .then({ ...ordered, orderedOn: on('2026-10-31') }));
  it('is not signed on the day after', () =>
    order(...both)
      .when(sign('2026-11-01'))
      .thenRefused('check-expired'));
  it('is not signed while one speaks against it, however long ago it was found', () =>
    order(both[0]!, checked(found('tax-debts', { outcome: 'adverse' })))
      .when(sign('2026-12-31'))
      .thenRefused('check-adverse'));
  it('is signed when a later one of the same kind clears it', () =>
    order(both[0]!, checked(found('tax-debts', { outcome: 'adverse' })), both[1]!)
      .when(sign())
      .then(ordered));
  it('is not signed when a later one speaks against it', () =>
    order(...both, checked(found('tax-debts', { outcome: 'adverse' })))
      .when(sign())
      .thenRefused('check-adverse'));
  it('leaves while they are good', () =>
    order(...both, ordered)
      .when(leave('2026-10-31'))
      .then({ type: 'PaymentSent', ...place, fileId: id(9) }));
  it('does not leave after that', () =>
    order(...both, ordered)
      .when(leave('2026-11-01'))
      .thenRefused('check-expired'));
  it('keeps them when its money came back and it is drawn up again', () =>
    order(
      ...both,
      ordered,
      {
        type: 'PaymentReturned',
        ...place,
        entryId: id(30),
        reference: 'R',
        reason: 'AC04',
        returnedOn: on('2026-10-15'),
      },
      drafted,
    )
      .when(sign('2026-10-16'))
      .then({ ...ordered, orderedOn: on('2026-10-16') }));
});
