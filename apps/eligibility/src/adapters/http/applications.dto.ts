// The shapes of applications at the door.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsBoolean, IsEmail, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Transform, Type } from 'class-transformer';
import { CleanText, IsCivilDate, IsCodiceFiscale, IsUuidId, IsZoneCode, PageOf, PageQuery } from '@buono/http';
import { IsBelfiore, IsFacts } from './fields.js';

/** The application in the path. */
export class ApplicationParams {
  @IsUuidId()
  applicationId!: string;
}

/** How to reach the recipient. */
export class ContactDto {
  @IsOptional()
  @IsEmail()
  email?: string;

  @IsOptional()
  @CleanText(30)
  phone?: string;
}

/** The recipient (destinatario): the person who enjoys the service. */
export class RecipientDto {
  @IsCodiceFiscale()
  fiscalCode!: string;

  @CleanText(100)
  givenName!: string;

  @CleanText(100)
  familyName!: string;

  @IsCivilDate()
  birthDate!: string;

  /** The cadastral code of the Comune of residence. */
  @IsBelfiore()
  comune!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ContactDto)
  contact?: ContactDto;
}

const RELATIONS = ['self', 'parent', 'tutor', 'delegate', 'caf'] as const;

/** On whose behalf the caller applies. */
export class ApplicantDto {
  @IsIn(RELATIONS)
  relation!: (typeof RELATIONS)[number];

  /** The mandate or decree of appointment: required of tutors, delegates and CAF. */
  @IsOptional()
  @CleanText(300)
  mandate?: string;
}

/** What a draft says, whole. */
export class DraftContentDto {
  /** The action applied for; may be left out when the call has only one. */
  @IsOptional()
  @CleanText(40)
  action?: string;

  @ValidateNested()
  @Type(() => RecipientDto)
  recipient!: RecipientDto;

  /** May be left out by who applies for themselves. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicantDto)
  applicant?: ApplicantDto;

  @IsFacts()
  facts!: Record<string, unknown>;

  /** The declarations of DPR 445/2000 (arts. 46, 47, 76) are accepted. */
  @Equals(true, { message: 'declarationsAccepted deve essere true: senza le dichiarazioni la domanda non vale' })
  declarationsAccepted!: boolean;
}

/** A draft to start. */
export class StartDraftDto extends DraftContentDto {
  @IsUuidId()
  callId!: string;
}

const STATUSES = ['draft', 'submitted', 'received', 'admitted', 'refused', 'withdrawn'] as const;

/** Which applications a list shows. */
export class ApplicationsQuery extends PageQuery {
  @IsOptional()
  @IsUuidId()
  callId?: string;

  @IsOptional()
  @IsZoneCode()
  zone?: string;

  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];

  /** Only those of which the caller is recipient or applicant. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  mine?: boolean;
}

/** The person to look for. */
export class SearchDto {
  @IsCodiceFiscale()
  fiscalCode!: string;
}

/** The receipt (ricevuta): number in the register of the call, instants in UTC, digest of the content (SHA-256). */
export class ReceiptDto {
  applicationId!: string;
  callId!: string;
  callVersion!: number;
  round!: number;
  receiptNumber!: number;
  arrivedAt!: string;
  registeredAt!: string;
  digest!: string;
}

/** A criterion as it stands in a decision. */
export class FindingView {
  id!: string;
  article!: string;
  outcome!: string;
  sentence!: string;
}

/** A decision: amounts in cents; the reasons of a refusal are the criteria that are not met. */
export class DecisionView {
  outcome!: 'admit' | 'refuse';
  decidedOn!: string;
  callVersion!: number;
  engineVersion!: string;
  criteria!: FindingView[];
  reasons!: FindingView[];
  amountCents?: number;
  validFrom?: string;
  validTo?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  entitlement?: object;
  score?: number;
}

/** An application right after it was written. */
export class ApplicationWrittenView {
  applicationId!: string;
  callId!: string;
  action!: string;
  zone!: string;
  status!: string;
  round!: number;
  decision?: DecisionView;
  currency!: 'EUR';
}

/** An application with what the family wrote; names of erased classes in place of what they held. */
export class ApplicationView extends ApplicationWrittenView {
  recipientId!: string;
  applicantId!: string;
  relation!: string;
  receipt?: ReceiptDto;
  recipient?: RecipientDto;
  mandate?: string;
  /** What the officer added to the decision. */
  note?: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  facts!: object;
  erased!: string[];
}

/** A line in the list of applications: no names. */
export class ApplicationLineView {
  applicationId!: string;
  callId!: string;
  zone!: string;
  action!: string;
  status!: string;
  round!: number;
  recipientId!: string;
  applicantId!: string;
  receiptNumber?: number;
  arrivedAt?: string;
  decidedOn?: string;
}

/** A page of applications. */
export class ApplicationPage extends PageOf(ApplicationLineView) {}

/** The applications of one person. */
export class FoundView {
  items!: ApplicationLineView[];
}
