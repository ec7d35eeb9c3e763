// The staff of a body: nobody gives a role to themselves, two persons give the power to give, somebody is always in charge.
import { accept, addDays, refuse, type Decider, type Decision, type LocalDate } from '@buono/kernel';
import type {
  AnswerInvitation,
  ChangeMemberRights,
  ChangeMemberTerm,
  ConfirmInvitation,
  ConfirmMember,
  EndMember,
  InviteMember,
  NameMember,
  OpenReview,
  StaffCommand,
  StaffRefusal,
  StaffStep,
  WithdrawInvitation,
} from './commands.js';
import type { FoundMember, OperatorRight, StaffEvent, StaffFound, StaffRole } from './events.js';
import {
  ADMINISTERS,
  evolve,
  GIVEN_BY_TWO,
  holds,
  isOpen,
  isOver,
  memberOf,
  NOBODY,
  runs,
  type Member,
  type Staff,
} from './state.js';

type StaffDecision = Decision<StaffEvent, StaffRefusal>;

const FOUND_IN_ONE = 200;

/** Roles that the stream never heard of; a role that it ended stays ended. */
const unheard = (staff: Staff, found: readonly FoundMember[]): readonly FoundMember[] =>
  found.filter(
    ({ person, role }) =>
      ![...staff.members.values()].some((member) => member.person === person && member.role === role),
  );

/** The staff with what was found beside its stream. */
export const withFound = (staff: Staff, found: readonly FoundMember[], on: LocalDate): Staff =>
  foundEvents(staff, found, on).reduce<Staff>(evolve, staff);

const foundEvents = (staff: Staff, found: readonly FoundMember[], on: LocalDate): readonly StaffFound[] => {
  const members = unheard(staff, found);
  const parts = Array.from({ length: Math.ceil(members.length / FOUND_IN_ONE) }, (_, part) =>
    members.slice(part * FOUND_IN_ONE, (part + 1) * FOUND_IN_ONE),
  );
  return parts.map((some) => ({ type: 'StaffFound', members: some, on }));
};

/** Whether a role that administers would leave the body without anybody who does. */
const isLast = (staff: Staff, { memberId, role }: Member, on: LocalDate): boolean =>
  ADMINISTERS.has(role) &&
  ![...staff.members.values()].some(
    (other) => other.memberId !== memberId && ADMINISTERS.has(other.role) && holds(staff, other, on),
  );

const invite = ({ type: _, roles, days, ...c }: InviteMember, staff: Staff): StaffDecision => {
  if (staff.invitations.has(c.invitationId)) return accept();
  if (!roles.includes(c.role)) return refuse('role-not-of-body');
  if (c.person === c.by) return refuse('own-role');
  if (!areRightsOf(c.role, c.rights)) return refuse('role-rights-wrong');
  if (c.to !== undefined && (c.to < c.from || c.to < c.on)) return refuse('role-dates-wrong');
  if (memberOf(staff, c.person, c.role, c.on) !== undefined) return refuse('role-already-held');
  const asked = [...staff.invitations.values()].some(
    (other) => other.person === c.person && other.role === c.role && isOpen(other, c.on),
  );
  if (asked) return refuse('already-invited');
  const second = GIVEN_BY_TWO.has(c.role) ? ({ second: true } as const) : {};
  return accept({ type: 'MemberInvited', ...c, ...second, answerBy: addDays(c.on, days) });
};

/** An operator of a provider has rights, one at least; nobody else has. */
const areRightsOf = (role: StaffRole, rights: readonly OperatorRight[] | undefined): boolean =>
  role === 'provider-operator' ? rights !== undefined && rights.length > 0 : rights === undefined;

const confirmInvitation = ({ type: _, ...c }: ConfirmInvitation, staff: Staff): StaffDecision => {
  const invitation = staff.invitations.get(c.invitationId);
  if (invitation === undefined) return refuse('invitation-unknown');
  if (!isOpen(invitation, c.on)) return refuse('invitation-over');
  if (invitation.second !== true || invitation.confirmedBy !== undefined) return accept();
  if (c.by === invitation.by || c.by === invitation.person) return refuse('invitation-same-person');
  return accept({ type: 'InvitationConfirmed', ...c });
};

const withdraw = ({ type: _, ...c }: WithdrawInvitation, staff: Staff): StaffDecision => {
  const invitation = staff.invitations.get(c.invitationId);
  if (invitation === undefined) return refuse('invitation-unknown');
  if (invitation.status === 'withdrawn') return accept();
  return isOpen(invitation, c.on) ? accept({ type: 'InvitationWithdrawn', ...c }) : refuse('invitation-over');
};

const answer = ({ type: _, ...c }: AnswerInvitation, staff: Staff): StaffDecision => {
  const invitation = staff.invitations.get(c.invitationId);
  if (invitation?.person !== c.by) return refuse('invitation-unknown');
  if (invitation.status === (c.accepted ? 'accepted' : 'declined')) return accept();
  if (!isOpen(invitation, c.on)) return refuse('invitation-over');
  if (c.accepted && invitation.second === true && invitation.confirmedBy === undefined)
    return refuse('invitation-unconfirmed');
  if (c.accepted && memberOf(staff, invitation.person, invitation.role, c.on) !== undefined)
    return refuse('role-already-held');
  return accept({ type: 'InvitationAnswered', ...c });
};

const end = ({ type: _, ...c }: EndMember, staff: Staff): StaffDecision => {
  const member = staff.members.get(c.memberId);
  if (member === undefined) return refuse('member-unknown');
  if (isOver(staff, member, c.on)) return accept();
  if (isLast(staff, member, c.on)) return refuse('last-administrator');
  const cause = c.by === member.person ? 'left' : 'ended';
  // Nobody comes in by the word of who was sent away.
  const theirs = [...staff.invitations.values()].filter(
    (invitation) => ADMINISTERS.has(member.role) && invitation.by === member.person && isOpen(invitation, c.on),
  );
  const { by, on } = c;
  const withdrawn = theirs.map(({ invitationId }) => ({ type: 'InvitationWithdrawn', invitationId, by, on }) as const);
  return accept<StaffEvent>({ type: 'MemberEnded', ...c, cause }, ...withdrawn);
};

const changeTerm = ({ type: _, ...c }: ChangeMemberTerm, staff: Staff): StaffDecision => {
  const member = staff.members.get(c.memberId);
  if (member === undefined) return refuse('member-unknown');
  if (isOver(staff, member, c.on)) return refuse('role-over');
  if (member.person === c.by) return refuse('own-role');
  if (c.to === member.to) return accept();
  if (c.to !== undefined && (c.to < member.from || c.to < c.on)) return refuse('role-dates-wrong');
  if (c.to !== undefined && isLast(staff, member, c.on)) return refuse('last-administrator');
  return accept({ type: 'MemberTermChanged', ...c });
};

const changeRights = ({ type: _, ...c }: ChangeMemberRights, staff: Staff): StaffDecision => {
  const member = staff.members.get(c.memberId);
  if (member === undefined) return refuse('member-unknown');
  if (isOver(staff, member, c.on)) return refuse('role-over');
  if (member.person === c.by) return refuse('own-role');
  if (!areRightsOf(member.role, c.rights)) return refuse('role-rights-wrong');
  const isSame = c.rights.length === member.rights?.length && c.rights.every((right) => member.rights?.includes(right));
  return isSame ? accept() : accept({ type: 'MemberRightsChanged', ...c });
};

const name = ({ type: _, ...c }: NameMember, staff: Staff): StaffDecision =>
  staff.members.has(c.memberId) ? accept({ type: 'MemberNamed', ...c }) : refuse('member-unknown');

const openReview = ({ type: _, ...c }: OpenReview, staff: Staff): StaffDecision => {
  if (staff.review?.reviewId === c.reviewId) return accept();
  if (runs(staff.review, c.on)) return refuse('review-open');
  return c.dueOn > c.on ? accept({ type: 'ReviewOpened', ...c }) : refuse('review-date-wrong');
};

const confirmMember = ({ type: _, ...c }: ConfirmMember, staff: Staff): StaffDecision => {
  const member = staff.members.get(c.memberId);
  if (member === undefined) return refuse('member-unknown');
  const { review } = staff;
  if (!runs(review, c.on) || !review.members.has(c.memberId)) return refuse('review-not-open');
  if (member.person === c.by) return refuse('own-role');
  if (isOver(staff, member, c.on)) return refuse('role-over');
  if (review.confirmed.has(c.memberId)) return accept();
  return accept({ type: 'MemberConfirmed', reviewId: review.reviewId, ...c });
};

const step = (c: StaffStep, staff: Staff): StaffDecision => {
  switch (c.type) {
    case 'InviteMember':
      return invite(c, staff);
    case 'ConfirmInvitation':
      return confirmInvitation(c, staff);
    case 'WithdrawInvitation':
      return withdraw(c, staff);
    case 'AnswerInvitation':
      return answer(c, staff);
    case 'EndMember':
      return end(c, staff);
    case 'ChangeMemberTerm':
      return changeTerm(c, staff);
    case 'ChangeMemberRights':
      return changeRights(c, staff);
    case 'NameMember':
      return name(c, staff);
    case 'OpenReview':
      return openReview(c, staff);
    case 'ConfirmMember':
      return confirmMember(c, staff);
  }
};

const decide = ({ found, ...c }: StaffCommand, staff: Staff): StaffDecision => {
  const before = foundEvents(staff, found, c.on);
  const decided = step(c, before.reduce<Staff>(evolve, staff));
  return decided.accepted && decided.events.length > 0 ? accept(...before, ...decided.events) : decided;
};

/** The staff of one body: `staff-{body}`, where the body is `region`, a zone's code or a provider's id. */
export const staffDecider: Decider<Staff, StaffCommand, StaffEvent, StaffRefusal> = { initial: NOBODY, evolve, decide };
