// The project of a grant for the body that leads it: where it stands, and what can be done now.
import { written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, errorsOf, errorSummary, form, line, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, italian, notice } from '../frame/parts.js';
import { fill } from '../language/language.js';
import { callById } from '../public/calls.js';
import type { Crumb, Outcome, Page, Visit } from '../visit.js';
import { projectSaid } from './project-said.js';
import { atGrant, projectOf, waitingIn, type Project } from './shapes.js';

/** The way to a step of a project. */
export const leadCrumbs = ({ t }: Visit, voucherId: string, isStep = false): readonly Crumb[] => [
  { label: t.nav.files, href: '/pratiche' },
  { label: t.voucher.title, href: `/buoni/${voucherId}` },
  ...(isStep ? [{ label: t.grants.one, href: atGrant(voucherId) }] : []),
];

/** The page. */
export const leadPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, code } = visit;
  const project = await projectOf(visit);
  const call = await callById(visit, project.callId);
  return {
    title: t.grants.one,
    area: 'files',
    crumbs: leadCrumbs(visit, project.voucherId),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.grants.one}</h1>
      <p class="lead">${italian(code, call.title)}</p>
      ${doneNotice(visit)} ${whatNow(visit, project)} ${projectSaid(visit, project)}
      ${project.status !== 'settled' && account(visit, project, filled)}`,
  };
};

const whatNow = (visit: Visit, project: Project): Html => {
  const { t, icons } = visit;
  const at = atGrant(project.voucherId);
  const waiting = waitingIn(project);
  const heldUp = project.claims.some(({ status }) => status === 'held-up');
  const mayClaim = project.status === 'running' && waiting === undefined;
  const mayAdvance =
    mayClaim &&
    project.advanceMostCents !== undefined &&
    !project.claims.some(({ payCents }) => payCents !== undefined);
  return html`${notice(icons, heldUp || waiting !== undefined ? 'warning' : 'info', html`<p><strong>${saidNow(visit, project)}</strong></p>`)}
  ${
    project.status !== 'settled' &&
    html`<p class="buttons">
      ${mayClaim && action(`${at}/rendiconto`, t.grants.claimNow)}
      ${mayAdvance && action(`${at}/anticipo`, t.grants.advanceNow, 'outline-primary')}
      ${action(`${at}/piano`, project.plans.length === 0 ? t.grants.planNow : t.grants.planAgain, project.status === 'to-plan' ? 'primary' : 'outline-primary')}
    </p>`
  }
  ${waiting !== undefined && form(visit, `${at}/ritiro`, html`<input type="hidden" name="claimId" value="${waiting.claimId}" />${send(t.grants.withdraw, 'outline-primary')}`)}`;
};

const saidNow = ({ t }: Visit, project: Project): string => {
  if (project.status === 'settled') return t.grants.now.settled;
  if (project.claims.some(({ status }) => status === 'held-up')) return t.grants.now.heldUp;
  if (waitingIn(project) !== undefined) return t.grants.now.claimWaits;
  if (project.plans.some(({ status }) => status === 'proposed')) return t.grants.now.planWaits;
  return project.status === 'to-plan' ? t.grants.now.toPlan : t.grants.now.running;
};

const account = (visit: Visit, { voucherId }: Project, filled: Filled): Html =>
  html`<section class="narrow">
    <h2>${visit.t.grants.account}</h2>
    <p>${visit.t.grants.accountText}</p>
    ${form(visit, `${atGrant(voucherId)}/iban`, html`${line(filled, { name: 'iban', label: visit.t.data.ibanLabel })} ${send(visit.t.grants.accountSend, 'outline-primary')}`)}
  </section>`;

/** The account of the body is said. */
export const grantIbanSaid = async (visit: Visit): Promise<Outcome> => {
  const { voucherId } = await projectOf(visit);
  const iban = (visit.form.get('iban') ?? '').replace(/\s/g, '').toUpperCase();
  const missing = fill(visit.t.form.missing, { field: visit.t.data.ibanLabel });
  if (iban === '') return pageOf(visit, refilled(visit.form, new Map([['iban', missing]])));
  const answer = await written(visit, 'POST', '/payment-details', { iban, voucherId });
  if ('body' in answer) return { to: `${atGrant(voucherId)}?fatto=iban` };
  const known = (field: string) => (field === 'iban' ? field : undefined);
  return pageOf(visit, refilled(visit.form, errorsOf(answer.problem, known)));
};

/** What waits is taken back. */
export const grantClaimWithdrawn = async (visit: Visit): Promise<Outcome> => {
  const { voucherId } = await projectOf(visit);
  const claimId = visit.form.get('claimId') ?? '';
  const answer = await written(visit, 'POST', `/projects/${voucherId}/claims/${claimId}/withdrawal`);
  if ('body' in answer) return { to: `${atGrant(voucherId)}?fatto=grantWithdrawn` };
  return pageOf(visit, refilled(visit.form, new Map([['', answer.problem.detail]])));
};
