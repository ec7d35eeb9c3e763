// The shapes of files of payments for the bank, at the door.
import { IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import { CleanLine, IsCivilDate, IsIbanCode, IsUuidId, PageOf } from '@buono/http';

const DEBTS = ['commercial', 'non-commercial'] as const;
const CHANNEL = /^A2A-\d{8}$/;

/** How a public body is known to its treasurer, and what its orders are for in its accounts (SIOPE+). */
export class TreasuryDto {
  /** Codice ufficio (IPA): codice_ente. */
  @Matches(/^[A-Z0-9]{6}$/, { message: 'office: il codice ufficio (IPA) ha 6 caratteri fra lettere maiuscole e cifre' })
  office!: string;

  /** codice_istat_ente. */
  @Matches(/^\d{1,15}$/, { message: 'istatCode: al massimo 15 cifre' })
  istatCode!: string;

  /** codice_fiscale_ente. */
  @Matches(/^\d{11}$/, { message: 'taxCode: il codice fiscale dell’ente ha 11 cifre' })
  taxCode!: string;

  /** codice_tramite_ente. */
  @Matches(CHANNEL, { message: 'channel: il codice tramite si scrive A2A- e 8 cifre' })
  channel!: string;

  /** codice_tramite_BT. */
  @Matches(CHANNEL, { message: 'treasurerChannel: il codice tramite del tesoriere si scrive A2A- e 8 cifre' })
  treasurerChannel!: string;

  /** codice_ABI_BT. */
  @Matches(/^\d{5}$/, { message: 'treasurerAbi: il codice ABI del tesoriere ha 5 cifre' })
  treasurerAbi!: string;

  /** codice_ente_BT. */
  @Matches(/^\d{1,7}$/, { message: 'treasurerCode: al massimo 7 cifre' })
  treasurerCode!: string;

  /** The number of the first order in the body's accounts; the others follow without gaps. */
  @IsInt({ message: 'firstNumber deve essere un numero intero' })
  @Min(1, { message: 'firstNumber deve essere almeno 1' })
  @Max(9_000_000, { message: 'firstNumber deve essere al più 9000000' })
  firstNumber!: number;

  /** Codice gestionale uscite (SIOPE). */
  @Matches(/^\d{10}$/, { message: 'cgu: il codice gestionale SIOPE ha 10 cifre' })
  cgu!: string;

  @IsIn(DEBTS, { message: `debt deve essere uno fra ${DEBTS.join(', ')}` })
  @ApiProperty({ enum: DEBTS })
  debt!: (typeof DEBTS)[number];

  /** Why a commercial debt has no CIG, where its call says none: motivo_esclusione_cig_siope. */
  @IsOptional()
  @Matches(/^[A-Z][A-Z_]{2,59}$/, { message: 'noCigBecause: il motivo SIOPE si scrive con lettere maiuscole e _' })
  noCigBecause?: string;
}

/** Which orders go to the bank, and who pays them when. */
export class MakePaymentFileDto {
  /** Only the orders of this call; of all of them unless said. */
  @IsOptional()
  @IsUuidId()
  callId?: string;

  /** The name of the body that pays, as its bank knows it. */
  @CleanLine(70)
  debtorName!: string;

  @IsIbanCode()
  debtorIban!: string;

  /** The civil date on which the bank is to pay. */
  @IsCivilDate()
  executionDate!: string;

  /** Writes payment orders (OPI) for the treasurer instead of SEPA credit transfers. */
  @IsOptional()
  @ValidateNested()
  @Type(() => TreasuryDto)
  treasury?: TreasuryDto;
}

export class LeftOutView {
  paymentOrderId!: string;
  reason!:
    | 'not-ordered'
    | 'already-sent'
    | 'holder-missing'
    | 'account-erased'
    | 'line-held'
    | 'still-cooling'
    | 'check-missing'
    | 'check-expired'
    | 'check-adverse';
}

/** Of which call a file is rehearsed. */
export class RehearsePaymentFileDto {
  /** Only the orders of this call; of all of them unless said. */
  @IsOptional()
  @IsUuidId()
  callId?: string;
}

/** A part of a run: how many payments, and what they add up to. */
export class RunPartView {
  /** A zone, or the id of a call. */
  of!: string;
  count!: number;
  totalCents!: number;
}

/** An order that the run would leave out, with what it pays. */
export class RunExceptionView extends LeftOutView {
  zone!: string;
  month!: string;
  amountCents!: number;
}

/** What a file made now would have in it; cents. */
export class PaymentFileRehearsalView {
  /** How many orders it would be asked to take, at most 1,000. */
  asked!: number;
  count!: number;
  totalCents!: number;
  zones!: RunPartView[];
  calls!: RunPartView[];
  leftOut!: RunExceptionView[];
  currency!: 'EUR';
}

/** A file of payments; cents. */
export class PaymentFileView {
  fileId!: string;
  /** Its content may be had once it is closed. */
  status!: 'filling' | 'closed';
  executionDate!: string;
  /** SEPA credit transfers for a bank, or payment orders for a treasurer. */
  @ApiProperty({ enum: ['pain.001.001.09', 'opi'] })
  format!: 'pain.001.001.09' | 'opi';
  asked!: number;
  count!: number;
  totalCents!: number;
  currency!: 'EUR';
  /** Orders that were asked for and are not in it. */
  leftOut!: LeftOutView[];
}

/** A file of payments in a list: the orders that stand in it now, without those that came back and were drawn up again; cents. */
export class PaymentFileSummaryView {
  fileId!: string;
  orders!: number;
  amountCents!: number;
  /** What left the account for them. */
  paidCents!: number;
  currency!: 'EUR';
}

export class PaymentFilePage extends PageOf(PaymentFileSummaryView) {}
