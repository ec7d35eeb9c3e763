// The shapes of invoices of the exchange system, at the door.
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsUuidId, PageOf, PageQuery } from '@buono/http';
import { REFUSAL_REASONS, type ExchangeReason } from '../../../domain/exchange-invoice/events.js';

/** Which invoices of the exchange system a list shows. */
export class ExchangeInvoicesQuery extends PageQuery {
  @IsOptional()
  @IsIn(['delivered', 'answered', 'over'], { message: 'lo stato deve essere delivered, answered o over' })
  status?: string;

  @IsOptional()
  @IsUuidId()
  claimId?: string;
}

/** Of which claim an invoice asks the payment. */
export class TieInvoiceDto {
  @IsUuidId()
  claimId!: string;
}

/** What the body answers. */
export class AnswerInvoiceDto {
  /** EC01 accepts, EC02 refuses. */
  @IsIn(['EC01', 'EC02'], { message: 'outcome deve essere EC01 o EC02' })
  outcome!: 'EC01' | 'EC02';

  /** Why it is refused; the supplier reads it in Italian. */
  @IsOptional()
  @IsIn(REFUSAL_REASONS, { message: `reason deve essere uno fra ${REFUSAL_REASONS.join(', ')}` })
  @ApiPropertyOptional({ enum: REFUSAL_REASONS })
  reason?: ExchangeReason;
}

/** An invoice that came through the exchange system. */
export class ExchangeInvoiceView {
  exchangeId!: string;
  /** Identificativo SdI. */
  sdiId!: string;
  receivedOn!: string;
  /** The last day on which it may be accepted or refused. */
  termOn!: string;
  /** `over`: nobody answered in time (decorrenza dei termini). */
  status!: 'delivered' | 'answered' | 'over';
  /** The claim that it is tied to; absent where it waits for an officer. */
  claimId?: string;
  /** What it is among the invoices. */
  invoiceId?: string;
  outcome?: 'EC01' | 'EC02';
  reason?: string;
  /** Whether the exchange system has the answer. */
  isTaken!: boolean;
}

export class ExchangeInvoicePage extends PageOf(ExchangeInvoiceView) {}
