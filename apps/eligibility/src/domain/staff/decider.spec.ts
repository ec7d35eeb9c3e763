// The specification of a body's staff: who may be given what by whom, who is always left, what a review lets lapse.
import { describe, expect, it } from '@jest/globals';
import { localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import type { InviteMember, StaffCommand, StaffStep } from './commands.js';
import { staffDecider, withFound } from './decider.js';
import type { FoundMember, InvitationAnswered, MemberInvited, StaffEvent, StaffRole } from './events.js';
import { holds, isOver, lastDayOf, NOBODY } from './state.js';

const [chief, deputy, clerk, stranger] = [5, 6, 7, 8].map((n) => personId(idOf(n))) as [
  FoundMember['person'],
  FoundMember['person'],
  FoundMember['person'],
  FoundMember['person'],
];
const [on, from] = [localDate('2026-06-01'), localDate('2026-06-01')];
const roles: readonly StaffRole[] = ['zone-officer', 'staff-administrator'];
const rightsOf = ['record-services', 'see-payments'] as const;
const asked = (step: StaffStep, found: readonly FoundMember[] = []): StaffCommand => ({ ...step, found });
const invitation = (n: number, role: StaffRole, person = clerk) =>
  ({ invitationId: idOf(n), person, role, from, sealed: 'box', by: chief, on }) as const;
const invite = (n: number, role: StaffRole, person = clerk): InviteMember => ({
  type: 'InviteMember',
  ...invitation(n, role, person),
  roles,
  days: 14,
});
// Fourteen days after 1 June 2026.
const invited = (n: number, role: StaffRole, person = clerk): MemberInvited => ({
  type: 'MemberInvited',
  ...invitation(n, role, person),
  ...(role === 'staff-administrator' && { second: true }),
  answerBy: localDate('2026-06-15'),
});
const answer = (n: number, by = clerk, accepted = true, when = on) =>
  ({ type: 'AnswerInvitation', invitationId: idOf(n), accepted, by, on: when }) as const;
const accepted = (n: number, by = clerk): InvitationAnswered => ({
  type: 'InvitationAnswered',
  ...{ invitationId: idOf(n), accepted: true, by, on },
});
const confirm = (n: number, by: typeof chief) =>
  ({ type: 'ConfirmInvitation', invitationId: idOf(n), by, on }) as const;
const foundChief: FoundMember = { memberId: idOf(1), person: chief, role: 'staff-administrator', from };
const chiefs: StaffEvent = { type: 'StaffFound', members: [foundChief], on };
const clerkIn: readonly StaffEvent[] = [invited(10, 'zone-officer'), accepted(10)];
const deputyIn: readonly StaffEvent[] = [
  invited(11, 'staff-administrator', deputy),
  { type: 'InvitationConfirmed', invitationId: idOf(11), by: stranger, on },
  accepted(11, deputy),
];
const ending = (n: number, by = chief) => ({ type: 'EndMember', memberId: idOf(n), by, on }) as const;

describe('an invitation to a role', () => {
  it('is made once, for fourteen days', () => {
    given(staffDecider)
      .when(asked(invite(10, 'zone-officer')))
      .then(invited(10, 'zone-officer'));
    given(staffDecider, invited(10, 'zone-officer'))
      .when(asked(invite(10, 'zone-officer')))
      .thenNothing();
  });
  it('is never for oneself, nor for a role that the body does not give', () => {
    given(staffDecider)
      .when(asked(invite(10, 'zone-officer', chief)))
      .thenRefused('own-role');
    given(staffDecider)
      .when(asked(invite(10, 'treasurer')))
      .thenRefused('role-not-of-body');
  });
  it('has dates in order, the last not past', () => {
    const wrong = { ...invite(10, 'zone-officer'), from: localDate('2026-07-01') };
    given(staffDecider)
      .when(asked({ ...wrong, to: localDate('2026-06-30') }))
      .thenRefused('role-dates-wrong');
    const past = { from: localDate('2026-01-01'), to: localDate('2026-05-31') };
    given(staffDecider)
      .when(asked({ ...invite(10, 'zone-officer'), ...past }))
      .thenRefused('role-dates-wrong');
  });
  it('is not made for what is held or asked already', () => {
    given(staffDecider, ...clerkIn)
      .when(asked(invite(12, 'zone-officer')))
      .thenRefused('role-already-held');
    given(staffDecider, invited(10, 'zone-officer'))
      .when(asked(invite(12, 'zone-officer')))
      .thenRefused('already-invited');
  });
  it('is answered by the person, in time, once', () => {
    const open = given(staffDecider, invited(10, 'zone-officer'));
    open.when(asked(answer(10))).then(accepted(10));
    open.when(asked(answer(10, stranger))).thenRefused('invitation-unknown');
    open
      .when(asked(answer(10, clerk, true, localDate('2026-06-15'))))
      .then({ ...accepted(10), on: localDate('2026-06-15') });
    open.when(asked(answer(10, clerk, true, localDate('2026-06-16')))).thenRefused('invitation-over');
    given(staffDecider, ...clerkIn)
      .when(asked(answer(10)))
      .thenNothing();
    given(staffDecider, ...clerkIn)
      .when(asked(answer(10, clerk, false)))
      .thenRefused('invitation-over');
  });
  it('is withdrawn before its answer, not after it', () => {
    const withdraw = { type: 'WithdrawInvitation', invitationId: idOf(10), by: chief, on } as const;
    given(staffDecider, invited(10, 'zone-officer'))
      .when(asked(withdraw))
      .then({ ...withdraw, type: 'InvitationWithdrawn' });
    given(staffDecider, ...clerkIn)
      .when(asked(withdraw))
      .thenRefused('invitation-over');
  });
  it('to a role that gives roles is made by two persons, neither of them the one who is invited', () => {
    const open = given(staffDecider, invited(11, 'staff-administrator', deputy));
    open.when(asked(answer(11, deputy))).thenRefused('invitation-unconfirmed');
    open.when(asked(confirm(11, chief))).thenRefused('invitation-same-person');
    open.when(asked(confirm(11, deputy))).thenRefused('invitation-same-person');
    open.when(asked(confirm(11, stranger))).then({ ...confirm(11, stranger), type: 'InvitationConfirmed' });
    given(staffDecider, ...deputyIn.slice(0, 2))
      .when(asked(answer(11, deputy)))
      .then(accepted(11, deputy));
  });
});

describe('a role', () => {
  it('that came by another way is written down with the first act on the body', () =>
    given(staffDecider)
      .when(asked(invite(10, 'zone-officer'), [foundChief]))
      .then(chiefs, invited(10, 'zone-officer')));
  it('is ended by who runs the body, or left by the person', () => {
    const end = ending(10);
    given(staffDecider, chiefs, ...clerkIn)
      .when(asked(end))
      .then({ ...end, type: 'MemberEnded', cause: 'ended' });
    const leave = ending(10, clerk);
    given(staffDecider, chiefs, ...clerkIn)
      .when(asked(leave))
      .then({ ...leave, type: 'MemberEnded', cause: 'left' });
    given(staffDecider, chiefs)
      .when(asked(ending(10)))
      .thenRefused('member-unknown');
  });
  it('that was ended is not found again', () => {
    const found = { ...foundChief, person: clerk, role: 'zone-officer', memberId: idOf(99) } as const;
    const staff = [chiefs, ...clerkIn, { ...ending(10), type: 'MemberEnded', cause: 'ended' } as const].reduce(
      staffDecider.evolve,
      NOBODY,
    );
    expect(withFound(staff, [found], on).members.has(idOf(99))).toBe(false);
  });
  it('of the last who runs the body is neither left nor given an end', () => {
    given(staffDecider, chiefs)
      .when(asked(ending(1)))
      .thenRefused('last-administrator');
    const term = {
      type: 'ChangeMemberTerm',
      memberId: idOf(1),
      to: localDate('2026-12-31'),
      by: stranger,
      on,
    } as const;
    given(staffDecider, chiefs).when(asked(term)).thenRefused('last-administrator');
    given(staffDecider, chiefs, ...deputyIn)
      .when(asked(ending(1)))
      .then({ ...ending(1), type: 'MemberEnded', cause: 'left' });
  });
  it('takes its open invitations along, when its holder is sent away', () => {
    const byDeputy = { ...invited(12, 'zone-officer'), by: deputy };
    given(staffDecider, chiefs, ...deputyIn, byDeputy)
      .when(asked(ending(11)))
      .then(
        { ...ending(11), type: 'MemberEnded', cause: 'ended' },
        { type: 'InvitationWithdrawn', invitationId: idOf(12), by: chief, on },
      );
  });
  it('is made longer or shorter by somebody else', () => {
    const to = localDate('2026-12-31');
    const term = { type: 'ChangeMemberTerm', memberId: idOf(10), to, by: chief, on } as const;
    const changed = { ...term, type: 'MemberTermChanged' } as const;
    given(staffDecider, chiefs, ...clerkIn)
      .when(asked(term))
      .then(changed);
    given(staffDecider, chiefs, ...clerkIn, changed)
      .when(asked(term))
      .thenNothing();
    given(staffDecider, chiefs, ...clerkIn)
      .when(asked({ ...term, by: clerk }))
      .thenRefused('own-role');
    given(staffDecider, chiefs, ...clerkIn)
      .when(asked({ ...term, to: localDate('2026-05-31') }))
      .thenRefused('role-dates-wrong');
  });
});

describe('what an operator of a provider may do', () => {
  const operator = { ...invite(10, 'provider-operator'), roles: ['provider-operator', 'zone-officer'] } as const;
  const operatorIn = { ...invited(10, 'provider-operator'), rights: rightsOf };
  const change = { type: 'ChangeMemberRights', memberId: idOf(10), rights: ['change-iban'], by: chief, on } as const;

  it('is said with the invitation, and for nobody else', () => {
    given(staffDecider)
      .when(asked({ ...operator, rights: rightsOf }))
      .then(operatorIn);
    given(staffDecider).when(asked(operator)).thenRefused('role-rights-wrong');
    given(staffDecider)
      .when(asked({ ...operator, rights: [] }))
      .thenRefused('role-rights-wrong');
    given(staffDecider)
      .when(asked({ ...invite(10, 'zone-officer'), rights: rightsOf }))
      .thenRefused('role-rights-wrong');
  });
  it('is changed by somebody else, once', () => {
    const changed = { ...change, type: 'MemberRightsChanged' } as const;
    const working = given(staffDecider, operatorIn, accepted(10));
    working.when(asked(change)).then(changed);
    working.when(asked({ ...change, rights: ['see-payments', 'record-services'] })).thenNothing();
    working.when(asked({ ...change, rights: [] })).thenRefused('role-rights-wrong');
    working.when(asked({ ...change, by: clerk })).thenRefused('own-role');
    given(staffDecider, chiefs, ...clerkIn)
      .when(asked(change))
      .thenRefused('role-rights-wrong');
  });
});

describe('a review of who may do what', () => {
  const dueOn = localDate('2026-06-30');
  const open = { type: 'OpenReview', reviewId: idOf(20), dueOn, by: chief, on } as const;
  const opened = { ...open, type: 'ReviewOpened' } as const;
  const keep = { type: 'ConfirmMember', memberId: idOf(10), by: chief, on } as const;
  const kept = { ...keep, type: 'MemberConfirmed', reviewId: idOf(20) } as const;
  const state = (...events: readonly StaffEvent[]) => events.reduce(staffDecider.evolve, NOBODY);
  const [last, after] = [dueOn, localDate('2026-07-01')];

  it('ends after today, and runs alone', () => {
    given(staffDecider, chiefs).when(asked(open)).then(opened);
    given(staffDecider, chiefs)
      .when(asked({ ...open, dueOn: on }))
      .thenRefused('review-date-wrong');
    given(staffDecider, chiefs, opened)
      .when(asked({ ...open, reviewId: idOf(21) }))
      .thenRefused('review-open');
  });
  it('confirms what is in it, by somebody else, until its last day', () => {
    const running = given(staffDecider, chiefs, ...clerkIn, opened);
    running.when(asked(keep)).then(kept);
    running.when(asked({ ...keep, by: clerk })).thenRefused('own-role');
    running.when(asked({ ...keep, on: last })).then({ ...kept, on: last });
    running.when(asked({ ...keep, on: after })).thenRefused('review-not-open');
    given(staffDecider, chiefs, ...clerkIn)
      .when(asked(keep))
      .thenRefused('review-not-open');
    given(staffDecider, chiefs, opened, ...clerkIn)
      .when(asked(keep))
      .thenRefused('review-not-open');
  });
  it('lets lapse after its last day what nobody confirmed, but never who runs the body', () => {
    const staff = state(chiefs, ...clerkIn, opened);
    const [clerks, chiefsOwn] = [staff.members.get(idOf(10))!, staff.members.get(idOf(1))!];
    expect([holds(staff, clerks, last), isOver(staff, clerks, after)]).toEqual([true, true]);
    expect(lastDayOf(staff, chiefsOwn)).toBeUndefined();
    const confirmed = state(chiefs, ...clerkIn, opened, kept);
    expect(lastDayOf(confirmed, clerks)).toBeUndefined();
  });
  it('leaves over what an earlier one let lapse', () => {
    const again = { ...opened, reviewId: idOf(21), on: after, dueOn: localDate('2026-07-31') };
    const staff = state(chiefs, ...clerkIn, opened, again);
    expect(staff.review?.members).toEqual(new Set([idOf(1)]));
    expect(lastDayOf(staff, staff.members.get(idOf(10))!)).toBe('2026-06-30');
  });
});
