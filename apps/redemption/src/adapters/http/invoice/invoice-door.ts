// Who may see an invoice: whoever may see a claim for which it was presented. Its words are opened with a record.
import { Injectable } from '@nestjs/common';
import { notFound, type Principal } from '@buono/access';
import { claimId as claimIdOf, type ClaimId } from '@buono/kernel';
import { AccessLog, asBox, type JsonObject, type JsonValue } from '@buono/privacy';
import { ClaimInvoices, type InvoicesOfClaim } from '../../../application/invoice/claim-invoices.js';
import { signedEuro } from '../../../application/invoice/invoice-said.js';
import { Invoices } from '../../../application/ports.js';
import { isSound, type CheckTold } from '../../../domain/invoice/checks.js';
import type { Invoice, KnownInvoice } from '../../../domain/invoice/decider.js';
import type { InvoicedClaim } from '../../../domain/invoice/events.js';
import { ClaimDoor } from '../claim/claim-door.js';
import { checkSentence, invoiceProblem } from './invoice-words.js';
import type { ClaimInvoicesView, InvoiceCheckView, InvoicedClaimView, InvoiceView } from './invoices.dto.js';

type Opened = JsonObject | 'erased' | undefined;

@Injectable()
export class InvoiceDoor {
  constructor(
    private readonly invoices: Invoices,
    private readonly ofClaims: ClaimInvoices,
    private readonly claims: ClaimDoor,
    private readonly access: AccessLog,
  ) {}

  /** An invoice as it stands for the first of its claims that the reader may see. */
  async seen(invoiceId: string, principal: Principal): Promise<InvoiceView> {
    const { state: invoice } = await this.invoices.find(invoiceId);
    if (invoice.status === 'unknown') throw notFound();
    for (const { claimId } of [invoice.presented, ...invoice.blocked]) {
      const seen = await this.claims.maybeSeen(claimId, principal);
      if (seen !== undefined) return this.#view(invoice, claimId, await this.ofClaims.of(seen.claim), principal);
    }
    throw notFound();
  }

  /** What was written, as it stands for a claim. */
  async written(invoice: Invoice, claimId: string, principal: Principal): Promise<InvoiceView> {
    if (invoice.status === 'unknown') throw invoiceProblem('invoice-unknown');
    const { claim } = await this.claims.seen(claimIdOf(claimId), principal);
    return this.#view(invoice, claimId, await this.ofClaims.of(claim), principal);
  }

  /** All invoices of a claim. */
  async ofClaim(id: ClaimId, principal: Principal): Promise<ClaimInvoicesView> {
    const { claim } = await this.claims.seen(id, principal);
    const all = await this.ofClaims.of(claim);
    const items = await Promise.all(
      all.rows.map(async ({ invoiceId }) => {
        const { state } = await this.invoices.find(invoiceId);
        return state.status === 'unknown' ? [] : [await this.#view(state, id, all, principal)];
      }),
    );
    const { required, dueCents, differenceCents } = all;
    return { claimId: id, required, dueCents, differenceCents, items: items.flat(), currency: 'EUR' };
  }

  async #view(
    invoice: KnownInvoice,
    claimId: string,
    all: InvoicesOfClaim,
    principal: Principal,
  ): Promise<InvoiceView> {
    const { presented } = invoice;
    if (presented.claimId !== claimId) return blockedView(invoice, claimId);
    const [details, note] = await this.#opened([presented.details, invoice.note], principal);
    const amount = amountCheck(all);
    const number = textOf(details, 'number');
    const reason = textOf(note, 'words');
    return {
      ...placeOf(presented),
      invoiceId: presented.invoiceId,
      status: statusOf(invoice, amount),
      kind: presented.kind,
      ...(presented.documentType !== undefined && { documentType: presented.documentType }),
      ...(number !== undefined && { number }),
      documentDate: presented.documentDate,
      totalCents: presented.totalCents,
      payableCents: presented.payableCents,
      checks: [...checksIn(invoice, details), amount],
      ...(reason !== undefined && { reason }),
      presentedOn: presented.presentedOn,
      alsoTriedFor: invoice.blocked.map(placeOf),
      currency: 'EUR',
    };
  }

  async #opened(boxes: readonly (string | undefined)[], principal: Principal): Promise<readonly Opened[]> {
    const kept = boxes.filter((box) => box !== undefined).map(asBox);
    const opened = kept.length === 0 ? [] : [...(await this.access.openPage(principal.actorId, 'see-invoice', kept))];
    return boxes.map((box) => (box === undefined ? undefined : opened.shift()));
  }
}

/** Another claim's invoice: of it no more is told than where it was presented. */
const blockedView = ({ presented, blocked }: KnownInvoice, claimId: string): InvoiceView => {
  const here = blocked.find((other) => other.claimId === claimId);
  if (here === undefined) throw notFound();
  const about = { invoiceId: presented.invoiceId, status: 'blocked', currency: 'EUR' } as const;
  return { ...placeOf(here), ...about, checks: [], blockedBy: placeOf(presented), alsoTriedFor: [] };
};

const placeOf = ({ claimId, callId, month }: InvoicedClaim): InvoicedClaimView => ({ claimId, callId, month });

const statusOf = ({ status, presented }: KnownInvoice, amount: InvoiceCheckView): InvoiceView['status'] =>
  status !== 'presented' ? status : isSound(presented.checks) && amount.result === 'met' ? 'matched' : 'to-check';

const amountCheck = ({ dueCents, differenceCents }: InvoicesOfClaim): InvoiceCheckView => {
  const result = differenceCents === 0 ? 'met' : 'not-met';
  const figures = { expected: signedEuro(dueCents), found: signedEuro(dueCents + differenceCents) };
  return { check: 'amount', result, sentence: checkSentence('amount', result), ...figures };
};

const checksIn = ({ presented }: KnownInvoice, details: Opened): readonly InvoiceCheckView[] => {
  const told = details === undefined || details === 'erased' ? [] : listOf(details['checks']);
  return presented.checks.map(({ check, result }) => {
    const { expected, found } = (told.find((one) => one['check'] === check) ?? {}) as Partial<CheckTold>;
    const words = { ...(expected !== undefined && { expected }), ...(found !== undefined && { found }) };
    return { check, result, sentence: checkSentence(check, result), ...words };
  });
};

const listOf = (value: JsonValue | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly JsonObject[]) : [];

const textOf = (fields: Opened, name: string): string | undefined => {
  const value = fields === undefined || fields === 'erased' ? undefined : fields[name];
  return typeof value === 'string' ? value : undefined;
};
