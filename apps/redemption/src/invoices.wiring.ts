// Invoices, put together: controllers, use cases, what was heard of calls, and the exchange system where there is one.
import type { DynamicModule, Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork } from '@buono/service';
import { ExchangeInvoicesController } from './adapters/http/exchange/exchange-invoices.controller.js';
import { InvoiceDoor } from './adapters/http/invoice/invoice-door.js';
import { InvoicesController } from './adapters/http/invoice/invoices.controller.js';
import { keepingAnswers } from './adapters/messaging/follow-own-log.js';
import { exchangeInvoiceAggregate, invoiceAggregate } from './adapters/persistence/invoice-aggregates.js';
import { SqlExchangeLists } from './adapters/projections/sql-exchange-lists.js';
import { SqlInvoiceLists } from './adapters/projections/sql-invoice-lists.js';
import type { Filling } from './adapters/projections/newest.js';
import { DecideDeliveryHandler } from './application/exchange/decide-delivery.handler.js';
import { DeliveryDoor } from './application/exchange/delivery-door.js';
import { ExchangeLists } from './application/exchange/exchange-lists.js';
import { ExchangeOffices, type ExchangeOffice } from './application/exchange/exchange-office.js';
import { KeepAnswers } from './application/exchange/keep-answers.js';
import { SendAnswers } from './application/exchange/send-answers.js';
import { TakeDeliveries } from './application/exchange/take-deliveries.js';
import { TieDeliveries } from './application/exchange/tie-deliveries.js';
import { TiedInvoices } from './application/exchange/tied-invoices.js';
import { ClaimInvoices } from './application/invoice/claim-invoices.js';
import { DecideInvoiceHandler } from './application/invoice/decide-invoice.handler.js';
import { InvoiceLists } from './application/invoice/invoice-lists.js';
import { InvoiceSuppliers } from './application/invoice/invoice-supplier.js';
import { PresentInvoiceHandler } from './application/invoice/present-invoice.handler.js';
import { PresentInvoices } from './application/invoice/present-invoices.js';
import { ExchangeInvoices, HeardCalls, Invoices, type Claims, type Providers } from './application/ports.js';

/** What is there already of what they work with. */
export interface AroundInvoices {
  readonly claims: Claims;
  readonly providers: Providers;
  readonly heardCalls: HeardCalls;
  readonly projector: Filling;
  readonly office: ExchangeOffice | undefined;
}

const SEND_EVERY_MS = 1_000;

/** Puts it together, and adds the work with the exchange system where the installation is connected to it. */
export const invoices = (
  parts: ContextParts,
  work: ContextWork,
  { claims, providers, heardCalls, projector, office }: AroundInvoices,
): Required<Pick<DynamicModule, 'controllers' | 'providers'>> => {
  const { executor, store, reads, clock, access } = parts;
  const head = () => store.head();
  const invoiceLists = new SqlInvoiceLists(reads, projector, head);
  const lists = new SqlExchangeLists(reads, projector, head);
  const ofClaims: Invoices = new EventSourced(executor, invoiceAggregate);
  const deliveries: ExchangeInvoices = new EventSourced(executor, exchangeInvoiceAggregate);
  const suppliers = new InvoiceSuppliers(providers, parts.keys, access, parts.boxes);
  const presenting = new PresentInvoices(ofClaims, new ClaimInvoices(invoiceLists, heardCalls, clock), suppliers);
  const tying = new TieDeliveries(deliveries, claims, presenting, clock);
  if (office !== undefined) {
    const taking = new TakeDeliveries(office, deliveries, tying);
    work.tick('take-deliveries', office.everySeconds * 1_000, () => taking.run());
    const sending = new SendAnswers(office, deliveries, lists, clock);
    work.tick('send-answers', SEND_EVERY_MS, () => sending.run());
    work.follow('keep-answers', keepingAnswers(new KeepAnswers(deliveries, ofClaims, lists)));
  }
  const provided: Provider[] = [
    ...[
      ClaimInvoices,
      DecideDeliveryHandler,
      DeliveryDoor,
      DecideInvoiceHandler,
      InvoiceDoor,
      PresentInvoiceHandler,
      TiedInvoices,
    ],
    { provide: InvoiceSuppliers, useValue: suppliers },
    { provide: PresentInvoices, useValue: presenting },
    { provide: TieDeliveries, useValue: tying },
    { provide: InvoiceLists, useValue: invoiceLists },
    { provide: ExchangeLists, useValue: lists },
    { provide: ExchangeOffices, useValue: office === undefined ? {} : { office } },
    { provide: HeardCalls, useValue: heardCalls },
    { provide: Invoices, useValue: ofClaims },
    { provide: ExchangeInvoices, useValue: deliveries },
  ];
  return { controllers: [InvoicesController, ExchangeInvoicesController], providers: provided };
};
