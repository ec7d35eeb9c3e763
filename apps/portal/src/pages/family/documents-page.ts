// The documents of an application: which the call asks for, which have come, and attaching one by file or by photo.
import { ApiRefused, read, written } from '../api.js';
import { callDocument, type AskedProof } from '../facts/fact.js';
import { doneNotice } from '../frame/done.js';
import { blank, choices, errorSummary, file, fileForm, form, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html, type Part } from '../frame/html.js';
import { action, badge, empty, italian } from '../frame/parts.js';
import { fill } from '../language/language.js';
import { askedFor, callById } from '../public/calls.js';
import type { SentFile } from '../upload.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { applicationOf, type Application, type Document, type Documents } from './shapes.js';

/** What a browser may choose from: documents, and what a phone takes a picture of. */
export const DOCUMENT_TYPES = 'application/pdf,image/jpeg,image/png,image/heic,.p7m';

const OTHER = 'ALTRO';

/** The page. */
export const documentsPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, code } = visit;
  const application = await applicationOf(visit);
  const at = `/pratiche/${application.applicationId}`;
  const call = await callById(visit, application.callId);
  const title = askedFor(call, application.action);
  const { items } = await read<Documents>(visit, `/applications/${application.applicationId}/documents`);
  const documents = items.filter(({ redemptionId }) => redemptionId === undefined);
  const asked = await proofsOf(visit, application);
  return {
    title: t.documents.title,
    area: 'files',
    crumbs: [
      { label: t.nav.files, href: '/pratiche' },
      { label: title, href: application.status === 'draft' ? `${at}/riepilogo` : at },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.documents.title}</h1>
      <p class="lead">${italian(code, title)}</p>
      ${doneNotice(visit)}
      ${documents.length === 0 ? empty(t.documents.none, t.documents.noneText) : list(visit, { application, documents, asked })}
      ${mayAttach(application) && attachForm(visit, { at, asked, documents }, filled)}
      ${application.status === 'draft' && html`<p>${action(`${at}/riepilogo`, t.documents.goOn, 'outline-primary')}</p>`}`,
  };
};

/** What the call of an application asks for. */
export const proofsOf = async (visit: Visit, { callId, action: code }: Application): Promise<readonly AskedProof[]> => {
  const document = await callDocument(visit, await callById(visit, callId));
  return document.actions.find((one) => one.code === code)?.proofs ?? [];
};

// Until the decision, and while a review is open; the API says so where it is otherwise.
const mayAttach = ({ status }: Application): boolean => ['draft', 'submitted', 'received', 'refused'].includes(status);

interface Shown {
  readonly application: Application;
  readonly documents: readonly Document[];
  readonly asked: readonly AskedProof[];
}

const list = (visit: Visit, { application, documents, asked }: Shown): Html => {
  const { t, as } = visit;
  const isDraft = application.status === 'draft';
  const labelOf = (proof: string) => asked.find((one) => one.code === proof)?.label ?? t.documents.other;
  return html`<ul class="files">
    ${documents.map(
      (document) =>
        html`<li>
          <h3>${documentTitle(visit, { application, document, label: labelOf(document.proof) })}</h3>
          <p>${documentState(visit, document)}</p>
          <p class="muted">${t.documents.when} ${as.moment(document.attachedAt)}</p>
          ${
            isDraft &&
            form(
              visit,
              `/pratiche/${application.applicationId}/documenti/${document.documentId}/rimozione`,
              html`<button type="submit" class="btn btn-outline-primary btn-sm">
                ${t.documents.remove}<span class="visually-hidden">: ${labelOf(document.proof)}</span>
              </button>`,
            )
          }
        </li>`,
    )}
  </ul>`;
};

/** What a document is called; a way to it, where it can be read. */
const documentTitle = (
  { code }: Visit,
  {
    application,
    document,
    label,
  }: Pick<Shown, 'application'> & { readonly document: Document; readonly label: string },
): Part =>
  document.status === 'clean'
    ? html`<a href="/pratiche/${application.applicationId}/documenti/${document.documentId}"
        >${italian(code, label)}</a
      >`
    : italian(code, label);

/** How far a document is: looked at for viruses, and so to be read by the office, or not taken. */
export const documentState = ({ t }: Visit, { status }: Pick<Document, 'status'>): Html => {
  if (status === 'clean') return badge('good', t.documents.states.clean);
  return status === 'infected' ? badge('bad', t.documents.states.infected) : badge('info', t.documents.states.waiting);
};

const attachForm = (
  visit: Visit,
  { at, asked, documents }: { readonly at: string } & Omit<Shown, 'application'>,
  filled: Filled,
): Html => {
  const { t } = visit;
  const has = (proof: string) => documents.some((one) => one.proof === proof && one.status !== 'infected');
  const options = [
    ...asked.map(({ code, label, atSubmission }) => ({
      value: code,
      label: `${label}${has(code) ? ` – ${t.documents.there}` : atSubmission === true ? ` – ${t.documents.needed}` : ''}`,
    })),
    { value: OTHER, label: t.documents.other },
  ];
  return html`<section class="narrow" aria-labelledby="attach">
    <h2 id="attach">${t.documents.attach}</h2>
    ${fileForm(
      visit,
      `${at}/documenti`,
      html`${choices(filled, { name: 'prova', label: t.documents.what, options })}
      ${file(filled, { name: 'file', label: t.documents.file, hint: t.documents.fileHint, accept: DOCUMENT_TYPES })}
      ${send(t.documents.send)}`,
    )}
  </section>`;
};

/** A document comes with the form. */
export const documentSent = async (visit: Visit): Promise<Outcome> => {
  const { t, files, form: sent, params } = visit;
  const id = params['applicationId'] ?? '';
  const wrong = (errors: ReadonlyMap<string, string>): Promise<Page> => pageOf(visit, refilled(sent, errors));
  const [proof, chosen] = [sent.get('prova') ?? '', files.get('file')];
  const errors = new Map<string, string>();
  if (proof === '') errors.set('prova', t.form.required);
  if (chosen === undefined) errors.set('file', fill(t.form.missing, { field: t.documents.file.toLowerCase() }));
  if (chosen === undefined || errors.size > 0) return wrong(errors);
  const refusal = await attached(
    visit,
    `/applications/${id}/documents?${new URLSearchParams({ proof }).toString()}`,
    chosen,
  );
  return refusal === undefined
    ? { to: `/pratiche/${id}/documenti?fatto=documentAttached` }
    : wrong(new Map([['file', refusal]]));
};

const BY_ENDING: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  p7m: 'application/pkcs7-mime',
};

// Browsers do not know every kind; the API holds the bytes to what is said of them.
const typeOf = ({ name, type }: SentFile): string =>
  BY_ENDING[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? (type === '' ? 'application/octet-stream' : type);

/** Sends a file to where documents are attached; why it was not taken, in words. */
export const attached = async (visit: Visit, path: string, sent: SentFile): Promise<string | undefined> => {
  const key = visit.form.get('_key') ?? crypto.randomUUID();
  const answer = await visit.upload(path, { type: typeOf(sent), content: sent.bytes, key, name: sent.name });
  if ('text' in answer) return undefined;
  const { status, detail } = answer.problem;
  if (status !== 413 && status !== 415 && status !== 400 && status !== 409 && status !== 422)
    throw new ApiRefused(answer.problem);
  return detail;
};

/** A document is taken out of a draft. */
export const documentRemoved = async (visit: Visit): Promise<Outcome> => {
  const { applicationId = '', documentId = '' } = visit.params;
  const answer = await written(visit, 'POST', `/applications/${applicationId}/documents/${documentId}/removal`);
  if ('problem' in answer) return pageOf(visit, refilled(visit.form, new Map([['', answer.problem.detail]])));
  return { to: `/pratiche/${applicationId}/documenti?fatto=documentRemoved` };
};
