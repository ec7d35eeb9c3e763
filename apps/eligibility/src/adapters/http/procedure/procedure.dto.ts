// The shapes of a procedure at the door.
import { IsIn, IsOptional } from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine, IsUuidId, IsWholeNumber, IsZoneCode, PageOf, PageQuery } from '@buono/http';
import { OverrideView } from '../decision/override-view.dto.js';
import { AnnulmentView, AppealView, IntegrationView, NoticeView } from './steps.dto.js';

/** Who is in charge of a procedure, and how the family reaches them; the names are sealed. */
export class OfficerDto {
  /** The person in charge: who asks, unless said. */
  @IsOptional()
  @IsUuidId()
  officer?: string;

  /** The office, as the family knows it. */
  @CleanLine(120)
  office!: string;

  /** The name of the person in charge. */
  @IsOptional()
  @CleanLine(120)
  officerName?: string;

  /** Telephone, address, opening hours. */
  @IsOptional()
  @CleanLine(200)
  reach?: string;
}

/** The term of the assessment unit: civil dates, Europe/Rome; once it has answered, as on that day. */
export class AssessmentTermView {
  days!: number;
  dueOn!: string;
  daysLeft!: number;
  late!: boolean;
  /** When the unit answered first. */
  assessedOn?: string;
}

/** How a procedure stands: civil dates, Europe/Rome. */
export class StandingView {
  receivedOn!: string;
  startedOn?: string;
  /** The person in charge. */
  officer?: string;
  decisionDays!: number;
  /** The last day to decide; while the procedure waits for an answer, as if none came. */
  dueOn!: string;
  /** Whole days left, negative when the term is over; of a decided application, on the day of the decision. */
  daysLeft!: number;
  late!: boolean;
  /** Where the call sets a term to the assessment unit. */
  assessment?: AssessmentTermView;
  waitsFor?: string;
  /** Absent while it is not proved that the notice was delivered: the term has not begun. */
  waitsUntil?: string;
  /** Whether the family may ask who holds the substitute power to decide. */
  substituteMayBeAsked!: boolean;
  substituteAskedOn?: string;
  substituteDueOn?: string;
}

/** Who is, or was, in charge. */
export class InChargeView {
  officer!: string;
  since!: string;
  office?: string;
  officerName?: string;
  reach?: string;
}

/** A remedy: what may be asked, of whom, and until when. */
export class RemedyView {
  remedy!: string;
  sentence!: string;
  until?: string;
}

/** A procedure: what the communication of its start says (L. 241/1990, art. 8), and every step so far. */
export class ProcedureView extends StandingView {
  applicationId!: string;
  administration!: string;
  subject!: string;
  officers!: InChargeView[];
  /** Oldest first. */
  integrations!: IntegrationView[];
  notice?: NoticeView;
  appeal?: AppealView;
  annulment?: AnnulmentView;
  /** By which act the engine's answer is set aside; until it is approved only the office sees it. */
  override?: OverrideView;
  remedies!: RemedyView[];
  erased!: string[];
}

/** Of whom an office's list is asked. */
export const HELD = ['by-me', 'by-nobody'] as const;

/** What is late or due soon. */
export class DueQuery extends PageQuery {
  /** Days from today within which the term ends; late ones are always shown. */
  @IsOptional()
  @Type(() => Number)
  @IsWholeNumber({ max: 365 })
  withinDays?: number;

  @IsOptional()
  @IsZoneCode()
  zone?: string;

  /** Only those of this person in charge. */
  @IsOptional()
  @IsUuidId()
  officer?: string;

  /** Only those that the caller holds or covers today, or that nobody holds. */
  @IsOptional()
  @IsIn(HELD)
  held?: (typeof HELD)[number];
}

/** A procedure that is late or due soon: no names. */
export class DueView {
  applicationId!: string;
  callId!: string;
  zone!: string;
  action!: string;
  receiptNumber?: number;
  officer?: string;
  /** Who of the office holds it. */
  holder?: string;
  /** Who covers for them today. */
  coveredBy?: string;
  dueOn!: string;
  daysLeft!: number;
  late!: boolean;
  waitsFor?: string;
  waitsUntil?: string;
  substituteDueOn?: string;
}

/** A page of what is due. */
export class DuePage extends PageOf(DueView) {}
