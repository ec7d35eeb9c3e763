// The shapes of files of payments for the bank, at the door.
import { IsOptional } from 'class-validator';
import { CleanLine, IsCivilDate, IsIbanCode, IsUuidId, PageOf } from '@buono/http';

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
}

export class LeftOutView {
  paymentOrderId!: string;
  reason!: 'not-ordered' | 'already-sent' | 'holder-missing' | 'account-erased';
}

/** A file of payments; cents. */
export class PaymentFileView {
  fileId!: string;
  /** Its content may be had once it is closed. */
  status!: 'filling' | 'closed';
  executionDate!: string;
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
