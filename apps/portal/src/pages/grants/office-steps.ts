// What offices decide of a project on its page: its plan by act, its advance or claim, and what the wallet did not take.
import { written } from '../api.js';
import { centsOf } from '../facts/fact-fields.js';
import { errorsOf, refilled } from '../frame/form.js';
import { fill } from '../language/language.js';
import type { Outcome, Visit } from '../visit.js';
import { grantWith } from './office-page.js';
import { OFFICE_GRANTS, projectOf, waitingIn } from './shapes.js';

const sentTo = async (
  visit: Visit,
  path: string,
  body: Readonly<Record<string, unknown>>,
  done: string,
): Promise<Outcome> => {
  const { form: sent, params } = visit;
  const { voucherId = '' } = params;
  const answer = await written(visit, 'POST', `/projects/${voucherId}/${path}`, body);
  if ('body' in answer) return { to: `${OFFICE_GRANTS}/${voucherId}?fatto=${done}` };
  const known = (field: string) => (sent.has(field) ? field : undefined);
  return grantWith(visit, refilled(sent, errorsOf(answer.problem, known)));
};

/** The plan is approved by an act, or sent back. */
export const grantPlanDecided = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const [outcome, field] = [said('plan'), sent.has('planReason') ? 'planReason' : 'reason'];
  const errors = new Map<string, string>();
  if (outcome === '') errors.set('plan', t.form.required);
  if (outcome === 'approval' && said('actNumber') === '')
    errors.set('actNumber', fill(t.form.missing, { field: t.region.actNumber }));
  if (outcome === 'refusal' && said(field) === '')
    errors.set(field, fill(t.form.missing, { field: t.grants.refusalReason }));
  if (errors.size > 0) return grantWith(visit, refilled(sent, errors));
  const version = Number(said('version'));
  return outcome === 'approval'
    ? sentTo(visit, 'plans/approval', { version, actNumber: said('actNumber') }, 'grantPlanApproved')
    : sentTo(visit, 'plans/refusal', { version, reason: said(field) }, 'grantPlanRefused');
};

/** An advance or a claim is approved, less what is cut, or sent back. */
export const grantClaimDecided = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const waiting = waitingIn(await projectOf(visit));
  const errors = new Map<string, string>();
  const outcome = said('claim');
  if (outcome === '') errors.set('claim', t.form.required);
  if (outcome === 'refusal' && said('reason') === '')
    errors.set('reason', fill(t.form.missing, { field: t.grants.refusalReason }));
  const cuts = (waiting?.expenses ?? []).flatMap(({ expenseId, costCents }) => {
    const name = `cut-${expenseId}`;
    if (said(name) === '' || outcome !== 'approval') return [];
    const cutCents = centsOf(said(name));
    if (cutCents === undefined || cutCents > costCents) errors.set(name, t.form.notAnAmount);
    return cutCents === 0 ? [] : [{ expenseId, cutCents, reason: said('cutReason') }];
  });
  if (cuts.length > 0 && said('cutReason') === '')
    errors.set('cutReason', fill(t.form.missing, { field: t.grants.cutReason }));
  if (errors.size > 0) return grantWith(visit, refilled(sent, errors));
  const path = `claims/${said('claimId')}`;
  return outcome === 'approval'
    ? sentTo(visit, `${path}/approval`, { cuts }, 'grantClaimApproved')
    : sentTo(visit, `${path}/refusal`, { reason: said('reason') }, 'grantClaimRefused');
};

/** The wallet is asked again. */
export const grantClaimAgain = (visit: Visit): Promise<Outcome> =>
  sentTo(visit, `claims/${visit.form.get('claimId') ?? ''}/entry`, {}, 'grantAgain');
