// The shapes of a draft that is saved step by step.
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine } from '@buono/http';
import { MOST_MEMBERS } from '../../../application/application/household.js';
import { ApplicantDto, ApplicationWrittenView } from './applications.dto.js';
import { IsFacts } from '../fields.js';
import { MemberDto, RecipientBodyDto, RecipientDto } from './recipients.dto.js';

/** One step of a draft: what it does not say stays as it was. */
export class DraftStepDto {
  @IsOptional()
  @CleanLine(40)
  action?: string;

  /** Of the same person: contacts, Comune, a name written better. */
  @IsOptional()
  @ValidateNested()
  @Type(() => RecipientDto)
  recipient?: RecipientDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => RecipientBodyDto)
  recipientBody?: RecipientBodyDto;

  /** All other members of the household: they take the place of those that were listed. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_MEMBERS)
  @ValidateNested({ each: true })
  @Type(() => MemberDto)
  household?: MemberDto[];

  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicantDto)
  applicant?: ApplicantDto;

  /** Facts by name: each takes the place of what was said of it (null = there is none), the others stay. */
  @IsOptional()
  @IsFacts()
  facts?: Record<string, unknown>;

  /** Names of facts that were said and are taken out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @CleanLine(60, { each: true })
  forget?: string[];

  /** A newer version of the declarations, read and accepted; the one that was accepted stays, unless said. */
  @IsOptional()
  @CleanLine(20)
  declarationsVersion?: string;
}

/** A fact that is still to be said. */
export class LeftToSayView {
  name!: string;
  label!: string;
}

/** A draft after one of its steps. */
export class SavedStepView extends ApplicationWrittenView {
  /** What the family is still to say before the rules can be answered; sending it without is no refusal. */
  leftToSay!: LeftToSayView[];
}
