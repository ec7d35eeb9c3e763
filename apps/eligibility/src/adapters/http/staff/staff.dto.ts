// The shapes of staff at the door: bodies, roles, invitations, reviews.
import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsBooleanString, IsIn, IsOptional } from 'class-validator';
import { CleanLine, fieldCheck, IsCivilDate, IsCodiceFiscale, IsUuidId, PageOf, PageQuery } from '@buono/http';
import { kindOf } from '../../../application/staff/bodies.js';
import type { OperatorRight, StaffRole } from '../../../domain/staff/events.js';

const ROLES: readonly StaffRole[] = [
  'region-officer',
  'second-approver',
  'treasurer',
  'auditor',
  'dpo',
  'administrator',
  'staff-administrator',
  'zone-officer',
  'zone-coordinator',
  'assessment-unit',
  'provider-admin',
  'provider-operator',
  'delegate',
];

const RIGHTS: readonly OperatorRight[] = ['record-services', 'close-claims', 'see-payments', 'change-iban'];

/** A body that runs a staff: `region`, a zone's code, the id of a provider or desk. */
const IsBody = (): PropertyDecorator =>
  fieldCheck({
    name: 'isStaffBody',
    schema: { type: 'string', maxLength: 36, example: 'TC-01' },
    accepts: (value) => typeof value === 'string' && kindOf(value) !== undefined,
    remedy: 'region, il codice di una zona o l’identificativo di un ente',
  });

/** The body in the path. */
export class StaffParams {
  @IsBody()
  body!: string;
}

/** A role of a body. */
export class StaffMemberParams extends StaffParams {
  @IsUuidId()
  memberId!: string;
}

/** An invitation of a body. */
export class StaffInvitationParams extends StaffParams {
  @IsUuidId()
  invitationId!: string;
}

/** Who is asked to take on a role. */
export class InviteMemberDto {
  @IsCodiceFiscale()
  fiscalCode!: string;

  /** Name and surname; sealed. */
  @CleanLine(120)
  name!: string;

  @IsIn(ROLES)
  @ApiProperty({ enum: ROLES })
  role!: StaffRole;

  /** The first day; today unless said. */
  @IsOptional()
  @IsCivilDate()
  from?: string;

  /** The last day; until it is ended unless said. */
  @IsOptional()
  @IsCivilDate()
  to?: string;

  /** What an operator of a provider may do; only for that role, and needed there. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(RIGHTS, { each: true })
  @ApiProperty({ enum: RIGHTS, isArray: true, required: false })
  rights?: OperatorRight[];
}

/** What an operator of a provider may do. */
export class StaffRightsDto {
  @IsArray()
  @ArrayUnique()
  @IsIn(RIGHTS, { each: true })
  @ApiProperty({ enum: RIGHTS, isArray: true })
  rights!: OperatorRight[];
}

/** Until when a role holds. */
export class StaffTermDto {
  /** The last day; left out, the role holds until it is ended. */
  @IsOptional()
  @IsCivilDate()
  to?: string;
}

/** Who somebody is. */
export class StaffNameDto {
  /** Name and surname; sealed. */
  @CleanLine(120)
  name!: string;
}

/** A review of who may do what. */
export class OpenStaffReviewDto {
  /** The last day to confirm; what is not confirmed lapses after it. */
  @IsCivilDate()
  dueOn!: string;
}

/** Which roles a list shows. */
export class StaffQuery extends PageQuery {
  /** true: also those that are over. */
  @IsOptional()
  @IsBooleanString()
  over?: string;
}

/** A role that somebody holds, held or will hold in a body. Dates civil, both included. */
export class StaffMemberView {
  memberId!: string;
  personId!: string;
  /** Absent where nobody wrote it down, or it was erased. */
  name?: string;
  role!: string;
  from!: string;
  /** The last day, by the term of the role or by the review that did not confirm it. */
  to?: string;
  /** Of a provider's operator; absent where all but the IBAN is theirs, from before rights were told apart. */
  rights?: string[];
  /** `future`, `holds` or `over`. */
  state!: string;
  /** Why it is over: `ended`, `left`, `expired` or `lapsed` (not confirmed in a review). */
  overBy?: string;
  endedOn?: string;
  /** When it was given; absent for a role that was there before the body ran its own staff. */
  givenOn?: string;
  /** In the running review: `confirmed` or `to-confirm`. */
  review?: string;
  /** Whether it is the caller's own. */
  own!: boolean;
}

/** An invitation that is not over. */
export class StaffInvitationView {
  invitationId!: string;
  personId!: string;
  name?: string;
  role!: string;
  from!: string;
  to?: string;
  rights?: string[];
  /** The last day to answer. */
  answerBy!: string;
  /** A second person must confirm it before it can be accepted. */
  toConfirm!: boolean;
  /** Whether the caller may be that second person. */
  mayConfirm!: boolean;
}

/** A review: the last one of the body. */
export class StaffReviewView {
  reviewId!: string;
  openedOn!: string;
  dueOn!: string;
  running!: boolean;
  /** Roles that wait to be confirmed. */
  toConfirm!: number;
  confirmed!: number;
}

/** The staff of a body, a page of it. */
export class StaffPage extends PageOf(StaffMemberView) {
  body!: string;
  /** The roles that the caller may give here. */
  roles!: string[];
  @ApiProperty({ type: StaffInvitationView, isArray: true })
  invitations!: StaffInvitationView[];
  review?: StaffReviewView;
}

/** Something that was done with the staff of a body: by whom and when; names are never in it. */
export class StaffActView {
  /** Its stored name, as `staff-member-ended`. */
  act!: string;
  at!: string;
  /** A person, or the process that did it. */
  by!: string;
  memberId?: string;
  invitationId?: string;
  personId?: string;
  role?: string;
  to?: string;
  dueOn?: string;
}

/** A page of acts, the last first. */
export class StaffActPage extends PageOf(StaffActView) {}

/** A role of the caller. */
export class OwnRoleView {
  body!: string;
  /** By which the role is left; absent for roles that no body gives. */
  memberId?: string;
  role!: string;
  zone?: string;
  providerId?: string;
  from!: string;
  to?: string;
  rights?: string[];
  /** Whether it holds today, or from a later day on. */
  holds!: boolean;
  /** A staff role, of which nothing opens until the caller signs in with a second factor. */
  needsSecondFactor!: boolean;
}

/** An invitation for the caller. */
export class OwnInvitationView {
  body!: string;
  invitationId!: string;
  role!: string;
  from!: string;
  to?: string;
  rights?: string[];
  answerBy!: string;
  toConfirm!: boolean;
}

/** What the caller may do and is asked to do. */
export class OwnRolesView {
  roles!: OwnRoleView[];
  invitations!: OwnInvitationView[];
  /** The bodies whose staff the caller runs. */
  runs!: string[];
}
