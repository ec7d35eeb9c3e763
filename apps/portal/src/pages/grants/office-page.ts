// Grants for offices: the projects and what of each waits, and one project with the decision that is due.
import { doneNotice } from '../frame/done.js';
import { blank, choices, errorSummary, form, line, lines, select, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, empty, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import { holds } from '../office/door.js';
import { deskCrumb, more } from '../office/pieces.js';
import { pageOfList } from '../office/shapes.js';
import { voucherMark } from '../provider/shapes.js';
import { callById } from '../public/calls.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { partnerName, projectSaid } from './project-said.js';
import { OFFICE_GRANTS, projectOf, proposedIn, waitingIn, type Project, type ProjectLine } from './shapes.js';

/** All that the office may see, or those of which something waits. */
export const officeGrantsPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code, query } = visit;
  const stato = query.get('stato') === 'tutti' ? 'tutti' : 'attesa';
  const asked = stato === 'tutti' ? '/projects?limit=50' : '/projects?limit=50&waiting=true';
  const { items, next } = await pageOfList<ProjectLine>(visit, asked);
  const calls = await Promise.all(items.map(({ callId }) => callById(visit, callId)));
  return {
    title: t.grants.title,
    area: 'grants',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.grants.title}</h1>
      <p class="lead">${t.grants.officeLead}</p>
      ${doneNotice(visit)}
      <form method="get" action="${OFFICE_GRANTS}" class="chooser">
        ${select(blank({ stato }), {
          name: 'stato',
          label: t.claims.state,
          options: [
            { value: 'attesa', label: t.grants.waitingOnes },
            { value: 'tutti', label: t.grants.allOnes },
          ],
        })}
        <button class="btn btn-outline-primary">${t.register.show}</button>
      </form>
      ${
        items.length === 0
          ? empty(t.grants.none, t.grants.noneText)
          : table(
              t.grants.title,
              [
                { label: t.grants.one },
                { label: t.receipt.call },
                { label: t.office.zone },
                { label: t.grants.waits },
                { label: t.grants.since },
              ],
              items.map((one, at) => [
                html`<a href="${OFFICE_GRANTS}/${one.voucherId}"><code>${voucherMark(one.voucherId)}</code></a>`,
                italian(code, calls[at]?.title ?? ''),
                zoneName(one.zone),
                waitsFor(visit, one),
                one.waitsSince === undefined ? '' : as.day(one.waitsSince),
              ]),
            )
      }
      ${more(visit, OFFICE_GRANTS, next, { stato })}`,
  };
};

const waitsFor = ({ t }: Visit, { planWaits, claimWaits, heldUp, settled }: ProjectLine): Html =>
  html`${planWaits && badge('warning', t.grants.planWaits)} ${claimWaits && badge('warning', t.grants.claimWaits)}
  ${heldUp && badge('bad', t.grants.claimStates['held-up'])} ${settled && badge('good', t.grants.settled)}`;

/** One of them. */
export const officeGrantPage = (visit: Visit): Promise<Page> => grantWith(visit, blank());

/** One of them, with what was sent of a decision. */
export const grantWith = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, code } = visit;
  const project = await projectOf(visit);
  const call = await callById(visit, project.callId);
  return {
    title: t.grants.one,
    area: 'grants',
    crumbs: [deskCrumb(visit), { label: t.grants.title, href: OFFICE_GRANTS }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.grants.one}</h1>
      <p class="lead">${italian(code, call.title)}, ${zoneName(project.zone)}</p>
      ${doneNotice(visit)} ${holds(visit, 'zone-officer', 'region-officer') && decisions(visit, project, filled)}
      ${projectSaid(visit, project)}`,
  };
};

const decisions = (visit: Visit, project: Project, filled: Filled): Html => {
  const { t, as, code } = visit;
  const at = `${OFFICE_GRANTS}/${project.voucherId}`;
  const [proposed, waiting] = [proposedIn(project), waitingIn(project)];
  const heldUp = project.claims.find(({ status }) => status === 'held-up');
  const reason = lines(filled, { name: 'reason', label: t.grants.refusalReason, hint: t.grants.refusalHint });
  return html`${
    proposed !== undefined &&
    html`<section class="narrow">
      <h2>${fill(t.grants.decidePlan, { n: proposed.version })}</h2>
      ${form(
        visit,
        `${at}/piano`,
        html`<input type="hidden" name="version" value="${proposed.version}" />
          ${choices(filled, { name: 'plan', label: t.late.outcome, options: outcomes(visit) })}
          ${line(filled, { name: 'actNumber', label: t.region.actNumber, hint: t.region.actNumberHint, width: 'medium' })}
          ${waiting === undefined ? reason : lines(filled, { name: 'planReason', label: t.grants.refusalReason, hint: t.grants.refusalHint })}
          ${send(t.holds.send)}`,
      )}
    </section>`
  }
  ${
    waiting !== undefined &&
    html`<section class="narrow">
      <h2>${t.grants.kinds[waiting.kind]}: ${as.money(waiting.askedCents)}</h2>
      ${form(
        visit,
        `${at}/richiesta`,
        html`<input type="hidden" name="claimId" value="${waiting.claimId}" /> ${waiting.expenses.map(
            ({ expenseId, line: of, partner, costCents, number }) =>
              line(filled, {
                name: `cut-${expenseId}`,
                label: `${fill(t.grants.cutOf, { n: expenseId })}: ${project.lines.find((one) => one.line === of)?.label ?? of}, ${partnerName(project, partner)}, ${as.money(costCents)}${number === undefined ? '' : ` (${number})`}`,
                lang: code === 'it' ? undefined : 'it',
                ...{ numeric: true, width: 'medium', unit: '€' },
              }),
          )}
          ${
            waiting.expenses.length > 0 &&
            select(filled, {
              ...{ name: 'cutReason', label: t.grants.cutReason, none: t.form.choose },
              options: CUT_REASONS.map((value) => ({ value, label: t.grants.cutReasons[value] })),
            })
          }
          ${choices(filled, { name: 'claim', label: t.late.outcome, options: outcomes(visit) })} ${reason}
          ${send(t.holds.send)}`,
      )}
    </section>`
  }
  ${
    heldUp !== undefined &&
    html`<section class="narrow">
      <h2>${t.grants.claimStates['held-up']}</h2>
      <p>${t.grants.heldUpText}</p>
      ${form(visit, `${at}/ripresa`, html`<input type="hidden" name="claimId" value="${heldUp.claimId}" />${send(t.grants.again)}`)}
    </section>`
  }`;
};

/** Why an expense is cut. */
export const CUT_REASONS = [
  'not-documented',
  'not-payable',
  'wrong-amount',
  'wrong-date',
  'duplicate',
  'other',
] as const;

const outcomes = ({ t }: Visit) => [
  { value: 'approval', label: t.grants.approve },
  { value: 'refusal', label: t.grants.sendBack },
];
