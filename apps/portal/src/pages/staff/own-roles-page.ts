// My roles: what I may do here and until when, what I am asked to take on, and how to leave it.
import { read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, carried, errorSummary, form, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, facts } from '../frame/parts.js';
import { fill } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { bodyNames, roleText, type OwnRoles } from './place.js';

/** The page. */
export const ownRolesPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t } = visit;
  const mine = await read<OwnRoles>(visit, '/roles/mine');
  const bodies = [...new Set([...mine.roles, ...mine.invitations].map(({ body }) => body))];
  const names = await bodyNames(visit, bodies);
  return {
    title: t.staff.ownRoles,
    crumbs: [{ label: t.data.title, href: '/dati' }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.staff.ownRoles}</h1>
      ${doneNotice(visit)}
      <p class="lead">${t.staff.ownLead}</p>
      ${mine.invitations.length > 0 && invitationsOf(visit, mine, names)}
      ${
        mine.roles.length === 0
          ? empty(t.staff.noRoles, t.staff.noRolesText)
          : html`<h2>${t.staff.held}</h2>
              <ul class="files">
                ${mine.roles.map((role) => roleCard(visit, role, names))}
              </ul>`
      }`,
  };
};

const invitationsOf = (visit: Visit, { invitations }: OwnRoles, names: ReadonlyMap<string, string>): Html => {
  const { t, as } = visit;
  return html`<h2>${t.staff.asked}</h2>
    <ul class="files">
      ${invitations.map(({ answerBy, body, from, invitationId, rights, role, to, toConfirm }) => {
        const step = (path: string, label: string, kind: 'primary' | 'outline-primary') =>
          form(visit, `/ruoli/inviti/${invitationId}/${path}`, html`${carried({ ente: body })} ${send(label, kind)}`);
        return html`<li class="card-row">
          <h3>${names.get(body)}</h3>
          <p>${roleText(visit, role, rights)}</p>
          ${facts([
            [t.staff.firstDay, as.day(from)],
            [t.staff.until, to === undefined ? t.staff.noEnd : as.day(to)],
            [t.staff.answerBy, as.day(answerBy)],
          ])}
          ${toConfirm ? html`<p>${badge('warning', t.staff.waitsForSecond)}</p>` : step('accettazione', t.staff.accept, 'primary')}
          ${step('rifiuto', t.staff.decline, 'outline-primary')}
        </li>`;
      })}
    </ul>`;
};

const roleCard = (
  visit: Visit,
  { body, from, holds, memberId, needsSecondFactor, rights, role, to }: OwnRoles['roles'][number],
  names: ReadonlyMap<string, string>,
): Html => {
  const { t, as } = visit;
  return html`<li class="card-row">
    <h3>${names.get(body)}</h3>
    <p>${roleText(visit, role, rights)}</p>
    <p>
      ${badge(holds ? 'good' : 'info', holds ? t.staff.holds : fill(t.staff.from, { day: as.day(from) }))}
      ${to === undefined ? t.staff.noEnd : fill(t.staff.untilDay, { day: as.day(to) })}
    </p>
    ${needsSecondFactor && html`<p>${t.staff.secondFactor}</p>`}
    ${memberId !== undefined && action(`/ruoli/${memberId}/uscita?${new URLSearchParams({ ente: body }).toString()}`, t.staff.leave, 'outline-primary')}
  </li>`;
};

/** Whether one really wants to leave a role: it ends at once. */
export const leavePage = async (visit: Visit): Promise<Page> => {
  const { t, params, query } = visit;
  const { roles } = await read<OwnRoles>(visit, '/roles/mine');
  const role = roles.find(({ memberId, body }) => memberId === params['memberId'] && body === query.get('ente'));
  return {
    title: t.staff.leave,
    crumbs: [{ label: t.staff.ownRoles, href: '/ruoli' }],
    body: html`<div class="narrow">
      <h1>${t.staff.leave}</h1>
      ${
        role === undefined
          ? empty(t.staff.noRoles, t.staff.noRolesText)
          : html`<p class="lead">
                ${(await bodyNames(visit, [role.body])).get(role.body)}: ${roleText(visit, role.role)}
              </p>
              <p>${t.staff.leaveText}</p>
              ${form(visit, `/ruoli/${role.memberId ?? ''}/uscita`, html`${carried({ ente: role.body })} ${send(t.staff.leaveNow, 'danger')}`)}`
      }
    </div>`,
  };
};

/** An invitation is answered, or a role left. */
export const ownStep =
  (pathOf: (visit: Visit) => string, done: string) =>
  async (visit: Visit): Promise<Outcome> => {
    const body = encodeURIComponent(visit.form.get('ente') ?? '');
    const answer = await written(visit, 'POST', `/roles/${body}/${pathOf(visit)}`);
    if ('body' in answer) return { to: `/ruoli?fatto=${done}` };
    return pageOf(visit, refilled(visit.form, new Map([['', answer.problem.detail]])));
  };
