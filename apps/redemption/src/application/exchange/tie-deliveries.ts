// Ties an invoice of the exchange system to the claim that it asks to be paid for, where it is presented as any other.
import { Injectable } from '@nestjs/common';
import { InvoiceUnreadable, readInvoice, type Invoice } from '@buono/bank-files';
import { uuidV5, type CommandMeta, type Outcome } from '@buono/event-store';
import { claimId, Clock, dateInRome, type ClaimId, type PersonId } from '@buono/kernel';
import type { DeliveredFile } from '@buono/registries/money';
import type { ExchangeInvoice, ExchangeInvoiceRefusal } from '../../domain/exchange-invoice/decider.js';
import type { ExchangeInvoiceEvent } from '../../domain/exchange-invoice/events.js';
import { PresentInvoices, type PresentRefusal } from '../invoice/present-invoices.js';
import { Claims, ExchangeInvoices } from '../ports.js';

export type ExchangeOutcome = Outcome<ExchangeInvoice, ExchangeInvoiceEvent, ExchangeInvoiceRefusal>;
export type TieRefusal = ExchangeInvoiceRefusal | PresentRefusal | 'file-differs' | 'file-unreadable' | 'claim-unknown';
export type TieOutcome = ExchangeOutcome | { readonly accepted: false; readonly refusal: TieRefusal };

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** An invoice names few things; what names many names none. */
const MOST_NAMES = 20;

@Injectable()
export class TieDeliveries {
  constructor(
    private readonly deliveries: ExchangeInvoices,
    private readonly claims: Claims,
    private readonly presenting: PresentInvoices,
    private readonly clock: Clock,
  ) {}

  /** The one claim that the words of the file name by its number; undefined where they name none, or several. */
  async namedIn({ text }: DeliveredFile): Promise<ClaimId | undefined> {
    const names = [...new Set((text.match(UUID) ?? []).map((name) => name.toLowerCase()))].slice(0, MOST_NAMES);
    const found = await Promise.all(names.map((name) => this.claims.find(claimId(name))));
    const known = found.flatMap(({ state }) => (state.status === 'unknown' ? [] : [state.place.claimId]));
    return known.length === 1 ? known[0] : undefined;
  }

  async tie(
    exchangeId: string,
    file: DeliveredFile,
    to: { readonly claimId: ClaimId; readonly by: PersonId | 'invoice' },
    meta: CommandMeta,
  ): Promise<TieOutcome> {
    const { state: delivery } = await this.deliveries.find(exchangeId);
    if (delivery.status === 'unknown') return refused('delivery-unknown');
    if (delivery.tied !== undefined && delivery.tied.claimId !== to.claimId) return refused('delivery-tied');
    if (delivery.delivered.digest !== file.digest) return refused('file-differs');
    const { state: claim } = await this.claims.find(to.claimId);
    if (claim.status === 'unknown') return refused('claim-unknown');
    const read = readable(file.text);
    if (read === undefined) return refused('file-unreadable');
    const presented = { file: read, digest: file.digest };
    const told = { ...meta, commandId: uuidV5('present-delivery', meta.commandId) };
    const outcome = await this.presenting.present(claim, presented, 'supplier', told);
    if (!outcome.accepted) return outcome;
    if (outcome.state.status === 'unknown') return refused('invoice-unknown');
    const { invoiceId } = outcome.state.presented;
    const tiedOn = dateInRome(this.clock.now());
    return this.deliveries.execute(
      exchangeId,
      { type: 'Tie', claimId: to.claimId, invoiceId, tiedBy: to.by, tiedOn },
      meta,
    );
  }
}

const readable = (text: string): Invoice | undefined => {
  try {
    return readInvoice(text);
  } catch (error) {
    if (error instanceof InvoiceUnreadable) return undefined;
    throw error;
  }
};

const refused = (refusal: TieRefusal) => ({ accepted: false, refusal }) as const;
