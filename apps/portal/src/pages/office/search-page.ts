// The applications of a person, found by their codice fiscale: it travels in the body of the request, never in an address.
import { ApiRefused } from '../api.js';
import { blank, errorSummary, errorsOf, form, line, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { atPerson, SEARCH } from './addresses.js';
import { titlesOf } from './due-section.js';
import { deskCrumb } from './pieces.js';
import type { ApplicationPage } from './shapes.js';

type Found = Pick<ApplicationPage, 'items'>;

/** The page. */
export const searchPage = (visit: Visit): Page => pageOf(visit, blank());

const pageOf = (visit: Visit, filled: Filled, found?: Html): Page => {
  const { t } = visit;
  return {
    title: t.search.title,
    area: 'search',
    crumbs: [deskCrumb(visit)],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.search.title}</h1>
      <p class="lead">${t.search.lead}</p>
      <div class="narrow">
        ${form(
          visit,
          SEARCH,
          html`${line(filled, { name: 'fiscalCode', label: t.search.fiscalCode, hint: t.search.hint, width: 'medium', autocomplete: 'off' })}
          ${send(t.search.send)}`,
        )}
      </div>
      ${found}`,
  };
};

/** What was found. */
export const searched = async (visit: Visit): Promise<Outcome> => {
  const { t, form: sent, api } = visit;
  const fiscalCode = (sent.get('fiscalCode') ?? '').replace(/\s/g, '').toUpperCase();
  if (fiscalCode === '') return pageOf(visit, refilled(sent, new Map([['fiscalCode', t.form.required]])));
  const answer = await api.send<Found>('POST', '/applications/searches', { body: { fiscalCode } });
  if (answer.ok) return pageOf(visit, refilled(sent, new Map()), await foundList(visit, answer.body));
  if (answer.problem.status !== 400 && answer.problem.status !== 422) throw new ApiRefused(answer.problem);
  const errors = errorsOf(answer.problem, (field) => (field === 'fiscalCode' ? field : undefined));
  return pageOf(visit, refilled(sent, errors));
};

const foundList = async (visit: Visit, { items }: Found): Promise<Html> => {
  const { t, code } = visit;
  const titles = await titlesOf(visit, items);
  return html`<section role="status" aria-labelledby="found">
    <h2 id="found">${t.search.found}</h2>
    ${items[0] !== undefined && html`<p>${action(atPerson(items[0].applicationId), t.person.open, 'outline-primary')}</p>`}
    ${
      items.length === 0
        ? empty(t.search.none, t.search.noneText)
        : table(
            t.search.found,
            [{ label: t.office.application }, { label: t.claims.state }, { label: t.office.zone }],
            items.map((one) => [
              html`<a href="/ufficio/domande/${one.applicationId}"
                  >${fill(t.office.number, { n: one.receiptNumber ?? '–' })}</a
                ><br /><span class="muted">${italian(code, titles(one))}</span>`,
              badge('plain', wordFor(t.office.states, one.status) ?? one.status),
              zoneName(one.zone),
            ]),
          )
    }
  </section>`;
};
