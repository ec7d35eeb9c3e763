// A payment order needs three persons in all, is paid once, and is payable again when the bank sends it back.
import { describe, it } from '@jest/globals';
import { callId, cents, claimId, localDate, paymentOrderId, personId, providerId, yearMonth } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { DraftPaymentOrder, RecordOutcome } from './commands.js';
import { paymentOrderDecider } from './decider.js';
import type {
  PaymentExecuted,
  PaymentOrderDrafted,
  PaymentOrderEvent,
  PaymentOrdered,
  PaymentReturned,
} from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const settler = personId(id(1));
const drafter = personId(id(2));
const signer = personId(id(3));
const on = localDate;

const place = {
  paymentOrderId: paymentOrderId(id(10)),
  claimId: claimId(id(11)),
  callId: callId(id(12)),
  payee: { kind: 'provider', id: providerId(id(13)) },
  month: yearMonth('2026-09'),
  zone: 'TC-01',
  amountCents: cents(10_000),
} as const;
const draft: DraftPaymentOrder = {
  type: 'DraftPaymentOrder',
  ...place,
  iban: 'box',
  settledBy: settler,
  draftedBy: drafter,
  draftedOn: on('2026-10-10'),
};
const drafted: PaymentOrderDrafted = { ...draft, type: 'PaymentOrderDrafted' };
const ordered: PaymentOrdered = { type: 'PaymentOrdered', ...place, orderedBy: signer, orderedOn: on('2026-10-11') };
const pay = (paid: number, entry = 20): RecordOutcome => ({
  type: 'RecordOutcome',
  outcome: 'paid',
  entryId: id(entry),
  paidCents: cents(paid),
  reference: 'TRN-1',
  bookedOn: on('2026-10-12'),
});
const executed = (paid: number, entry = 20): PaymentExecuted => ({
  type: 'PaymentExecuted',
  ...place,
  entryId: id(entry),
  paidCents: cents(paid),
  reference: 'TRN-1',
  executedOn: on('2026-10-12'),
});
const sendBack: RecordOutcome = {
  type: 'RecordOutcome',
  outcome: 'returned',
  entryId: id(30),
  reference: 'TRN-2',
  reason: 'AC04',
  bookedOn: on('2026-10-15'),
};
const returned: PaymentReturned = {
  type: 'PaymentReturned',
  ...place,
  entryId: id(30),
  reference: 'TRN-2',
  reason: 'AC04',
  returnedOn: on('2026-10-15'),
};
const order = (...past: PaymentOrderEvent[]) => given(paymentOrderDecider, ...past);

describe('writing a payment order', () => {
  it('records it', () => order().when(draft).then(drafted));
  it('refuses it from who approved the claim', () =>
    order()
      .when({ ...draft, draftedBy: settler })
      .thenRefused('settler-may-not-order'));
  it('refuses an order of nothing', () =>
    order()
      .when({ ...draft, amountCents: cents(0) })
      .thenRefused('nothing-to-pay'));
  it('refuses a second order', () => order(drafted).when(draft).thenRefused('payment-order-exists'));
});

describe('signing a payment order', () => {
  const sign = (by = signer) => ({ type: 'ApprovePaymentOrder', by, on: on('2026-10-11') }) as const;
  it('orders the payment', () => order(drafted).when(sign()).then(ordered));
  it('refuses who wrote it', () => order(drafted).when(sign(drafter)).thenRefused('drafter-may-not-approve'));
  it('refuses who is to be paid', () =>
    order(drafted)
      .when({ ...sign(), byPayee: true })
      .thenRefused('own-claim'));
  it('waits while an act excludes who is to be paid', () =>
    order(drafted)
      .when({ ...sign(), excluded: true })
      .thenRefused('payee-excluded'));
  it('waits while something that it pays is held', () =>
    order(drafted)
      .when({ ...sign(), held: true })
      .thenRefused('line-held'));
  it('refuses who approved the claim', () => order(drafted).when(sign(settler)).thenRefused('settler-may-not-order'));
  it('refuses to sign twice', () => order(drafted, ordered).when(sign()).thenRefused('already-ordered'));
  it('refuses an unknown order', () => order().when(sign()).thenRefused('payment-order-unknown'));
});

describe('the outcome of a payment order', () => {
  it('is recorded', () => order(drafted, ordered).when(pay(10_000)).then(executed(10_000)));
  it('counts a bank entry once', () => order(drafted, ordered, executed(10_000)).when(pay(10_000)).thenNothing());
  it('is refused before the signature', () => order(drafted).when(pay(10_000)).thenRefused('not-ordered'));
  it('is refused on a day before the signature', () =>
    order(drafted, ordered)
      .when({ ...pay(10_000), bookedOn: on('2026-10-10') })
      .thenRefused('booked-before-order'));
  it('is refused once the money came back', () =>
    order(drafted, ordered, executed(10_000), returned).when(pay(10_000, 22)).thenRefused('payment-returned'));
  it('is refused when all was paid', () =>
    order(drafted, ordered, executed(10_000)).when(pay(1, 21)).thenRefused('already-paid'));
  it('is paid no cent above what was ordered, at once or in parts: 100.00', () => {
    order(drafted, ordered).when(pay(10_001)).thenRefused('paid-above-ordered');
    order(drafted, ordered, executed(4_000)).when(pay(6_001, 21)).thenRefused('paid-above-ordered');
    order(drafted, ordered, executed(4_000)).when(pay(6_000, 21)).then(executed(6_000, 21));
  });
  it('takes the rest of a partial payment', () =>
    order(drafted, ordered, executed(4_000)).when(pay(6_000, 21)).then(executed(6_000, 21)));
  it('may be a return', () => order(drafted, ordered, executed(10_000)).when(sendBack).then(returned));
  it('makes the order payable again', () =>
    order(drafted, ordered, executed(10_000), returned).when(draft).then(drafted));
  it('still knows the bank entries of the first attempt', () =>
    order(drafted, ordered, executed(10_000), returned, drafted, ordered).when(pay(10_000)).thenNothing());
});

describe('an order in a file for the bank', () => {
  const send = (fileId = id(40)) => ({ type: 'SendPayment', fileId }) as const;
  const sent = { type: 'PaymentSent', ...place, fileId: id(40) } as const;
  it('stands there', () => order(drafted, ordered).when(send()).then(sent));
  it('is left out while something that it pays is held', () =>
    order(drafted, ordered)
      .when({ ...send(), held: true })
      .thenRefused('line-held'));
  it('stands there once', () => order(drafted, ordered, sent).when(send()).thenNothing());
  it('stands in no other file', () =>
    order(drafted, ordered, sent)
      .when(send(id(41)))
      .thenRefused('already-sent'));
  it('must be signed', () => order(drafted).when(send()).thenRefused('not-ordered'));
  it('is not paid again', () => order(drafted, ordered, executed(10_000)).when(send()).thenRefused('already-paid'));
  it('stands in another one after the money came back and it was signed again', () =>
    order(drafted, ordered, sent, executed(10_000), returned, drafted, ordered)
      .when(send(id(41)))
      .then({ ...sent, fileId: id(41) }));
});
