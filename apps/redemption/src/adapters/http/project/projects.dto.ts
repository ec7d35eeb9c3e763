// What is asked of projects, at the door.
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import {
  CleanLine,
  CleanText,
  IsCents,
  IsCivilDate,
  IsPartitaIva,
  IsUuidId,
  IsWholeNumber,
  IsZoneCode,
  PageQuery,
} from '@buono/http';

const CODE = /^[A-Z0-9][A-Z0-9-]{0,39}$/;
const CODE_MESSAGE = { message: 'il codice ha lettere maiuscole, cifre e trattini, al più 40' };
const WHOLE = 10_000;
const MOST_UNITS = 1_000_000;

export class ProjectParams {
  @IsUuidId()
  voucherId!: string;
}

export class ProjectClaimParams extends ProjectParams {
  @IsUuidId()
  claimId!: string;
}

/** Which projects a list shows. */
export class ProjectsQuery extends PageQuery {
  /** Only those of which something waits for an office. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'waiting deve essere true o false' })
  waiting?: boolean;
}

/** A line of the plan: units where the call has a unit cost, an amount elsewhere. */
export class PlannedLineDto {
  @Matches(CODE, CODE_MESSAGE)
  line!: string;

  /** Cents. */
  @IsOptional()
  @IsCents()
  amountCents?: number;

  @IsOptional()
  @IsWholeNumber({ min: 0, max: MOST_UNITS })
  units?: number;
}

/** A body that takes part. Name and code are kept sealed. */
export class PartnerDto {
  /** How this plan calls it. */
  @Matches(CODE, CODE_MESSAGE)
  code!: string;

  @CleanLine(200)
  name!: string;

  @IsOptional()
  @IsPartitaIva()
  fiscalCode?: string;

  /** It leads, and answers for all: one does. */
  @IsBoolean({ message: 'lead deve essere true o false' })
  lead!: boolean;

  /** Its share of the plan in basis points: 6250 is 62.5%. All together 10000. */
  @IsWholeNumber({ min: 1, max: WHOLE })
  shareBasisPoints!: number;
}

/** A zone that takes part, by its share in basis points. */
export class ZoneShareDto {
  @IsZoneCode()
  zone!: string;

  @IsWholeNumber({ min: 1, max: WHOLE })
  shareBasisPoints!: number;
}

/** A plan of spending. */
export class ProjectPlanDto {
  @IsArray({ message: 'lines deve essere un elenco di voci' })
  @ArrayMinSize(1, { message: 'indica almeno una voce' })
  @ArrayMaxSize(40, { message: 'al massimo 40 voci' })
  @ValidateNested({ each: true })
  @Type(() => PlannedLineDto)
  lines!: PlannedLineDto[];

  @IsArray({ message: 'partners deve essere un elenco di enti' })
  @ArrayMinSize(1, { message: 'indica almeno il capofila' })
  @ArrayMaxSize(50, { message: 'al massimo 50 enti' })
  @ValidateNested({ each: true })
  @Type(() => PartnerDto)
  partners!: PartnerDto[];

  /** Where the project is of several zones; together 10000. */
  @IsOptional()
  @IsArray({ message: 'zones deve essere un elenco di zone' })
  @ArrayMaxSize(40, { message: 'al massimo 40 zone' })
  @ValidateNested({ each: true })
  @Type(() => ZoneShareDto)
  zones?: ZoneShareDto[];
}

/** The act that approves what was proposed. */
export class PlanApprovalDto {
  /** The version that was read. */
  @IsWholeNumber({ min: 1, max: WHOLE })
  version!: number;

  @CleanLine(80)
  actNumber!: string;
}

/** Why what was proposed is sent back. */
export class PlanRefusalDto {
  @IsWholeNumber({ min: 1, max: WHOLE })
  version!: number;

  /** A code or a sentence, which is kept sealed. */
  @CleanText(300)
  reason!: string;
}

/** A surety: who gave it and its number are kept sealed. */
export class SuretyDto {
  @IsCents()
  amountCents!: number;

  /** Its last day. */
  @IsCivilDate()
  until!: string;

  @CleanLine(200)
  guarantor!: string;

  @CleanLine(60)
  number!: string;
}

/** An advance that is asked for. */
export class AdvanceDto {
  @IsCents()
  amountCents!: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => SuretyDto)
  surety?: SuretyDto;
}

/** What was spent: at real cost with its document, or by units. */
export class ExpenseDto {
  @Matches(CODE, CODE_MESSAGE)
  line!: string;

  /** The partner that spent it, by its code in the plan. */
  @Matches(CODE, CODE_MESSAGE)
  partner!: string;

  /** The day of the document, or the last day on which the units were given. */
  @IsCivilDate()
  spentOn!: string;

  /** Cents, of lines at real cost. */
  @IsOptional()
  @IsCents()
  costCents?: number;

  /** Of lines by units. */
  @IsOptional()
  @IsWholeNumber({ min: 1, max: MOST_UNITS })
  units?: number;

  /** The number of the document; kept sealed. */
  @IsOptional()
  @CleanLine(40)
  number?: string;

  /** What it was for; kept sealed. */
  @IsOptional()
  @CleanLine(120)
  description?: string;
}

/** What was spent in a period. */
export class SpendingDto {
  /** After the final one nothing more is claimed. */
  @IsIn(['interim', 'final'], { message: 'kind deve essere interim o final' })
  kind!: 'interim' | 'final';

  @IsCivilDate()
  from!: string;

  @IsCivilDate()
  to!: string;

  @IsArray({ message: 'expenses deve essere un elenco di spese' })
  @ArrayMaxSize(100, { message: 'al massimo 100 spese per rendiconto: presentane più d’uno' })
  @ValidateNested({ each: true })
  @Type(() => ExpenseDto)
  expenses!: ExpenseDto[];
}

/** What of an expense is not recognised. */
export class CutDto {
  /** The place of the expense in the claim, as it is shown. */
  @CleanLine(10)
  expenseId!: string;

  @IsCents()
  cutCents!: number;

  /** Why: a code. */
  @IsIn(['not-documented', 'not-payable', 'wrong-amount', 'wrong-date', 'duplicate', 'other'], {
    message: 'reason deve essere uno fra not-documented, not-payable, wrong-amount, wrong-date, duplicate, other',
  })
  reason!: string;
}

/** What is approved: everything, less what is cut. */
export class ClaimApprovalDto {
  @IsOptional()
  @IsArray({ message: 'cuts deve essere un elenco di tagli' })
  @ArrayMaxSize(100, { message: 'al massimo 100 tagli' })
  @ValidateNested({ each: true })
  @Type(() => CutDto)
  cuts?: CutDto[];
}

/** Why a claim is sent back. */
export class ClaimRefusalDto {
  /** A code or a sentence, which is kept sealed. */
  @CleanText(300)
  reason!: string;
}
