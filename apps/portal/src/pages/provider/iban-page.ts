// Where a provider is paid: a new IBAN is asked for by one person and approved by another.
import { written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, carried, errorsOf, errorSummary, form, line, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { empty, italian, notice } from '../frame/parts.js';
import { fill } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { bookOf } from './book.js';
import { providersOf } from './services.js';
import type { Provider } from './shapes.js';

/** The page. */
export const ibanPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t } = visit;
  const providers = await providersOf(visit, (await bookOf(visit)).providerIds);
  return {
    title: t.iban.title,
    area: 'payments',
    crumbs: [
      { label: t.nav.today, href: '/ente' },
      { label: t.payments.title, href: '/ente/pagamenti' },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.iban.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${t.iban.lead}</p>
      ${
        providers.length === 0
          ? empty(t.iban.none, t.iban.noneText)
          : providers.map((provider) => providerForm(visit, provider, filled, providers.length > 1))
      }
    </div>`,
  };
};

const providerForm = (visit: Visit, provider: Provider, filled: Filled, isOneOfMany: boolean): Html => {
  const { t, icons, code } = visit;
  const { providerId, ibanChangePending, legalName } = provider;
  const isThis = filled.value('ente') === providerId || !isOneOfMany;
  return html`<section>
    <h2>${legalName === undefined ? t.iban.yours : italian(code, legalName)}</h2>
    ${
      ibanChangePending &&
      notice(
        icons,
        'warning',
        html`<p><strong>${t.iban.pending}</strong> ${t.iban.pendingText}</p>
          ${form(visit, '/ente/iban/approvazione', html`${carried({ ente: providerId })} ${send(t.iban.approve, 'outline-primary')}`)}`,
      )
    }
    ${form(
      visit,
      '/ente/iban',
      html`${carried({ ente: providerId })}
      ${line(isThis ? filled : blank(), { name: 'iban', label: t.iban.label, hint: t.data.ibanHint, autocomplete: 'off' })}
      ${send(t.iban.send)}`,
    )}
  </section>`;
};

/** A new IBAN is asked for. */
export const ibanAsked = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const iban = (sent.get('iban') ?? '').replace(/\s/g, '').toUpperCase();
  if (iban === '')
    return pageOf(visit, refilled(sent, new Map([['iban', fill(t.form.missing, { field: t.iban.label })]])));
  const answer = await written(visit, 'POST', `/providers/${await ownOf(visit)}/iban-changes`, { iban });
  if ('problem' in answer)
    return pageOf(
      visit,
      refilled(
        sent,
        errorsOf(answer.problem, (field) => (field === 'iban' ? 'iban' : undefined)),
      ),
    );
  return { to: '/ente/iban?fatto=ibanAsked' };
};

/** The change that somebody else asked for is approved. */
export const ibanApproved = async (visit: Visit): Promise<Outcome> => {
  const answer = await written(visit, 'POST', `/providers/${await ownOf(visit)}/iban-changes/approval`);
  if ('problem' in answer) return pageOf(visit, refilled(visit.form, new Map([['', answer.problem.detail]])));
  return { to: '/ente/iban?fatto=ibanApproved' };
};

// Only a body of one's own goes into an address of the API.
const ownOf = async (visit: Visit): Promise<string> => {
  const { providerIds } = await bookOf(visit);
  const asked = visit.form.get('ente');
  return providerIds.find((id) => id === asked) ?? providerIds[0] ?? '00000000-0000-4000-8000-000000000000';
};
