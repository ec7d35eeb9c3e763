// The shapes of dead letters at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { CleanLine, IsUuidId, PageOf, PageQuery } from '@buono/http';

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

/** The message as it came; contracts hold no personal data. */
export class DeadMessageView {
  id!: string;
  source!: string;
  type!: string;
  subject!: string;
  @ApiProperty({ format: 'date-time' })
  time!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: object;
}

/** A message that a consumer could not take, kept until it is handed over again. */
export class DeadLetterView {
  deadLetterId!: string;
  consumer!: string;
  /** Why: the word of a refusal, or `fault: …`. */
  reason!: string;
  attempts!: number;
  @ApiProperty({ format: 'date-time' })
  failedAt!: string;
  message!: DeadMessageView;
}

export class DeadLetterPage extends PageOf(DeadLetterView) {}

/** What came of handing a message over again. */
export class ReplayView {
  deadLetterId!: string;
  /** Whether it took effect; otherwise it stays where it is, with the new reason. */
  done!: boolean;
  reason?: string;
}
