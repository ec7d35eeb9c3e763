// The shapes of invoices and debit notes, at the door.
import { IsIn, IsOptional } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CleanLine, CleanText, IsCents, IsCivilDate, PageOf, PageQuery } from '@buono/http';
import { CHECKS, type Check, type CheckResult } from '../../../domain/invoice/checks.js';
import type { InvoiceKind } from '../../../domain/invoice/events.js';

const KINDS: readonly InvoiceKind[] = ['invoice', 'credit-note', 'debit-note'];
const ROW_STATUSES = ['presented', 'accepted', 'refused', 'blocked'] as const;
const STATUSES = ['matched', 'to-check', 'accepted', 'refused', 'blocked'] as const;
const RESULTS: readonly CheckResult[] = ['met', 'not-met', 'notice', 'not-asked'];

/** Which invoices a list shows. */
export class InvoicesQuery extends PageQuery {
  @IsOptional()
  @IsIn(ROW_STATUSES, { message: `lo stato deve essere uno fra ${ROW_STATUSES.join(', ')}` })
  status?: string;
}

/** A debit note (nota di debito) of a body without VAT. */
export class DebitNoteDto {
  /** As it stands on the note. */
  @CleanLine(20)
  number!: string;

  /** The note's civil date: not in the future, nor before the claim's month. */
  @IsCivilDate()
  date!: string;

  /** Cents. */
  @IsCents({ min: 1 })
  amountCents!: number;
}

/** Why an invoice is taken as it is, or refused: kept sealed, shown to whoever sees the invoice. */
export class InvoiceReasonDto {
  @CleanText(300)
  reason!: string;
}

/** An invoice in a list; signed cents: a credit note takes away. */
export class InvoiceSummaryView {
  invoiceId!: string;
  claimId!: string;
  callId!: string;
  month!: string;
  payeeKind!: 'provider' | 'person';
  payeeId!: string;
  /** `blocked`: it had been presented for another claim. */
  @ApiProperty({ enum: ROW_STATUSES })
  status!: 'presented' | 'accepted' | 'refused' | 'blocked';
  @ApiPropertyOptional({ enum: KINDS })
  kind?: InvoiceKind;
  documentDate?: string;
  /** Whether every check but that on the amount is met. */
  sound!: boolean;
  /** What of it is paid to who supplied. */
  payableCents!: number;
  /** The difference that an officer took with it. */
  differenceCents?: number;
  currency!: 'EUR';
}

export class InvoicePage extends PageOf(InvoiceSummaryView) {}

/** One comparison: what was expected, what was found. */
export class InvoiceCheckView {
  @ApiProperty({ enum: [...CHECKS, 'amount'] })
  check!: Check | 'amount';
  /** `notice`: worth a look, and no reason to wait; `not-asked`: the call says nothing to compare with. */
  @ApiProperty({ enum: RESULTS })
  result!: CheckResult;
  /** In plain Italian, with the remedy where it is not met. */
  sentence!: string;
  expected?: string;
  found?: string;
}

/** A claim for which an invoice is, or was tried. */
export class InvoicedClaimView {
  claimId!: string;
  callId!: string;
  month!: string;
}

/** An invoice with all its checks; cents. */
export class InvoiceView {
  invoiceId!: string;
  claimId!: string;
  callId!: string;
  month!: string;
  /** `matched`: all checks are met, the amount to the cent; `to-check`: an officer takes or refuses it, with a reason. */
  @ApiProperty({ enum: STATUSES })
  status!: (typeof STATUSES)[number];
  @ApiPropertyOptional({ enum: KINDS })
  kind?: InvoiceKind;
  /** As FatturaPA calls it: TD01 … */
  documentType?: string;
  /** Absent once the payee's data were erased. */
  number?: string;
  documentDate?: string;
  totalCents?: number;
  /** Without the VAT of a split payment. */
  payableCents?: number;
  checks!: InvoiceCheckView[];
  /** Why an officer took it, or refused it. */
  reason?: string;
  presentedOn?: string;
  /** For which claim it was presented first, where this one is blocked. */
  blockedBy?: InvoicedClaimView;
  /** The other claims for which somebody tried it: blocked there. */
  alsoTriedFor!: InvoicedClaimView[];
  currency!: 'EUR';
}

/** The invoices of a claim beside what is paid of it; signed cents. */
export class ClaimInvoicesView {
  claimId!: string;
  /** Whether nothing is ordered before they come to what is due. */
  required!: boolean;
  /** What is approved where a zone has settled, else what is asked. */
  dueCents!: number;
  /** How much more than due the standing invoices come to. */
  differenceCents!: number;
  items!: InvoiceView[];
  currency!: 'EUR';
}
