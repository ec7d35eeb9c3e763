// The shapes of renewals at the door.
import { Equals, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine, IsUuidId } from '@buono/http';
import { ApplicantDto, ApplicationWrittenView } from './applications.dto.js';
import { LeftToSayView } from './draft-steps.dto.js';
import { IsFacts } from '../fields.js';

/** A renewal: this year's call, and only what changed since last year's file. */
export class RenewalDto {
  @IsUuidId()
  callId!: string;

  /** Last year's, where this year's call has it too. */
  @IsOptional()
  @CleanLine(40)
  action?: string;

  /** In which relation: last year's, for who applied then. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicantDto)
  applicant?: ApplicantDto;

  /** What changed, and what is asked again. */
  @IsOptional()
  @IsFacts()
  facts?: Record<string, unknown>;

  /** The declarations of DPR 445/2000 (arts. 46, 47, 76) are accepted, also for what is carried over. */
  @Equals(true, { message: 'declarationsAccepted deve essere true: senza le dichiarazioni la domanda non vale' })
  declarationsAccepted!: boolean;

  /** The version that was read, as `GET /declarations` has it; the current one unless said. */
  @IsOptional()
  @CleanLine(20)
  declarationsVersion?: string;
}

/** A draft that was begun from last year's file. */
export class RenewalView extends ApplicationWrittenView {
  /** Names of the facts that were carried over. */
  carried!: string[];
  /** What the family is still to say, before it is sent. */
  askAgain!: LeftToSayView[];
}
