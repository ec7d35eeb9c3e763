// The family's care plan: what it says in plain words, and whether the family agrees.
import { ifThere, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, choices, errorsOf, errorSummary, form, lines, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { empty, facts, italian, notice } from '../frame/parts.js';
import { fill } from '../language/language.js';
import { planSaid } from '../office/care-plans/plan-said.js';
import { lastVersion, supportsOf, type CarePlan, type PlanVersion } from '../office/care-plans/shapes.js';
import { askedFor, callById } from '../public/calls.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { applicationOf } from './shapes.js';

/** The page. */
export const familyPlanPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t } = visit;
  const application = await applicationOf(visit);
  const { applicationId } = application;
  const plan = ifThere(await visit.api.send<CarePlan>('GET', `/applications/${applicationId}/care-plan`));
  const last = plan === undefined ? undefined : lastVersion(plan);
  return {
    title: t.plans.one,
    area: 'files',
    crumbs: [
      { label: t.nav.files, href: '/pratiche' },
      {
        label: askedFor(await callById(visit, application.callId), application.action),
        href: `/pratiche/${applicationId}`,
      },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.plans.one}</h1>
      ${doneNotice(visit)}
      <p class="lead">${t.plans.mine.lead}</p>
      ${
        plan === undefined || last === undefined
          ? empty(t.plans.mine.none, t.plans.mine.noneText)
          : html`${standing(visit, plan, last)} ${planSaid(visit, last, await supportsOf(visit, application))}
            ${plan.status === 'open' && last.inForceOn === undefined && answering(visit, last, filled)}`
      }`,
  };
};

const standing = (visit: Visit, plan: CarePlan, last: PlanVersion): Html => {
  const { t, as, code, icons } = visit;
  const words = t.plans.mine;
  const answer = last.answers.at(-1);
  const said =
    plan.status === 'closed'
      ? words.closed
      : last.inForceOn !== undefined
        ? fill(words.inForce, { day: as.day(last.effectiveFrom) })
        : last.answerBy === undefined
          ? words.teamFirst
          : fill(words.yourTurn, { day: as.day(last.answerBy) });
  return html`${notice(icons, last.inForceOn === undefined && plan.status === 'open' ? 'warning' : 'info', html`<p><strong>${said}</strong></p>`)}
  ${last.reason !== undefined && html`<p>${t.plans.becauseOf} ${italian(code, last.reason)}</p>`}
  ${facts([
    [t.plans.effectiveFrom, as.day(last.effectiveFrom)],
    plan.nextReviewOn === undefined ? undefined : [t.plans.reviewOn, as.day(plan.nextReviewOn)],
    answer === undefined
      ? undefined
      : [
          words.yourAnswer,
          html`${answer.agrees ? t.plans.agrees : t.plans.disagrees},
          ${as.day(answer.on)}${answer.reason !== undefined && html`: ${italian(code, answer.reason)}`}`,
        ],
    last.adopted === undefined
      ? undefined
      : [t.plans.adopted, `${last.adopted.actNumber}: ${t.plans.adoption.grounds[last.adopted.ground]}`],
  ])}`;
};

const answering = (visit: Visit, { version }: PlanVersion, filled: Filled): Html => {
  const { t, params } = visit;
  const words = t.plans.mine;
  return html`<section class="narrow">
    <h2>${words.agreeAsked}</h2>
    <p>${words.agreeText}</p>
    ${form(
      visit,
      `/pratiche/${params['applicationId'] ?? ''}/progetto`,
      html`<input type="hidden" name="version" value="${version}" /> ${choices(filled, {
          name: 'agrees',
          label: words.agreeAsked,
          options: [
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ],
        })}
        ${lines(filled, { name: 'reason', label: words.why, hint: words.whyHint })} ${send(words.send)}`,
    )}
  </section>`;
};

/** The family says whether it agrees. */
export const planAnswered = async (visit: Visit): Promise<Outcome> => {
  const { t, form: sent, params } = visit;
  const { applicationId = '' } = params;
  const agrees = sent.get('agrees') ?? '';
  const reason = sent.get('reason')?.trim() ?? '';
  const errors = new Map<string, string>();
  if (agrees === '') errors.set('agrees', t.form.required);
  if (agrees === 'no' && reason === '') errors.set('reason', t.plans.mine.sayWhy);
  if (errors.size > 0) return pageOf(visit, refilled(sent, errors));
  const body = { version: Number(sent.get('version')), agrees: agrees === 'yes', ...(agrees === 'no' && { reason }) };
  const answer = await written(visit, 'POST', `/applications/${applicationId}/care-plan/answers`, body);
  if ('body' in answer) return { to: `/pratiche/${applicationId}/progetto?fatto=planAnswered` };
  const known = (field: string) => (field === 'agrees' || field === 'reason' ? field : undefined);
  return pageOf(visit, refilled(sent, errorsOf(answer.problem, known)));
};
