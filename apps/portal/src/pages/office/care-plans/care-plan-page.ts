// The care plan of an application: what waits, what the version says, who agreed, what was found, its other versions.
import { ifThere } from '../../api.js';
import { doneNotice } from '../../frame/done.js';
import { errorSummary, form, refilled, send } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { action, badge, empty, facts, italian, notice } from '../../frame/parts.js';
import { fill, wordFor } from '../../language/language.js';
import { todayOf } from '../../today.js';
import type { Crumb, Page, Visit } from '../../visit.js';
import { holds } from '../door.js';
import { deskCrumb, termText } from '../pieces.js';
import { applicationOf, type Application } from '../shapes.js';
import { atPlan, CARE_PLANS } from './care-plans-page.js';
import { planSaid } from './plan-said.js';
import { lastVersion, supportsOf, type CarePlan, type PlanVersion } from './shapes.js';

/** The plan of the application of the address; undefined where none was written yet. */
export const planOf = async ({ api, params }: Visit): Promise<CarePlan | undefined> =>
  ifThere(await api.send<CarePlan>('GET', `/applications/${params['applicationId'] ?? ''}/care-plan`));

/** The way to the pages of a plan. */
export const crumbsOfPlan = (visit: Visit, applicationId: string, isBelow: boolean): readonly Crumb[] => [
  deskCrumb(visit),
  { label: visit.t.plans.title, href: CARE_PLANS },
  ...(isBelow ? [{ label: visit.t.plans.one, href: atPlan(applicationId) }] : []),
];

/** The page; with what went wrong with a step. */
export const carePlanPage = async (visit: Visit, problem?: string): Promise<Page> => {
  const { t, code, query } = visit;
  const application = await applicationOf(visit);
  const { applicationId } = application;
  const plan = await planOf(visit);
  const asked = Number(query.get('versione'));
  const shown = plan?.versions.find(({ version }) => version === asked) ?? (plan && lastVersion(plan));
  return {
    title: t.plans.one,
    area: 'care-plans',
    crumbs: crumbsOfPlan(visit, applicationId, false),
    ...(problem !== undefined && { status: 409, hasErrors: true }),
    body: html`${errorSummary(visit, refilled(visit.form, new Map(problem === undefined ? [] : [['', problem]])))}
      <h1>${t.plans.one}</h1>
      ${doneNotice(visit)}
      <p class="lead">
        ${plan !== undefined && (plan.status === 'closed' ? badge('plain', t.plans.closed) : badge('info', t.plans.open))}
        <a href="/ufficio/domande/${applicationId}"
          >${fill(t.office.number, { n: application.receipt?.receiptNumber ?? '–' })}</a
        >${application.recipient !== undefined && html`, ${application.recipient.givenName} ${application.recipient.familyName}`}
      </p>
      ${
        plan === undefined || shown === undefined
          ? empty(
              t.plans.notYet,
              t.plans.notYetText,
              holds(visit, 'assessment-unit') ? action(`${atPlan(applicationId)}/versione`, t.plans.write) : undefined,
            )
          : html`${await next(visit, plan)}
            ${shown.version !== lastVersion(plan)?.version && notice(visit.icons, 'info', html`<p>${fill(t.plans.oldVersion, { n: shown.version })}</p>`)}
            ${stateOf(visit, plan, shown)}
            ${shown.reason !== undefined && html`<p>${t.plans.becauseOf} ${italian(code, shown.reason)}</p>`}
            ${planSaid(visit, shown, await supportsOf(visit, application))} ${storyOf(visit, plan)}
            ${versionsOf(visit, plan, application)}`
      }`,
  };
};

// One thing stands first: what waits, and the way to do it for who may.
const next = async (visit: Visit, plan: CarePlan): Promise<Html | undefined> => {
  const { t, as, icons } = visit;
  const at = atPlan(plan.applicationId);
  const last = lastVersion(plan);
  if (last === undefined) return undefined;
  const isUnit = holds(visit, 'assessment-unit');
  if (plan.status === 'closed')
    return plan.nextFollowUpOn === undefined
      ? undefined
      : html`${notice(icons, 'info', html`<p>${t.plans.followUpBy} ${termText(visit, plan.nextFollowUpOn, await todayOf(visit))}</p>`)}
        ${isUnit && html`<p>${action(`${at}/dopo`, t.plans.followUp.title)}</p>`}`;
  if (last.inForceOn !== undefined)
    return html`${
      last.notCarried !== undefined &&
      notice(
        icons,
        'warning',
        html`<p><strong>${t.plans.notCarried}</strong></p>
          <p>${last.notCarried}</p>`,
      )
    }
    ${plan.nextReviewOn !== undefined && notice(icons, 'info', html`<p>${t.plans.reviewBy} ${termText(visit, plan.nextReviewOn, await todayOf(visit))}</p>`)}
    ${
      isUnit &&
      html`<p class="buttons">
        ${action(`${at}/verifica`, t.plans.review.title)}
        ${action(`${at}/versione`, t.plans.writeNext, 'outline-primary')}
        ${action(`${at}/chiusura`, t.plans.closing.title, 'outline-primary')}
      </p>`
    }`;
  const missing = last.membersNeeded - last.agreedBy.length;
  const rewrites = isUnit && action(`${at}/versione`, t.plans.writeNext, 'outline-primary');
  if (missing > 0)
    return html`${notice(icons, 'warning', html`<p>${fill(t.plans.teamAwaited, { n: missing })}</p>`)}
    ${
      holds(visit, 'assessment-unit', 'zone-officer') &&
      form(
        visit,
        `${at}/adesione`,
        html`<input type="hidden" name="version" value="${last.version}" />${send(t.plans.agree)} ${rewrites}`,
      )
    }`;
  return html`${notice(
      icons,
      'warning',
      html`<p>
        ${last.answers.at(-1)?.agrees === false ? t.plans.familyDisagrees : fill(t.plans.familyAwaited, { day: last.answerBy === undefined ? '' : as.day(last.answerBy) })}
      </p>`,
    )}
    <p class="buttons">
      ${holds(visit, 'zone-officer') && action(`${at}/adozione`, t.plans.adoption.title, 'outline-primary')} ${rewrites}
    </p>`;
};

const stateOf = (visit: Visit, plan: CarePlan, shown: PlanVersion): Html => {
  const { t, as, code } = visit;
  const answer = shown.answers.at(-1);
  return facts([
    [t.plans.version, `${fill(t.plans.versionN, { n: shown.version })}, ${shown.actNumber}`],
    [t.plans.draftedOn, as.day(shown.draftedOn)],
    [t.plans.effectiveFrom, as.day(shown.effectiveFrom)],
    [t.plans.inForce, shown.inForceOn === undefined ? t.plans.notInForce : as.day(shown.inForceOn)],
    [t.plans.team, fill(t.plans.teamN, { n: shown.agreedBy.length, of: shown.membersNeeded })],
    [
      t.plans.family,
      answer === undefined
        ? t.plans.noAnswer
        : html`${answer.agrees ? t.plans.agrees : t.plans.disagrees},
          ${as.day(answer.on)}${answer.reason !== undefined && html`: ${italian(code, answer.reason)}`}`,
    ],
    shown.adopted === undefined
      ? undefined
      : [
          t.plans.adopted,
          `${shown.adopted.actNumber}, ${as.day(shown.adopted.on)}: ${t.plans.adoption.grounds[shown.adopted.ground]}`,
        ],
    shown.reviewsOn.length === 0
      ? undefined
      : [t.plans.reviews, shown.reviewsOn.map((day) => html`<div>${as.day(day)}</div>`)],
    plan.closedOn === undefined ? undefined : [t.plans.closedOn, as.day(plan.closedOn)],
  ]);
};

const storyOf = ({ t, as, code }: Visit, { reviews, closure, followUps }: CarePlan): Html | undefined => {
  const found = [
    ...reviews.map((one) => ({ ...one, what: t.plans.review.one, words: t.plans.review.outcomes })),
    ...(closure === undefined ? [] : [{ ...closure, what: t.plans.closing.one, words: t.plans.closing.outcomes }]),
    ...followUps.map((one) => ({ ...one, what: t.plans.followUp.one, words: t.plans.followUp.outcomes })),
  ];
  if (found.length === 0) return undefined;
  return html`<h2>${t.plans.story}</h2>
    <ol class="timeline">
      ${found.map(
        ({ on, outcome, text, what, words }) =>
          html`<li>
            <strong>${what}: ${wordFor(words, outcome) ?? outcome}</strong><span class="when">${as.day(on)}</span>
            <p class="quoted">${text === undefined ? t.file.erased : italian(code, text)}</p>
          </li>`,
      )}
    </ol>`;
};

const versionsOf = ({ t, as }: Visit, { versions }: CarePlan, { applicationId }: Application): Html | undefined => {
  if (versions.length < 2) return undefined;
  const at = atPlan(applicationId);
  return html`<h2>${t.plans.versions}</h2>
    <ul class="plain">
      ${[...versions].reverse().map(
        ({ version, draftedOn }) =>
          html`<li>
            <a href="${at}?versione=${version}">${fill(t.plans.versionN, { n: version })}</a>
            <span class="muted">${as.day(draftedOn)}</span>
            ${
              version > 1 &&
              html`–
                <a href="${at}/confronto?da=${version - 1}&a=${version}"
                  >${fill(t.plans.whatChanged, { n: version - 1 })}</a
                >`
            }
          </li>`,
      )}
    </ul>`;
};
