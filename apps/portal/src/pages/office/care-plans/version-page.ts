// A version of a care plan is written: goals, supports and who takes on what, a row for each, with buttons for more of them.
import { written } from '../../api.js';
import { blank, day, errorSummary, form, inWords, line, lines, refilled, send, type Filled } from '../../frame/form.js';
import { html } from '../../frame/html.js';
import { action } from '../../frame/parts.js';
import type { Outcome, Page, Visit } from '../../visit.js';
import { applicationOf } from '../shapes.js';
import { crumbsOfPlan, planOf } from './care-plan-page.js';
import { atPlan } from './care-plans-page.js';
import { lastVersion, supportsOf, type CarePlanWritten } from './shapes.js';
import { rowsOf, type Rows, valuesOf } from './version-rows.js';
import { readVersion } from './version-said.js';

/** The page: the last version to begin from, where there is one. */
export const versionPage = async (visit: Visit): Promise<Page> => {
  const plan = await planOf(visit);
  const last = plan === undefined ? undefined : lastVersion(plan);
  const { unitOf } = await supportsOf(visit, await applicationOf(visit));
  const { values, rows } = valuesOf(visit, last, unitOf);
  return pageOf(visit, blank(values), rows, last !== undefined);
};

const pageOf = async (visit: Visit, filled: Filled, rows: Rows, isNext: boolean): Promise<Page> => {
  const { t } = visit;
  const application = await applicationOf(visit);
  const { applicationId } = application;
  const title = isNext ? t.plans.writeNext : t.plans.write;
  return {
    title,
    area: 'care-plans',
    crumbs: crumbsOfPlan(visit, applicationId, true),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${title}</h1>
      <p class="lead">${t.plans.writeText}</p>
      ${form(
        visit,
        `${atPlan(applicationId)}/versione`,
        html`${isNext && html`<input type="hidden" name="next" value="yes" />`}
          ${line(filled, { name: 'actNumber', label: t.plans.minutes, hint: t.plans.minutesHint, width: 'medium' })}
          ${day(filled, { name: 'effectiveFrom', label: t.plans.effectiveFrom, hint: t.plans.effectiveFromHint })}
          ${isNext && lines(filled, { name: 'reason', label: t.plans.reason, hint: t.plans.reasonHint })}
          ${rowsOf(visit, filled, rows, await supportsOf(visit, application))}
          ${day(filled, { name: 'review', label: t.plans.firstReview, hint: t.plans.firstReviewHint })}
          <p class="buttons">
            ${send(t.plans.save)} ${action(atPlan(applicationId), t.form.back, 'outline-primary')}
          </p>`,
      )}
    </div>`,
  };
};

/** The version is written, or one more row is asked for. */
export const versionWritten = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params, t } = visit;
  const { applicationId = '' } = params;
  const isNext = sent.get('next') === 'yes';
  const { unitOf } = await supportsOf(visit, await applicationOf(visit));
  const said = readVersion(visit, sent, unitOf);
  if (sent.has('aggiungi')) return pageOf(visit, refilled(sent, new Map()), said.rows, isNext);
  if (said.errors.size > 0) return pageOf(visit, refilled(sent, said.errors), said.rows, isNext);
  const path = `/applications/${applicationId}/care-plan/versions`;
  const answer = await written<CarePlanWritten>(visit, 'POST', path, said.body);
  if ('body' in answer) return { to: `${atPlan(applicationId)}?fatto=planWritten` };
  const labels = { actNumber: t.plans.minutes, effectiveFrom: t.plans.effectiveFrom, reason: t.plans.reason };
  const errors = said.errorsOf(answer.problem);
  return pageOf(visit, refilled(sent, inWords(visit, errors, sent, labels)), said.rows, isNext);
};
