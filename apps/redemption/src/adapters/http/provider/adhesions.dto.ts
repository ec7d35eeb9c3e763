// The shapes of joinings of calls, at the door.
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { IsCents, IsCivilDate, IsUuidId, IsWholeNumber, PageOf, PageQuery } from '@buono/http';
import { LEAVING_REASONS, type LeavingReason } from '../../../domain/provider/adhesion-events.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$/;
const MOST = 200;
const ONE_TO_MOST = { message: `al massimo ${MOST} voci; togli il campo se l’ente aderisce per tutto` };

/** The price that the provider declares for one unit of a service (an hour where it is counted by the hour). */
export class DeclaredTariffDto {
  @Matches(CODE, { message: 'service deve essere il codice di un servizio dell’avviso' })
  service!: string;

  /** Cents. */
  @IsCents({ min: 1 })
  amountCents!: number;
}

/** Accepts the terms of a call for all that the provider offers, or for a part of it. */
export class JoinCallDto {
  @IsUuidId()
  callId!: string;

  /** SHA-256, in 64 hexadecimal digits, of the text that was read: providers.agreement of the call's document, in UTF-8. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'terms deve essere l’impronta SHA-256 del testo letto: 64 cifre esadecimali' })
  terms!: string;

  /** First service date, today at the earliest; today unless said. */
  @IsOptional()
  @IsCivilDate()
  from?: string;

  /** Codes of the services for which it joins; all unless said. */
  @IsOptional()
  @IsArray({ message: 'services deve essere un elenco di codici' })
  @ArrayMinSize(1, ONE_TO_MOST)
  @ArrayMaxSize(MOST, ONE_TO_MOST)
  @Matches(CODE, { each: true, message: 'services deve contenere codici di servizi dell’avviso' })
  services?: string[];

  /** Sites with all their offers. Where sites or offers are said, it serves the vouchers that chose one of these. */
  @IsOptional()
  @IsArray({ message: 'sites deve essere un elenco di sedi' })
  @ArrayMinSize(1, ONE_TO_MOST)
  @ArrayMaxSize(MOST, ONE_TO_MOST)
  @IsUuidId({ each: true })
  sites?: string[];

  /** Single offers of the catalogue. */
  @IsOptional()
  @IsArray({ message: 'offers deve essere un elenco di offerte' })
  @ArrayMinSize(1, ONE_TO_MOST)
  @ArrayMaxSize(MOST, ONE_TO_MOST)
  @IsUuidId({ each: true })
  offers?: string[];

  @IsOptional()
  @IsArray({ message: 'tariffs deve essere un elenco di tariffe' })
  @ArrayMaxSize(MOST, ONE_TO_MOST)
  @ValidateNested({ each: true })
  @Type(() => DeclaredTariffDto)
  tariffs?: DeclaredTariffDto[];

  /** How many it can serve at once under the call. */
  @IsOptional()
  @IsWholeNumber({ min: 1, max: 100_000 })
  places?: number;
}

/** Leaves a call. */
export class LeaveCallDto {
  /** First day without: services before it are still paid. As early as the notice of the call allows unless said. */
  @IsOptional()
  @IsCivilDate()
  from?: string;

  @IsIn(LEAVING_REASONS, { message: `reason deve essere uno fra ${LEAVING_REASONS.join(', ')}` })
  reason!: LeavingReason;
}

/** Which joinings a list shows. */
export class AdhesionsQuery extends PageQuery {
  @IsOptional()
  @IsUuidId()
  callId?: string;

  @IsOptional()
  @IsUuidId()
  providerId?: string;
}

export class DeclaredTariffView {
  service!: string;
  /** Cents, for one unit (an hour where it is counted by the hour). */
  amountCents!: number;
}

/** A joining of a call (adesione), as the provider last decided it. */
export class AdhesionView {
  callId!: string;
  providerId!: string;
  /** The version of the call that was in force when its terms were accepted. */
  callVersion!: number;
  /** SHA-256 of the text that was accepted. */
  terms!: string;
  /** First service date. */
  from!: string;
  /** All unless said. */
  services?: string[];
  /** All unless sites or offers are said. */
  sites?: string[];
  offers?: string[];
  tariffs?: DeclaredTariffView[];
  places?: number;
  acceptedOn!: string;
  /** It leaves: services from this day on are not paid. */
  leftFrom?: string;
  reason?: string;
}

export class AdhesionPage extends PageOf(AdhesionView) {}

/** A call that wants providers to join, and what this one did about it. */
export class CallToJoinView {
  callId!: string;
  version!: number;
  /** SHA-256 of the text to accept: providers.agreement of the call's document. */
  terms!: string;
  /** Services for which one can join. */
  services!: string[];
  /** Joining is wanted for services from this day on; for all of the call unless said. */
  from?: string;
  /** When one can join; always unless said. */
  joinFrom?: string;
  joinTo?: string;
  noticeDays!: number;
  /** The first day without, for who leaves today. */
  firstLeavingDay!: string;
  /** Last service date of who accepted an earlier text only. */
  acceptBy?: string;
  /** What the provider decided last; none where it never joined. */
  adhesion?: AdhesionView;
  /** Whether it may serve today: joined, not left, by terms that are good. */
  joined!: boolean;
  /** It joined by an earlier text: the one in force can be accepted. */
  newTerms!: boolean;
}

export class CallToJoinPage extends PageOf(CallToJoinView) {}
