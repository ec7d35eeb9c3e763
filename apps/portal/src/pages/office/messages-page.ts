// The inbox of messages, what waits longest first; each thread with its holder, an answer, and what wants none.
import { read, written } from '../api.js';
import { messageBox, messageSent, messagesList, namedDocuments } from '../family/messages-page.js';
import { doneNotice } from '../frame/done.js';
import { blank, errorsOf, errorSummary, form, refilled, select, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, empty, facts } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { holds } from './door.js';
import { deskCrumb, more } from './pieces.js';
import { applicationOf, pageOfList, type Thread, type ThreadLine } from './shapes.js';

/** Where they are. */
export const MESSAGES = '/ufficio/messaggi';

const STATES = ['waiting', 'answered'] as const;

const stateOf = ({ t }: Visit, status: string): Html =>
  status === 'waiting' ? badge('warning', t.messages.states.waiting) : badge('good', t.messages.states.answered);

/** The inbox. */
export const officeMessagesPage = async (visit: Visit): Promise<Page> => {
  const { t, as, query } = visit;
  const stato = STATES.find((one) => one === query.get('stato')) ?? 'waiting';
  const { items, next } = await pageOfList<ThreadLine>(visit, `/messages?limit=50&status=${stato}`);
  return {
    title: t.messages.title,
    area: 'messages',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.messages.title}</h1>
      <p class="lead">${t.messages.lead}</p>
      <form method="get" action="${MESSAGES}" class="chooser">
        ${select(blank({ stato }), {
          name: 'stato',
          label: t.claims.state,
          options: STATES.map((value) => ({ value, label: t.messages.states[value] })),
        })}
        <button class="btn btn-outline-primary">${t.register.show}</button>
      </form>
      ${
        items.length === 0
          ? empty(t.messages.noneHere, t.messages.noneHereText)
          : table(
              t.messages.title,
              [
                { label: t.messages.last },
                { label: t.messages.count, isNumber: true },
                { label: t.complaints.holder },
                { label: t.office.zone },
              ],
              items.map(({ applicationId, lastAt, messages, holder, zone }) => [
                html`<a href="${MESSAGES}/${applicationId}">${as.moment(lastAt)}</a>`,
                as.number(messages),
                holder === undefined ? badge('warning', t.complaints.nobody) : t.complaints.somebody,
                zoneName(zone),
              ]),
            )
      }
      ${more(visit, MESSAGES, next, { stato })}`,
  };
};

/** The thread of one file. */
export const threadPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t } = visit;
  const application = await applicationOf(visit);
  const { applicationId, receipt, zone } = application;
  const [thread, documents] = await Promise.all([
    read<Thread>(visit, `/applications/${applicationId}/messages`),
    namedDocuments(visit, application),
  ]);
  const at = `${MESSAGES}/${applicationId}`;
  const file = `/ufficio/domande/${applicationId}`;
  const number = fill(t.office.number, { n: receipt?.receiptNumber ?? '–' });
  return {
    title: t.messages.title,
    area: 'messages',
    crumbs: [deskCrumb(visit), { label: t.messages.title, href: MESSAGES }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.messages.title}: ${number}</h1>
      ${doneNotice(visit)}
      <p class="lead">${thread.status !== 'none' && stateOf(visit, thread.status)} ${zoneName(zone)}</p>
      ${facts([
        [t.complaints.holder, thread.holder === undefined ? t.complaints.nobody : t.complaints.somebody],
        [t.office.application, html`<a href="${file}">${t.complaints.openFile}</a>`],
      ])}
      ${
        thread.items.length === 0
          ? empty(t.messages.none, t.messages.noneHereText)
          : messagesList(visit, thread.items, { side: 'office', documents, at: file })
      }
      ${
        holds(visit, 'zone-officer') &&
        html`<section class="narrow">
          <h2>${t.messages.answer}</h2>
          ${thread.items.length > 0 && form(visit, `${at}/incarico`, send(t.complaints.take, 'outline-primary'))}
          ${messageBox(visit, filled, { action: at, documents })}
          ${thread.status === 'waiting' && form(visit, `${at}/senza-risposta`, send(t.messages.settle, 'outline-primary'))}
        </section>`
      }`,
  };
};

/** The office writes. */
export const officeMessageWritten = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params, t } = visit;
  const id = params['applicationId'] ?? '';
  const body = messageSent(sent);
  const missing = new Map([['text', fill(t.form.missing, { field: t.messages.text })]]);
  if (body.text === '') return pageOf(visit, refilled(sent, missing));
  const answer = await written(visit, 'POST', `/applications/${id}/messages`, body);
  if ('body' in answer) return { to: `${MESSAGES}/${id}?fatto=officeMessage` };
  return pageOf(
    visit,
    refilled(
      sent,
      errorsOf(answer.problem, (field) => (field === 'text' ? field : undefined)),
    ),
  );
};

/** Somebody takes it, or the last message wants no answer. */
export const threadStep =
  (to: 'assignment' | 'settlement', done: string) =>
  async (visit: Visit): Promise<Outcome> => {
    const id = visit.params['applicationId'] ?? '';
    const answer = await written(visit, 'POST', `/applications/${id}/messages/${to}`, {});
    if ('body' in answer) return { to: `${MESSAGES}/${id}?fatto=${done}` };
    return pageOf(
      visit,
      refilled(
        visit.form,
        errorsOf(answer.problem, () => undefined),
      ),
    );
  };
