// The shapes of statements of expenditure, at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { CleanLine, IsCents, IsCivilDate, IsUuidId } from '@buono/http';
import type { Nature } from '../../domain/declared/bridge.js';
import { CORRECTION_REASONS, type CorrectionReason } from '../../domain/declared/events.js';

/** Up to which day payments count. */
export class OpenStatementDto {
  /** Not in the future, and not before that of the last statement. */
  @IsCivilDate()
  paidUpTo!: string;
}

/** What a control cuts from a paid line. */
export class SpendingCorrectionDto {
  @IsUuidId()
  voucherId!: string;

  @IsUuidId()
  redemptionId!: string;

  @IsUuidId()
  claimId!: string;

  /** With the cuts before it at most what was paid; cents. */
  @IsCents()
  cutCents!: number;

  /** Why: a code. */
  @IsIn(CORRECTION_REASONS, { message: `reason deve essere uno fra ${CORRECTION_REASONS.join(', ')}` })
  @ApiProperty({ enum: CORRECTION_REASONS })
  reason!: CorrectionReason;

  @CleanLine(80)
  actNumber!: string;
}

/** The statement in the path. */
export class StatementParams {
  @IsUuidId()
  programmeId!: string;

  @IsUuidId()
  statementId!: string;
}

/** From which statement a bridge starts. */
export class BridgeQuery {
  @IsUuidId()
  from!: string;
}

/** What one source bears; signed cents. */
export class DeclaredShareView {
  source!: string;
  year!: number;
  amountCents!: number;
}

/** What was paid and is not declared, as it is outside the eligible period; signed cents. */
export class ExcludedView {
  count!: number;
  amountCents!: number;
}

/** A statement of expenditure: what it adds to those before it; signed cents. */
export class StatementView {
  statementId!: string;
  programmeId!: string;
  /** 1, 2, 3 … within the programme. */
  number!: number;
  status!: 'filling' | 'drafted' | 'declared' | 'dismissed';
  paidUpTo!: string;
  /** Up to when payments were known. */
  knownAt!: string;
  openedOn!: string;
  lines!: number;
  totalCents!: number;
  /** With all that was declared before it. */
  cumulatedCents!: number;
  shares!: DeclaredShareView[];
  excluded?: ExcludedView;
  /** SHA-256 of the table, in hexadecimal. */
  digest?: string;
  currency!: 'EUR';
}

export class StatementList {
  items!: StatementView[];
}

/** The movements of one nature in one call and zone; signed cents. */
export class MovementView {
  callId!: string;
  zone!: string;
  nature!: Nature;
  count!: number;
  amountCents!: number;
}

/** Every movement from one statement to a later one; signed cents. */
export class BridgeView {
  fromNumber!: number;
  toNumber!: number;
  fromCumulatedCents!: number;
  toCumulatedCents!: number;
  movements!: MovementView[];
  currency!: 'EUR';
}

/** A financial correction that was booked. */
export class SpendingCorrectionView {
  correctionId!: string;
}
