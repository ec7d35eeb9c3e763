// The shapes of applications at the door.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, Equals, IsArray, IsIn, IsObject, IsOptional, ValidateIf, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine, IsCivilDate, IsCodiceFiscale, IsUuidId, PageOf } from '@buono/http';
import { RemedyView, StandingView } from '../procedure/procedure.dto.js';
import { PaperView } from '../acts/papers.dto.js';
import { FindingView } from '../decision/findings.dto.js';
import { OverrideView } from '../decision/override-view.dto.js';
import { ProposedDecisionView } from '../decision/proposals.dto.js';
import { ReserveView } from './reserve-view.dto.js';
import { MOST_MEMBERS } from '../../../application/application/household.js';
import { IsFacts } from '../fields.js';
import { MemberDto, RecipientBodyDto, RecipientDto } from './recipients.dto.js';

/** The application in the path. */
export class ApplicationParams {
  @IsUuidId()
  applicationId!: string;
}

const RELATIONS = ['self', 'parent', 'tutor', 'delegate', 'caf', 'legal-representative'] as const;

/** On whose behalf the caller applies. */
export class ApplicantDto {
  @IsIn(RELATIONS)
  relation!: (typeof RELATIONS)[number];

  /** The mandate or decree of appointment: required of tutors, delegates and CAF. */
  @IsOptional()
  @CleanLine(300)
  mandate?: string;

  /** First and last day on which the mandate is good, both included. */
  @IsOptional()
  @IsCivilDate()
  mandateFrom?: string;

  @IsOptional()
  @IsCivilDate()
  mandateTo?: string;
}

/** What a draft says, whole. */
export class DraftContentDto {
  /** The action applied for; may be left out when the call has only one. */
  @IsOptional()
  @CleanLine(40)
  action?: string;

  /** The person, or the one in whose name the household applies; not said where the call is for bodies. */
  @ValidateIf((dto: DraftContentDto) => dto.recipient !== undefined || dto.recipientBody === undefined)
  @IsObject({ message: 'recipient deve dire la persona, oppure recipientBody l’ente' })
  @ValidateNested()
  @Type(() => RecipientDto)
  recipient?: RecipientDto;

  /** The body, in the place of the recipient, where the call is for bodies. */
  @IsOptional()
  @ValidateNested()
  @Type(() => RecipientBodyDto)
  recipientBody?: RecipientBodyDto;

  /** The other members of the household, where the call is for households; empty for who lives alone. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_MEMBERS)
  @ValidateNested({ each: true })
  @Type(() => MemberDto)
  household?: MemberDto[];

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

  /** The version that was read, as `GET /declarations` has it; the current one unless said. */
  @IsOptional()
  @CleanLine(20)
  declarationsVersion?: string;
}

/** A draft to start. */
export class StartDraftDto extends DraftContentDto {
  @IsUuidId()
  callId!: string;
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

export { FindingView, OverrideView };

/** A decision: amounts in cents; the reasons of a refusal are the criteria that are not met. */
export class DecisionView {
  outcome!: 'admit' | 'refuse';
  decidedOn!: string;
  /** The number of the act, where the office gave it one. */
  actNumber?: string;
  signedByTwo?: boolean;
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
  /** What was still to be resolved when it was admitted, and what became of it. */
  reserve?: ReserveView;
  /** By which act the engine's answer, which stands in `criteria`, was set aside. */
  override?: OverrideView;
  /** The day from which the remedies count; absent while it is not proved that the decision was delivered. */
  countsFrom?: string;
  /** Where the decision can be challenged, and until when. */
  remedies!: RemedyView[];
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
  proposed?: ProposedDecisionView;
  currency!: 'EUR';
}

/** One word on a fact: who says it, when and from what; value null = there is none. */
export class SayingView {
  @ApiProperty({
    nullable: true,
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }],
  })
  value!: unknown;
  source!: 'declared' | 'registry' | 'officer' | 'assessment' | 'derived';
  at?: string;
  reference?: string;
}

/** All that was said of one fact: what stands comes first, the others stay beside it. */
export class ProvenanceView {
  name!: string;
  said!: SayingView[];
}

/** Why an officer corrected facts. */
export class CorrectionReasonView {
  at!: string;
  names!: string[];
  reason!: string;
}

/** What an application waits for, in plain words, and until when at the earliest. */
export class WaitingView {
  service!: string;
  sentence!: string;
  since!: string;
  nextAt!: string;
}

/** How an office filed an application; `presentedAt` is when it was handed in (UTC). */
export class FilingView {
  by!: string;
  source!: string;
  consent!: string;

  @ApiProperty({ format: 'date-time' })
  presentedAt!: string;
}

/** An application with what the family wrote; names of erased classes in place of what they held. */
export class ApplicationView extends ApplicationWrittenView {
  recipientId!: string;
  applicantId!: string;
  relation!: string;
  /** The version of the declarations that were accepted: `GET /declarations/{version}`. */
  declarationsVersion?: string;
  /** An office filed it for the family. */
  filing?: FilingView;
  receipt?: ReceiptDto;
  /** How the procedure stands, from the receipt on. */
  procedure?: StandingView;
  recipient?: RecipientDto;
  recipientBody?: RecipientBodyDto;
  household?: MemberDto[];
  mandate?: string;
  /** What the officer added to the decision. */
  note?: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  facts!: object;
  provenance!: ProvenanceView[];
  corrections!: CorrectionReasonView[];
  waitingFor!: WaitingView[];
  /** Somebody in it is under protection, and the caller is not named: identity, address and free texts are left out. */
  protected?: boolean;
  /** What came in and what was written for it, with protocol numbers; none where no register is connected. */
  papers!: PaperView[];
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
  /** The last day to decide, while it waits for a decision. */
  dueOn?: string;
  daysLeft?: number;
  late?: boolean;
  /** The person in charge of the procedure. */
  officer?: string;
  /** Who of the office holds it; for staff only. */
  holder?: string;
  waitsFor?: string;
  waitsUntil?: string;
  substituteDueOn?: string;
}

/** A page of applications. */
export class ApplicationPage extends PageOf(ApplicationLineView) {}

/** The applications of one person. */
export class FoundView {
  items!: ApplicationLineView[];
}
