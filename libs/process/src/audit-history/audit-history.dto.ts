// The shapes of an audit of one thing's events at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsCivilDate, IsInstantText, IsUuidId, IsWholeNumber, PageOf } from '@buono/http';
import { AUDITED, type Audited } from './audit-histories.js';

/** The context in the path. */
export class AuditHistoryParams {
  /** The context whose log is read, as `redemption`. */
  @Matches(/^[a-z]{1,40}$/, { message: 'context deve essere il nome di un contesto, per esempio redemption' })
  @ApiProperty({ pattern: '^[a-z]{1,40}$', example: 'redemption' })
  context!: string;
}

/** What is looked for: said in the body, so that it stands in no address and no log of addresses. */
export class AuditHistoryDto {
  @IsIn(AUDITED, { message: `kind deve essere uno fra ${AUDITED.join(', ')}` })
  @ApiProperty({ enum: AUDITED })
  kind!: Audited;

  /** The code of the thing. */
  @IsUuidId()
  code!: string;

  /** Only what had been recorded by then. */
  @IsOptional()
  @IsInstantText()
  knownAt?: string;

  /** Only what counts for this day or one before. */
  @IsOptional()
  @IsCivilDate()
  validAt?: string;
}

/** One page of it. */
export class AuditHistoryPageDto extends AuditHistoryDto {
  @IsOptional()
  @IsWholeNumber({ min: 1, max: 500 })
  limit?: number;

  /** Where the page before ended. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9_-]{1,400}$/, { message: 'cursor deve essere quello della pagina precedente' })
  @ApiProperty({ pattern: '^[A-Za-z0-9_-]{1,400}$' })
  cursor?: string;
}

/** An amount, a day or a code that the event says outright. */
export class EventFactView {
  name!: string;
  value!: string;
}

/** An event as it stands in the log; personal data stay sealed. */
export class AuditEventView {
  eventId!: string;
  stream!: string;
  revision!: number;
  position!: number;
  type!: string;
  /** When it was recorded. */
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  /** The day that it counts for, where it says one. */
  @ApiProperty({ format: 'date' })
  effectiveOn?: string;
  /** Id of the person, or the name of the process. */
  actor!: string;
  onBehalfOf?: string;
  /** The roles that the author held on that day: `citizen` for none, `process` for a program of the house. */
  roles!: string[];
  /** Numbers of acts. */
  acts!: string[];
  @ApiProperty({ type: () => [EventFactView] })
  facts!: EventFactView[];
  /** Classes of personal data that it holds sealed. */
  sealed!: string[];
  correlationId!: string;
  /** The link of the hash chain, as `audit:verify` computes it. */
  chain!: string;
}

export class AuditHistoryPage extends PageOf(AuditEventView) {}
