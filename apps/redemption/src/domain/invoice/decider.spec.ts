// An invoice asks for the payment of one claim, once; who takes what does not add up says why.
import { describe, it } from '@jest/globals';
import { callId, cents, claimId, localDate, personId, providerId, yearMonth } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { CheckResult } from './checks.js';
import { invoiceDecider, type AcceptInvoice, type PresentInvoice, type RefuseInvoice } from './decider.js';
import type { InvoiceAccepted, InvoiceBlocked, InvoiceEvent, InvoicePresented, InvoiceRefused } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const CLAIM = claimId(id(3));
const on = localDate('2026-10-05');
const by = personId(id(9));

const present = (total: CheckResult = 'met', over: Partial<PresentInvoice> = {}): PresentInvoice => ({
  type: 'PresentInvoice',
  invoiceId: id(1),
  claimId: CLAIM,
  callId: callId(id(4)),
  payee: { kind: 'provider', id: providerId(id(5)) },
  month: yearMonth('2026-09'),
  kind: 'invoice',
  documentType: 'TD01',
  documentDate: localDate('2026-09-30'),
  totalCents: cents(10_500),
  payableCents: cents(10_000),
  digest: 'ab',
  checks: [{ check: 'total', result: total }],
  presentedBy: personId(id(6)),
  presentedOn: on,
  ...over,
});
const presented = (total?: CheckResult, over?: Partial<PresentInvoice>): InvoicePresented => ({
  ...present(total, over),
  type: 'InvoicePresented',
});
const other = { claimId: claimId(id(13)), callId: callId(id(14)) };
const blocked: InvoiceBlocked = {
  ...{ type: 'InvoiceBlocked', ...other, payee: present().payee, month: present().month, blockedOn: on },
};
const accept: AcceptInvoice = { type: 'AcceptInvoice', differenceCents: 0, by, byPayee: false, on };
const accepted: InvoiceAccepted = {
  ...{ type: 'InvoiceAccepted', claimId: CLAIM, differenceCents: 0, acceptedBy: by, acceptedOn: on },
};
const refuse: RefuseInvoice = { type: 'RefuseInvoice', by, byPayee: false, on };
const refused: InvoiceRefused = { type: 'InvoiceRefused', claimId: CLAIM, refusedBy: by, refusedOn: on };
const invoice = (...past: InvoiceEvent[]) => given(invoiceDecider, ...past);

describe('an invoice', () => {
  it('is presented', () => invoice().when(present()).then(presented()));
  it('is presented once, however often it is sent', () => invoice(presented()).when(present()).thenNothing());
  it('does not change under its number', () =>
    invoice(presented())
      .when(present('met', { digest: 'cd' }))
      .thenRefused('invoice-presented'));
  it('is blocked for a second claim, and both are told', () =>
    invoice(presented()).when(present('met', other)).then(blocked));
  it('is blocked there once', () => invoice(presented(), blocked).when(present('met', other)).thenNothing());
  it('may be presented where it belongs once it was refused', () =>
    invoice(presented(), blocked, refused).when(present('met', other)).then(presented('met', other)));
  it('may be presented again, mended', () =>
    invoice(presented('not-met'), refused)
      .when(present('met', { digest: 'cd' }))
      .then(presented('met', { digest: 'cd' })));
});

describe('an officer', () => {
  it('takes what does not add up', () => invoice(presented('not-met')).when(accept).then(accepted));
  it('takes a difference', () =>
    invoice(presented())
      .when({ ...accept, differenceCents: -1 })
      .then({ ...accepted, differenceCents: -1 }));
  it('takes another difference later', () =>
    invoice(presented('not-met'), accepted)
      .when({ ...accept, differenceCents: 5 })
      .then({ ...accepted, differenceCents: 5 }));
  it('has nothing to take where all is right', () =>
    invoice(presented('notice')).when(accept).thenRefused('nothing-to-accept'));
  it('takes nothing twice', () => invoice(presented('not-met'), accepted).when(accept).thenRefused('invoice-accepted'));
  it('refuses', () => invoice(presented()).when(refuse).then(refused));
  it('refuses what was taken', () => invoice(presented('not-met'), accepted).when(refuse).then(refused));
  it('decides nothing of what was refused', () => {
    invoice(presented(), refused).when(refuse).thenRefused('invoice-refused');
    invoice(presented(), refused).when(accept).thenRefused('invoice-refused');
  });
  it('decides nothing of their own', () => {
    invoice(presented('not-met'))
      .when({ ...accept, byPayee: true })
      .thenRefused('own-invoice');
    invoice(presented())
      .when({ ...refuse, byPayee: true })
      .thenRefused('own-invoice');
  });
  it('decides nothing of an invoice of nobody', () => invoice().when(accept).thenRefused('invoice-unknown'));
});
