// An invoice, or a debit note, for a claim: read, checked against claim and call, and recorded.
import { Injectable } from '@nestjs/common';
import type { Invoice as InvoiceFile } from '@buono/bank-files';
import type { CommandMeta, Outcome } from '@buono/event-store';
import type { Cents, LocalDate, PersonId } from '@buono/kernel';
import type { JsonObject } from '@buono/privacy';
import type { ClaimPlace } from '../../domain/claim/events.js';
import type { KnownClaim } from '../../domain/claim/state.js';
import { checksOf, debitNoteChecks, type CheckTold, type InvoiceAskedFor } from '../../domain/invoice/checks.js';
import type { Invoice, InvoiceRefusal, PresentInvoice } from '../../domain/invoice/decider.js';
import type { InvoiceEvent, InvoiceKind } from '../../domain/invoice/events.js';
import { ClaimInvoices, mayInvoice } from './claim-invoices.js';
import { invoiceOf } from '../ids.js';
import { amountsOf, saidBy, supplierCodes } from './invoice-said.js';
import { InvoiceSuppliers, type Supplier } from './invoice-supplier.js';
import { Invoices } from '../ports.js';

/** What is found before the invoice can decide. */
export type PresentRefusal = InvoiceRefusal | 'claim-not-submitted' | 'payee-invoices-not';

export type PresentedOutcome =
  | Outcome<Invoice, InvoiceEvent, InvoiceRefusal>
  | { readonly accepted: false; readonly refusal: Exclude<PresentRefusal, InvoiceRefusal> };

/** A debit note of a body without VAT. */
export interface DebitNote {
  readonly number: string;
  readonly date: LocalDate;
  readonly amountCents: Cents;
}

/** What is presented, and the SHA-256 of it in hex. */
export type Presented = ({ readonly file: InvoiceFile } | { readonly note: DebitNote }) & { readonly digest: string };

/** What of the document the log keeps, its name and its checks. */
interface Document extends Pick<
  PresentInvoice,
  'kind' | 'documentType' | 'documentDate' | 'totalCents' | 'payableCents'
> {
  readonly invoiceId: string;
  readonly number: string;
  readonly told: readonly CheckTold[];
}

@Injectable()
export class PresentInvoices {
  constructor(
    private readonly invoices: Invoices,
    private readonly ofClaims: ClaimInvoices,
    private readonly suppliers: InvoiceSuppliers,
  ) {}

  /** `by`: who presents it; the supplier itself where it came through the exchange system. */
  async present(
    claim: KnownClaim,
    presented: Presented,
    by: PersonId | 'supplier',
    meta: CommandMeta,
  ): Promise<PresentedOutcome> {
    if (!mayInvoice(claim.place.payee)) return { accepted: false, refusal: 'payee-invoices-not' };
    if (claim.status !== 'submitted') return { accepted: false, refusal: 'claim-not-submitted' };
    const supplier = await this.suppliers.of(claim.place.payee, meta.actor);
    if (supplier === undefined) throw new Error(`claim ${claim.place.claimId} has a payee that is not known`);
    const { number, told, ...document } = await this.#documentOf(presented, claim.place, supplier);
    const kept = { number, checks: told.map((one): JsonObject => ({ ...one })) };
    const details = await this.suppliers.seal(supplier, kept, meta);
    const command: PresentInvoice = {
      type: 'PresentInvoice',
      ...claim.place,
      ...document,
      digest: presented.digest,
      checks: told.map(({ check, result }) => ({ check, result })),
      details,
      presentedBy: by === 'supplier' ? supplier.keyOwner : by,
      presentedOn: this.ofClaims.today(),
    };
    return this.invoices.execute(document.invoiceId, command, meta);
  }

  async #documentOf(presented: Presented, place: ClaimPlace, supplier: Supplier): Promise<Document> {
    const { callId, month, payee } = place;
    const { vatNumber } = supplier;
    const asked: InvoiceAskedFor = {
      ...(await this.ofClaims.askedBy(callId)),
      ...{ month, today: this.ofClaims.today(), payeeCode: vatNumber },
    };
    if ('note' in presented) {
      const { number, date, amountCents } = presented.note;
      const own = vatNumber === undefined ? payee.id : this.suppliers.tagOf(`IT${vatNumber}`);
      return {
        ...{ invoiceId: invoiceOf(own, { kind: 'debit-note', year: date.slice(0, 4), number }), number },
        ...{ kind: 'debit-note', documentDate: date, totalCents: amountCents, payableCents: amountCents },
        told: debitNoteChecks(date, asked),
      };
    }
    const { file } = presented;
    const codes = supplierCodes(file);
    const isPayeesOwn = await supplier.isCalled(codes);
    const kind: InvoiceKind = file.documentType === 'TD04' ? 'credit-note' : 'invoice';
    // Nobody takes the name of another's invoice away: what says another supplier has a name of its own.
    const tag = this.suppliers.tagOf(codes[0] ?? '');
    const name = { kind, year: file.date.slice(0, 4), number: file.number };
    return {
      ...{ invoiceId: invoiceOf(isPayeesOwn ? tag : `${payee.id} ${tag}`, name), number: file.number, kind },
      ...{ documentType: file.documentType, documentDate: file.date, ...amountsOf(file) },
      told: checksOf(saidBy(file, isPayeesOwn), asked),
    };
  }
}
