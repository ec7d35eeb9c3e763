// A provider presents the invoice of a claim: the file as its program wrote it.
import { read } from '../api.js';
import { blank, errorSummary, file, fileForm, refilled, send, type Filled } from '../frame/form.js';
import { html } from '../frame/html.js';
import { action } from '../frame/parts.js';
import { fill } from '../language/language.js';
import { ApiRefused } from '../api.js';
import { textOf } from '../upload.js';
import type { Outcome, Page, Visit } from '../visit.js';
import type { Claim } from './shapes.js';

/** The page. */
export const invoicePage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as } = visit;
  const claim = await read<Claim>(visit, `/claims/${visit.params['claimId'] ?? ''}?limit=1`);
  const at = `/ente/rendiconti/${claim.claimId}`;
  return {
    title: t.invoices.send,
    area: 'claims',
    crumbs: [
      { label: t.claims.title, href: '/ente/rendiconti' },
      { label: as.month(claim.month), href: at },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.invoices.send}</h1>
      <p class="lead">${t.invoices.sendLead}</p>
      ${fileForm(
        visit,
        `${at}/fattura`,
        html`${file(filled, { name: 'file', label: t.invoices.file, hint: t.invoices.fileHint, accept: '.xml' })}
        ${send(t.invoices.send)} ${action(at, t.form.back, 'outline-primary')}`,
      )}
    </div>`,
  };
};

/** The file is taken and compared, or refused with the place of its fault. */
export const invoiceSent = async (visit: Visit): Promise<Outcome> => {
  const { t, files, form, params } = visit;
  const id = params['claimId'] ?? '';
  const wrong = (said: string): Promise<Page> => pageOf(visit, refilled(form, new Map([['file', said]])));
  const sent = files.get('file');
  if (sent === undefined) return wrong(fill(t.form.missing, { field: t.invoices.file }));
  const key = form.get('_key') ?? crypto.randomUUID();
  const answer = await visit.upload(`/claims/${id}/invoices`, { type: 'application/xml', content: textOf(sent), key });
  if ('text' in answer) return { to: `/ente/rendiconti/${id}?fatto=invoiced` };
  const { status, detail, errors = [] } = answer.problem;
  if (status !== 400 && status !== 409 && status !== 422) throw new ApiRefused(answer.problem);
  const [first] = errors;
  return wrong(first === undefined ? detail : `${first.field.replace(/^body /, '')}: ${first.detail}`);
};
