// What happens to the staff of a body (organico): invited, taken on, ended, reviewed. Names are sealed under their persons.
import type { LocalDate, PersonId } from '@buono/kernel';

/** What somebody may do in a body; the words of `@buono/access`, as far as bodies give them. */
export type StaffRole =
  | 'region-officer'
  | 'second-approver'
  | 'treasurer'
  | 'auditor'
  | 'dpo'
  | 'administrator'
  | 'staff-administrator'
  | 'zone-officer'
  | 'zone-coordinator'
  | 'assessment-unit'
  | 'provider-admin'
  | 'provider-operator'
  | 'delegate';

/** What an operator of a provider is let do there; the words of `@buono/access`. */
export type OperatorRight = 'record-services' | 'close-claims' | 'see-payments' | 'change-iban';

/** A role of a person, from a day to a day, both included (Europe/Rome); without `to` until it is ended. */
export interface RoleTerm {
  readonly person: PersonId;
  readonly role: StaffRole;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  /** Of a provider's operator, who may do these things and no others. */
  readonly rights?: readonly OperatorRight[];
}

/** A role that a person holds already, by whatever way it came before the body ran its own staff. */
export type FoundMember = RoleTerm & { readonly memberId: string };

/** Roles that were there already are known from now on: at most 200 in one event. */
export interface StaffFound {
  readonly type: 'StaffFound';
  readonly members: readonly FoundMember[];
  readonly on: LocalDate;
}

/** A person is asked to take on a role, and may answer until a day. `second`: somebody else must confirm it first. */
export interface MemberInvited extends RoleTerm {
  readonly type: 'MemberInvited';
  readonly invitationId: string;
  readonly answerBy: LocalDate;
  readonly second?: true;
  /** The name, as whoever invites knows it. */
  readonly sealed: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The second of two persons agrees with an invitation. */
export interface InvitationConfirmed {
  readonly type: 'InvitationConfirmed';
  readonly invitationId: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export interface InvitationWithdrawn {
  readonly type: 'InvitationWithdrawn';
  readonly invitationId: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The person took the role on, which is theirs under the id of the invitation, or declined it. */
export interface InvitationAnswered {
  readonly type: 'InvitationAnswered';
  readonly invitationId: string;
  readonly accepted: boolean;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The role is over from this moment: taken away, or left by the person. */
export interface MemberEnded {
  readonly type: 'MemberEnded';
  readonly memberId: string;
  readonly cause: 'ended' | 'left';
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The last day is another; without `to` there is none. */
export interface MemberTermChanged {
  readonly type: 'MemberTermChanged';
  readonly memberId: string;
  readonly to?: LocalDate;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** An operator of a provider may do other things from this moment. */
export interface MemberRightsChanged {
  readonly type: 'MemberRightsChanged';
  readonly memberId: string;
  readonly rights: readonly OperatorRight[];
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The name of somebody whose role was found is written down. */
export interface MemberNamed {
  readonly type: 'MemberNamed';
  readonly memberId: string;
  readonly sealed: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Every role that is held is to be confirmed until a day; what is not lapses after it. */
export interface ReviewOpened {
  readonly type: 'ReviewOpened';
  readonly reviewId: string;
  readonly dueOn: LocalDate;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export interface MemberConfirmed {
  readonly type: 'MemberConfirmed';
  readonly reviewId: string;
  readonly memberId: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type StaffEvent =
  | StaffFound
  | MemberInvited
  | InvitationConfirmed
  | InvitationWithdrawn
  | InvitationAnswered
  | MemberEnded
  | MemberTermChanged
  | MemberRightsChanged
  | MemberNamed
  | ReviewOpened
  | MemberConfirmed;
