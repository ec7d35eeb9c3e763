// The shapes of care plans at the door.
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsBooleanString,
  IsIn,
  IsOptional,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  CleanLine,
  CleanText,
  IsCents,
  IsCivilDate,
  IsUuidId,
  IsWholeNumber,
  IsZoneCode,
  PageQuery,
} from '@buono/http';

const PARTIES = ['team', 'family', 'provider', 'other'] as const;
const GROUNDS = ['judge-decided', 'less-supported'] as const;
const STATUSES = ['drafted', 'in-force', 'closed'] as const;
const AWAITS = ['team', 'family', 'act', 'review', 'follow-up', 'office', 'nothing'] as const;
const MOST_VERSIONS = 10_000;

/** A goal with the results by which one sees whether it was reached. */
export class PlanGoalDto {
  @CleanText(600)
  text!: string;

  @IsArray()
  @ArrayMaxSize(5)
  @CleanLine(300, { each: true })
  results!: string[];
}

/** A service type or an area that the plan supports, over the whole voucher. */
export class PlanSupportDto {
  /** The code of the service, or of an area: all its services. */
  @CleanLine(40)
  code!: string;

  /** At most so many; minutes for services by the hour. */
  @IsOptional()
  @IsWholeNumber({ max: 1_000_000 })
  units?: number;

  /** At most so much of the public part, in cents. */
  @IsOptional()
  @IsCents()
  amountCents?: number;

  /** How often, with whom; sealed. */
  @IsOptional()
  @CleanLine(120)
  note?: string;
}

/** What somebody takes on. */
export class PlanCommitmentDto {
  @IsIn(PARTIES)
  who!: (typeof PARTIES)[number];

  @CleanText(400)
  text!: string;
}

/** A version of a care plan; its words are sealed. */
export class CarePlanVersionDto {
  /** The number of the minutes of the unit. */
  @CleanLine(60)
  actNumber!: string;

  /** Who is in charge of the plan, of the zone's team; the caller unless said. */
  @IsOptional()
  @IsUuidId()
  caseManager?: string;

  /** From which service date on it decides. */
  @IsCivilDate()
  effectiveFrom!: string;

  /** When it is reviewed, in order; as the call says unless said. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsCivilDate({ each: true })
  reviewsOn?: string[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PlanGoalDto)
  goals!: PlanGoalDto[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => PlanSupportDto)
  supports!: PlanSupportDto[];

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PlanCommitmentDto)
  commitments!: PlanCommitmentDto[];

  /** Why there is a new version. */
  @IsOptional()
  @CleanText(1_000)
  reason?: string;
}

/** Which version somebody of the team agrees with. */
export class AgreeCarePlanDto {
  @IsWholeNumber({ min: 1, max: MOST_VERSIONS })
  version!: number;
}

/** Whether the family agrees. */
export class AnswerCarePlanDto extends AgreeCarePlanDto {
  @IsBoolean()
  agrees!: boolean;

  /** Why not: needed where it does not agree; sealed. */
  @ValidateIf(({ agrees, reason }: AnswerCarePlanDto) => !agrees || reason !== undefined)
  @CleanText(2_000)
  reason?: string;
}

/** The act that adopts a version without the family's agreement. */
export class AdoptCarePlanDto extends AgreeCarePlanDto {
  /** judge-decided: a judge decided; less-supported: it only gives less of what is public than the version in force. */
  @IsIn(GROUNDS)
  ground!: (typeof GROUNDS)[number];

  @CleanLine(60)
  actNumber!: string;
}

/** What a review found. */
export class ReviewCarePlanDto {
  @IsIn(['confirmed', 'to-change'])
  outcome!: 'confirmed' | 'to-change';

  @CleanText(2_000)
  text!: string;
}

/** What of the goals was reached. */
export class CloseCarePlanDto {
  @IsIn(['reached', 'partly-reached', 'not-reached', 'given-up'])
  outcome!: 'reached' | 'partly-reached' | 'not-reached' | 'given-up';

  @CleanText(2_000)
  text!: string;
}

/** What became of it. */
export class FollowUpCarePlanDto {
  @IsIn(['holds', 'partly-holds', 'lost', 'not-found'])
  outcome!: 'holds' | 'partly-holds' | 'lost' | 'not-found';

  @CleanText(2_000)
  text!: string;
}

/** Which two versions are compared. */
export class PlanDifferencesQuery {
  @Type(() => Number)
  @IsWholeNumber({ min: 1, max: MOST_VERSIONS })
  from!: number;

  @Type(() => Number)
  @IsWholeNumber({ min: 1, max: MOST_VERSIONS })
  to!: number;
}

/** Which plans a list shows. */
export class CarePlansQuery extends PageQuery {
  @IsOptional()
  @IsZoneCode()
  zone?: string;

  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];

  @IsOptional()
  @IsIn(AWAITS)
  awaits?: (typeof AWAITS)[number];

  @IsOptional()
  @IsUuidId()
  caseManager?: string;

  /** true: only those with something late. */
  @IsOptional()
  @IsBooleanString()
  late?: string;
}

/** A support with what the action calls it. */
export class PlannedSupportView extends PlanSupportDto {
  label!: string;
}

/** What the family answered. */
export class PlanAnswerView {
  agrees!: boolean;
  on!: string;
  /** Why not; absent where it was not said or was erased. */
  reason?: string;
}

/** What was found on a day. */
export class PlanFoundView {
  on!: string;
  outcome!: string;
  /** Absent where it was erased. */
  text?: string;
}

/** What was found after closing. */
export class PlanFollowUpView extends PlanFoundView {
  dueOn!: string;
}

/** The act by which the office went on without the family. */
export class PlanAdoptionView {
  @ApiProperty({ enum: GROUNDS })
  ground!: (typeof GROUNDS)[number];
  actNumber!: string;
  on!: string;
}

/** A version; its words are absent where they were erased. */
export class CarePlanVersionView {
  version!: number;
  actNumber!: string;
  author!: string;
  caseManager!: string;
  draftedOn!: string;
  effectiveFrom!: string;
  @ApiProperty({ type: String, isArray: true })
  reviewsOn!: readonly string[];
  /** Of the team, who agrees. */
  @ApiProperty({ type: String, isArray: true })
  agreedBy!: readonly string[];
  /** How many must. */
  membersNeeded!: number;
  /** Until when the family answers, once the team is complete. */
  answerBy?: string;
  @ApiProperty({ type: PlanAnswerView, isArray: true })
  answers!: readonly PlanAnswerView[];
  adopted?: PlanAdoptionView;
  /** Since when it is in force. */
  inForceOn?: string;
  /** Why it was not carried into the decision. */
  notCarried?: string;
  @ApiProperty({ type: PlanGoalDto, isArray: true, required: false })
  goals?: readonly { readonly text: string; readonly results: readonly string[] }[];
  @ApiProperty({ type: PlannedSupportView, isArray: true, required: false })
  supports?: readonly PlannedSupportView[];
  @ApiProperty({ type: PlanCommitmentDto, isArray: true, required: false })
  commitments?: readonly PlanCommitmentDto[];
  reason?: string;
}
