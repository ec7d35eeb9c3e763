// A step on blocks of places in two pages: what is to be said, then what it does to the money; only the second writes.
import { problemName, type Problem } from '@buono/client';
import { written } from '../../api.js';
import { blank, carried, errorSummary, form, refilled, type Filled } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { action, facts, italian, notice, type Fact } from '../../frame/parts.js';
import { wordFor } from '../../language/language.js';
import type { Crumb, Handler, Outcome, Page, Visit } from '../../visit.js';
import { zoneName } from '../../zone-name.js';
import { refusedAt } from '../acts/act-page.js';
import type { ZonePlace } from './shapes.js';

type Labels = Readonly<Record<string, string>>;

/** What one of them is made of. */
export interface BlockStep<Seen extends ZonePlace> {
  readonly words: 'buy' | 'giveBack' | 'name';
  /** Where it is, and where the API has it. */
  readonly at: (seen: Seen) => string;
  readonly api: (seen: Seen) => string;
  readonly back: (seen: Seen) => string;
  readonly done: string;
  readonly find: (visit: Visit) => Promise<Seen>;
  readonly crumbs: (visit: Visit, seen: Seen) => readonly Crumb[];
  /** The labels of its fields, by their names. */
  readonly labels: (visit: Visit) => Labels;
  readonly fields: (visit: Visit, seen: Seen, filled: Filled) => Promise<Html> | Html;
  /** What is wrong with what was said, before anybody else is asked. */
  readonly wrong: (visit: Visit, seen: Seen) => Promise<ReadonlyMap<string, string>> | ReadonlyMap<string, string>;
  /** What it does, in rows. */
  readonly preview: (visit: Visit, seen: Seen) => Promise<readonly Fact[]> | readonly Fact[];
  readonly body: (visit: Visit, seen: Seen) => Promise<object> | object;
}

/** Its form, empty. */
export const blockStepShown =
  <Seen extends ZonePlace>(step: BlockStep<Seen>): Handler =>
  async (visit) =>
    formPage(visit, step, await step.find(visit), blank());

/** What was said is checked and shown; or done, once it was seen. */
export const blockStepTaken =
  <Seen extends ZonePlace>(step: BlockStep<Seen>): Handler =>
  async (visit): Promise<Outcome> => {
    const { form: sent } = visit;
    const seen = await step.find(visit);
    const said = sent.get('fai');
    if (said === 'cambia') return formPage(visit, step, seen, refilled(sent, new Map()));
    const wrong = await step.wrong(visit, seen);
    if (wrong.size > 0) return formPage(visit, step, seen, refilled(sent, wrong));
    if (said !== 'registra') return previewPage(visit, step, seen);
    const answer = await written(visit, 'POST', step.api(seen), await step.body(visit, seen));
    if ('body' in answer) return { to: `${step.back(seen)}?fatto=${step.done}` };
    return formPage(visit, step, seen, refilled(sent, blockRefusal(visit, answer.problem, step.labels(visit))));
  };

const FIELDS: Readonly<Record<string, string>> = {
  'act-in-the-future': 'actDate',
  'application-kept': 'applicationId',
  'application-out': 'applicationId',
  'application-served': 'applicationId',
  'application-unknown': 'applicationId',
  'block-dates-reversed': 'to',
  'block-in-the-past': 'to',
  'funds-not-free': 'places',
  'not-for-this-service': 'applicationId',
  'not-next-in-line': 'applicationId',
  'outside-period': 'from',
  'place-not-free-then': 'from',
  'place-taken': 'place',
  'place-returned': 'place',
  'provider-not-accredited': 'providerId',
  'provider-unknown': 'providerId',
};

/** Why it was refused, in words for who has a page before them and not the API. */
const blockRefusal = (visit: Visit, problem: Problem, labels: Labels): ReadonlyMap<string, string> => {
  const name = problemName(problem);
  const words = wordFor(visit.t.blocks.refusals, name);
  if (words === undefined) return refusedAt(visit, problem, labels);
  const field = FIELDS[name] ?? '';
  return new Map([[field in labels ? field : '', words]]);
};

interface Framed<Seen extends ZonePlace> {
  readonly step: BlockStep<Seen>;
  readonly seen: Seen;
  readonly filled: Filled;
}

const framed = <Seen extends ZonePlace>(visit: Visit, { step, seen, filled }: Framed<Seen>, content: Html): Page => {
  const { t, code } = visit;
  const { title } = t.blocks[step.words];
  return {
    title,
    area: 'office-calls',
    crumbs: step.crumbs(visit, seen),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${title}</h1>
      <p class="lead">${italian(code, seen.call.title)}, ${zoneName(seen.zone)}</p>
      ${content}
    </div>`,
  };
};

const formPage = async <Seen extends ZonePlace>(
  visit: Visit,
  step: BlockStep<Seen>,
  seen: Seen,
  filled: Filled,
): Promise<Page> => {
  const { t } = visit;
  const fields = await step.fields(visit, seen, filled);
  return framed(
    visit,
    { step, seen, filled },
    html`<p>${t.blocks[step.words].text}</p>
      ${form(
        visit,
        step.at(seen),
        html`${fields}
          <p class="buttons">
            ${pressed('guarda', t.blocks.look)} ${action(step.back(seen), t.form.back, 'outline-primary')}
          </p>`,
      )}`,
  );
};

const pressed = (what: string, label: string, kind: 'outline-primary' | 'primary' = 'primary'): Html =>
  html`<button class="btn btn-${kind}" name="fai" value="${what}">${label}</button>`;

const previewPage = async <Seen extends ZonePlace>(visit: Visit, step: BlockStep<Seen>, seen: Seen): Promise<Page> => {
  const { t, icons, form: sent } = visit;
  const said = [...sent].filter(([name]) => !name.startsWith('_') && name !== 'fai');
  const rows = await step.preview(visit, seen);
  return framed(
    visit,
    { step, seen, filled: blank() },
    html`<h2>${t.blocks.whatItDoes}</h2>
      <div role="status">${notice(icons, 'info', html`<p>${t.blocks.nothingYet}</p>`)}</div>
      ${facts(rows)}
      ${form(
        visit,
        step.at(seen),
        html`${said.map(([name, value]) => carried({ [name]: value }))}
          <p class="buttons">
            ${pressed('registra', t.blocks[step.words].send)} ${pressed('cambia', t.blocks.change, 'outline-primary')}
          </p>`,
      )}`,
  );
};
