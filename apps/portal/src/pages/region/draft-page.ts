// The page of a draft: written by one person, approved as it stands by another, published by an act.
import { read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, errorsOf, errorSummary, form, inWords, line, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, italian, notice } from '../frame/parts.js';
import { fill } from '../language/language.js';
import { holds } from '../office/door.js';
import { articlesOf } from '../public/call-page.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../visit.js';
import { atCall, callOrDraft, crumbsOfCalls, stageBadge, type CallText, type Draft } from './shapes.js';

/** The page. */
export const draftPage = async (visit: Visit, draft: Draft, filled: Filled = blank()): Promise<Page> => {
  const { t, code } = visit;
  const at = atCall(draft.callId);
  const text = await read<CallText>(visit, `/calls/${draft.callId}/draft/text`);
  return {
    title: text.title,
    area: 'office-calls',
    crumbs: crumbsOfCalls(visit),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${italian(code, text.title)}</h1>
      ${doneNotice(visit)}
      <p class="lead">${stageBadge(visit, draft.stage)} ${draft.code}</p>
      ${nextStep(visit, draft, filled)}
      ${holds(visit, 'region-officer') && html`<p>${action(`${at}/scrittura`, t.region.edit, draft.stage === 'draft' && draft.isOwn ? 'primary' : 'outline-primary')}</p>`}
      <h2>${t.call.text}</h2>
      ${articlesOf(visit, text.articles)}`,
  };
};

// Who wrote waits for who approves; what is approved waits for its act.
const nextStep = (visit: Visit, { callId, stage, isOwn }: Draft, filled: Filled): Html | undefined => {
  const { t, icons } = visit;
  const at = atCall(callId);
  if (stage === 'approved' && holds(visit, 'region-officer'))
    return html`<section class="narrow" aria-labelledby="publish">
      <h2 id="publish">${t.region.publish}</h2>
      <p>${t.region.publishText}</p>
      ${form(visit, `${at}/pubblicazione`, html`${line(filled, { name: 'actNumber', label: t.region.actNumber, hint: t.region.actNumberHint, width: 'medium' })} ${send(t.region.publish)}`)}
    </section>`;
  if (stage === 'approved') return notice(icons, 'info', html`<p>${t.region.waitsForAct}</p>`);
  if (isOwn) return notice(icons, 'info', html`<p>${t.region.waitsForOther}</p>`);
  if (!holds(visit, 'region-officer', 'second-approver')) return undefined;
  return html`<section class="narrow" aria-labelledby="approve">
    <h2 id="approve">${t.region.approve}</h2>
    <p>${t.region.approveText}</p>
    ${form(visit, `${at}/approvazione`, send(t.region.approve))}
  </section>`;
};

const again = async (visit: Visit, errors: ReadonlyMap<string, string>): Promise<Outcome> => {
  const { draft, call } = await callOrDraft(visit);
  if (draft === undefined) return { to: atCall(call.callId) };
  return draftPage(visit, draft, refilled(visit.form, errors));
};

/** A second person approves it as it stands. */
export const draftApproved = async (visit: Visit): Promise<Outcome> => {
  const { callId = '' } = visit.params;
  const answer = await written(visit, 'POST', `/calls/${callId}/draft/approval`);
  if (!('problem' in answer)) return { to: `${atCall(callId)}?fatto=callApproved` };
  if (answer.problem.status === 404) throw new NoSuchPage();
  return again(visit, new Map([['', answer.problem.detail]]));
};

/** An act publishes it. */
export const draftPublished = async (visit: Visit): Promise<Outcome> => {
  const { callId = '' } = visit.params;
  const actNumber = visit.form.get('actNumber')?.trim() ?? '';
  const answer = await written(visit, 'POST', `/calls/${callId}/publication`, { actNumber });
  if (!('problem' in answer)) return { to: `${atCall(callId)}?fatto=callPublished` };
  const errors = errorsOf(answer.problem, (field) => (field === 'actNumber' ? field : undefined));
  return again(visit, inWords(visit, errors, visit.form, { actNumber: visit.t.region.actNumber }));
};

/** What was said of a draft that was just saved. */
export const warningsNotice = ({ t, icons, code }: Visit, warnings: readonly string[]): Html | undefined =>
  warnings.length === 0
    ? undefined
    : notice(
        icons,
        'warning',
        html`<p><strong>${fill(t.region.warnings, { n: warnings.length })}</strong></p>
          <ul>
            ${warnings.map((told) => html`<li>${italian(code, told)}</li>`)}
          </ul>`,
      );
