// The inbox of complaints, what is due first; each is taken, answered with what was found, and closed.
import { read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import {
  blank,
  choices,
  errorsOf,
  errorSummary,
  form,
  lines,
  refilled,
  select,
  send,
  type Filled,
} from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, empty, facts, italian, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import { voucherMark } from '../provider/shapes.js';
import { todayOf } from '../today.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { holds } from './door.js';
import { deskCrumb, more, payeeName, termText } from './pieces.js';
import { pageOfList, type Complaint, type ComplaintLine } from './shapes.js';

/** Where they are. */
export const COMPLAINTS = '/ufficio/reclami';

const STATES = ['open', 'answered', 'closed'] as const;
const TONES: Readonly<Record<string, Tone>> = { open: 'warning', answered: 'info', closed: 'good' };

const stateOf = ({ t }: Visit, status: string): Html =>
  badge(TONES[status] ?? 'info', wordFor(t.complaints.states, status) ?? status);

const kindOf = ({ t }: Visit, kind: string): string => wordFor(t.complaints.kinds, kind) ?? kind;

/** The page. */
export const complaintsPage = async (visit: Visit): Promise<Page> => {
  const { t, query } = visit;
  const stato = STATES.find((one) => one === query.get('stato')) ?? 'open';
  const tardi = stato === 'open' && query.get('tardi') === 'si' ? 'si' : '';
  const late = tardi === '' ? '' : '&late=true';
  const { items, next } = await pageOfList<ComplaintLine>(visit, `/complaints?limit=50&status=${stato}${late}`);
  const today = await todayOf(visit);
  return {
    title: t.complaints.title,
    area: 'complaints',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.complaints.title}</h1>
      <p class="lead">${t.complaints.lead}</p>
      <form method="get" action="${COMPLAINTS}" class="chooser">
        ${select(blank({ stato }), {
          name: 'stato',
          label: t.claims.state,
          options: STATES.map((value) => ({ value, label: t.complaints.states[value] })),
        })}
        ${select(blank({ tardi }), {
          name: 'tardi',
          label: t.complaints.term,
          none: t.complaints.allOfThem,
          options: [{ value: 'si', label: t.complaints.onlyLate }],
        })}
        <button class="btn btn-outline-primary">${t.register.show}</button>
      </form>
      ${
        items.length === 0
          ? empty(t.complaints.none, t.complaints.noneText)
          : table(
              t.complaints.title,
              [
                { label: t.complaints.answerBy },
                { label: t.complaints.about },
                { label: t.complaints.holder },
                { label: t.office.zone },
              ],
              items.map(({ complaintId, dueOn, holder, kind, status, zone }) => [
                status === 'open' ? termText(visit, dueOn, today) : stateOf(visit, status),
                html`<a href="${COMPLAINTS}/${complaintId}">${kindOf(visit, kind)}</a>`,
                holder === undefined ? badge('warning', t.complaints.nobody) : t.complaints.somebody,
                zoneName(zone),
              ]),
            )
      }
      ${more(visit, COMPLAINTS, next, { stato, tardi })}`,
  };
};

/** One of them. */
export const complaintPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, code, params } = visit;
  const complaint = await read<Complaint>(visit, `/complaints/${params['complaintId'] ?? ''}`);
  const { applicationId, byOffice, dueOn, holder, kind, openedOn, providerId, status, voucherId, zone } = complaint;
  const about =
    providerId === undefined ? undefined : await payeeName(visit, { payeeKind: 'provider', payeeId: providerId });
  return {
    title: t.complaints.one,
    area: 'complaints',
    crumbs: [deskCrumb(visit), { label: t.complaints.title, href: COMPLAINTS }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.complaints.one}: ${kindOf(visit, kind)}</h1>
      ${doneNotice(visit)}
      <p class="lead">${stateOf(visit, status)} ${zoneName(zone)}</p>
      ${facts([
        [t.complaints.answerBy, status === 'open' ? termText(visit, dueOn, await todayOf(visit)) : as.day(dueOn)],
        [t.complaints.openedOn, as.day(openedOn)],
        [t.complaints.from, byOffice ? t.complaints.byOffice : t.office.aFamily],
        [t.complaints.holder, holder === undefined ? t.complaints.nobody : t.complaints.somebody],
        [t.office.application, html`<a href="/ufficio/domande/${applicationId}">${t.complaints.openFile}</a>`],
        voucherId === undefined ? undefined : [t.register.voucher, html`<code>${voucherMark(voucherId)}</code>`],
        about === undefined ? undefined : [t.providers.one, italian(code, about)],
      ])}
      ${textsOf(visit, complaint)} ${holds(visit, 'zone-officer') && stepsOf(visit, complaint, filled)}`,
  };
};

const textsOf = ({ t, as, code }: Visit, { said, answers }: Complaint): Html =>
  html`<h2>${t.complaints.said}</h2>
    <ol class="timeline">
      ${said.map(({ on, text }) => html`<li><span class="when">${as.day(on)}</span> ${text === undefined ? t.file.erased : italian(code, text)}</li>`)}
      ${answers.map(
        ({ on, outcome, text }) =>
          html`<li>
            <span class="when">${as.day(on)}</span>
            <strong>${t.complaints.answer}: ${wordFor(t.complaints.outcomes, outcome) ?? outcome}</strong>
            ${text === undefined ? t.file.erased : italian(code, text)}
          </li>`,
      )}
    </ol>`;

const stepsOf = (visit: Visit, { complaintId, holder, status }: Complaint, filled: Filled): Html | undefined => {
  const { t } = visit;
  const at = `${COMPLAINTS}/${complaintId}`;
  if (status === 'closed') return undefined;
  if (status === 'answered')
    return html`<section>
      <h2>${t.complaints.close}</h2>
      <p>${t.complaints.closeText}</p>
      ${form(visit, `${at}/chiusura`, send(t.complaints.close))}
    </section>`;
  return html`<section class="narrow">
    <h2>${t.complaints.answer}</h2>
    <p>${t.complaints.answerText}</p>
    ${form(visit, `${at}/incarico`, send(t.complaints.take, holder === undefined ? 'primary' : 'outline-primary'))}
    ${form(
      visit,
      `${at}/risposta`,
      html`${choices(filled, {
        name: 'outcome',
        label: t.complaints.found,
        options: Object.entries(t.complaints.outcomes).map(([value, label]) => ({ value, label })),
      })}
      ${lines(filled, { name: 'text', label: t.complaints.text, hint: t.complaints.textHint })}
      ${send(t.complaints.send)}`,
    )}
  </section>`;
};

/** A step on it: taken, answered, closed. */
export const complaintStep =
  (to: 'answer' | 'assignment' | 'closure', done: string) =>
  async (visit: Visit): Promise<Outcome> => {
    const { form: sent, params, t } = visit;
    const id = params['complaintId'] ?? '';
    const body = to === 'answer' ? { outcome: sent.get('outcome') ?? '', text: sent.get('text')?.trim() ?? '' } : {};
    const errors = new Map<string, string>();
    if (body.outcome === '') errors.set('outcome', t.form.required);
    if (body.text === '') errors.set('text', fill(t.form.missing, { field: t.complaints.text }));
    if (errors.size > 0) return pageOf(visit, refilled(sent, errors));
    const answer = await written(visit, 'POST', `/complaints/${id}/${to}`, body);
    if ('body' in answer) return { to: `${COMPLAINTS}/${id}?fatto=${done}` };
    const nameOf = (field: string) => (field === 'outcome' || field === 'text' ? field : undefined);
    return pageOf(visit, refilled(sent, errorsOf(answer.problem, nameOf)));
  };
