// The steps of a care plan, each on a page of its own: adopted by an act, reviewed, closed, looked at again afterwards; and agreed to.
import { written } from '../../api.js';
import {
  blank,
  choices,
  errorsOf,
  errorSummary,
  form,
  inWords,
  line,
  lines,
  refilled,
  send,
  type Filled,
} from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { action } from '../../frame/parts.js';
import type { Role } from '../../session/desk.js';
import { NoSuchPage, type Handler, type Outcome, type Page, type Visit } from '../../visit.js';
import { carePlanPage, crumbsOfPlan, planOf } from './care-plan-page.js';
import { atPlan } from './care-plans-page.js';
import { lastVersion, type CarePlan } from './shapes.js';

type Kind = 'adoption' | 'closing' | 'followUp' | 'review';

/** A step: its address, where it goes in the API, whose it is, its fields. */
interface Step {
  readonly kind: Kind;
  readonly path: string;
  readonly to: string;
  readonly role: Role;
  readonly fields: (visit: Visit, filled: Filled) => Html;
  readonly bodyOf: (said: (name: string) => string, plan: CarePlan) => Readonly<Record<string, unknown>>;
}

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const found = (kind: Exclude<Kind, 'adoption'>, path: string, to: string): Step => ({
  kind,
  path,
  to,
  role: 'assessment-unit',
  fields: ({ t }, filled) =>
    html`${choices(filled, { name: 'outcome', label: t.plans.outcome, options: optionsOf(t.plans[kind].outcomes) })}
    ${lines(filled, { name: 'text', label: t.plans.found, hint: t.plans.foundHint })}`,
  bodyOf: (said) => ({ outcome: said('outcome'), text: said('text') }),
});

const ADOPTION: Step = {
  kind: 'adoption',
  path: 'adozione',
  to: 'adoption',
  role: 'zone-officer',
  fields: ({ t }, filled) =>
    html`${choices(filled, { name: 'ground', label: t.plans.adoption.ground, options: optionsOf(t.plans.adoption.grounds) })}
    ${line(filled, { name: 'actNumber', label: t.region.actNumber, hint: t.region.actNumberHint, width: 'medium' })}`,
  bodyOf: (said, plan) => ({
    version: lastVersion(plan)?.version,
    ground: said('ground'),
    actNumber: said('actNumber'),
  }),
};

/** All of them. */
export const PLAN_STEPS: readonly Step[] = [
  ADOPTION,
  found('review', 'verifica', 'reviews'),
  found('closing', 'chiusura', 'closure'),
  found('followUp', 'dopo', 'follow-ups'),
];

/** A step's page, empty. */
export const planStepShown =
  (step: Step): Handler =>
  (visit) =>
    pageOf(visit, step, blank());

/** A step is taken. */
export const planStepTaken =
  (step: Step): Handler =>
  async (visit): Promise<Outcome> => {
    const { form: sent, params, t } = visit;
    const { applicationId = '' } = params;
    const plan = await planOf(visit);
    if (plan === undefined) throw new NoSuchPage();
    const choice = step.kind === 'adoption' ? 'ground' : 'outcome';
    if ((sent.get(choice) ?? '') === '')
      return pageOf(visit, step, refilled(sent, new Map([[choice, t.form.required]])));
    const body = step.bodyOf((name) => sent.get(name)?.trim() ?? '', plan);
    const answer = await written(visit, 'POST', `/applications/${applicationId}/care-plan/${step.to}`, body);
    if ('body' in answer) return { to: `${atPlan(applicationId)}?fatto=${DONE[step.kind]}` };
    const labels = { actNumber: t.region.actNumber, text: t.plans.found };
    const errors = errorsOf(answer.problem, (field) => (sent.has(field) ? field : undefined));
    return pageOf(visit, step, refilled(sent, inWords(visit, errors, sent, labels)));
  };

const DONE = {
  adoption: 'planAdopted',
  closing: 'planClosed',
  followUp: 'planFollowed',
  review: 'planReviewed',
} as const;

const pageOf = async (visit: Visit, { kind, path, fields }: Step, filled: Filled): Promise<Page> => {
  const { t, params } = visit;
  const { applicationId = '' } = params;
  if ((await planOf(visit)) === undefined) throw new NoSuchPage();
  const words = t.plans[kind];
  return {
    title: words.title,
    area: 'care-plans',
    crumbs: crumbsOfPlan(visit, applicationId, true),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${words.title}</h1>
      <p class="lead">${words.text}</p>
      ${form(visit, `${atPlan(applicationId)}/${path}`, html`${fields(visit, filled)} ${send(words.send)} ${action(atPlan(applicationId), t.form.back, 'outline-primary')}`)}
    </div>`,
  };
};

/** Somebody of the team agrees to the version in sight. */
export const planAgreed = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params } = visit;
  const { applicationId = '' } = params;
  const body = { version: Number(sent.get('version')) };
  const answer = await written(visit, 'POST', `/applications/${applicationId}/care-plan/agreements`, body);
  if ('problem' in answer) return carePlanPage(visit, answer.problem.detail);
  return { to: `${atPlan(applicationId)}?fatto=planAgreed` };
};
