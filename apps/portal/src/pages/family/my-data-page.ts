// My data: who I am here, where the money goes, who acts for me, and who has looked.
import type { components } from '@buono/client';
import { read, written } from '../api.js';
import { blank, errorsOf, errorSummary, form, line, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, empty, facts } from '../frame/parts.js';
import { fill, wordFor } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { doneNotice } from '../frame/done.js';

type Openings = components['schemas']['OpeningPage'];
type Mandates = components['schemas']['MandatesView'];

/** The page. */
export const myDataPage = (visit: Visit): Promise<Page> => dataPage(visit, blank());

const dataPage = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, person, query } = visit;
  const cursor = query.get('dopo');
  const from = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  const [openings, mandates] = await Promise.all([
    read<Openings>(visit, `/access-history/mine?limit=20${from}`),
    read<Mandates>(visit, '/mandates'),
  ]);
  return {
    title: t.data.title,
    crumbs: [],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.data.title}</h1>
      ${doneNotice(visit)}
      ${
        person !== undefined &&
        facts([
          [t.apply.name, `${person.givenName} ${person.familyName}`],
          person.fiscalCode === undefined ? undefined : [t.apply.fiscalCode, person.fiscalCode],
          person.birthDate === undefined ? undefined : [t.apply.birthDate, as.day(person.birthDate)],
        ])
      }
      <p class="muted">${t.data.fromIdentity}</p>
      <p>${action('/ruoli', t.staff.ownRoles, 'outline-primary')}</p>
      <h2>${t.data.looked}</h2>
      <p>${t.data.lookedText}</p>
      ${lookedAt(visit, openings)}
      <h2>${t.data.iban}</h2>
      <div class="narrow">
        <p>${t.data.ibanText}</p>
        ${form(visit, '/dati/iban', html`${line(filled, { name: 'iban', label: t.data.ibanLabel, hint: t.data.ibanHint })} ${send(t.data.ibanSend)}`)}
      </div>
      <h2>${t.data.mandates}</h2>
      ${mandatesOf(visit, mandates)}`,
  };
};

const lookedAt = ({ t, as }: Visit, { items, next }: Openings): Html =>
  items.length === 0
    ? empty(t.data.nobody, t.data.nobodyText)
    : html`<div class="table-wrap" tabindex="0" role="group" aria-label="${t.data.looked}">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">${t.data.when}</th>
                <th scope="col">${t.data.who}</th>
                <th scope="col">${t.data.why}</th>
                <th scope="col">${t.data.what}</th>
              </tr>
            </thead>
            <tbody>
              ${items.map(
                ({ at, by, purpose, classes }) =>
                  html`<tr>
                    <td>${as.moment(at)}</td>
                    <td>${t.data.by[by]}</td>
                    <td>${wordFor(t.data.purposes, purpose) ?? t.data.otherPurpose}</td>
                    <td>${classes.map((each) => t.data.classes[each]).join(', ')}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
        ${next !== undefined && html`<p>${action(`/dati?dopo=${encodeURIComponent(next)}`, t.file.more, 'outline-primary')}</p>`}`;

const mandatesOf = ({ t, as }: Visit, { given, held }: Mandates): Html =>
  given.length + held.length === 0
    ? html`<p>${t.data.noMandates}</p>`
    : html`<ul class="plain">
        ${given.map(({ holderName, from, to }) => html`<li><strong>${holderName ?? t.data.someone}</strong> ${t.data.actsForYou} ${as.day(from)}${to !== undefined && html` – ${as.day(to)}`}</li>`)}
        ${held.map(({ from, to }) => html`<li>${t.data.youAct} ${as.day(from)}${to !== undefined && html` – ${as.day(to)}`}</li>`)}
      </ul>`;

/** The IBAN is said. */
export const ibanSaid = async (visit: Visit): Promise<Outcome> => {
  const iban = (visit.form.get('iban') ?? '').replace(/\s/g, '').toUpperCase();
  if (iban === '')
    return dataPage(
      visit,
      refilled(visit.form, new Map([['iban', fill(visit.t.form.missing, { field: visit.t.data.ibanLabel })]])),
    );
  const answer = await written(visit, 'POST', '/payment-details', { iban });
  if ('problem' in answer)
    return dataPage(
      visit,
      refilled(
        visit.form,
        errorsOf(answer.problem, (field) => field),
      ),
    );
  return { to: '/dati?fatto=iban' };
};
