// Integrations (integrazioni) of a voucher by an act of the office: what is asked, and what happens besides its amendment.
import type { Cents, FundPart, LocalDate } from '@buono/kernel';

/** Why a voucher is worth more or less, by an act: a code, since what would be said in words may speak of health. */
export type IntegrationReason = 'plan-changed' | 'price-changed' | 'funds-added' | 'funds-cut' | 'office-error';

/** The act of an integration. */
export interface IntegrationAct {
  readonly reason: IntegrationReason;
  readonly actNumber: string;
  /** First service date that it concerns. */
  readonly effectiveFrom: LocalDate;
}

/** The voucher is worth so much more; its zone has set the money aside already. It is always taken, or given back. */
export interface IncreaseVoucher extends IntegrationAct {
  readonly type: 'IncreaseVoucher';
  readonly amendmentId: string;
  readonly parts: readonly FundPart[];
  readonly on: LocalDate;
}

/** The voucher is worth so much less; what was spent or set aside of it stays, as its wallet says. */
export interface DecreaseVoucher extends IntegrationAct {
  readonly type: 'DecreaseVoucher';
  readonly amendmentId: string;
  readonly amountCents: Cents;
  readonly on: LocalDate;
}

/** The voucher could not take what was set aside for an integration any more: it goes back to the zone. */
export interface IntegrationReturned {
  readonly type: 'IntegrationReturned';
  readonly amendmentId: string;
  readonly amountCents: Cents;
  readonly parts: readonly FundPart[];
  readonly on: LocalDate;
}

export type IntegrationCommand = IncreaseVoucher | DecreaseVoucher;
