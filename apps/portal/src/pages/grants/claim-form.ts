// The claim of what was spent: a period, and each expense by line, partner, day, amount or units, and document.
import { written } from '../api.js';
import { centsOf } from '../facts/fact-fields.js';
import { blank, choices, day, errorSummary, form, line, refilled, select, send, type Filled } from '../frame/form.js';
import { attribute, flag, html, type Html } from '../frame/html.js';
import { action } from '../frame/parts.js';
import { fill } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { leadCrumbs } from './lead-page.js';
import { atGrant, projectOf, type Project } from './shapes.js';

const ROWS = 5;
const MOST_ROWS = 100;

const rowsIn = (text: string | null): number => Math.min(MOST_ROWS, Math.max(ROWS, Number(text) || ROWS));

/** The page. */
export const spendingPage = async (visit: Visit): Promise<Page> => {
  const project = await projectOf(visit);
  const before = project.claims.findLast(
    ({ status, to }) => to !== undefined && status !== 'refused' && status !== 'withdrawn',
  );
  return pageOf(
    visit,
    project,
    rowsIn(visit.query.get('righe')),
    blank({ kind: 'interim', from: before?.to ?? project.validFrom }),
  );
};

const pageOf = (visit: Visit, project: Project, rows: number, filled: Filled): Page => {
  const { t } = visit;
  const at = atGrant(project.voucherId);
  return {
    title: t.grants.claimNow,
    area: 'files',
    crumbs: leadCrumbs(visit, project.voucherId, true),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${t.grants.claimNow}</h1>
      <p class="lead">${t.grants.claimText}</p>
      ${form(
        visit,
        `${at}/rendiconto`,
        html`<input type="hidden" name="righe" value="${rows}" />
          ${choices(filled, {
            name: 'kind',
            label: t.grants.whichClaim,
            options: [
              { value: 'interim', label: t.grants.kinds.interim },
              { value: 'final', label: t.grants.kinds.final, hint: t.grants.finalHint },
            ],
          })}
          ${day(filled, { name: 'from', label: t.grants.from })} ${day(filled, { name: 'to', label: t.grants.to })}
          <h2>${t.grants.expenses}</h2>
          ${Array.from({ length: rows }, (_, n) => row(visit, project, n, filled))} ${send(t.grants.claimSend)}
          ${action(at, t.form.back, 'outline-primary')}`,
      )}
      ${rows < MOST_ROWS && html`<p><a href="${at}/rendiconto?righe=${Math.min(MOST_ROWS, rows + 15)}">${t.grants.moreRows}</a></p>`}
    </div>`,
  };
};

const row = ({ t }: Visit, { lines, partners }: Project, n: number, filled: Filled): Html => {
  const isOpen =
    n === 0 || filled.value(`voce-${n}`) !== '' || [...filled.errors.keys()].some((name) => name.endsWith(`-${n}`));
  const partnerOptions = partners.map(({ code, name = code }) => ({ value: code, label: name }));
  return html`<details ${flag('open', isOpen)}>
    <summary>${fill(t.grants.expenseNumber, { n: n + 1 })}</summary>
    <fieldset ${attribute('class', 'field')}>
      <legend>${fill(t.grants.expenseNumber, { n: n + 1 })}</legend>
      ${select(filled, { name: `voce-${n}`, label: t.grants.line, none: t.form.choose, options: lines.map(({ line: value, label }) => ({ value, label })) })}
      ${select(filled, { name: `ente-${n}`, label: t.grants.partner, none: t.form.choose, options: partnerOptions })}
      ${day(filled, { name: `giorno-${n}`, label: t.voucher.day })}
      ${line(filled, { name: `quanto-${n}`, label: t.grants.amountOrUnits, hint: t.grants.amountOrUnitsHint, numeric: true, width: 'medium' })}
      ${line(filled, { name: `numero-${n}`, label: t.grants.documentNumber, hint: t.grants.documentHint, width: 'medium' })}
      ${line(filled, { name: `che-${n}`, label: t.grants.what })}
    </fieldset>
  </details>`;
};

/** It is sent. */
export const spendingSent = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const project = await projectOf(visit);
  const rows = rowsIn(sent.get('righe'));
  const errors = new Map<string, string>();
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  for (const name of ['from', 'to']) if (said(name) === '') errors.set(name, t.form.notADay);
  if (said('kind') === '') errors.set('kind', t.form.required);
  const expenses = Array.from({ length: rows }, (_, n) => n).flatMap((n) => expenseIn(visit, project, n, errors));
  if (errors.size > 0) return pageOf(visit, project, rows, refilled(sent, errors));
  const body = { kind: said('kind'), from: said('from'), to: said('to'), expenses };
  const answer = await written(visit, 'POST', `/projects/${project.voucherId}/claims`, body);
  if ('body' in answer) return { to: `${atGrant(project.voucherId)}?fatto=grantClaim` };
  return pageOf(visit, project, rows, refilled(sent, new Map([['', answer.problem.detail]])));
};

const expenseIn = ({ form: sent, t }: Visit, { lines }: Project, n: number, errors: Map<string, string>) => {
  const said = (name: string): string => sent.get(`${name}-${n}`)?.trim() ?? '';
  if (['voce', 'giorno', 'quanto', 'numero', 'che'].every((name) => said(name) === '')) return [];
  const byUnits = lines.find(({ line: code }) => code === said('voce'))?.unitCostCents !== undefined;
  const costCents = centsOf(said('quanto'));
  if (said('voce') === '') errors.set(`voce-${n}`, t.form.required);
  if (said('ente') === '') errors.set(`ente-${n}`, t.form.required);
  if (said('giorno') === '') errors.set(`giorno-${n}`, t.form.notADay);
  if (byUnits ? !/^[1-9]\d{0,6}$/.test(said('quanto')) : costCents === undefined || costCents === 0)
    errors.set(`quanto-${n}`, byUnits ? t.form.notANumber : t.form.notAnAmount);
  if (!byUnits && said('numero') === '')
    errors.set(`numero-${n}`, fill(t.form.missing, { field: t.grants.documentNumber }));
  return [
    {
      ...{ line: said('voce'), partner: said('ente'), spentOn: said('giorno') },
      ...(byUnits ? { units: Number(said('quanto')) } : { costCents }),
      ...(said('numero') !== '' && { number: said('numero') }),
      ...(said('che') !== '' && { description: said('che') }),
    },
  ];
};
