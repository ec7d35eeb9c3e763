// Where invoices, and what was heard of calls, stand in the log of redemption. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import {
  exchangeInvoiceDecider,
  type ExchangeInvoice,
  type ExchangeInvoiceCommand,
  type ExchangeInvoiceRefusal,
} from '../../domain/exchange-invoice/decider.js';
import type { ExchangeInvoiceEvent } from '../../domain/exchange-invoice/events.js';
import {
  heardCallDecider,
  type CallHeard,
  type HeardCall,
  type HearOfCall,
} from '../../domain/heard-call/heard-call.js';
import {
  invoiceDecider,
  type Invoice,
  type InvoiceCommand,
  type InvoiceRefusal,
} from '../../domain/invoice/decider.js';
import type { InvoiceEvent } from '../../domain/invoice/events.js';

export const invoiceAggregate: Aggregate<Invoice, InvoiceCommand, InvoiceEvent, InvoiceRefusal> = {
  category: 'invoice',
  decider: invoiceDecider,
  codec: codecFor<InvoiceEvent>({
    InvoicePresented: [{ name: 'invoice-presented.v1' }],
    InvoiceBlocked: [{ name: 'invoice-blocked.v1' }],
    InvoiceAccepted: [{ name: 'invoice-accepted.v1' }],
    InvoiceRefused: [{ name: 'invoice-refused.v1' }],
  }),
};

export const exchangeInvoiceAggregate: Aggregate<
  ExchangeInvoice,
  ExchangeInvoiceCommand,
  ExchangeInvoiceEvent,
  ExchangeInvoiceRefusal
> = {
  category: 'exchange-invoice',
  decider: exchangeInvoiceDecider,
  codec: codecFor<ExchangeInvoiceEvent>({
    InvoiceDelivered: [{ name: 'exchange-invoice-delivered.v1' }],
    DeliveryTied: [{ name: 'exchange-invoice-tied.v1' }],
    DeliveryAnswered: [{ name: 'exchange-invoice-answered.v1' }],
    AnswerTaken: [{ name: 'exchange-answer-taken.v1' }],
    AnswerRejected: [{ name: 'exchange-answer-rejected.v1' }],
    AnswerTermOver: [{ name: 'exchange-answer-term-over.v1' }],
  }),
};

export const heardCallAggregate: Aggregate<HeardCall, HearOfCall, CallHeard, never> = {
  category: 'call',
  decider: heardCallDecider,
  codec: codecFor<CallHeard>({ CallHeard: [{ name: 'call-heard.v1' }] }),
};
