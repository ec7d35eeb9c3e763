// Beginning an application: for whom, who they are, and the declarations that the law asks for; then there is a draft.
import { written } from '../api.js';
import { comuniOfTheRegion } from '../facts/fact-fields.js';
import {
  blank,
  carried,
  choices,
  day,
  errorsOf,
  errorSummary,
  form,
  line,
  refilled,
  select,
  send,
  tick,
  type Filled,
} from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action as linkTo, italian, notice } from '../frame/parts.js';
import { fill } from '../language/language.js';
import { apiNow, callOf, standingOfCall, standingText, type CallView } from '../public/calls.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { callDocument } from '../facts/fact.js';
import { asksHousehold, draftsFor, fieldNames } from './draft.js';
import type { Application } from './shapes.js';

const RELATIONS = ['self', 'parent', 'tutor', 'delegate', 'caf'] as const;
type Relation = (typeof RELATIONS)[number];
const UNDER_MANDATE: readonly string[] = ['tutor', 'delegate', 'caf'];

const isRelation = (text: string | null): text is Relation => RELATIONS.some((relation) => relation === text);

/** For what and for whom; then the person's data. */
export const startPage = async (visit: Visit): Promise<Outcome> => {
  const { query, person } = visit;
  const call = await callOf(visit);
  if (standingOfCall(call, await apiNow(visit)) !== 'open') return closedPage(visit, call);
  const [action, relation] = [actionOf(call, query.get('azione')), query.get('per')];
  if (action === undefined || !isRelation(relation))
    return forWhomPage(visit, call, await draftsFor(visit, call.callId));
  const own = relation === 'self' ? { ...person } : {};
  return personPage(visit, { call, action, relation }, blank({ ...own, action }));
};

/** The draft is begun, and the questions follow. */
export const started = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const call = await callOf(visit);
  const [action, relation] = [actionOf(call, sent.get('azione')), sent.get('per')];
  if (action === undefined || !isRelation(relation)) return { to: `/avvisi/${call.callId}/domanda` };
  const chosen = { call, action, relation };
  const errors = missing(visit, relation);
  if (errors.size > 0) return personPage(visit, chosen, refilled(sent, errors));
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const contact = {
    ...(said('email') !== '' && { email: said('email') }),
    ...(said('phone') !== '' && { phone: said('phone') }),
  };
  const listed = asksHousehold(await callDocument(visit, call), action);
  const answer = await written<Application>(visit, 'POST', '/applications', {
    callId: call.callId,
    action,
    facts: {},
    // Who they are is asked on the next page.
    ...(listed && { household: [] }),
    recipient: {
      fiscalCode: said('fiscalCode').toUpperCase().replace(/\s/g, ''),
      givenName: said('givenName'),
      familyName: said('familyName'),
      birthDate: said('birthDate'),
      comune: said('comune'),
      ...(Object.keys(contact).length > 0 && { contact }),
    },
    applicant: { relation, ...(UNDER_MANDATE.includes(relation) && { mandate: said('mandate') }) },
    declarationsAccepted: true,
  });
  if ('problem' in answer) {
    const found = errorsOf(answer.problem, fieldNames);
    return personPage(visit, chosen, refilled(sent, found.size > 0 ? found : new Map([['', t.problem.refused]])));
  }
  return { to: `/pratiche/${answer.body.applicationId}/${listed ? 'nucleo' : 'domanda/1'}` };
};

const actionOf = ({ actions }: CallView, asked: string | null): string | undefined =>
  actions.length === 1 ? actions[0]?.code : actions.find(({ code }) => code === asked)?.code;

const crumbsTo = (call: CallView) => [{ label: call.title, href: `/avvisi/${call.callId}` }];

const closedPage = (visit: Visit, call: CallView): Page => ({
  title: visit.t.apply.title,
  area: 'calls',
  crumbs: crumbsTo(call),
  body: html`<h1>${visit.t.apply.title}</h1>
    ${notice(visit.icons, 'info', html`<p>${standingText(visit, call, 0)}</p>`)}
    <p>${linkTo(`/avvisi/${call.callId}`, visit.t.home.read)}</p>`,
});

const forWhomPage = (visit: Visit, call: CallView, drafts: readonly string[]): Page => {
  const { t, code, icons } = visit;
  return {
    title: t.apply.title,
    area: 'calls',
    crumbs: crumbsTo(call),
    body: html`<div class="narrow">
      <h1>${t.apply.title}</h1>
      <p class="lead">${italian(code, call.title)}</p>
      ${drafts.map((id) =>
        notice(
          icons,
          'info',
          html`<p>${t.apply.draftThere} <a href="/pratiche/${id}/riepilogo">${t.file.goOn}</a></p>`,
        ),
      )}
      <form method="get" action="/avvisi/${call.callId}/domanda">
        ${
          call.actions.length > 1 &&
          choices(blank(), {
            name: 'azione',
            label: t.precheck.which,
            options: call.actions.map(({ code: value, title }) => ({ value, label: title })),
          })
        }
        ${choices(blank(), {
          name: 'per',
          label: t.apply.forWhom,
          options: RELATIONS.map((value) => ({ value, label: t.apply.relations[value] })),
        })}
        ${send(t.form.continue)}
      </form>
    </div>`,
  };
};

interface Chosen {
  readonly call: CallView;
  readonly action: string;
  readonly relation: Relation;
}

const personPage = (visit: Visit, { call, action, relation }: Chosen, filled: Filled): Page => {
  const { t, code } = visit;
  return {
    title: t.apply.who,
    area: 'calls',
    crumbs: crumbsTo(call),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <p class="progress-steps">${t.apply.first}</p>
      <h1>${relation === 'self' ? t.apply.you : t.apply.who}</h1>
      <p class="lead">${italian(code, call.title)}</p>
      ${form(
        visit,
        `/avvisi/${call.callId}/domanda`,
        html`${carried({ azione: action, per: relation })} ${personFields(visit, filled, relation === 'self')}
        ${
          UNDER_MANDATE.includes(relation) &&
          line(filled, { name: 'mandate', label: t.apply.mandate, hint: t.apply.mandateHint })
        }
        ${tick(filled, { name: 'declarations', label: t.apply.declarations, hint: t.apply.declarationsText })}
        ${send(t.apply.save)}`,
      )}
    </div>`,
  };
};

const personFields = ({ t }: Visit, filled: Filled, isSelf: boolean): Html => {
  const own = (name: string): { autocomplete?: string } => (isSelf ? { autocomplete: name } : {});
  return html`${line(filled, { name: 'givenName', label: t.apply.givenName, ...own('given-name') })}
  ${line(filled, { name: 'familyName', label: t.apply.familyName, ...own('family-name') })}
  ${line(filled, { name: 'fiscalCode', label: t.apply.fiscalCode, hint: t.apply.fiscalCodeHint, width: 'medium' })}
  ${day(filled, { name: 'birthDate', label: t.apply.birthDate, ...own('bday') })}
  ${select(filled, { name: 'comune', label: t.apply.comune, options: comuniOfTheRegion(), none: t.form.choose })}
  ${line(filled, { name: 'email', label: t.apply.email, hint: t.apply.emailHint, kind: 'email', autocomplete: 'email' })}
  ${line(filled, { name: 'phone', label: t.apply.phone, hint: t.apply.phoneHint, kind: 'tel', width: 'medium', autocomplete: 'tel' })}`;
};

const NEEDED = ['givenName', 'familyName', 'fiscalCode', 'birthDate', 'comune'] as const;

const missing = ({ form: sent, t }: Visit, relation: Relation): Map<string, string> => {
  const needs = [...NEEDED, ...(UNDER_MANDATE.includes(relation) ? (['mandate'] as const) : [])];
  const errors = new Map<string, string>(
    needs
      .filter((name) => (sent.get(name)?.trim() ?? '') === '')
      .map((name) => [name, fill(t.form.missing, { field: t.apply[name] })]),
  );
  if (sent.get('declarations') !== 'yes') errors.set('declarations', t.apply.declarationsNeeded);
  return errors;
};
