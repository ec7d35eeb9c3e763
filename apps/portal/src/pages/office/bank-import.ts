// A bank's or treasurer's file, taken whole: what settled an order to the cent, what waits for a person and why.
import { ApiRefused } from '../api.js';
import { blank, errorSummary, file, fileForm, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, facts, notice } from '../frame/parts.js';
import { counted, fill } from '../language/language.js';
import { read } from '../api.js';
import { textOf } from '../upload.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { BANK, entriesTable } from './bank-page.js';
import { deskCrumb } from './pieces.js';
import type { BankEntry, ImportedStatement } from './shapes.js';

// Each is a question to the API; all of them are in the list.
const MOST_TOLD = 25;

/** The page. */
export const bankImportPage = (visit: Visit): Page => pageOf(visit, blank());

const pageOf = (visit: Visit, filled: Filled, result?: Html): Page => {
  const { t } = visit;
  return {
    title: t.bank.import,
    area: 'bank',
    crumbs: [deskCrumb(visit), { label: t.bank.title, href: BANK }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.bank.import}</h1>
      ${result}
      <p class="lead">${t.bank.importLead}</p>
      <div class="narrow">
        ${fileForm(
          visit,
          `${BANK}/importa`,
          html`${file(filled, { name: 'file', label: t.bank.file, hint: t.bank.fileHint, accept: '.xml,.csv,.txt' })}
          ${send(t.bank.send)}`,
        )}
      </div>
      <details>
        <summary>${t.bank.columns}</summary>
        <p>${t.bank.columnsText}</p>
        <pre>conto;data;segno;importo;riferimento;riferimento_mandato;causale_ritorno</pre>
      </details>`,
  };
};

/** The file is taken, or refused whole with the line. */
export const bankImported = async (visit: Visit): Promise<Outcome> => {
  const { t, files, form } = visit;
  const sent = files.get('file');
  const wrong = (said: string): Page => pageOf(visit, refilled(form, new Map([['file', said]])));
  if (sent === undefined) return wrong(fill(t.form.missing, { field: t.bank.file }));
  const content = textOf(sent);
  const type = /^\s*</.test(content.replace(/^\uFEFF/, '')) ? 'application/xml' : 'text/csv';
  const answer = await visit.upload('/bank-statements', {
    type,
    content,
    key: form.get('_key') ?? crypto.randomUUID(),
  });
  if ('text' in answer)
    return pageOf(visit, blank(), await resultOf(visit, JSON.parse(answer.text) as ImportedStatement));
  const { status, detail, errors = [] } = answer.problem;
  if (status !== 400 && status !== 422) throw new ApiRefused(answer.problem);
  const [first] = errors;
  return wrong(first === undefined ? detail : `${first.field.replace(/^body /, '')}: ${first.detail}`);
};

const resultOf = async (
  visit: Visit,
  { movements, settled, held, known, others, heldMovements }: ImportedStatement,
) => {
  const { t, as, icons } = visit;
  const told = await Promise.all(
    heldMovements.slice(0, MOST_TOLD).map(({ entryId }) => read<BankEntry>(visit, `/bank-entries/${entryId}`)),
  );
  return html`<div role="status">
      ${notice(
        icons,
        held === 0 ? 'good' : 'warning',
        html`<p>
          <strong>${counted(movements, t.bank.takenOne, t.bank.taken)}</strong>
          ${held === 0 ? t.bank.allFound : t.bank.someHeld}
        </p>`,
      )}
    </div>
    ${facts([
      [t.bank.settled, as.number(settled)],
      [t.bank.states.held, as.number(held)],
      [t.bank.known, as.number(known)],
      ...(others > 0 ? [[t.bank.others, as.number(others)] as const] : []),
    ])}
    ${
      told.length > 0 &&
      html`<h2>${t.office.held}</h2>
        ${entriesTable(visit, told)}
        ${held > told.length && html`<p>${action(BANK, t.bank.all, 'outline-primary')}</p>`}`
    }
    <h2>${t.bank.again}</h2>`;
};
