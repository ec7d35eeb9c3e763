// The invoices of a claim on its page: what each says, what does not match, and what is left to do.
import { ifThere } from '../api.js';
import { html, type Html } from '../frame/html.js';
import { badge, facts, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import type { Visit } from '../visit.js';

export interface InvoiceCheck {
  readonly check: string;
  readonly result: 'met' | 'not-met' | 'notice' | 'not-asked';
  readonly sentence: string;
  readonly expected?: string;
  readonly found?: string;
}

export interface ClaimInvoice {
  readonly invoiceId: string;
  readonly status: 'matched' | 'to-check' | 'accepted' | 'refused' | 'blocked';
  readonly kind?: 'invoice' | 'credit-note' | 'debit-note';
  readonly number?: string;
  readonly documentDate?: string;
  readonly payableCents?: number;
  readonly checks: readonly InvoiceCheck[];
  readonly reason?: string;
  readonly alsoTriedFor: readonly unknown[];
}

export interface ClaimInvoices {
  readonly required: boolean;
  readonly dueCents: number;
  readonly differenceCents: number;
  readonly items: readonly ClaimInvoice[];
}

const TONES = {
  matched: 'good',
  'to-check': 'warning',
  accepted: 'good',
  refused: 'plain',
  blocked: 'warning',
} as const;

/** Everything of a claim's invoices; `more` is what the reader may do about one of them. */
export const invoicesPart = async (
  visit: Visit,
  claimId: string,
  more: (invoice: ClaimInvoice) => Html | undefined = () => undefined,
): Promise<Html | undefined> => {
  const { t, as } = visit;
  const invoices = ifThere(await visit.api.send<ClaimInvoices>('GET', `/claims/${claimId}/invoices`));
  if (invoices === undefined || (!invoices.required && invoices.items.length === 0)) return undefined;
  const { required, dueCents, differenceCents, items } = invoices;
  return html`<section>
    <h2>${t.invoices.title}</h2>
    ${required && html`<p>${t.invoices.required}</p>`}
    ${facts([
      [t.invoices.due, as.money(dueCents)],
      [t.invoices.found, as.money(dueCents + differenceCents)],
    ])}
    ${items.length === 0 ? html`<p>${t.invoices.none}</p>` : invoicesTable(visit, items)} ${items.map(more)}
  </section>`;
};

const invoicesTable = (visit: Visit, items: readonly ClaimInvoice[]): Html => {
  const { t, as } = visit;
  return table(
    t.invoices.title,
    [
      { label: t.invoices.number },
      { label: t.invoices.date },
      { label: t.invoices.amount, isNumber: true },
      { label: t.invoices.state },
      { label: t.invoices.why },
    ],
    items.map((one) => [
      html`${one.kind !== undefined && t.invoices.kinds[one.kind]} ${one.number ?? ''}`,
      one.documentDate === undefined ? '–' : as.day(one.documentDate),
      one.payableCents === undefined
        ? '–'
        : as.money(one.kind === 'credit-note' ? -one.payableCents : one.payableCents),
      badge(TONES[one.status], wordFor(t.invoices.states, one.status) ?? one.status),
      whyNot(visit, one),
    ]),
  );
};

const whyNot = ({ t, code }: Visit, { status, checks, reason, alsoTriedFor }: ClaimInvoice): Html =>
  html`${status === 'blocked' && t.invoices.blocked} ${alsoTriedFor.length > 0 && t.invoices.tried}
  ${checks
    .filter(({ result }) => result === 'not-met' || result === 'notice')
    .map(
      ({ sentence, expected, found }) =>
        html`<p>
          ${italian(code, sentence)}
          ${found !== undefined && italian(code, fill(t.invoices.expected, { expected: expected ?? '–', found }))}
        </p>`,
    )}
  ${reason !== undefined && html`<p>${t.invoices.reason}: ${italian(code, reason)}</p>`}`;
