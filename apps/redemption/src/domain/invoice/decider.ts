// The invoice: presented for one claim, taken as it is or refused by an officer; for a second claim it is blocked.
import { accept, refuse, type Decider, type Decision, type LocalDate, type PersonId } from '@buono/kernel';
import type { Sealed } from '../payee.js';
import { isSound } from './checks.js';
import type { InvoiceBlocked, InvoicePresented, InvoiceEvent } from './events.js';

export type PresentInvoice = Omit<InvoicePresented, 'type'> & { readonly type: 'PresentInvoice' };

/** What an officer decides of it; nobody decides on their own. */
interface Decide {
  readonly note?: Sealed | undefined;
  readonly by: PersonId;
  readonly byPayee: boolean;
  readonly on: LocalDate;
}

export interface AcceptInvoice extends Decide {
  readonly type: 'AcceptInvoice';
  /** How much more, or less, than due the claim's invoices come to with this one; signed cents. */
  readonly differenceCents: number;
}

export interface RefuseInvoice extends Decide {
  readonly type: 'RefuseInvoice';
}

export type InvoiceCommand = PresentInvoice | AcceptInvoice | RefuseInvoice;
export type InvoiceRefusal =
  | 'invoice-unknown'
  | 'invoice-presented'
  | 'invoice-refused'
  | 'invoice-accepted'
  | 'own-invoice'
  | 'nothing-to-accept';

export interface KnownInvoice {
  readonly status: 'presented' | 'accepted' | 'refused';
  readonly presented: InvoicePresented;
  /** Other claims for which it was presented. */
  readonly blocked: readonly InvoiceBlocked[];
  readonly differenceCents?: number;
  readonly note?: Sealed | undefined;
}

export type Invoice = { readonly status: 'unknown' } | KnownInvoice;

type Decided = Decision<InvoiceEvent, InvoiceRefusal>;

const othersThan = ({ claimId }: InvoicePresented, invoice: Invoice): readonly InvoiceBlocked[] =>
  invoice.status === 'unknown' ? [] : invoice.blocked.filter((other) => other.claimId !== claimId);

const evolve = (invoice: Invoice, event: InvoiceEvent): Invoice => {
  if (event.type === 'InvoicePresented')
    return { status: 'presented', presented: event, blocked: othersThan(event, invoice) };
  if (invoice.status === 'unknown') return invoice;
  switch (event.type) {
    case 'InvoiceBlocked':
      return { ...invoice, blocked: [...invoice.blocked, event] };
    case 'InvoiceAccepted':
      return { ...invoice, status: 'accepted', differenceCents: event.differenceCents, note: event.note };
    case 'InvoiceRefused':
      return { ...invoice, status: 'refused', note: event.note };
  }
};

const present = ({ type: _, ...told }: PresentInvoice, invoice: Invoice): Decided => {
  const presented: InvoiceEvent = { type: 'InvoicePresented', ...told };
  // What was refused counts for nothing: the supplier may mend it, or present it where it belongs.
  if (invoice.status === 'unknown' || invoice.status === 'refused') return accept(presented);
  const { presented: first, blocked } = invoice;
  if (first.claimId === told.claimId) return first.digest === told.digest ? accept() : refuse('invoice-presented');
  if (blocked.some(({ claimId }) => claimId === told.claimId)) return accept();
  const { claimId, callId, payee, month, presentedOn: blockedOn } = told;
  return accept({ type: 'InvoiceBlocked', claimId, callId, payee, month, blockedOn });
};

const take = ({ note, by, byPayee, on, differenceCents }: AcceptInvoice, invoice: KnownInvoice): Decided => {
  if (byPayee) return refuse('own-invoice');
  if (invoice.status === 'refused') return refuse('invoice-refused');
  if (invoice.status === 'presented' && differenceCents === 0 && isSound(invoice.presented.checks))
    return refuse('nothing-to-accept');
  if (invoice.status === 'accepted' && invoice.differenceCents === differenceCents) return refuse('invoice-accepted');
  const { claimId } = invoice.presented;
  return accept({ type: 'InvoiceAccepted', claimId, differenceCents, note, acceptedBy: by, acceptedOn: on });
};

const turnDown = ({ note, by, byPayee, on }: RefuseInvoice, invoice: KnownInvoice): Decided => {
  if (byPayee) return refuse('own-invoice');
  if (invoice.status === 'refused') return refuse('invoice-refused');
  const { claimId } = invoice.presented;
  return accept({ type: 'InvoiceRefused', claimId, note, refusedBy: by, refusedOn: on });
};

/** One invoice; stream `invoice-{id of supplier, year and number}`. */
export const invoiceDecider: Decider<Invoice, InvoiceCommand, InvoiceEvent, InvoiceRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide: (command, invoice) => {
    if (command.type === 'PresentInvoice') return present(command, invoice);
    if (invoice.status === 'unknown') return refuse('invoice-unknown');
    return command.type === 'AcceptInvoice' ? take(command, invoice) : turnDown(command, invoice);
  },
};
