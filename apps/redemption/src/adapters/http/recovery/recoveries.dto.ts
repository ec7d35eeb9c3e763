// The shapes of recoveries, at the door.
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { CleanLine, IsCents, IsCivilDate, IsUuidId, PageOf, PageQuery } from '@buono/http';
import { WAIVER_REASONS, type WaiverReason } from '../../../domain/recovery/events.js';
import { BANK_ACCOUNT, BANK_REFERENCE } from '../payment/bank-words.js';

/** Which recoveries a list shows. */
export class RecoveriesQuery extends PageQuery {
  @IsOptional()
  @IsIn(['open', 'closed'], { message: 'lo stato deve essere open o closed' })
  status?: string;

  /** Only what this person or provider owes, within what the caller may see. */
  @IsOptional()
  @IsUuidId()
  payeeId?: string;
}

/** One instalment. */
export class InstalmentDto {
  /** Its last day, not in the past. */
  @IsCivilDate()
  dueOn!: string;

  /** Cents. */
  @IsCents()
  amountCents!: number;
}

/** The act that grants instalments: together all that is still owed, in order of day. */
export class RecoveryPlanDto {
  @CleanLine(80)
  actNumber!: string;

  @IsArray({ message: 'instalments deve essere un elenco di rate' })
  @ArrayMinSize(1, { message: 'indica almeno una rata' })
  @ArrayMaxSize(120, { message: 'al massimo 120 rate' })
  @ValidateNested({ each: true })
  @Type(() => InstalmentDto)
  instalments!: InstalmentDto[];
}

/** Money that came back, as it stands on the account. */
export class RecoveryReceiptDto {
  /** The bank's reference of the entry, 2 to 35 characters: each entry counts once. */
  @Matches(BANK_REFERENCE, { message: 'reference deve avere da 2 a 35 caratteri tra quelli ammessi dalle banche' })
  reference!: string;

  /** The account of the entry; the treasury's unless said. */
  @IsOptional()
  @Matches(BANK_ACCOUNT, { message: 'account deve avere lettere minuscole, cifre e trattini' })
  account?: string;

  /** At most what is still owed; cents. */
  @IsCents()
  receivedCents!: number;

  /** The civil date of the entry. */
  @IsCivilDate()
  receivedOn!: string;
}

/** What an act gives up, for a second person to sign. */
export class WaiverDto {
  @CleanLine(80)
  actNumber!: string;

  /** At most what is still owed; cents. */
  @IsCents()
  waivedCents!: number;

  /** Why: a code. */
  @IsIn(WAIVER_REASONS, { message: `reason deve essere uno fra ${WAIVER_REASONS.join(', ')}` })
  @ApiProperty({ enum: WAIVER_REASONS })
  reason!: WaiverReason;
}

/** A recovery in a list; cents. `owedCents`: what is left of it. */
export class RecoverySummaryView {
  recoveryId!: string;
  claimId!: string;
  callId!: string;
  payeeKind!: 'provider' | 'person';
  payeeId!: string;
  month!: string;
  zone!: string;
  status!: 'open' | 'closed';
  amountCents!: number;
  owedCents!: number;
  openedOn!: string;
  currency!: 'EUR';
}

/** An instalment as it stands today; cents. */
export class InstalmentView {
  dueOn!: string;
  amountCents!: number;
  owedCents!: number;
  late!: boolean;
}

/** What waits for a second signature; cents. */
export class WaiverView {
  actNumber!: string;
  waivedCents!: number;
  @ApiProperty({ enum: WAIVER_REASONS })
  reason!: WaiverReason;
  proposedOn!: string;
}

const NOTICE_STATUSES = ['on-its-way', 'payable', 'paid'] as const;

/** A notice of payment (avviso pagoPA); cents. A moment behind what is owed. */
export class PaymentNoticeView {
  /** Eighteen figures: under this number it is paid, at any payment service. */
  noticeNumber!: string;
  /** Codice fiscale of the body to which it is owed. */
  creditor!: string;
  creditorName?: string;
  amountCents!: number;
  dueOn!: string;
  /** `on-its-way`: the node of payments has not heard of it, or of its new amount, yet. */
  @ApiProperty({ enum: NOTICE_STATUSES })
  status!: (typeof NOTICE_STATUSES)[number];
  /** What its square code says, for the applications that pay by it; while it is payable. */
  qrText?: string;
  currency!: 'EUR';
}

/** What a payee owes back of a zone's lines in a claim; cents. */
export class RecoveryView extends RecoverySummaryView {
  receivedCents!: number;
  waivedCents!: number;
  /** The act that granted the instalments. */
  planActNumber?: string;
  instalments!: InstalmentView[];
  /** Under which numbers it is paid; none where the installation is not connected to pagoPA. */
  notices!: PaymentNoticeView[];
  waiver?: WaiverView;
}

export class RecoveryPage extends PageOf(RecoverySummaryView) {}
