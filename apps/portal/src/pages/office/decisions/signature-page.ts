// A decision that waits for a second person: what is proposed and by which act, signed or sent back.
import { read, written } from '../../api.js';
import { errorSummary, form, refilled, send } from '../../frame/form.js';
import { html } from '../../frame/html.js';
import { action, badge, facts, italian } from '../../frame/parts.js';
import { fill } from '../../language/language.js';
import type { Handler, Outcome, Page, Visit } from '../../visit.js';
import { holds } from '../door.js';
import { applicationOf, type ProposedDecision } from '../shapes.js';

/** Where it is. */
export const atSignature = (applicationId: string): string => `/ufficio/domande/${applicationId}/firma`;

/** The page; with what went wrong. */
export const signaturePage = async (visit: Visit, problem?: string): Promise<Page> => {
  const { t, as, code } = visit;
  const application = await applicationOf(visit);
  const { applicationId } = application;
  const proposal = await read<ProposedDecision>(visit, `/applications/${applicationId}/decision/proposal`);
  const { outcome, proposedOn, actNumber, amountCents, reasons, reserve } = proposal;
  const number = fill(t.office.number, { n: application.receipt?.receiptNumber ?? '–' });
  const isAdmitted = outcome === 'admit';
  return {
    title: t.signature.title,
    area: 'applications',
    crumbs: [
      { label: t.office.applications, href: '/ufficio/domande' },
      { label: number, href: `/ufficio/domande/${applicationId}` },
    ],
    ...(problem !== undefined && { status: 409, hasErrors: true }),
    body: html`${errorSummary(visit, refilled(visit.form, new Map(problem === undefined ? [] : [['', problem]])))}
      <h1>${t.signature.title}</h1>
      <p class="lead">
        ${badge(isAdmitted ? 'good' : 'bad', isAdmitted ? t.signature.admit : t.signature.refuse)} ${number}
      </p>
      <p>${t.signature.text}</p>
      ${facts([
        [t.signature.proposedOn, as.day(proposedOn)],
        actNumber === undefined ? undefined : [t.office.decision.act, italian(code, actNumber)],
        amountCents === undefined ? undefined : [t.corrections.due, as.money(amountCents)],
        reserve === undefined ? undefined : [t.signature.reserve, as.day(reserve.resolveBy)],
        reasons === undefined ? undefined : [t.office.decision.reasons, italian(code, reasons)],
      ])}
      ${
        holds(visit, 'zone-officer', 'region-officer') &&
        html`<div class="doing">
          ${form(visit, atSignature(applicationId), send(t.signature.sign))}
          ${form(visit, `${atSignature(applicationId)}/rinvio`, send(t.signature.dismiss, 'outline-primary'))}
          ${action(`/ufficio/domande/${applicationId}`, t.form.back, 'outline-primary')}
        </div>`
      }`,
  };
};

const taken =
  (to: 'dismissal' | 'signature', done: string): Handler =>
  async (visit): Promise<Outcome> => {
    const id = visit.params['applicationId'] ?? '';
    const answer = await written(visit, 'POST', `/applications/${id}/decision/${to}`);
    if ('problem' in answer) return signaturePage(visit, answer.problem.detail);
    return { to: `/ufficio/domande/${id}?fatto=${done}` };
  };

/** The decision is signed. */
export const decisionSigned = taken('signature', 'decisionSigned');

/** The decision is sent back: nothing is decided. */
export const decisionSentBack = taken('dismissal', 'decisionSentBack');
