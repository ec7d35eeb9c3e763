// An invoice of the exchange system comes once, belongs to one claim, and is answered within fifteen days.
import { describe, it } from '@jest/globals';
import { claimId, localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { exchangeInvoiceDecider, type ExchangeInvoiceCommand } from './decider.js';
import type { DeliveryAnswered, DeliveryTied, ExchangeInvoiceEvent, InvoiceDelivered } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate;
const officer = personId(id(1));
const told = { sdiId: '100001', receivedOn: on('2026-09-10'), digest: 'aa' } as const;
// The 10th of September and fifteen days: the 25th is the last.
const delivered: InvoiceDelivered = { type: 'InvoiceDelivered', ...told, termOn: on('2026-09-25') };
const tie = { claimId: claimId(id(2)), invoiceId: id(3), tiedBy: 'invoice', tiedOn: on('2026-09-10') } as const;
const tied: DeliveryTied = { type: 'DeliveryTied', ...tie };
const said = (outcome: 'EC01' | 'EC02', day = '2026-09-12') => ({
  ...{ outcome, answeredBy: officer, answeredOn: on(day) },
  ...(outcome === 'EC02' && ({ reason: 'not-due' } as const)),
});
const answer = (outcome: 'EC01' | 'EC02', day?: string): ExchangeInvoiceCommand => ({
  ...{ type: 'Answer', ...said(outcome, day) },
});
const answered = (outcome: 'EC01' | 'EC02', day?: string): DeliveryAnswered => ({
  ...{ type: 'DeliveryAnswered', ...said(outcome, day) },
});
const over: ExchangeInvoiceCommand = { type: 'NoteTermOver', noticeId: 'N1', overOn: on('2026-09-26') };
const rejected: ExchangeInvoiceCommand = { type: 'NoteRejected', noticeId: 'N2', rejectedOn: on('2026-09-13') };
const taken = { type: 'AnswerTaken', takenOn: on('2026-09-12') } as const;
const invoice = (...past: ExchangeInvoiceEvent[]) => given(exchangeInvoiceDecider, ...past);

describe('an invoice of the exchange system', () => {
  it('is delivered, with its term', () =>
    invoice()
      .when({ type: 'Deliver', ...told })
      .then(delivered));
  it('is delivered once', () =>
    invoice(delivered)
      .when({ type: 'Deliver', ...told })
      .thenNothing());
  it('is not another file under the same id', () =>
    invoice(delivered)
      .when({ type: 'Deliver', ...told, digest: 'bb' })
      .thenRefused('delivery-differs'));
  it('is tied to its claim', () =>
    invoice(delivered)
      .when({ type: 'Tie', ...tie })
      .then(tied));
  it('is tied to no second claim', () =>
    invoice(delivered, tied)
      .when({ type: 'Tie', ...tie, claimId: claimId(id(9)) })
      .thenRefused('delivery-tied'));
  it('is accepted on the last day', () =>
    invoice(delivered, tied).when(answer('EC01', '2026-09-25')).then(answered('EC01', '2026-09-25')));
  it('is not answered on the day after', () =>
    invoice(delivered, tied).when(answer('EC01', '2026-09-26')).thenRefused('answer-term-over'));
  it('is not accepted before anybody knows its claim', () =>
    invoice(delivered).when(answer('EC01')).thenRefused('delivery-not-tied'));
  it('is refused also then', () => invoice(delivered).when(answer('EC02')).then(answered('EC02')));
  it('is not refused without a reason', () =>
    invoice(delivered, tied)
      .when({ type: 'Answer', outcome: 'EC02', answeredBy: officer, answeredOn: on('2026-09-12') })
      .thenRefused('refusal-without-reason'));
  it('is answered once', () => invoice(delivered, tied, answered('EC01')).when(answer('EC01')).thenNothing());
  it('is not answered otherwise later', () =>
    invoice(delivered, tied, answered('EC01')).when(answer('EC02')).thenRefused('delivery-answered'));
  it('has its answer taken, the last one only', () => {
    const noted = (attempt: number) => ({ type: 'NoteTaken', attempt, on: on('2026-09-12') }) as const;
    invoice(delivered, tied, answered('EC01')).when(noted(1)).then(taken);
    invoice(delivered, tied, answered('EC01')).when(noted(0)).thenNothing();
    invoice(delivered, tied, answered('EC01'), taken).when(noted(1)).thenNothing();
  });
  it('may be answered again after an answer was rejected', () => {
    const event = { type: 'AnswerRejected', noticeId: 'N2', rejectedOn: on('2026-09-13') } as const;
    invoice(delivered, tied, answered('EC01'), taken).when(rejected).then(event);
    invoice(delivered, tied, answered('EC01'), taken, event).when(rejected).thenNothing();
    invoice(delivered, tied, answered('EC01'), taken, event).when(answer('EC02')).then(answered('EC02'));
  });
  it('is over once nobody answered in time, and is then answered no more', () => {
    const event = { type: 'AnswerTermOver', noticeId: 'N1', overOn: on('2026-09-26') } as const;
    invoice(delivered, tied).when(over).then(event);
    invoice(delivered, tied, event).when(over).thenNothing();
    invoice(delivered, tied, event).when(answer('EC02')).thenRefused('answer-term-over');
  });
  it('is not over where the exchange system has its answer', () =>
    invoice(delivered, tied, answered('EC01'), taken).when(over).thenNothing());
  it('must be known', () => invoice().when(answer('EC02')).thenRefused('delivery-unknown'));
});
