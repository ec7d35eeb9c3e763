// The staff of a body as it is read: names are opened for the page that is shown, and that is recorded.
import { Injectable } from '@nestjs/common';
import { grantsOn, STAFF_ROLES, type Grant, type Principal } from '@buono/access';
import { decodeCursor, notFound, PAGE_SIZE, pageOf } from '@buono/http';
import type { LocalDate, PersonId } from '@buono/kernel';
import { AccessLog, asBox } from '@buono/privacy';
import { bodyOf, rolesGivenIn } from '../../../application/staff/bodies.js';
import { StaffDesk } from '../../../application/staff/staff-desk.js';
import { StaffGrants } from '../../../application/staff/staff-grants.js';
import { StaffActs, StaffLists, type StaffAct } from '../../../application/staff/staff-ports.js';
import { holds, isOpen, isOver, lastDayOf, runs, type Member, type Staff } from '../../../domain/staff/state.js';
import { StaffDoor } from './staff-door.js';
import type {
  OwnInvitationView,
  OwnRolesView,
  OwnRoleView,
  StaffActPage,
  StaffActView,
  StaffInvitationView,
  StaffMemberView,
  StaffPage,
  StaffQuery,
  StaffReviewView,
} from './staff.dto.js';

/** Where staff is found. */
@Injectable()
export class StaffReadingParts {
  constructor(
    readonly lists: StaffLists,
    readonly acts: StaffActs,
    readonly grants: StaffGrants,
    readonly access: AccessLog,
  ) {}
}

/** Open invitations that are shown at once at most. */
const INVITATIONS_SHOWN = 500;

@Injectable()
export class StaffReading {
  constructor(
    private readonly parts: StaffReadingParts,
    private readonly desk: StaffDesk,
    private readonly door: StaffDoor,
  ) {}

  /** A page of the roles of a body, with what is asked and what is reviewed. */
  async page(body: string, principal: Principal, query: StaffQuery): Promise<StaffPage> {
    const staff = await this.desk.staffOf(body);
    const on = this.desk.today();
    const [after] = query.cursor === undefined ? [] : decodeCursor(query.cursor);
    const { limit = PAGE_SIZE } = query;
    const listed = [...staff.members.values()]
      .filter((member) => query.over === 'true' || !isOver(staff, member, on))
      .sort((a, b) => (a.memberId < b.memberId ? -1 : 1))
      .filter(({ memberId }) => after === undefined || memberId > String(after))
      .slice(0, limit + 1);
    const shown = pageOf(
      listed,
      limit,
      (member) => member,
      ({ memberId }) => [memberId],
    );
    const invited = [...staff.invitations.values()].filter((one) => isOpen(one, on)).slice(0, INVITATIONS_SHOWN);
    const [names, theirs] = [await this.#names(shown.items, principal), await this.#names(invited, principal)];
    const maySecond = this.door.maySecond(body, principal);
    return {
      body,
      roles: this.door.runs(body, principal) ? [...rolesGivenIn(body, this.door.isSuperior(body, principal))] : [],
      items: shown.items.map((member, at) => ({ ...memberView(staff, member, on, principal.actorId), ...names[at] })),
      invitations: invited.map(({ invitationId, person, answerBy, second, confirmedBy, by, ...term }, at) => {
        const toConfirm = second === true && confirmedBy === undefined;
        const mayConfirm = toConfirm && maySecond && by !== principal.actorId && person !== principal.actorId;
        const asked = { ...termView(term), answerBy, toConfirm, mayConfirm };
        return { invitationId, personId: person, ...theirs[at], ...asked } satisfies StaffInvitationView;
      }),
      ...(staff.review !== undefined && { review: reviewView(staff, on) }),
      ...(shown.next !== undefined && { next: shown.next }),
    };
  }

  /** One role of a body. */
  async member(body: string, memberId: string, principal: Principal): Promise<StaffMemberView> {
    const staff = await this.desk.staffOf(body);
    const member = staff.members.get(memberId);
    if (member === undefined) throw notFound();
    const [name] = await this.#names([member], principal);
    return { ...memberView(staff, member, this.desk.today(), principal.actorId), ...name };
  }

  /** What was done with the staff of a body, the last first. */
  async history(body: string, { limit = PAGE_SIZE, cursor }: StaffQuery): Promise<StaffActPage> {
    const acts = [...(await this.parts.acts.of(body))].map((act, index) => ({ act, index })).reverse();
    const [before] = cursor === undefined ? [] : decodeCursor(cursor);
    const listed = acts.filter(({ index }) => before === undefined || index < Number(before)).slice(0, limit + 1);
    const shown = pageOf(
      listed,
      limit,
      ({ act }) => actView(act),
      ({ index }) => [index],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** What the caller may do, and is asked to do. */
  async mine(principal: Principal): Promise<OwnRolesView> {
    const on = this.desk.today();
    const grants = await this.parts.grants.ofPerson(principal.actorId);
    const asking = await this.parts.lists.bodiesAsking([principal.actorId]);
    const bodies = [...new Set([...grants.map(bodyOf), ...asking])];
    const staffs = new Map(
      await Promise.all(bodies.map(async (body) => [body, await this.desk.staffOf(body)] as const)),
    );
    const roles = grants.map((grant): OwnRoleView => {
      const body = bodyOf(grant);
      const { role, zone, providerId, from } = grant;
      const member = [...(staffs.get(body)?.members.values() ?? [])].find(
        (one) => one.person === principal.actorId && one.role === role && one.ended === undefined,
      );
      return {
        body,
        ...(member !== undefined && { memberId: member.memberId }),
        ...{ ...termView({ ...grant, role }), holds: from <= on },
        needsSecondFactor: STAFF_ROLES.has(role) && !principal.secondFactor,
        ...{ ...(zone !== undefined && { zone }), ...(providerId !== undefined && { providerId }) },
      };
    });
    const invitations = [...staffs].flatMap(([body, staff]) => ownInvitations(body, staff, principal.actorId, on));
    // The grants of now: the request that asks may just have changed them.
    const now: Principal = { ...principal, grants: grantsOn(grants, on) };
    return { roles, invitations, runs: [...this.door.all(now)] };
  }

  async #names(
    all: readonly { readonly sealed?: string }[],
    { actorId }: Principal,
  ): Promise<readonly { readonly name?: string }[]> {
    const boxes = all.flatMap(({ sealed }) => (sealed === undefined ? [] : [asBox(sealed)]));
    const opened = boxes.length === 0 ? [] : await this.parts.access.openPage(actorId, 'run-staff', boxes);
    let at = 0;
    return all.map(({ sealed }) => {
      const fields = sealed === undefined ? undefined : opened[at++];
      const name = fields === undefined || fields === 'erased' ? undefined : fields['name'];
      return typeof name === 'string' ? { name } : {};
    });
  }
}

const ownInvitations = (body: string, staff: Staff, person: PersonId, on: LocalDate): readonly OwnInvitationView[] =>
  [...staff.invitations.values()]
    .filter((one) => one.person === person && isOpen(one, on))
    .map(({ invitationId, answerBy, second, confirmedBy, ...term }) => ({
      ...{ body, invitationId, ...termView(term), answerBy },
      toConfirm: second === true && confirmedBy === undefined,
    }));

const termView = ({ role, from, to, rights }: Pick<Grant, 'role' | 'from' | 'to' | 'rights'>) => ({
  ...{ role, from, ...(to !== undefined && { to }) },
  ...(rights !== undefined && { rights: [...rights] }),
});

/** Why a role is over. */
const overBy = (staff: Staff, member: Member): string => {
  if (member.ended !== undefined) return member.ended.cause;
  return lastDayOf(staff, member) === member.to ? 'expired' : 'lapsed';
};

const memberView = (staff: Staff, member: Member, on: LocalDate, reader: PersonId): StaffMemberView => {
  const { memberId, person, role, from, rights, ended, given } = member;
  const last = lastDayOf(staff, member);
  const isPast = isOver(staff, member, on);
  const inReview = runs(staff.review, on) && staff.review.members.has(memberId) && ended === undefined;
  return {
    ...{ memberId, personId: person, role, from, own: person === reader },
    ...(last !== undefined && { to: last }),
    ...(rights !== undefined && { rights: [...rights] }),
    state: isPast ? 'over' : holds(staff, member, on) ? 'holds' : 'future',
    ...(isPast && { overBy: overBy(staff, member) }),
    ...(ended !== undefined && { endedOn: ended.on }),
    ...(given !== undefined && { givenOn: given.on }),
    ...(inReview && { review: staff.review.confirmed.has(memberId) ? 'confirmed' : 'to-confirm' }),
  };
};

const reviewView = (staff: Staff, on: LocalDate): StaffReviewView => {
  const { review } = staff;
  if (review === undefined) throw new Error('a review is shown that is not there');
  const { reviewId, openedOn, dueOn, members, confirmed } = review;
  const open = [...members].filter((id) => staff.members.get(id)?.ended === undefined && !confirmed.has(id));
  const counts = { toConfirm: open.length, confirmed: confirmed.size };
  return { reviewId, openedOn, dueOn, running: runs(review, on), ...counts };
};

const actView = ({ event, name, at, actor }: StaffAct): StaffActView => ({
  ...{ act: name, at, by: actor },
  ...('memberId' in event && { memberId: event.memberId }),
  ...('invitationId' in event && { invitationId: event.invitationId }),
  ...('person' in event && { personId: event.person, role: event.role }),
  ...('to' in event && { to: event.to }),
  ...('dueOn' in event && { dueOn: event.dueOn }),
});
