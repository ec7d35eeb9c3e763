// The shapes of what an office files for families, and of applications that change hands.
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine, IsCivilDate, IsCodiceFiscale, IsInstantText } from '@buono/http';
import type { ApplicantCause, FilingConsent, FilingSource } from '../../../domain/application/people-events.js';
import { ApplicantDto, StartDraftDto } from './applications.dto.js';

/** Who applies, where it is not the recipient. */
export class FiledApplicantDto extends ApplicantDto {
  @IsCodiceFiscale()
  fiscalCode!: string;
}

const SOURCES: readonly FilingSource[] = ['paper', 'desk', 'phone', 'service'];
const CONSENTS: readonly FilingConsent[] = ['signed', 'spoken', 'duty-of-service'];

/** An application that an office files for a family. */
export class FileApplicationDto extends StartDraftDto {
  @IsOptional()
  @ValidateNested()
  @Type(() => FiledApplicantDto)
  declare applicant?: FiledApplicantDto;

  /** How it reached the office. */
  @IsIn(SOURCES)
  @ApiProperty({ enum: SOURCES })
  source!: FilingSource;

  /** What the office files on: a signed form, a word it took down, a duty of the service that has the person in charge. */
  @IsIn(CONSENTS)
  @ApiProperty({ enum: CONSENTS })
  consent!: FilingConsent;

  /** When it was handed in (UTC), which is judged against the window; now, unless said. */
  @IsOptional()
  @IsInstantText()
  presentedAt?: string;
}

const CAUSES: readonly ApplicantCause[] = [
  'majority',
  'death-of-applicant',
  'new-guardian',
  'new-delegate',
  'mandate-ended',
  'asked-by-recipient',
];
const RELATIONS = ['self', 'parent', 'tutor', 'delegate', 'caf', 'legal-representative'] as const;

/** The hands that an application goes on in. */
export class ChangeApplicantDto {
  /** Of the new applicant; left out when the recipient goes on alone. */
  @IsOptional()
  @IsCodiceFiscale()
  fiscalCode?: string;

  @IsIn(RELATIONS)
  relation!: (typeof RELATIONS)[number];

  @IsIn(CAUSES)
  @ApiProperty({ enum: CAUSES })
  cause!: ApplicantCause;

  /** The act that it rests on; it is sealed. */
  @IsOptional()
  @CleanLine(300)
  act?: string;

  /** First and last day on which the mandate is good, both included. */
  @IsOptional()
  @IsCivilDate()
  mandateFrom?: string;

  @IsOptional()
  @IsCivilDate()
  mandateTo?: string;
}

/** A step of an application, and who took it. */
export class FileStepView {
  /** What happened, as `application-submitted`. */
  step!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  /** recipient, applicant, delegate (under a mandate), office or process. */
  by!: string;

  actorId!: string;
  /** The mandate under which it was taken. */
  mandateId?: string;
}

/** The steps of an application, oldest first. */
export class StepsView {
  items!: FileStepView[];
}
