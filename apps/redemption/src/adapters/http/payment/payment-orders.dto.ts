// The shapes of payment orders and their outcomes, at the door.
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import { CleanText, IsCents, IsCivilDate, IsUuidId, IsZoneCode, PageOf, PageQuery } from '@buono/http';
import { BANK_ACCOUNT, BANK_REFERENCE } from './bank-words.js';

/** Which zone's approved lines are to be paid. */
export class DraftPaymentOrderDto {
  @IsUuidId()
  claimId!: string;

  @IsZoneCode()
  zone!: string;
}

/** Which payment orders a list shows. */
export class PaymentOrdersQuery extends PageQuery {
  @IsOptional()
  @IsIn(['drafted', 'ordered', 'paid', 'returned'], {
    message: 'lo stato deve essere drafted, ordered, paid o returned',
  })
  status?: string;

  @IsOptional()
  @IsUuidId()
  callId?: string;

  /** Those that stand in this file for the bank. */
  @IsOptional()
  @IsUuidId()
  fileId?: string;

  /** Only those that stand in no file for the bank. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'unsent deve essere true o false' })
  unsent?: boolean;
}

/** What the bank did with a payment order. */
export class PaymentOutcomeDto {
  @IsUuidId()
  paymentOrderId!: string;

  @IsIn(['paid', 'returned'], { message: 'outcome deve essere paid o returned' })
  outcome!: 'paid' | 'returned';

  /** The bank's reference of the entry, 2 to 35 characters: each entry counts once. */
  @Matches(BANK_REFERENCE, { message: 'reference deve avere da 2 a 35 caratteri tra quelli ammessi dalle banche' })
  reference!: string;

  /** The account of the entry; the treasury's unless said. */
  @IsOptional()
  @Matches(BANK_ACCOUNT, { message: 'account deve avere lettere minuscole, cifre e trattini' })
  account?: string;

  /** The civil date of the entry. */
  @IsCivilDate()
  executedOn!: string;

  /** What left the account; all of the order unless said. Cents. */
  @IsOptional()
  @IsCents()
  paidCents?: number;

  /** Why the money came back: the bank's code (AC04 …) or a sentence, which is kept sealed. */
  @IsOptional()
  @CleanText(300)
  reason?: string;
}

/** A check due before the payment, as it stands today; cents. */
export class PaymentCheckView {
  kind!: string;
  /** What a check of the body's own is called. */
  title?: string;
  standing!: 'clear' | 'missing' | 'adverse' | 'expired';
  source?: 'registry' | 'paper';
  checkedOn?: string;
  /** The last day on which it is good. */
  validUntil?: string;
  /** The number of its paper; absent where the payee's data were erased. */
  reference?: string;
  /** What the payee owes, where it says so. */
  owedCents?: number;
}

/** A payment order; cents. */
export class PaymentOrderView {
  paymentOrderId!: string;
  claimId!: string;
  callId!: string;
  payeeKind!: 'provider' | 'person';
  payeeId!: string;
  month!: string;
  zone!: string;
  status!: 'drafted' | 'ordered' | 'paid' | 'returned';
  amountCents!: number;
  paidCents!: number;
  currency!: 'EUR';
  /** What this attempt to pay is called in the bank's files (EndToEndId); shown with one order, not in lists. */
  endToEndId?: string;
  /** The file for the bank in which this attempt stands. */
  fileId?: string;
  /** The checks due before it is paid; shown with one order, where the body asks for any. */
  checks?: PaymentCheckView[];
}

export class PaymentOrderPage extends PageOf(PaymentOrderView) {}
