// The rows of a plan's form: what each goal, support and commitment is asked, and what stood in them before.
import { line, lines, select, type Filled } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { fill } from '../../language/language.js';
import type { Visit } from '../../visit.js';
import type { PlanVersion, Supports } from './shapes.js';

/** How many rows there are of each kind. */
export interface Rows {
  readonly goals: number;
  readonly supports: number;
  readonly commitments: number;
}

/** The kinds of rows, with how many a form begins with and how many the API takes. */
export const KINDS = { goals: [1, 10], supports: [2, 40], commitments: [1, 20] } as const;

const rowsOfKind = ({ t }: Visit, kind: keyof Rows, count: number, row: (n: number) => Html): Html =>
  html`<fieldset class="rows">
    <legend>${t.plans[kind]}</legend>
    <input type="hidden" name="${kind}" value="${count}" />
    ${Array.from({ length: count }, (_, n) => html`<div class="row-block">${row(n)}</div>`)}
    ${count < KINDS[kind][1] && html`<p><button class="btn btn-outline-primary" name="aggiungi" value="${kind}">${t.plans.more[kind]}</button></p>`}
  </fieldset>`;

/** All rows. */
export const rowsOf = (visit: Visit, filled: Filled, rows: Rows, { choices }: Supports): Html => {
  const { t } = visit;
  const nth = (label: string, n: number): string => fill(t.plans.nth, { label, n: n + 1 });
  const parties = Object.entries(t.plans.parties).map(([value, label]) => ({ value, label }));
  return html`${rowsOfKind(
    visit,
    'goals',
    rows.goals,
    (n) =>
      html`${line(filled, { name: `g${n}`, label: nth(t.plans.goal, n), hint: n === 0 ? t.plans.goalHint : undefined })}
      ${lines(filled, { name: `r${n}`, label: nth(t.plans.results, n), hint: n === 0 ? t.plans.resultsHint : undefined })}`,
  )}
  ${rowsOfKind(
    visit,
    'supports',
    rows.supports,
    (n) =>
      html`${select(filled, { name: `s${n}`, label: nth(t.plans.support, n), none: t.plans.noSupport, options: choices })}
        <div class="side">
          ${line(filled, { name: `q${n}`, label: nth(t.plans.quantity, n), hint: n === 0 ? t.plans.quantityHint : undefined, width: 'short', numeric: true })}
          ${line(filled, { name: `e${n}`, label: nth(t.plans.upTo, n), width: 'short', numeric: true, unit: '€' })}
        </div>
        ${line(filled, { name: `n${n}`, label: nth(t.plans.note, n), hint: n === 0 ? t.plans.noteHint : undefined })}`,
  )}
  ${rowsOfKind(
    visit,
    'commitments',
    rows.commitments,
    (n) =>
      html`${select(filled, { name: `w${n}`, label: nth(t.plans.who, n), none: t.form.choose, options: parties })}
      ${line(filled, { name: `c${n}`, label: nth(t.plans.commitment, n) })}`,
  )}`;
};

const euro = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

/** What a version said, as its form has it; an empty form without one. */
export const valuesOf = (
  { as }: Visit,
  last: PlanVersion | undefined,
  unitOf: Supports['unitOf'],
): { readonly values: Readonly<Record<string, string>>; readonly rows: Rows } => {
  const { goals = [], supports = [], commitments = [] } = last ?? {};
  const hours = (units: number): string => as.number(units / 60).replace('.', ',');
  const values: [string, string][] = [
    ...goals.flatMap(({ text, results }, n): [string, string][] => [
      [`g${n}`, text],
      [`r${n}`, results.join('\n')],
    ]),
    ...supports.flatMap(({ code, units, amountCents, note = '' }, n): [string, string][] => [
      [`s${n}`, code],
      [`q${n}`, units === undefined ? '' : unitOf(code) === 'hour' ? hours(units) : String(units)],
      [`e${n}`, amountCents === undefined ? '' : euro(amountCents)],
      [`n${n}`, note],
    ]),
    ...commitments.flatMap(({ who, text }, n): [string, string][] => [
      [`w${n}`, who],
      [`c${n}`, text],
    ]),
  ];
  return {
    values: Object.fromEntries(values),
    rows: {
      goals: Math.max(goals.length, KINDS.goals[0]),
      supports: Math.max(supports.length, KINDS.supports[0]),
      commitments: Math.max(commitments.length, KINDS.commitments[0]),
    },
  };
};
