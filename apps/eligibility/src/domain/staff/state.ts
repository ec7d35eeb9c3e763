// The staff of a body as its stream tells it: who holds what until when, who is asked, which review runs.
import type { LocalDate, PersonId } from '@buono/kernel';
import type { MemberEnded, MemberInvited, RoleTerm, StaffEvent, StaffRole } from './events.js';

/** A role somebody holds or held in the body. */
export interface Member extends RoleTerm {
  readonly memberId: string;
  /** The name; absent where nobody wrote it down yet. */
  readonly sealed?: string;
  /** Who gave it, and when; absent for a role that was found. */
  readonly given?: { readonly by: PersonId; readonly on: LocalDate };
  readonly ended?: { readonly on: LocalDate; readonly cause: MemberEnded['cause']; readonly by: PersonId };
}

export interface Invitation extends Omit<MemberInvited, 'type'> {
  readonly status: 'open' | 'withdrawn' | 'accepted' | 'declined';
  readonly confirmedBy?: PersonId;
}

/** A review of who may do what: what it covers, and what was confirmed. */
export interface Review {
  readonly reviewId: string;
  readonly openedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly members: ReadonlySet<string>;
  readonly confirmed: ReadonlyMap<string, { readonly by: PersonId; readonly on: LocalDate }>;
}

export interface Staff {
  readonly members: ReadonlyMap<string, Member>;
  readonly invitations: ReadonlyMap<string, Invitation>;
  /** The last review, running or over. */
  readonly review?: Review;
}

/** Who runs the staff of a body: roles that give roles. Two persons give them, and no review lets them lapse. */
export const ADMINISTERS: ReadonlySet<StaffRole> = new Set<StaffRole>(['staff-administrator', 'provider-admin']);

/** Roles that one person alone cannot give: those that give roles, and the one over the machines. */
export const GIVEN_BY_TWO: ReadonlySet<StaffRole> = new Set<StaffRole>([...ADMINISTERS, 'administrator']);

/**
 * The last day of a role that was not ended; undefined where there is none. A review that did not confirm it ends it on its
 * last day, save for who administers: a body whose administrators lapsed in silence could not mend it.
 */
export const lastDayOf = ({ review }: Staff, { memberId, role, to }: Member): LocalDate | undefined => {
  const lapses = review?.members.has(memberId) === true && !review.confirmed.has(memberId) && !ADMINISTERS.has(role);
  if (!lapses) return to;
  return to === undefined || review.dueOn < to ? review.dueOn : to;
};

/** Whether a role is over on a day. */
export const isOver = (staff: Staff, member: Member, on: LocalDate): boolean => {
  const last = lastDayOf(staff, member);
  return member.ended !== undefined || (last !== undefined && last < on);
};

/** Whether a role holds on a day. */
export const holds = (staff: Staff, member: Member, on: LocalDate): boolean =>
  member.from <= on && !isOver(staff, member, on);

/** The role of a person that is not over; a person holds a role once in a body. */
export const memberOf = (staff: Staff, person: PersonId, role: StaffRole, on: LocalDate): Member | undefined =>
  [...staff.members.values()].find(
    (member) => member.person === person && member.role === role && !isOver(staff, member, on),
  );

/** Whether an invitation can still be answered on a day. */
export const isOpen = ({ status, answerBy }: Invitation, on: LocalDate): boolean => status === 'open' && on <= answerBy;

/** Whether a review runs on a day. */
export const runs = (review: Review | undefined, on: LocalDate): review is Review =>
  review !== undefined && on <= review.dueOn;

export const NOBODY: Staff = { members: new Map(), invitations: new Map() };

const withMember = (staff: Staff, member: Member): Staff => ({
  ...staff,
  members: new Map(staff.members).set(member.memberId, member),
});

const changed = (staff: Staff, memberId: string, change: (member: Member) => Member): Staff => {
  const member = staff.members.get(memberId);
  return member === undefined ? staff : withMember(staff, change(member));
};

const answered = (staff: Staff, invitationId: string, change: Partial<Invitation>): Staff => {
  const invitation = staff.invitations.get(invitationId);
  if (invitation === undefined) return staff;
  const invitations = new Map(staff.invitations).set(invitationId, { ...invitation, ...change });
  if (change.status !== 'accepted') return { ...staff, invitations };
  const { person, role, from, to, rights, sealed, by, on } = invitation;
  const term = { person, role, from, ...(to !== undefined && { to }), ...(rights !== undefined && { rights }) };
  return withMember({ ...staff, invitations }, { memberId: invitationId, ...term, sealed, given: { by, on } });
};

// What the review before this one let lapse stays over.
const settled = (staff: Staff): ReadonlyMap<string, Member> =>
  new Map(
    [...staff.members].map(([id, member]) => {
      const last = lastDayOf(staff, member);
      return [id, last === undefined ? member : { ...member, to: last }];
    }),
  );

/** Total: trusts the log, and knows no rules. */
export const evolve = (staff: Staff, event: StaffEvent): Staff => {
  switch (event.type) {
    case 'StaffFound':
      return { ...staff, members: new Map([...staff.members, ...event.members.map((m) => [m.memberId, m] as const)]) };
    case 'MemberInvited': {
      const { type: _, ...invitation } = event;
      const invitations = new Map(staff.invitations).set(event.invitationId, { ...invitation, status: 'open' });
      return { ...staff, invitations };
    }
    case 'InvitationConfirmed':
      return answered(staff, event.invitationId, { confirmedBy: event.by });
    case 'InvitationWithdrawn':
      return answered(staff, event.invitationId, { status: 'withdrawn' });
    case 'InvitationAnswered':
      return answered(staff, event.invitationId, { status: event.accepted ? 'accepted' : 'declined' });
    case 'MemberEnded': {
      const { memberId, on, cause, by } = event;
      return changed(staff, memberId, (member) => ({ ...member, ended: { on, cause, by } }));
    }
    case 'MemberTermChanged':
      return changed(staff, event.memberId, ({ to: _, ...member }) => ({
        ...member,
        ...(event.to !== undefined && { to: event.to }),
      }));
    case 'MemberRightsChanged':
      return changed(staff, event.memberId, (member) => ({ ...member, rights: event.rights }));
    case 'MemberNamed':
      return changed(staff, event.memberId, (member) => ({ ...member, sealed: event.sealed }));
    case 'ReviewOpened': {
      const members = settled(staff);
      const { reviewId, dueOn, on: openedOn } = event;
      const before: Staff = { members, invitations: staff.invitations };
      const held = [...members.values()].filter((member) => !isOver(before, member, openedOn));
      const covered = new Set(held.map(({ memberId }) => memberId));
      return { ...before, review: { reviewId, openedOn, dueOn, members: covered, confirmed: new Map() } };
    }
    case 'MemberConfirmed': {
      const { review } = staff;
      if (review === undefined) return staff;
      const { memberId, by, on } = event;
      return { ...staff, review: { ...review, confirmed: new Map(review.confirmed).set(memberId, { by, on }) } };
    }
  }
};
