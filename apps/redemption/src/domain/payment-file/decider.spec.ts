// A file for the bank has what it was asked for, each once, and says what was left out.
import { describe, it } from '@jest/globals';
import { callId, cents, instant, localDate, paymentOrderId, personId, yearMonth } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { paymentFileDecider, type AddPayments, type OpenPaymentFile } from './decider.js';
import type { FileLine, PaymentFileOpened, PaymentsAdded } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const order = (n: number) => paymentOrderId(id(n));
const open = (count = 2): OpenPaymentFile => ({
  type: 'OpenPaymentFile',
  fileId: id(1),
  debtorName: 'Comune di Esempio',
  debtorIban: 'IT60X0542811101000000123456',
  executionDate: localDate('2026-06-03'),
  paymentOrderIds: Array.from({ length: count }, (_, n) => order(10 + n)),
  openedBy: personId(id(2)),
  openedAt: instant('2026-06-01T08:00:00.000Z'),
});
const opened: PaymentFileOpened = { ...open(), type: 'PaymentFileOpened' };
const line = (n: number, amount: number): FileLine => ({
  ...{ paymentOrderId: order(n), attempt: 1, amountCents: cents(amount) },
  ...{ callId: callId(id(3)), month: yearMonth('2026-05'), account: 'box', name: 'Cooperativa' },
});
const both: AddPayments = { type: 'AddPayments', from: 0, lines: [line(10, 1_050), line(11, 1)], leftOut: [] };
const added: PaymentsAdded = { type: 'PaymentsAdded', lines: both.lines, leftOut: [] };
const file = (...past: Parameters<typeof paymentFileDecider.evolve>[1][]) => given(paymentFileDecider, ...past);

describe('a file of payments', () => {
  it('is asked for', () => file().when(open()).then(opened));
  it('is asked for once', () => file(opened).when(open()).thenNothing());
  it('has something in it', () => file().when(open(0)).thenRefused('nothing-to-send'));
  it('has at most a thousand payments', () => file().when(open(1_001)).thenRefused('too-many-payments'));
  it('takes what was asked for', () => file(opened).when(both).then(added));
  it('takes nothing twice', () => file(opened, added).when(both).thenNothing());
  it('is closed with its sums', () =>
    file(opened, added)
      .when({ type: 'ClosePaymentFile' })
      .then({ type: 'PaymentFileClosed', count: 2, totalCents: 1_051 }));
  it('is not closed before all was dealt with', () =>
    file(opened).when({ type: 'ClosePaymentFile' }).thenRefused('not-all-added'));
  it('counts what was left out as dealt with, and not in its sums', () => {
    const left = { paymentOrderId: order(11), reason: 'already-sent' } as const;
    const part: PaymentsAdded = { type: 'PaymentsAdded', lines: [line(10, 7)], leftOut: [left] };
    file(opened, part).when({ type: 'ClosePaymentFile' }).then({ type: 'PaymentFileClosed', count: 1, totalCents: 7 });
  });
  it('must be known', () => file().when(both).thenRefused('payment-file-unknown'));
});
