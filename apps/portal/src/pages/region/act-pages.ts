// An act on a published call: its form, and what became of it.
import { written } from '../api.js';
import { blank, errorsOf, errorSummary, form, inWords, line, refilled, send, type Filled } from '../frame/form.js';
import { html } from '../frame/html.js';
import { action, italian } from '../frame/parts.js';
import type { Texts } from '../language/language.js';
import type { Handler, Outcome, Page, Visit } from '../visit.js';
import type { ActForm } from './act-forms.js';
import { atCall, crumbsOfCalls, publishedCall } from './shapes.js';

/** An act's page, empty. */
export const actShown =
  (act: ActForm): Handler =>
  (visit) =>
    pageOf(visit, act, blank({ version: visit.query.get('versione') ?? '', appliesTo: 'new' }));

/** An act, adopted. */
export const actTaken =
  (act: ActForm): Handler =>
  async (visit): Promise<Outcome> => {
    const { form: sent, params, t } = visit;
    const { callId = '' } = params;
    const said = (name: string): string => sent.get(name)?.trim() ?? '';
    // What cannot be undone is confirmed first.
    if (act.kind === 'annulment' && said('sure') !== 'yes')
      return pageOf(visit, act, refilled(sent, new Map([['sure', t.region.annulSureWrong]])));
    const body = { actNumber: said('actNumber'), ...act.bodyOf(said) };
    const answer = await written(visit, 'POST', `/calls/${callId}/${act.to}`, body);
    if (!('problem' in answer)) return { to: `${atCall(callId)}?fatto=${DONE[act.kind]}` };
    const labels = labelsIn(t);
    const errors = errorsOf(answer.problem, (place) => {
      const name = act.fieldOf?.(place) ?? place;
      return name in labels ? name : undefined;
    });
    return pageOf(visit, act, refilled(sent, inWords(visit, errors, sent, labels)));
  };

const labelsIn = ({ region, payments }: Texts): Readonly<Record<string, string>> => ({
  actNumber: region.actNumber,
  amountCents: payments.amount,
  appliesTo: region.appliesTo,
  closesAt: region.newClosing,
  effectiveFrom: region.effectiveFrom,
  from: region.outageFrom,
  giveBackTime: region.giveBack,
  reason: region.reason,
  source: region.source,
  stage: region.nextStage,
  to: region.outageTo,
  useTo: region.newUseTo,
  version: region.restored,
  window: region.onlyWindow,
  year: region.year,
});

const DONE = {
  annulment: 'callAnnulled',
  extension: 'callExtended',
  outage: 'callExtended',
  refinancing: 'callRefinanced',
  restoration: 'callRestored',
  resumption: 'callResumed',
  stage: 'callAdvanced',
  suspension: 'callSuspended',
} as const;

const pageOf = async (visit: Visit, act: ActForm, filled: Filled): Promise<Page> => {
  const { t, code } = visit;
  const call = await publishedCall(visit);
  const words = t.region.act[act.kind];
  const at = atCall(call.callId);
  return {
    title: words.title,
    area: 'office-calls',
    crumbs: crumbsOfCalls(visit, call),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${words.title}</h1>
      <p class="lead">${italian(code, call.title)}</p>
      <p>${words.lead}</p>
      ${form(
        visit,
        `${at}/atti/${act.path}`,
        html`${line(filled, { name: 'actNumber', label: t.region.actNumber, hint: t.region.actNumberHint, width: 'medium' })}
        ${act.fields(visit, filled, call)} ${send(words.send, act.kind === 'annulment' ? 'danger' : 'primary')}
        ${action(at, t.form.back, 'outline-primary')}`,
      )}
    </div>`,
  };
};
