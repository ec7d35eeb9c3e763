// What the lead of a project sends, each on a page of its own: the plan, the advance.
import { written } from '../api.js';
import { centsOf } from '../facts/fact-fields.js';
import { blank, day, errorsOf, errorSummary, form, line, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action } from '../frame/parts.js';
import { fill } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { leadCrumbs } from './lead-page.js';
import { percentOf } from './project-said.js';
import { atGrant, projectOf, type Project } from './shapes.js';

/** A step's page: title, words, fields. */
export const stepOf = (
  visit: Visit,
  { voucherId }: Project,
  filled: Filled,
  {
    title,
    text,
    path,
    fields,
    label,
  }: {
    readonly title: string;
    readonly text: string;
    readonly path: string;
    readonly fields: Html;
    readonly label: string;
  },
): Page => ({
  title,
  area: 'files',
  crumbs: leadCrumbs(visit, voucherId, true),
  ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
  body: html`<div class="narrow">
    ${errorSummary(visit, filled)}
    <h1>${title}</h1>
    <p class="lead">${text}</p>
    ${form(visit, `${atGrant(voucherId)}/${path}`, html`${fields} ${send(label)} ${action(atGrant(voucherId), visit.t.form.back, 'outline-primary')}`)}
  </div>`,
});

const euroText = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

/** How many bodies the form has room for. */
const roomFor = ({ mostPartners, partners }: Project): number =>
  Math.min(mostPartners, Math.max(partners.length + 2, 3), 20);

/** The plan as it stands, to be changed. */
export const planPage = async (visit: Visit): Promise<Page> => {
  const project = await projectOf(visit);
  const current = project.plans.findLast(({ status }) => status === 'proposed' || status === 'in-force');
  const values = Object.fromEntries([
    ...(current?.lines ?? []).map(({ line: code, amountCents, units }) => [
      `voce-${code}`,
      units === undefined ? euroText(amountCents) : String(units),
    ]),
    ...project.partners.flatMap(({ name = '', shareBasisPoints }, at) => [
      [`ente-${at}`, name],
      [`quota-${at}`, euroText(shareBasisPoints)],
    ]),
  ]) as Readonly<Record<string, string>>;
  return planForm(visit, project, blank(values));
};

const planForm = (visit: Visit, project: Project, filled: Filled): Page => {
  const { t, as } = visit;
  const fields = html`<h2>${t.grants.budget}</h2>
    ${project.lines.map(({ line: code, label, unitCostCents }) =>
      line(filled, {
        ...{ name: `voce-${code}`, label, lang: 'it', numeric: true, width: 'medium' },
        hint: unitCostCents === undefined ? undefined : fill(t.grants.unitsHint, { cost: as.money(unitCostCents) }),
        unit: unitCostCents === undefined ? '€' : '×',
      }),
    )}
    <h2>${t.grants.partners}</h2>
    <p>${t.grants.partnersText}</p>
    ${Array.from(
      { length: roomFor(project) },
      (_, at) =>
        html`<fieldset class="field">
          <legend>${at === 0 ? t.grants.lead : fill(t.grants.partnerNumber, { n: at + 1 })}</legend>
          ${line(filled, { name: `ente-${at}`, label: t.grants.partnerName })}
          ${line(filled, { name: `quota-${at}`, label: t.grants.share, numeric: true, width: 'short', unit: '%' })}
        </fieldset>`,
    )}`;
  const text = fill(t.grants.planText, {
    granted: as.money(project.grantedCents),
    share: percentOf(visit, project.shareBasisPoints),
    free: percentOf(visit, project.freeShiftBasisPoints),
  });
  const title = project.plans.length === 0 ? t.grants.planNow : t.grants.planAgain;
  return stepOf(visit, project, filled, { title, text, path: 'piano', fields, label: t.grants.planSend });
};

interface PlannedSaid {
  readonly line: string;
  readonly amountCents?: number;
  readonly units?: number;
}

/** A plan is said. */
export const planSent = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const project = await projectOf(visit);
  const errors = new Map<string, string>();
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const lines = project.lines.flatMap(({ line: code, unitCostCents }): readonly PlannedSaid[] => {
    const name = `voce-${code}`;
    if (said(name) === '') return [];
    if (unitCostCents === undefined) {
      const amountCents = centsOf(said(name));
      if (amountCents === undefined) errors.set(name, t.form.notAnAmount);
      return amountCents === undefined ? [] : [{ line: code, amountCents }];
    }
    if (!/^\d{1,7}$/.test(said(name))) errors.set(name, t.form.notANumber);
    return [{ line: code, units: Number(said(name)) }];
  });
  const partners = Array.from({ length: roomFor(project) }, (_, at) => {
    const name = said(`ente-${at}`);
    if (name === '' && said(`quota-${at}`) === '') return [];
    const shareBasisPoints = centsOf(said(`quota-${at}`));
    if (name === '') errors.set(`ente-${at}`, fill(t.form.missing, { field: t.grants.partnerName }));
    if (shareBasisPoints === undefined) errors.set(`quota-${at}`, t.grants.notAShare);
    return [{ code: project.partners[at]?.code ?? `P${at + 1}`, name, lead: at === 0, shareBasisPoints }];
  }).flat();
  if (lines.length === 0 && errors.size === 0) errors.set(`voce-${project.lines[0]?.line ?? ''}`, t.grants.noAmount);
  if (partners.length === 0) errors.set('ente-0', fill(t.form.missing, { field: t.grants.partnerName }));
  if (errors.size > 0) return planForm(visit, project, refilled(sent, errors));
  const zones = project.plans.findLast(({ status }) => status === 'in-force')?.zones ?? [];
  const answer = await written(visit, 'POST', `/projects/${project.voucherId}/plans`, { lines, partners, zones });
  if ('body' in answer) return { to: `${atGrant(project.voucherId)}?fatto=grantPlan` };
  const named = errorsOf(answer.problem, (field) => {
    const [, at] = /^partners\.(\d+)\.name$/.exec(field) ?? [];
    return at === undefined ? undefined : `ente-${at}`;
  });
  return planForm(visit, project, refilled(sent, named));
};

/** The advance is asked for. */
export const advancePage = async (visit: Visit): Promise<Page> => advanceForm(visit, await projectOf(visit), blank());

const advanceForm = (visit: Visit, project: Project, filled: Filled): Page => {
  const { t, as } = visit;
  const surety = html`<h2>${t.grants.surety}</h2>
    ${line(filled, { name: 'guarantor', label: t.grants.guarantor })}
    ${line(filled, { name: 'number', label: t.grants.suretyNumber, width: 'medium' })}
    ${line(filled, { name: 'covered', label: t.grants.suretyAmount, numeric: true, width: 'medium', unit: '€' })}
    ${day(filled, { name: 'until', label: t.grants.suretyUntil, hint: fill(t.grants.suretyHint, { day: as.day(project.validTo) }) })}`;
  const fields = html`${line(filled, { name: 'amountCents', label: t.payments.amount, numeric: true, width: 'medium', unit: '€' })}
  ${project.advanceNeedsSurety === true && surety}`;
  const text = fill(t.grants.advanceText, { most: as.money(project.advanceMostCents ?? 0) });
  return stepOf(visit, project, filled, {
    ...{ title: t.grants.advanceNow, text, path: 'anticipo', fields, label: t.grants.advanceSend },
  });
};

/** It is sent. */
export const advanceSent = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const project = await projectOf(visit);
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const [amountCents, covered] = [centsOf(said('amountCents')), centsOf(said('covered'))];
  const errors = new Map<string, string>();
  if (amountCents === undefined || amountCents === 0) errors.set('amountCents', t.form.notAnAmount);
  if (project.advanceNeedsSurety === true) {
    if (covered === undefined) errors.set('covered', t.form.notAnAmount);
    if (said('until') === '') errors.set('until', t.form.notADay);
    if (said('guarantor') === '') errors.set('guarantor', fill(t.form.missing, { field: t.grants.guarantor }));
    if (said('number') === '') errors.set('number', fill(t.form.missing, { field: t.grants.suretyNumber }));
  }
  if (errors.size > 0) return advanceForm(visit, project, refilled(sent, errors));
  const surety = { amountCents: covered, until: said('until'), guarantor: said('guarantor'), number: said('number') };
  const body = { amountCents, ...(project.advanceNeedsSurety === true && { surety }) };
  const answer = await written(visit, 'POST', `/projects/${project.voucherId}/advances`, body);
  if ('body' in answer) return { to: `${atGrant(project.voucherId)}?fatto=grantAdvance` };
  const named = errorsOf(answer.problem, (field) => (sent.has(field) ? field : undefined));
  return advanceForm(visit, project, refilled(sent, named));
};
