// The steps of a procedure: starting it, asking for what is missing, the notice before a refusal, the decision.
import { written } from '../api.js';
import {
  blank,
  choices,
  errorsOf,
  errorSummary,
  form,
  line,
  lines,
  refilled,
  send,
  tick,
  carried,
  type Filled,
} from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, italian } from '../frame/parts.js';
import { fill } from '../language/language.js';
import { askedFor, callById } from '../public/calls.js';
import type { Handler, Outcome, Page, Visit } from '../visit.js';
import { applicationOf } from './shapes.js';

type Kind = 'decision' | 'integration' | 'notice' | 'start';

/** A step: its address here, where it goes in the API, its fields, and what the API takes of them. */
interface Step {
  readonly kind: Kind;
  readonly path: string;
  readonly to: string;
  readonly fields: (visit: Visit, filled: Filled) => Html;
  readonly bodyOf: (said: (name: string) => string) => Readonly<Record<string, unknown>>;
}

const START: Step = {
  kind: 'start',
  path: 'avvio',
  to: 'procedure',
  fields: ({ t }, filled) =>
    html`${line(filled, { name: 'office', label: t.office.start.office, hint: t.office.start.officeHint })}
    ${line(filled, { name: 'officerName', label: t.office.start.name })}
    ${line(filled, { name: 'reach', label: t.office.start.reach, hint: t.office.start.reachHint })}`,
  bodyOf: (said) => present({ office: said('office'), officerName: said('officerName'), reach: said('reach') }),
};

const INTEGRATION: Step = {
  kind: 'integration',
  path: 'integrazione',
  to: 'integrations',
  fields: ({ t }, filled) => {
    const things = thingsIn(filled.value('elenco'));
    return html`${carried({ elenco: filled.value('elenco') })}
      <fieldset class="field ${filled.errors.has('items') && 'has-error'}" id="f-items">
        <legend>${t.office.integration.items}</legend>
        ${filled.errors.has('items') && html`<p class="wrong">${filled.errors.get('items')}</p>`}
        ${things.map(({ code, label }) => tick(filled, { name: thingName(code), label: capital(label) }))}
      </fieldset>
      ${lines(filled, { name: 'text', label: t.office.integration.text, hint: t.office.integration.textHint })}
      ${line(filled, { name: 'days', label: t.office.integration.days, hint: t.office.integration.daysHint, width: 'short', numeric: true })}`;
  },
  bodyOf: (said) => ({
    items: thingsIn(said('elenco'))
      .map(({ code }) => code)
      .filter((code) => said(thingName(code)) === 'yes'),
    text: said('text'),
    ...(said('days') !== '' && { days: Number(said('days')) }),
  }),
};

const thingName = (code: string): string => `i.${code}`;

const thingsIn = (list: string): readonly { readonly code: string; readonly label: string }[] =>
  list.split(/\r?\n/).flatMap((each) => {
    const [code = '', label = code] = each.split('|');
    return code === '' ? [] : [{ code, label }];
  });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NOTICE: Step = {
  kind: 'notice',
  path: 'preavviso',
  to: 'rejection-notice',
  fields: ({ t }, filled) =>
    html`${carried({ grounds: filled.value('grounds') })}
    ${lines(filled, { name: 'text', label: t.office.notice.text, hint: t.office.notice.textHint })}`,
  bodyOf: (said) => {
    const grounds = said('grounds')
      .split(' ')
      .filter((id) => id !== '');
    return { ...(grounds.length > 0 && { grounds }), ...(said('text') !== '' && { text: said('text') }) };
  },
};

const DECISION: Step = {
  kind: 'decision',
  path: 'decisione',
  to: 'decision',
  fields: ({ t }, filled) =>
    html`${choices(filled, {
      name: 'outcome',
      label: t.office.decision.outcome,
      options: [
        { value: 'admit', label: t.office.decision.admit },
        { value: 'refuse', label: t.office.decision.refuse },
      ],
    })}
    ${lines(filled, { name: 'reasons', label: t.office.decision.reasons, hint: t.office.decision.reasonsHint })}
    ${line(filled, { name: 'actNumber', label: t.office.decision.act, hint: t.office.decision.actHint, width: 'medium' })}`,
  bodyOf: (said) => present({ outcome: said('outcome'), reasons: said('reasons'), actNumber: said('actNumber') }),
};

const present = (said: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''));

/** All of them, with the addresses of their pages. */
export const STEPS: readonly Step[] = [START, INTEGRATION, NOTICE, DECISION];

/** A step's page, empty. */
export const stepShown =
  (step: Step): Handler =>
  (visit) =>
    pageOf(visit, step, blank());

/** A step: first shown with what is proposed, then taken. */
export const stepTaken =
  (step: Step): Handler =>
  async (visit): Promise<Outcome> => {
    const { form: sent, params } = visit;
    if (sent.has('bozza')) return pageOf(visit, step, refilled(sent, new Map()));
    const id = params['applicationId'] ?? '';
    const body = step.bodyOf((name) => sent.get(name)?.trim() ?? '');
    const answer = await written(visit, 'POST', `/applications/${id}/${step.to}`, body);
    if ('problem' in answer)
      return pageOf(
        visit,
        step,
        refilled(
          sent,
          errorsOf(answer.problem, (field) => fieldOf(field, sent)),
        ),
      );
    return { to: `/ufficio/domande/${id}?fatto=${DONE[step.kind]}` };
  };

const DONE = { start: 'started', integration: 'asked', notice: 'noticed', decision: 'decided' } as const;

// `items.3` is told beside all of them.
const fieldOf = (field: string, sent: URLSearchParams): string | undefined => {
  const [name = ''] = field.split(/[.[]/);
  return name === 'items' || (sent.has(name) && name !== 'grounds') ? name : undefined;
};

const pageOf = async (visit: Visit, step: Step, filled: Filled): Promise<Page> => {
  const { t, code } = visit;
  const application = await applicationOf(visit);
  const call = await callById(visit, application.callId);
  const at = `/ufficio/domande/${application.applicationId}`;
  const words = t.office[step.kind];
  return {
    title: words.title,
    area: 'applications',
    crumbs: [
      { label: t.office.applications, href: '/ufficio/domande' },
      { label: fill(t.office.number, { n: application.receipt?.receiptNumber ?? '–' }), href: at },
    ],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${words.title}</h1>
      <p class="lead">${italian(code, askedFor(call, application.action))}</p>
      <p>${words.lead}</p>
      ${form(visit, `${at}/${step.path}`, html`${step.fields(visit, filled)} ${send(words.send)} ${action(at, t.form.back, 'outline-primary')}`)}
    </div>`,
  };
};
