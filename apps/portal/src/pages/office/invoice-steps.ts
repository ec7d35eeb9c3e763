// An officer takes an invoice that does not match, or refuses it, with a reason.
import { written } from '../api.js';
import { carried, form, line, type Filled } from '../frame/form.js';
import { flag, html, type Html } from '../frame/html.js';
import type { ClaimInvoice } from '../provider/invoices.js';
import type { Visit } from '../visit.js';
import { holds } from './door.js';

/** The forms on a claim's page for an invoice that waits for somebody. */
export const invoiceForms =
  (visit: Visit, claimId: string, filled: Filled) =>
  (invoice: ClaimInvoice): Html | undefined => {
    const { t } = visit;
    if (invoice.status !== 'to-check' || !holds(visit, 'zone-officer', 'region-officer')) return undefined;
    const { invoiceId, number = '' } = invoice;
    const name = reasonName(invoiceId);
    return html`<details ${flag('open', filled.errors.has(name))}>
      <summary>${t.invoices.decide}: ${number}</summary>
      ${form(
        visit,
        `/ufficio/rendiconti/${claimId}/fattura`,
        html`${carried({ fattura: invoiceId })} ${line(filled, { name, label: t.invoices.reason })}
          <p class="buttons">
            <button class="btn btn-primary" name="decisione" value="acceptance">${t.invoices.accept}</button>
            <button class="btn btn-danger" name="decisione" value="refusal">${t.invoices.refuse}</button>
          </p>`,
      )}
    </details>`;
  };

const reasonName = (invoiceId: string): string => `motivo.${invoiceId}`;

/** Decides; what is wrong with the reason, by its field, where it was not taken. */
export const decideInvoice = async (
  visit: Visit,
): Promise<{ readonly done: string } | { readonly errors: ReadonlyMap<string, string> }> => {
  const { form: sent, t } = visit;
  const id = sent.get('fattura') ?? '';
  const name = reasonName(id);
  const reason = sent.get(name)?.trim() ?? '';
  if (reason === '') return { errors: new Map([[name, t.office.noReason]]) };
  const refusing = sent.get('decisione') === 'refusal';
  const answer = await written(visit, 'POST', `/invoices/${id}/${refusing ? 'refusal' : 'acceptance'}`, { reason });
  if ('problem' in answer) return { errors: new Map([['', answer.problem.detail]]) };
  return { done: refusing ? 'invoiceRefused' : 'invoiceAccepted' };
};
