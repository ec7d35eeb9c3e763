// The corrections of a decision: each with its act and what is due by it; one that is proposed waits for a second person.
import { read, written } from '../../api.js';
import { doneNotice } from '../../frame/done.js';
import { errorSummary, form, refilled, send } from '../../frame/form.js';
import { html, type Html, type Part } from '../../frame/html.js';
import { action, badge, empty, facts, italian, type Tone } from '../../frame/parts.js';
import { fill } from '../../language/language.js';
import type { Crumb, Handler, Outcome, Page, Visit } from '../../visit.js';
import { holds } from '../door.js';
import { applicationOf, type Application, type Correction, type Corrections } from '../shapes.js';

/** Where they are. */
export const atCorrections = (applicationId: string): string => `/ufficio/domande/${applicationId}/rettifiche`;

/** The way to the corrections of an application. */
export const crumbsOfCorrections = ({ t }: Visit, { applicationId, receipt }: Application): readonly Crumb[] => [
  { label: t.office.applications, href: '/ufficio/domande' },
  {
    label: fill(t.office.number, { n: receipt?.receiptNumber ?? '–' }),
    href: `/ufficio/domande/${applicationId}`,
  },
];

const TONES: Readonly<Record<Correction['status'], Tone>> = { proposed: 'warning', booked: 'good', dismissed: 'info' };

/** The page; with what went wrong. */
export const correctionsPage = async (visit: Visit, problem?: string): Promise<Page> => {
  const { t } = visit;
  const application = await applicationOf(visit);
  const { applicationId } = application;
  const { items } = await read<Corrections>(visit, `/applications/${applicationId}/decision/corrections`);
  const waits = items.some(({ status }) => status === 'proposed');
  return {
    title: t.corrections.title,
    area: 'applications',
    crumbs: crumbsOfCorrections(visit, application),
    ...(problem !== undefined && { status: 409, hasErrors: true }),
    body: html`${errorSummary(visit, refilled(visit.form, new Map(problem === undefined ? [] : [['', problem]])))}
      <h1>${t.corrections.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${t.corrections.lead}</p>
      ${!waits && holds(visit, 'zone-officer') && html`<p>${action(`${atCorrections(applicationId)}/nuova`, t.corrections.propose)}</p>`}
      ${
        items.length === 0
          ? empty(t.corrections.none, t.corrections.noneText)
          : [...items].reverse().map((one) => correction(visit, applicationId, one))
      }`,
  };
};

const correction = (visit: Visit, applicationId: string, one: Correction): Html => {
  const { t, as, code } = visit;
  const at = `${atCorrections(applicationId)}/${one.correctionId}`;
  const due: Part = one.entitled ? as.money(one.valueCents) : t.corrections.nothingDue;
  return html`<section>
    <h2>${t.corrections.reasons[one.reason]} ${badge(TONES[one.status], t.corrections.states[one.status])}</h2>
    ${facts([
      [t.office.decision.act, italian(code, one.actNumber)],
      [t.corrections.from, as.day(one.effectiveFrom)],
      [t.corrections.due, due],
      [t.corrections.proposedOn, as.day(one.proposedOn)],
      one.resolvedOn === undefined ? undefined : [t.corrections.resolvedOn, as.day(one.resolvedOn)],
    ])}
    ${
      one.status === 'proposed' &&
      holds(visit, 'zone-officer', 'region-officer') &&
      html`<p>${t.corrections.secondPerson}</p>
        <div class="doing">
          ${form(visit, `${at}/approvazione`, send(t.corrections.approve))}
          ${form(visit, `${at}/rinvio`, send(t.corrections.dismiss, 'outline-primary'))}
        </div>`
    }
  </section>`;
};

const taken =
  (to: 'approval' | 'dismissal', done: string): Handler =>
  async (visit): Promise<Outcome> => {
    const { applicationId = '', correctionId = '' } = visit.params;
    const path = `/applications/${applicationId}/decision/corrections/${correctionId}/${to}`;
    const answer = await written(visit, 'POST', path);
    if ('problem' in answer) return correctionsPage(visit, answer.problem.detail);
    return { to: `${atCorrections(applicationId)}?fatto=${done}` };
  };

/** A correction is approved by a second person. */
export const correctionApproved = taken('approval', 'correctionApproved');

/** A correction is sent back: nothing changes. */
export const correctionSentBack = taken('dismissal', 'correctionSentBack');
