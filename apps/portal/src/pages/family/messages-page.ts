// Messages on a file: what the family and the office wrote to each other, and a box to write, with documents of the file.
import { read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, errorsOf, errorSummary, form, lines, refilled, send, tick, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { empty, italian } from '../frame/parts.js';
import { fill } from '../language/language.js';
import { askedFor, callById } from '../public/calls.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { proofsOf } from './documents-page.js';
import { applicationOf, type Application, type Documents, type Thread } from './shapes.js';

type Message = Thread['items'][number];

/** Who looks: the others are on the other side. */
export type SideOfPage = 'family' | 'office';

/** A document of the file that a message may name, and that can be read. */
export interface NamedDocument {
  readonly documentId: string;
  readonly label: string;
}

/** The documents of a file, each by what it proves and the day it came. */
export const namedDocuments = async (visit: Visit, application: Application): Promise<readonly NamedDocument[]> => {
  const { t, as } = visit;
  const { items } = await read<Documents>(visit, `/applications/${application.applicationId}/documents`);
  const asked = items.length === 0 ? [] : await proofsOf(visit, application);
  return items
    .filter(({ redemptionId, status }) => redemptionId === undefined && status === 'clean')
    .map(({ documentId, proof, attachedAt }) => {
      const label = asked.find(({ code }) => code === proof)?.label ?? t.documents.other;
      return { documentId, label: `${label} (${as.moment(attachedAt)})` };
    });
};

/** What was written, oldest first; `at`: where the documents of the file are. */
export const messagesList = (
  visit: Visit,
  items: readonly Message[],
  {
    side,
    documents,
    at,
  }: { readonly side: SideOfPage; readonly documents: readonly NamedDocument[]; readonly at: string },
): Html => {
  const { t, as, code } = visit;
  const nameOf = (id: string) => documents.find(({ documentId }) => documentId === id)?.label ?? t.documents.other;
  return html`<ol class="timeline">
    ${items.map(({ from, at: when, text, documents: named, readAt }) => {
      const who = from === side ? t.messages.us[side] : t.messages.them[side];
      const seen = from === side && readAt !== undefined && fill(t.messages.read, { moment: as.moment(readAt) });
      return html`<li>
        <strong>${who}</strong>
        <span class="when">${as.moment(when)}${seen !== false && html` – ${seen}`}</span>
        ${
          text === undefined
            ? html`<p>${t.file.erased}</p>`
            : text
                .split('\n')
                .filter((one) => one.trim() !== '')
                .map((one) => html`<p>${italian(code, one)}</p>`)
        }
        ${
          named.length > 0 &&
          html`<ul class="plain">
            ${named.map((id) => html`<li><a href="${at}/documenti/${id}">${nameOf(id)}</a></li>`)}
          </ul>`
        }
      </li>`;
    })}
  </ol>`;
};

/** The box to write in, with the documents that may be named. */
export const messageBox = (
  visit: Visit,
  filled: Filled,
  { action, documents }: { readonly action: string; readonly documents: readonly NamedDocument[] },
): Html => {
  const { t } = visit;
  return form(
    visit,
    action,
    html`${lines(filled, { name: 'text', label: t.messages.text, hint: t.messages.textHint })}
    ${
      documents.length > 0 &&
      html`<fieldset>
        <legend>${t.messages.documents}</legend>
        ${documents.map(({ documentId, label }) => tick(filled, { name: `d-${documentId}`, label }))}
      </fieldset>`
    }
    ${send(t.messages.send)}`,
  );
};

/** The page. */
export const messagesPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, code } = visit;
  const application = await applicationOf(visit);
  const { applicationId, status } = application;
  const at = `/pratiche/${applicationId}`;
  const [call, thread, documents] = await Promise.all([
    callById(visit, application.callId),
    read<Thread>(visit, `/applications/${applicationId}/messages`),
    namedDocuments(visit, application),
  ]);
  const title = askedFor(call, application.action);
  return {
    title: t.messages.title,
    area: 'files',
    crumbs: [
      { label: t.nav.files, href: '/pratiche' },
      { label: title, href: at },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.messages.title}</h1>
      <p class="lead">${italian(code, title)}</p>
      ${doneNotice(visit)}
      ${
        thread.items.length === 0
          ? empty(t.messages.none, t.messages.noneText)
          : messagesList(visit, thread.items, { side: 'family', documents, at })
      }
      ${
        status !== 'draft' &&
        html`<h2>${t.messages.write}</h2>
          <p>${t.messages.writeText}</p>
          ${messageBox(visit, filled, { action: `${at}/messaggi`, documents })}`
      }
    </div>`,
  };
};

/** What somebody wrote on a page, as the API takes it. */
export const messageSent = (sent: URLSearchParams) => ({
  text: sent.get('text')?.trim() ?? '',
  documents: [...sent.keys()].flatMap((name) => (name.startsWith('d-') ? [name.slice(2)] : [])),
});

/** Sends it. */
export const messageWritten = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params, t } = visit;
  const id = params['applicationId'] ?? '';
  const body = messageSent(sent);
  const missing = new Map([['text', fill(t.form.missing, { field: t.messages.text })]]);
  if (body.text === '') return pageOf(visit, refilled(sent, missing));
  const answer = await written(visit, 'POST', `/applications/${id}/messages`, body);
  if ('body' in answer) return { to: `/pratiche/${id}/messaggi?fatto=message` };
  return pageOf(
    visit,
    refilled(
      sent,
      errorsOf(answer.problem, (field) => (field === 'text' ? field : undefined)),
    ),
  );
};
