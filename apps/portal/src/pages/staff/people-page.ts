// Who may do what in a body: everybody with their role and its end, who is invited, and the review that runs.
import { read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, carried, errorSummary, form, refilled, select, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, facts, notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { counted, fill, wordFor } from '../language/language.js';
import { more } from '../office/pieces.js';
import type { Outcome, Page, Visit } from '../visit.js';
import {
  at,
  bodyNames,
  nameOf,
  placeCrumbs,
  placeOf,
  roleText,
  type Place,
  type Side,
  type Staff,
  type StaffActs,
  type StaffMember,
} from './place.js';

/** The page. */
export const peoplePage =
  (side: Side) =>
  (visit: Visit): Promise<Page> =>
    pageOf(visit, side, blank());

const pageOf = async (visit: Visit, side: Side, filled: Filled): Promise<Page> => {
  const { t, query } = visit;
  const place = await placeOf(visit, side);
  const cessati = query.get('cessati') === 'si' ? 'si' : '';
  const from = query.get('dopo');
  const path = `/staff/${place.body}?limit=50${cessati === '' ? '' : '&over=true'}`;
  const staff = await read<Staff>(visit, `${path}${from === null ? '' : `&cursor=${encodeURIComponent(from)}`}`);
  const names = await bodyNames(visit, place.bodies);
  const mayChange = staff.roles.length > 0;
  return {
    title: place.title,
    area: place.area,
    crumbs: placeCrumbs(visit, place),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${place.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${t.staff.lead}</p>
      ${chooser(visit, place, names, cessati)}
      <p class="buttons">
        ${mayChange && action(at(place, '/invito'), t.staff.invite)}
        ${mayChange && staff.review?.running !== true && action(at(place, '/revisione'), t.staff.openReview, 'outline-primary')}
        ${action(at(place, '/storia'), t.staff.history, 'outline-primary')}
      </p>
      ${reviewOf(visit, staff)} ${invitationsOf(visit, place, staff)}
      <h2>${names.get(place.body)}</h2>
      ${membersOf(visit, place, staff, mayChange)}
      ${more(visit, place.base, staff.next, { ente: place.body, ...(cessati !== '' && { cessati }) })}`,
  };
};

const chooser = ({ t }: Visit, place: Place, names: ReadonlyMap<string, string>, cessati: string): Html =>
  html`<form method="get" action="${place.base}" class="chooser">
    ${
      place.bodies.length > 1 &&
      select(blank({ ente: place.body }), {
        name: 'ente',
        label: t.staff.body,
        options: place.bodies.map((value) => ({ value, label: names.get(value) ?? value })),
      })
    }
    ${place.bodies.length === 1 && carried({ ente: place.body })}
    ${select(blank({ cessati }), {
      name: 'cessati',
      label: t.staff.which,
      none: t.staff.current,
      options: [{ value: 'si', label: t.staff.all }],
    })}
    <button class="btn btn-outline-primary">${t.register.show}</button>
  </form>`;

const reviewOf = ({ t, as, icons }: Visit, { review }: Staff): Html | undefined =>
  review?.running === true
    ? notice(
        icons,
        review.toConfirm > 0 ? 'warning' : 'good',
        html`<p>
          <strong>${fill(t.staff.reviewUntil, { day: as.day(review.dueOn) })}</strong>
          ${review.toConfirm > 0 ? counted(review.toConfirm, t.staff.oneToConfirm, t.staff.manyToConfirm) : t.staff.allConfirmed}
        </p>`,
      )
    : undefined;

const invitationsOf = (visit: Visit, place: Place, { invitations, roles }: Staff): Html | undefined => {
  const { t, as } = visit;
  if (invitations.length === 0) return undefined;
  const step = (id: string, path: string, label: string, name: string | undefined) =>
    form(
      visit,
      `${place.base}/inviti/${id}/${path}`,
      html`${carried({ ente: place.body })}
        <button class="btn btn-outline-primary">
          ${label} <span class="visually-hidden">${name ?? t.staff.noName}</span>
        </button>`,
    );
  return html`<h2>${t.staff.invitations}</h2>
    ${table(
      t.staff.invitations,
      [{ label: t.staff.person }, { label: t.staff.role }, { label: t.staff.answerBy }, { label: t.staff.todo }],
      invitations.map(({ answerBy, invitationId, mayConfirm, name, rights, role, toConfirm }) => [
        nameOf(visit, name === undefined ? {} : { name }),
        roleText(visit, role, rights),
        as.day(answerBy),
        html`<p>
            ${badge(toConfirm ? 'warning' : 'info', toConfirm ? t.staff.waitsForSecond : t.staff.waitsForAnswer)}
          </p>
          ${mayConfirm && step(invitationId, 'conferma', t.staff.confirmInvitation, name)}
          ${roles.length > 0 && step(invitationId, 'ritiro', t.staff.withdraw, name)}`,
      ]),
    )}`;
};

/** Whether and until when a role holds. */
export const stateOf = (
  { t, as }: Visit,
  { from, overBy, review, state }: Pick<StaffMember, 'from' | 'overBy' | 'review' | 'state'>,
): Html => {
  if (state === 'over') return badge('plain', wordFor(t.staff.overBy, overBy ?? '') ?? t.staff.over);
  if (state === 'future') return badge('info', fill(t.staff.from, { day: as.day(from) }));
  if (review === 'to-confirm') return badge('warning', t.staff.toConfirm);
  return badge('good', review === 'confirmed' ? t.staff.confirmed : t.staff.holds);
};

const membersOf = (visit: Visit, place: Place, { items }: Staff, mayChange: boolean): Html => {
  const { t, as } = visit;
  if (items.length === 0) return empty(t.staff.nobody, t.staff.nobodyText);
  return table(
    place.title,
    [{ label: t.staff.person }, { label: t.staff.role }, { label: t.staff.until }, { label: t.staff.state }],
    items.map((member) => {
      const { memberId, own, review, rights, role, state, to } = member;
      const who = nameOf(visit, member);
      return [
        mayChange ? html`<a href="${at(place, `/ruoli/${memberId}`)}">${who}</a>` : who,
        roleText(visit, role, rights),
        to === undefined ? t.staff.noEnd : as.day(to),
        html`<p>${stateOf(visit, member)}</p>
          ${
            mayChange &&
            review === 'to-confirm' &&
            state !== 'over' &&
            !own &&
            form(
              visit,
              `${place.base}/ruoli/${memberId}/conferma`,
              html`${carried({ ente: place.body })}
                <button class="btn btn-outline-primary">
                  ${t.staff.keep} <span class="visually-hidden">${who}</span>
                </button>`,
            )
          }`,
      ];
    }),
  );
};

/** An invitation is confirmed by a second person, or withdrawn. */
export const invitationStep =
  (side: Side, to: 'confirmation' | 'withdrawal', done: string) =>
  async (visit: Visit): Promise<Outcome> => {
    const place = await placeOf(visit, side);
    const path = `/staff/${place.body}/invitations/${visit.params['invitationId'] ?? ''}/${to}`;
    const answer = await written(visit, 'POST', path);
    if ('body' in answer) return { to: at(place, '', { fatto: done }) };
    return pageOf(visit, side, refilled(visit.form, new Map([['', answer.problem.detail]])));
  };

/** A role is confirmed in the review, from the list. */
export const memberConfirmed =
  (side: Side) =>
  async (visit: Visit): Promise<Outcome> => {
    const place = await placeOf(visit, side);
    const answer = await written(
      visit,
      'POST',
      `/staff/${place.body}/members/${visit.params['memberId'] ?? ''}/confirmation`,
    );
    if ('body' in answer) return { to: at(place, '', { fatto: 'roleConfirmed' }) };
    return pageOf(visit, side, refilled(visit.form, new Map([['', answer.problem.detail]])));
  };

/** Everything that was done with the staff of a body, the last first. */
export const historyPage =
  (side: Side) =>
  async (visit: Visit): Promise<Page> => {
    const { t, as, query } = visit;
    const place = await placeOf(visit, side);
    const from = query.get('dopo');
    const cursor = from === null ? '' : `&cursor=${encodeURIComponent(from)}`;
    const [acts, staff] = await Promise.all([
      read<StaffActs>(visit, `/staff/${place.body}/history?limit=50${cursor}`),
      read<Staff>(visit, `/staff/${place.body}?limit=500&over=true`),
    ]);
    const known = new Map([...staff.invitations, ...staff.items].map((one) => [one.personId, one] as const));
    const byRole = new Map(staff.items.map((one) => [one.memberId, one] as const));
    const who = (id: string) => nameOf(visit, known.get(id) ?? {});
    return {
      title: t.staff.history,
      area: place.area,
      crumbs: placeCrumbs(visit, place, true),
      body: html`<h1>${t.staff.history}</h1>
        ${facts([[t.staff.body, (await bodyNames(visit, [place.body])).get(place.body)]])}
        ${
          acts.items.length === 0
            ? empty(t.staff.noActs, t.staff.noActsText)
            : table(
                t.staff.history,
                [{ label: t.staff.when }, { label: t.staff.what }, { label: t.staff.about }, { label: t.staff.by }],
                acts.items.map(({ act, at: when, by, invitationId, memberId, personId, role }) => {
                  const about = byRole.get(memberId ?? invitationId ?? '');
                  const person = personId ?? about?.personId;
                  const what = role ?? about?.role;
                  return [
                    as.moment(when),
                    wordFor(t.staff.acts, act) ?? act,
                    html`${person !== undefined && who(person)}${what !== undefined && html` – ${roleText(visit, what)}`}`,
                    who(by),
                  ];
                }),
              )
        }
        ${more(visit, `${place.base}/storia`, acts.next, { ente: place.body })}`,
    };
  };
