// What may be asked of the staff of a body, and every reason for saying no.
import type { LocalDate } from '@buono/kernel';
import type {
  FoundMember,
  InvitationAnswered,
  InvitationConfirmed,
  InvitationWithdrawn,
  MemberConfirmed,
  MemberEnded,
  MemberInvited,
  MemberNamed,
  MemberRightsChanged,
  MemberTermChanged,
  ReviewOpened,
  StaffRole,
} from './events.js';

/** An event as a command asks for it. */
type Asked<E extends { readonly type: string }, T extends string> = Omit<E, 'type'> & { readonly type: T };

/** `roles`: those that the body gives, `days` to answer. */
export type InviteMember = Omit<Asked<MemberInvited, 'InviteMember'>, 'answerBy' | 'second'> & {
  readonly roles: readonly StaffRole[];
  readonly days: number;
};
export type ConfirmInvitation = Asked<InvitationConfirmed, 'ConfirmInvitation'>;
export type WithdrawInvitation = Asked<InvitationWithdrawn, 'WithdrawInvitation'>;
export type AnswerInvitation = Asked<InvitationAnswered, 'AnswerInvitation'>;
export type EndMember = Omit<Asked<MemberEnded, 'EndMember'>, 'cause'>;
export type ChangeMemberTerm = Asked<MemberTermChanged, 'ChangeMemberTerm'>;
export type ChangeMemberRights = Asked<MemberRightsChanged, 'ChangeMemberRights'>;
export type NameMember = Asked<MemberNamed, 'NameMember'>;
export type OpenReview = Asked<ReviewOpened, 'OpenReview'>;
export type ConfirmMember = Omit<Asked<MemberConfirmed, 'ConfirmMember'>, 'reviewId'>;

export type StaffStep =
  | InviteMember
  | ConfirmInvitation
  | WithdrawInvitation
  | AnswerInvitation
  | EndMember
  | ChangeMemberTerm
  | ChangeMemberRights
  | NameMember
  | OpenReview
  | ConfirmMember;

/** A step, with the roles in the body that were looked up for it. */
export type StaffCommand = StaffStep & { readonly found: readonly FoundMember[]; readonly on: LocalDate };

export type StaffRefusal =
  | 'role-not-of-body'
  | 'own-role'
  | 'role-dates-wrong'
  | 'role-rights-wrong'
  | 'role-already-held'
  | 'already-invited'
  | 'invitation-unknown'
  | 'invitation-over'
  | 'invitation-unconfirmed'
  | 'invitation-same-person'
  | 'member-unknown'
  | 'role-over'
  | 'last-administrator'
  | 'review-open'
  | 'review-not-open'
  | 'review-date-wrong';
