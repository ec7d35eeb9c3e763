// Invoices, put together: controller, use cases, and what was heard of calls.
import type { DynamicModule, Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts } from '@buono/service';
import { InvoiceDoor } from './adapters/http/invoice/invoice-door.js';
import { InvoicesController } from './adapters/http/invoice/invoices.controller.js';
import { invoiceAggregate } from './adapters/persistence/invoice-aggregates.js';
import { ClaimInvoices } from './application/invoice/claim-invoices.js';
import { DecideInvoiceHandler } from './application/invoice/decide-invoice.handler.js';
import { InvoiceLists } from './application/invoice/invoice-lists.js';
import { InvoiceSuppliers } from './application/invoice/invoice-supplier.js';
import { HeardCalls, Invoices } from './application/ports.js';
import { PresentInvoiceHandler } from './application/invoice/present-invoice.handler.js';

/** Puts it together. */
export const invoices = (
  { executor }: ContextParts,
  heardCalls: HeardCalls,
  lists: InvoiceLists,
): Required<Pick<DynamicModule, 'controllers' | 'providers'>> => {
  const providers: Provider[] = [
    ClaimInvoices,
    DecideInvoiceHandler,
    InvoiceDoor,
    InvoiceSuppliers,
    PresentInvoiceHandler,
    { provide: InvoiceLists, useValue: lists },
    { provide: HeardCalls, useValue: heardCalls },
    { provide: Invoices, useValue: new EventSourced(executor, invoiceAggregate) },
  ];
  return { controllers: [InvoicesController], providers };
};
