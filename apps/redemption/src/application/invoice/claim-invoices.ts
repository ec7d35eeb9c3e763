// The invoices of a claim, and whether its call waits for them before anything is paid.
import { Injectable } from '@nestjs/common';
import { Clock, dateInRome, type LocalDate } from '@buono/kernel';
import {
  differenceIn,
  dueIn,
  missingFor,
  type InvoicesMissing,
  type StandingInvoice,
} from '../../domain/invoice/against-claim.js';
import type { KnownClaim } from '../../domain/claim/state.js';
import type { Invoicing } from '../../domain/heard-call/heard-call.js';
import type { Payee } from '../../domain/payee.js';
import { InvoiceLists, type InvoiceRow } from './invoice-lists.js';
import { HeardCalls } from '../ports.js';

/** A claim's invoices beside what is paid of it; signed cents. */
export interface InvoicesOfClaim {
  readonly rows: readonly InvoiceRow[];
  readonly required: boolean;
  readonly dueCents: number;
  readonly differenceCents: number;
}

@Injectable()
export class ClaimInvoices {
  constructor(
    private readonly lists: InvoiceLists,
    private readonly calls: HeardCalls,
    private readonly clock: Clock,
  ) {}

  /** The day on which what is asked is asked. */
  today(): LocalDate {
    return dateInRome(this.clock.now());
  }

  /** What the call of a claim says of invoices; nothing where it was not heard of. */
  async askedBy(callId: string): Promise<{ readonly cup?: string; readonly invoicing: Invoicing }> {
    const { state } = await this.calls.find(callId);
    if (state.type === 'unheard') return { invoicing: {} };
    return { ...(state.cup !== undefined && { cup: state.cup }), invoicing: state.invoicing ?? {} };
  }

  async of(claim: KnownClaim): Promise<InvoicesOfClaim> {
    const { claimId, callId, payee } = claim.place;
    const rows = await this.lists.invoicesOf(claimId);
    const { invoicing } = await this.askedBy(callId);
    const dueCents = dueIn(claim);
    const required = invoicing.required === true && mayInvoice(payee);
    return { rows, required, dueCents, differenceCents: differenceIn(standingIn(rows), dueCents) };
  }

  /** Why nothing of the claim may be ordered yet; undefined when it may. */
  async missingFor(claim: KnownClaim): Promise<InvoicesMissing | undefined> {
    const { invoicing } = await this.askedBy(claim.place.callId);
    if (invoicing.required !== true || !mayInvoice(claim.place.payee)) return undefined;
    return missingFor(standingIn(await this.lists.invoicesOf(claim.place.claimId)), dueIn(claim));
  }
}

/** Whether a payee invoices: a provider, or a body that is paid; a family that is paid back does not. */
export const mayInvoice = (payee: Payee): boolean => payee.kind === 'provider' || payee.by !== undefined;

const standingIn = (rows: readonly InvoiceRow[]): readonly StandingInvoice[] =>
  rows.flatMap(({ status, sound, payableCents, differenceCents }) =>
    status === 'presented' || status === 'accepted' ? [{ status, sound, payableCents, differenceCents }] : [],
  );
