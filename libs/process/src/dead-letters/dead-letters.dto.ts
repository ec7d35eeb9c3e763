// The shapes of dead letters at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { CleanLine, IsUuidId, PageOf, PageQuery } from '@buono/http';
import { SKIP_REASONS, type SkipReason } from './letter-acts.js';

/** The context in the path. */
export class DeadLettersParams {
  /** The context whose consumer could not take the message, as `issuance`. */
  @Matches(/^[a-z]{1,40}$/, { message: 'context deve essere il nome di un contesto, per esempio issuance' })
  @ApiProperty({ pattern: '^[a-z]{1,40}$', example: 'issuance' })
  context!: string;
}

/** The dead letter in the path. */
export class DeadLetterParams extends DeadLettersParams {
  @IsUuidId()
  deadLetterId!: string;
}

export class DeadLettersQuery extends PageQuery {
  /** The consumer, as `open-wallet-when-issued`. */
  @IsOptional()
  @CleanLine(100)
  consumer?: string;
}

/** An act by which a message is skipped. */
export class SkipLetterDto {
  /** Why the message need not take effect. */
  @IsIn(SKIP_REASONS, { message: `reason deve essere uno fra ${SKIP_REASONS.join(', ')}` })
  @ApiProperty({ enum: SKIP_REASONS })
  reason!: SkipReason;

  /** The number of the act or of the protocol that says so; no names. */
  @CleanLine(60)
  actNumber!: string;
}

/** The message as it came; contracts hold no personal data. Of one that was skipped, which it was. */
export class DeadMessageView {
  id!: string;
  /** The context that told it, as `buono/issuance`. */
  source!: string;
  type!: string;
  /** The thing that it is about, as `voucher-…`. */
  subject!: string;
  /** The position in the log of its source. */
  sequence!: number;
  @ApiProperty({ format: 'date-time' })
  time?: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  data?: object;
}

/** A skip that waits for a second person, or is done. */
export class LetterSkipView {
  @ApiProperty({ enum: SKIP_REASONS })
  reason!: SkipReason;
  actNumber!: string;
  /** Id of the person who proposed it. */
  proposedBy!: string;
  /** Whether that is who asks. */
  byMe!: boolean;
}

const ACTS = ['handed-over', 'skip-proposed', 'skip-dismissed', 'skipped'] as const;
export type LetterActKind = (typeof ACTS)[number];

/** What somebody did about a message. */
export class LetterActView {
  @ApiProperty({ enum: ACTS })
  act!: LetterActKind;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  by!: string;
  byMe!: boolean;
}

const STATUSES = ['waiting', 'skip-proposed', 'skipped'] as const;

/** A message that a consumer could not take, kept until it is handed over again or skipped. */
export class DeadLetterView {
  deadLetterId!: string;
  consumer!: string;
  @ApiProperty({ enum: STATUSES })
  status!: (typeof STATUSES)[number];
  /** Why: the word of a refusal, or `fault: …` without what the fault quotes; gone once it is skipped. */
  reason?: string;
  attempts!: number;
  @ApiProperty({ format: 'date-time' })
  failedAt?: string;
  /** Whether money may hang on it: then two persons skip it. */
  byTwo!: boolean;
  message!: DeadMessageView;
  skip?: LetterSkipView;
  /** What people did about it, oldest first; of one letter alone. */
  @ApiProperty({ type: () => [LetterActView] })
  acts?: LetterActView[];
}

export class DeadLetterPage extends PageOf(DeadLetterView) {}

/** What came of handing a message over again. */
export class ReplayView {
  deadLetterId!: string;
  /** Whether it took effect; otherwise it stays where it is, with the new reason. */
  done!: boolean;
  reason?: string;
}
