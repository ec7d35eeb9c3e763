// An admission against the engine's answer that waits for a second person: what is set aside, by which act, why and until when.
import { read, written } from '../../api.js';
import { callDocument } from '../../facts/fact.js';
import { errorSummary, form, refilled, send } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { action, facts, italian } from '../../frame/parts.js';
import { fill } from '../../language/language.js';
import { callById } from '../../public/calls.js';
import { NoSuchPage, type Handler, type Outcome, type Page, type Visit } from '../../visit.js';
import { holds } from '../door.js';
import { applicationOf, type Application, type Override, type Procedure } from '../shapes.js';

/** Where it is. */
export const atOverride = (applicationId: string): string => `/ufficio/domande/${applicationId}/deroga`;

/** The page; with what went wrong. */
export const overridePage = async (visit: Visit, problem?: string): Promise<Page> => {
  const { t, as, code } = visit;
  const application = await applicationOf(visit);
  const { applicationId } = application;
  const override = await waiting(visit, applicationId);
  const number = fill(t.office.number, { n: application.receipt?.receiptNumber ?? '–' });
  return {
    title: t.override.title,
    area: 'applications',
    crumbs: [
      { label: t.office.applications, href: '/ufficio/domande' },
      { label: number, href: `/ufficio/domande/${applicationId}` },
    ],
    ...(problem !== undefined && { status: 409, hasErrors: true }),
    body: html`${errorSummary(visit, refilled(visit.form, new Map(problem === undefined ? [] : [['', problem]])))}
      <h1>${t.override.title}</h1>
      <p class="lead">${t.override.waitingText}</p>
      ${facts([
        [t.override.aside, await setAside(visit, application, override.criteria)],
        [t.override.why, italian(code, override.text ?? '–')],
        [t.override.act, italian(code, override.actNumber)],
        [t.override.endsOn, as.day(override.endsOn)],
        [t.signature.proposedOn, as.day(override.proposedOn)],
      ])}
      ${
        holds(visit, 'zone-officer', 'region-officer') &&
        html`<div class="doing">
          ${form(visit, atOverride(applicationId), send(t.override.approve))}
          ${form(visit, `${atOverride(applicationId)}/rinvio`, send(t.signature.dismiss, 'outline-primary'))}
          ${action(`/ufficio/domande/${applicationId}`, t.form.back, 'outline-primary')}
        </div>`
      }`,
  };
};

const waiting = async (visit: Visit, applicationId: string): Promise<Override> => {
  const { override } = await read<Procedure>(visit, `/applications/${applicationId}/procedure`);
  if (override?.status !== 'proposed') throw new NoSuchPage();
  return override;
};

/** What the call says of criteria that an act sets aside, each with its article. */
export const setAside = async (
  visit: Visit,
  { callId, action: name }: Application,
  ids: readonly string[],
): Promise<Html> => {
  const { actions } = await callDocument(visit, await callById(visit, callId));
  const { criteria = [] } = actions.find(({ code }) => code === name) ?? {};
  return html`${ids.map((id) => {
    const known = criteria.find((one) => one.id === id);
    return html`<p>${italian(visit.code, known === undefined ? id : `${known.notMet} (${known.article})`)}</p>`;
  })}`;
};

const taken =
  (to: 'approval' | 'dismissal', done: string): Handler =>
  async (visit): Promise<Outcome> => {
    const id = visit.params['applicationId'] ?? '';
    const { overrideId } = await waiting(visit, id);
    const answer = await written(visit, 'POST', `/applications/${id}/decision/overrides/${overrideId}/${to}`);
    if ('problem' in answer) return overridePage(visit, answer.problem.detail);
    return { to: `/ufficio/domande/${id}?fatto=${done}` };
  };

/** A second person approves: the application is admitted, and the engine's answer stays beside it. */
export const overrideApproved = taken('approval', 'overrideApproved');

/** It is sent back: nothing is decided. */
export const overrideSentBack = taken('dismissal', 'overrideSentBack');
