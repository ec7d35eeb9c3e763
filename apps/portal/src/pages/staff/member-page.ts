// One role of one person: until when, what an operator may do, who it is, and its end.
import { read, written } from '../api.js';
import { blank, carried, day, errorSummary, form, line, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { facts } from '../frame/parts.js';
import { fill } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { rightBoxes, rightsFilled, rightsIn } from './invite-page.js';
import { stateOf } from './people-page.js';
import {
  at,
  bodyNames,
  nameOf,
  placeCrumbs,
  placeOf,
  roleText,
  type Place,
  type Side,
  type StaffMember,
} from './place.js';

/** The page. */
export const memberPage =
  (side: Side) =>
  (visit: Visit): Promise<Page> =>
    pageOf(visit, side);

const pageOf = async (visit: Visit, side: Side, wrong?: Filled): Promise<Page> => {
  const { t, as, params } = visit;
  const place = await placeOf(visit, side);
  const member = await read<StaffMember>(visit, `/staff/${place.body}/members/${params['memberId'] ?? ''}`);
  const { from, givenOn, name, rights = [], role, to } = member;
  const filled = wrong ?? blank({ name, to, ...rightsFilled(rights) });
  return {
    title: t.staff.one,
    area: place.area,
    crumbs: placeCrumbs(visit, place, true),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${nameOf(visit, member)}</h1>
      <p class="lead">${roleText(visit, role, member.rights)}</p>
      ${facts([
        [t.staff.body, (await bodyNames(visit, [place.body])).get(place.body)],
        [t.staff.state, stateOf(visit, member)],
        [t.staff.firstDay, as.day(from)],
        [t.staff.until, to === undefined ? t.staff.noEnd : as.day(to)],
        [t.staff.given, givenOn === undefined ? t.staff.givenBefore : as.day(givenOn)],
      ])}
      ${stepsOf(visit, place, member, filled)}
    </div>`,
  };
};

const stepsOf = (
  visit: Visit,
  place: Place,
  { memberId, name, own, role, state }: StaffMember,
  filled: Filled,
): Html => {
  const path = `${place.base}/ruoli/${memberId}`;
  const { t } = visit;
  const step = (to: string, content: Html) =>
    form(visit, `${path}/${to}`, html`${carried({ ente: place.body })} ${content}`);
  const named = html`<h2>${name === undefined ? t.staff.writeName : t.staff.changeName}</h2>
    ${step('nome', html`${line(filled, { name: 'name', label: t.staff.nameLabel, autocomplete: 'off' })} ${send(t.staff.saveName, 'outline-primary')}`)}`;
  if (state === 'over') return named;
  if (own)
    return html`<p>${t.staff.ownText} <a href="/ruoli">${t.staff.ownRoles}</a></p>
      ${named}`;
  return html`${
      role === 'provider-operator' &&
      step('facolta', html`${rightBoxes(visit, filled)} ${send(t.staff.saveRights, 'outline-primary')}`)
    }
    <h2>${t.staff.changeTerm}</h2>
    ${step('scadenza', html`${day(filled, { name: 'to', label: t.staff.lastDay, hint: t.staff.lastDayHint })} ${send(t.staff.saveTerm, 'outline-primary')}`)}
    ${named}
    <h2>${t.staff.end}</h2>
    <p>${t.staff.endText}</p>
    ${step('fine', send(t.staff.end, 'danger'))}`;
};

type Step = 'ending' | 'name' | 'rights' | 'term';

/** What a form says to the API; the errors that it has already. */
const bodyOf = (
  { t, form: sent }: Visit,
  step: Step,
): { readonly body?: object; readonly errors?: ReadonlyMap<string, string> } => {
  if (step === 'ending') return {};
  if (step === 'term') {
    const to = sent.get('to') ?? '';
    return { body: to === '' ? {} : { to } };
  }
  if (step === 'rights') {
    const rights = rightsIn(sent);
    return rights.length === 0 ? { errors: new Map([['rights', t.staff.rightsMissing]]) } : { body: { rights } };
  }
  const name = sent.get('name')?.trim() ?? '';
  if (name === '') return { errors: new Map([['name', fill(t.form.missing, { field: t.staff.nameLabel })]]) };
  return { body: { name } };
};

const FIELDS: Readonly<Record<Step, string>> = { ending: '', name: 'name', rights: 'rights', term: 'to' };

/** A step on it. */
export const memberStep =
  (side: Side, step: Step, done: string) =>
  async (visit: Visit): Promise<Outcome> => {
    const { form: sent, params } = visit;
    const place = await placeOf(visit, side);
    const { body, errors } = bodyOf(visit, step);
    if (errors !== undefined) return pageOf(visit, side, refilled(sent, errors));
    const answer = await written(
      visit,
      'POST',
      `/staff/${place.body}/members/${params['memberId'] ?? ''}/${step}`,
      body,
    );
    if ('body' in answer) return { to: at(place, '', { fatto: done }) };
    return pageOf(visit, side, refilled(sent, new Map([[FIELDS[step], answer.problem.detail]])));
  };
