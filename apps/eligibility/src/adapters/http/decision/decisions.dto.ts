// The shapes of the office's work on an application.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine, CleanText, IsCivilDate, IsWholeNumber } from '@buono/http';
import { ApplicationWrittenView, FindingView } from '../application/applications.dto.js';
import { ExplanationView } from './explanation.dto.js';
import { IsFacts } from '../fields.js';

/** The personal plan (PAI, progetto personalizzato), as far as rules read it. */
export class PlanDto {
  /** The codes of its areas. */
  @IsArray()
  @ArrayMaxSize(50)
  @CleanLine(20, { each: true })
  areas!: string[];

  /** Approved unless said otherwise. */
  @IsOptional()
  @IsBoolean()
  approved?: boolean;

  @IsOptional()
  @IsBoolean()
  caseManagerNamed?: boolean;
}

/** What the assessment unit (UVM, equipe) found. */
export class AssessmentDto {
  /** The fact `severityScore`. */
  @IsOptional()
  @IsWholeNumber({ max: 1_000 })
  score?: number;

  /** The fact `severity`. */
  @IsOptional()
  @CleanLine(40)
  severity?: string;

  /** Further facts whose source is the assessment. */
  @IsOptional()
  @IsFacts()
  facts?: Record<string, unknown>;

  @IsOptional()
  @ValidateNested()
  @Type(() => PlanDto)
  plan?: PlanDto;
}

/** A reserve: what is still to be resolved, by when, and which step waits for it. */
export class ReserveDto {
  /** Names of facts that are not known yet, ids of criteria that cannot be checked yet. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @CleanLine(60, { each: true })
  items!: string[];

  /** The last day to resolve it. */
  @IsCivilDate()
  resolveBy!: string;

  /** ranking: it is not ranked; offer: what its turn brings is kept, and not offered. */
  @IsIn(['ranking', 'offer'])
  holdsUp!: 'ranking' | 'offer';
}

/** How a reserve is resolved. */
export class ResolveReserveDto {
  @IsIn(['met', 'not-met'])
  outcome!: 'met' | 'not-met';

  /** The number of the act. */
  @CleanLine(60)
  actNumber!: string;

  /** What is known now, by name; not needed where nothing is due. */
  @IsOptional()
  @IsFacts()
  facts?: Record<string, unknown>;

  /** Why; sealed. */
  @IsOptional()
  @CleanText(2_000)
  note?: string;
}

/** What the officer decides. */
export class DecisionDto {
  @IsIn(['admit', 'refuse'])
  outcome!: 'admit' | 'refuse';

  /** What the officer adds in their own words; sealed with the person's data. */
  @IsOptional()
  @CleanText(2_000)
  reasons?: string;

  /** The number of the act that the decision is signed with. */
  @IsOptional()
  @CleanLine(60)
  actNumber?: string;

  /** Admits with reserve. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ReserveDto)
  reserve?: ReserveDto;
}

/** The engine's answer for the officer, with what it proposes. */
export class EvaluationView extends ExplanationView {
  applicationId!: string;
  evaluatedOn!: string;
  proposedOutcome!: 'admit' | 'refuse' | 'wait';
  score?: number;
}

/** One thing that comes out otherwise when a decision is taken again. */
export class ReplayDifferenceView {
  what!: 'outcome' | 'criterion' | 'step' | 'due' | 'score' | 'missing';
  /** The criterion, the step or the member of what is due. */
  name!: string;
  /** As it was decided; null = it was not there. */
  @ApiProperty({ nullable: true })
  decided!: unknown;
  /** As it comes out now; null = it is not there. */
  @ApiProperty({ nullable: true })
  now!: unknown;
}

/** A decision taken again. */
export class DecisionReplayView {
  applicationId!: string;
  /** Whether it comes out the same; absent when the evidence was erased. */
  @ApiPropertyOptional()
  same?: boolean;
  erased!: boolean;
  outcome!: 'admit' | 'refuse';
  decidedOn!: string;
  callVersion!: number;
  decidedWith!: string;
  replayedWith!: string;
  criteria!: FindingView[];
  /** Criterion by criterion, step by step and figure by figure: what comes out otherwise. */
  differences!: ReplayDifferenceView[];
  /** Whether the decision had pinned the steps of its amount, so that they were compared too. */
  stepsCompared!: boolean;
  /** What comes out now, when it is different. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  now?: object;
}

/** An application right after an assessment. */
export class AssessedView extends ApplicationWrittenView {
  /** How many assessments it has. */
  assessments!: number;
}
