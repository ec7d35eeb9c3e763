// The shapes of the reports, at the door.
import { IsOptional } from 'class-validator';
import { IsCivilDate, IsUuidId, IsZoneCode, PageQuery } from '@buono/http';
import type { Step } from '../../domain/ledger/amounts.js';
import type { DifferenceKind } from '../../domain/ledger/difference.js';
import { IsInstantText } from './instant-field.js';

/** Which part of the money, and as of when. */
export class ReconciliationQuery extends PageQuery {
  @IsOptional()
  @IsUuidId()
  callId?: string;

  @IsOptional()
  @IsZoneCode()
  zone?: string;

  /** What was true on this day: service and effective dates up to it. */
  @IsOptional()
  @IsCivilDate()
  validAt?: string;

  /** What the contexts had recorded by this instant. */
  @IsOptional()
  @IsInstantText()
  knownAt?: string;
}

/** Which part of the money, and as of when. */
export class BudgetQuery {
  @IsOptional()
  @IsUuidId()
  callId?: string;

  @IsOptional()
  @IsZoneCode()
  zone?: string;

  /** What was true on this day: service and effective dates up to it. */
  @IsOptional()
  @IsCivilDate()
  validAt?: string;

  /** What the contexts had recorded by this instant. */
  @IsOptional()
  @IsInstantText()
  knownAt?: string;
}

/** The voucher in the path. */
export class VoucherParams {
  @IsUuidId()
  voucherId!: string;
}

/** Money at each step, in signed cents. */
export class AmountsView implements Record<`${Step}Cents`, number> {
  /** Stanziato: the calls' own money. */
  appropriatedCents!: number;
  /** Ripartito to zones. */
  allocatedCents!: number;
  /** Prenotato: set aside for vouchers that are not issued yet. */
  reservedCents!: number;
  /** Assegnato: bound to vouchers, less what was released. */
  assignedCents!: number;
  /** Maturato: services delivered, less reversals. */
  accruedCents!: number;
  /** Rendicontato: in claims presented, less corrections. */
  claimedCents!: number;
  /** Liquidato: recognised after the check. */
  settledCents!: number;
  /** Ordinato: in payment orders signed. */
  orderedCents!: number;
  /** Pagato: left the account and did not come back. */
  paidCents!: number;
  /** Stornato: all that the bank ever sent back. */
  returnedCents!: number;
  /** Economia: all that vouchers ever gave back to their zone. */
  releasedCents!: number;
}

/** A line of the budget. Without `zone` it is the call's own; without `source` the source is not known (yet). */
export class BudgetLineView extends AmountsView {
  callId!: string;
  zone?: string;
  source?: string;
  year?: number;
  /** Allocated and neither reserved nor assigned. */
  freeCents!: number;
}

/** What a report is about. */
export class ReportHeadView {
  callId?: string;
  zone?: string;
  validAt?: string;
  knownAt?: string;
  currency!: 'EUR';
}

/** The budget of one call or of all, by zone, fund source and year. */
export class BudgetReportView extends ReportHeadView {
  /** Of the call, when one is asked for. */
  code?: string;
  title?: string;
  totals!: AmountsView;
  lines!: BudgetLineView[];
}

/** Two steps that do not agree, in signed cents, with the ids of what they are about. */
export class DifferenceView {
  kind!: DifferenceKind;
  /** What it means, in Italian. */
  sentence!: string;
  callId!: string;
  zone!: string;
  voucherId?: string;
  redemptionId?: string;
  claimId?: string;
  paymentOrderId?: string;
  recoveryId?: string;
  expectedCents!: number;
  foundCents!: number;
  /** The day since which they do not agree. */
  since!: string;
  reason?: string;
}

/** How many differences of a kind, and their sums. */
export class DifferenceCountView {
  kind!: DifferenceKind;
  count!: number;
  expectedCents!: number;
  foundCents!: number;
}

/** What stands at each step and every difference, oldest first; a long list comes in pages. */
export class ReconciliationView extends ReportHeadView {
  totals!: AmountsView;
  counts!: DifferenceCountView[];
  differences!: DifferenceView[];
  /** The cursor of the next page of differences; absent in the last. */
  next?: string;
}
