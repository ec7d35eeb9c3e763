// What one version of a plan says otherwise than another, line by line.
import { read } from '../../api.js';
import { html, type Part } from '../../frame/html.js';
import { empty, italian } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill } from '../../language/language.js';
import type { Page, Visit } from '../../visit.js';
import { crumbsOfPlan } from './care-plan-page.js';
import type { PlanDifferences } from './shapes.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The page. */
export const planDifferencesPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code, params, query } = visit;
  const { applicationId = '' } = params;
  const versions = new URLSearchParams({ from: query.get('da') ?? '1', to: query.get('a') ?? '1' }).toString();
  const path = `/applications/${applicationId}/care-plan/differences?${versions}`;
  const { from, to, reason, differences } = await read<PlanDifferences>(visit, path);
  const said = (text: string | undefined): Part =>
    text === undefined ? '–' : DATE.test(text) ? as.day(text) : italian(code, text);
  const title = fill(t.plans.differences, { from, to });
  return {
    title,
    area: 'care-plans',
    crumbs: crumbsOfPlan(visit, applicationId, true),
    body: html`<h1>${title}</h1>
      ${reason !== undefined && html`<p class="lead">${t.plans.becauseOf} ${italian(code, reason)}</p>`}
      ${
        differences.length === 0
          ? empty(t.plans.noDifference, t.plans.noDifferenceText)
          : table(
              title,
              [{ label: t.plans.what }, { label: t.plans.before }, { label: t.plans.now }],
              differences.map(({ part, about, before, now }) => [
                html`${t.plans.parts[part]}${about !== undefined && html`<br /><span class="muted">${italian(code, about)}</span>`}`,
                said(before),
                said(now),
              ]),
            )
      }`,
  };
};
