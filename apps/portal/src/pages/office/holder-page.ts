// Who of the office sees to an application: taken, or handed over with a reason that stays in the office.
import { read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import {
  blank,
  errorsOf,
  errorSummary,
  form,
  inWords,
  line,
  refilled,
  select,
  send,
  type Filled,
} from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { italian } from '../frame/parts.js';
import { fill } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { holds } from './door.js';
import { calledAs, colleaguesOf } from './holder-names.js';
import { deskCrumb } from './pieces.js';
import { applicationOf, type Colleagues, type Holders } from './shapes.js';

const FIELDS = ['holder', 'reason'] as const;

/** Where it is. */
export const atHolder = (applicationId: string): string => `/ufficio/domande/${applicationId}/incarico`;

/** The page. */
export const holderPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, code, as } = visit;
  const { applicationId, receipt, zone } = await applicationOf(visit);
  const [{ holder, items }, colleagues] = await Promise.all([
    read<Holders>(visit, `/applications/${applicationId}/holders`),
    colleaguesOf(visit, zone),
  ]);
  const number = fill(t.office.number, { n: receipt?.receiptNumber ?? '–' });
  const called = (personId: string): string =>
    calledAs(visit, [...items, ...colleagues].find((one) => one.personId === personId) ?? { personId, own: false });
  return {
    title: t.holders.ofFile,
    area: 'applications',
    crumbs: [deskCrumb(visit), { label: number, href: `/ufficio/domande/${applicationId}` }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.holders.ofFile}</h1>
      ${doneNotice(visit)}
      <p class="lead">
        ${number}. ${t.holders.held}: ${holder === undefined ? t.holders.nobody : italian(code, called(holder))}
      </p>
      <p>${t.holders.ofFileText}</p>
      ${holds(visit, 'zone-officer') && stepOf(visit, { applicationId, holder, colleagues, filled })}
      <h2>${t.holders.history}</h2>
      ${
        items.length === 0
          ? html`<p>${t.holders.none}</p>`
          : html`<ol class="timeline">
              ${items.map(
                ({ personId, by, since, reason }) =>
                  html`<li>
                    <strong>${italian(code, called(personId))}</strong
                    ><span class="when"
                      >${as.day(since)}${by !== personId && html` – ${fill(t.holders.given, { who: called(by) })}`}</span
                    >
                    ${reason !== undefined && html`<span>${italian(code, reason)}</span>`}
                  </li>`,
              )}
            </ol>`
      }`,
  };
};

interface Held {
  readonly applicationId: string;
  readonly holder: string | undefined;
  readonly colleagues: Colleagues['items'];
  readonly filled: Filled;
}

const stepOf = (visit: Visit, { applicationId, holder, colleagues, filled }: Held): Html => {
  const { t } = visit;
  const at = atHolder(applicationId);
  if (holder === undefined) return form(visit, at, send(t.holders.take));
  const isOwn = colleagues.some(({ own, personId }) => own && personId === holder);
  if (!isOwn && !holds(visit, 'zone-coordinator')) return html`<p>${t.holders.notYours}</p>`;
  return html`<section class="narrow">
    <h2>${t.holders.handOver}</h2>
    ${form(
      visit,
      at,
      html`${toWhom(
        visit,
        filled,
        colleagues.filter(({ personId }) => personId !== holder),
      )}
      ${why(visit, filled, t.holders.reasonHint)} ${send(t.holders.handOver)}`,
    )}
  </section>`;
};

/** The choice of a person of the office. */
export const toWhom = (visit: Visit, filled: Filled, colleagues: Colleagues['items']): Html =>
  select(filled, {
    name: 'holder',
    label: visit.t.holders.handOverTo,
    none: visit.t.holders.choose,
    options: colleagues.map((one) => ({ value: one.personId, label: calledAs(visit, one) })),
  });

/** The reason, for the office only. */
export const why = ({ t }: Visit, filled: Filled, hint: string): Html =>
  line(filled, { name: 'reason', label: t.holders.reason, hint, autocomplete: 'off' });

/** Taken, or handed over. */
export const holderChanged = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params, t } = visit;
  const id = params['applicationId'] ?? '';
  const isHandover = sent.has('holder');
  const [holder, reason] = [sent.get('holder') ?? '', sent.get('reason')?.trim() ?? ''];
  const labels = { holder: t.holders.handOverTo, reason: t.holders.reason };
  const missing = new Map<string, string>();
  if (isHandover && holder === '') missing.set('holder', fill(t.form.missing, { field: labels.holder.toLowerCase() }));
  if (isHandover && reason === '') missing.set('reason', fill(t.form.missing, { field: labels.reason.toLowerCase() }));
  if (missing.size > 0) return pageOf(visit, refilled(sent, missing));
  const answer = await written(visit, 'POST', `/applications/${id}/assignment`, isHandover ? { holder, reason } : {});
  if ('body' in answer) return { to: `${atHolder(id)}?fatto=${isHandover ? 'fileHandedOver' : 'fileTaken'}` };
  const wrong = errorsOf(answer.problem, (field) => FIELDS.find((name) => name === field));
  return pageOf(visit, refilled(sent, inWords(visit, wrong, sent, labels)));
};
