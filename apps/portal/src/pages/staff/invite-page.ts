// A person is invited to a role of a body, or a review of all roles is opened.
import { read, written } from '../api.js';
import {
  blank,
  carried,
  day,
  errorsOf,
  errorSummary,
  form,
  inWords,
  line,
  refilled,
  select,
  send,
  type Filled,
} from '../frame/form.js';
import { attribute, flag, html, type Html } from '../frame/html.js';
import { fill, wordFor } from '../language/language.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../visit.js';
import { at, bodyNames, placeCrumbs, placeOf, type Place, type Side, type Staff } from './place.js';

/** Everything an operator may be let do, in order. */
export const RIGHTS = ['record-services', 'close-claims', 'see-payments', 'change-iban'] as const;

/** The boxes to tick of what an operator may do. */
export const rightBoxes = ({ t }: Visit, filled: Filled): Html => {
  const error = filled.errors.get('rights');
  return html`<fieldset
    class="field ${error !== undefined && 'has-error'}"
    ${attribute('aria-describedby', error === undefined ? undefined : 'e-rights')}
  >
    <legend>${t.staff.mayDo}</legend>
    ${error !== undefined && html`<p class="wrong" id="e-rights">${error}</p>`}
    <div class="choices">
      ${RIGHTS.map((right, place) => {
        const name = place === 0 ? 'rights' : right;
        return html`<div class="choice">
          <input
            type="checkbox"
            id="f-${name}"
            name="${name}"
            value="yes"
            ${flag('checked', filled.value(name) === 'yes')}
          /><label for="f-${name}">${t.staff.rights[right]}</label>
        </div>`;
      })}
    </div>
  </fieldset>`;
};

/** What was ticked; the first box bears the name of the field that a wrong choice leads to. */
export const rightsIn = (sent: URLSearchParams): readonly string[] =>
  RIGHTS.filter((right, place) => sent.get(place === 0 ? 'rights' : right) === 'yes');

/** The same boxes, filled with what somebody may do. */
export const rightsFilled = (rights: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    RIGHTS.map((right, place) => [place === 0 ? 'rights' : right, rights.includes(right) ? 'yes' : '']),
  );

/** The form of an invitation. */
export const invitePage =
  (side: Side) =>
  (visit: Visit): Promise<Page> =>
    inviteForm(visit, side, blank());

const inviteForm = async (visit: Visit, side: Side, filled: Filled): Promise<Page> => {
  const { t } = visit;
  const place = await placeOf(visit, side);
  const { roles } = await read<Staff>(visit, `/staff/${place.body}?limit=1`);
  if (roles.length === 0) throw new NoSuchPage();
  const name = (await bodyNames(visit, [place.body])).get(place.body);
  const title = t.staff.invite;
  return page(visit, place, filled, {
    title,
    content: [
      html`<p class="lead">${fill(t.staff.inviteLead, { body: name ?? '' })}</p>`,
      form(
        visit,
        `${place.base}/invito`,
        html`${carried({ ente: place.body })}
          ${line(filled, { name: 'name', label: t.staff.nameLabel, autocomplete: 'off' })}
          ${line(filled, { name: 'fiscalCode', label: t.apply.fiscalCode, hint: t.staff.codeHint, autocomplete: 'off', width: 'medium' })}
          ${select(filled, {
            name: 'role',
            label: t.staff.role,
            none: t.form.choose,
            options: roles.map((value) => ({ value, label: wordFor(t.staff.roles, value) ?? value })),
          })}
          ${side === 'provider' && rightBoxes(visit, filled)}
          ${day(filled, { name: 'from', label: t.staff.firstDay, hint: t.staff.firstDayHint })}
          ${day(filled, { name: 'to', label: t.staff.lastDay, hint: t.staff.lastDayHint })}
          <p class="muted">${t.staff.twoPersons}</p>
          ${send(t.staff.sendInvitation)}`,
      ),
    ],
  });
};

/** The invitation is sent. */
export const invited =
  (side: Side) =>
  async (visit: Visit): Promise<Outcome> => {
    const { t, form: sent } = visit;
    const place = await placeOf(visit, side);
    const labels = { name: t.staff.nameLabel, fiscalCode: t.apply.fiscalCode, role: t.staff.role };
    const errors = new Map<string, string>();
    for (const [name, label] of Object.entries(labels))
      if ((sent.get(name)?.trim() ?? '') === '') errors.set(name, fill(t.form.missing, { field: label }));
    const rights = rightsIn(sent);
    const isOperator = sent.get('role') === 'provider-operator';
    if (isOperator && rights.length === 0) errors.set('rights', t.staff.rightsMissing);
    if (errors.size > 0) return inviteForm(visit, side, refilled(sent, errors));
    const [from, to] = [sent.get('from') ?? '', sent.get('to') ?? ''];
    const answer = await written(visit, 'POST', `/staff/${place.body}/invitations`, {
      ...{ name: sent.get('name')?.trim(), role: sent.get('role') },
      fiscalCode: (sent.get('fiscalCode') ?? '').replace(/\s/g, '').toUpperCase(),
      ...(from !== '' && { from }),
      ...(to !== '' && { to }),
      ...(isOperator && { rights }),
    });
    if ('body' in answer) return { to: at(place, '', { fatto: 'roleInvited' }) };
    const names = new Set(['name', 'fiscalCode', 'role', 'from', 'to', 'rights']);
    const told = errorsOf(answer.problem, (field) => (names.has(field) ? field : undefined));
    return inviteForm(visit, side, refilled(sent, inWords(visit, told, sent, labels)));
  };

/** The form of a review. */
export const reviewPage =
  (side: Side) =>
  (visit: Visit): Promise<Page> =>
    reviewForm(visit, side, blank());

const reviewForm = async (visit: Visit, side: Side, filled: Filled): Promise<Page> => {
  const { t } = visit;
  const place = await placeOf(visit, side);
  const title = t.staff.openReview;
  return page(visit, place, filled, {
    title,
    content: [
      html`<p class="lead">${t.staff.reviewLead}</p>`,
      form(
        visit,
        `${place.base}/revisione`,
        html`${carried({ ente: place.body })}
        ${day(filled, { name: 'dueOn', label: t.staff.reviewDue, hint: t.staff.reviewDueHint })}
        ${send(t.staff.openReview)}`,
      ),
    ],
  });
};

/** The review is opened. */
export const reviewOpened =
  (side: Side) =>
  async (visit: Visit): Promise<Outcome> => {
    const { t, form: sent } = visit;
    const place = await placeOf(visit, side);
    const dueOn = sent.get('dueOn') ?? '';
    if (dueOn === '')
      return reviewForm(
        visit,
        side,
        refilled(sent, new Map([['dueOn', fill(t.form.missing, { field: t.staff.reviewDue })]])),
      );
    const answer = await written(visit, 'POST', `/staff/${place.body}/reviews`, { dueOn });
    if ('body' in answer) return { to: at(place, '', { fatto: 'reviewOpened' }) };
    return reviewForm(visit, side, refilled(sent, new Map([['dueOn', answer.problem.detail]])));
  };

const page = (
  visit: Visit,
  place: Place,
  filled: Filled,
  { title, content }: { readonly title: string; readonly content: readonly Html[] },
): Page => ({
  title,
  area: place.area,
  crumbs: placeCrumbs(visit, place, true),
  ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
  body: html`<div class="narrow">
    ${errorSummary(visit, filled)}
    <h1>${title}</h1>
    ${content}
  </div>`,
});
