// The rows that warnings are derived from: how far vouchers, accreditations and months have come. Codes, dates and cents.

/** How far a voucher has come; one never goes back. */
export const STANDINGS = ['offered', 'live', 'closing', 'over'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A row of `warned_vouchers`; what was not told yet is null. Days of Europe/Rome, cents. */
export interface WarnedVoucherRow {
  readonly voucher_id: string;
  readonly call_id: string;
  readonly zone: string;
  readonly application_id: string | null;
  readonly recipient_id: string | null;
  readonly applicant_id: string | null;
  readonly standing: Standing;
  readonly accept_by: string | null;
  readonly valid_from: string | null;
  readonly last_day: string | null;
  /** Days after a month's end within which its services may be entered. */
  readonly entry_days: number | null;
  readonly value_cents: number;
  readonly spent_cents: number;
  /** What is left of its value, in basis points, rounded up. */
  readonly left_share: number;
  /** 1 once its wallet was corrected: from then on the wallet says what it is worth. */
  readonly corrected: number;
  /** Chosen last, and from which service date. */
  readonly provider_id: string | null;
  readonly provider_from: string | null;
  readonly suspended_from: string | null;
  /** What its family was told last: of which end, at how many days; of which value, at which share. */
  readonly told_end: string | null;
  readonly told_days: number | null;
  readonly told_value: number | null;
  readonly told_share: number | null;
}

/** A row of `warned_months`: what somebody entered of a voucher for a month. */
export interface WarnedMonthRow {
  readonly voucher_id: string;
  readonly month: string;
  readonly payee_id: string;
  readonly payee_kind: string;
  readonly call_id: string;
  readonly zone: string;
  /** Entered less reversed. */
  readonly entries: number;
}

/** A row of `warned_claims`: a claim that was presented. */
export interface WarnedClaimRow {
  readonly call_id: string;
  readonly payee_id: string;
  readonly month: string;
}

/** A row of `warned_accreditations`, as the last act left it. */
export interface WarnedAccreditationRow {
  readonly provider_id: string;
  readonly category: string;
  /** 'all' for every zone. */
  readonly zone: string;
  readonly valid_to: string | null;
}

/** A row of `warned_successions`: a provider that goes on in another. */
export interface WarnedSuccessionRow {
  readonly provider_id: string;
}

/** A row of `warned_calls`: the newest version of a call. `thresholds` is JSON, of what it says itself. */
export interface WarnedCallRow {
  readonly call_id: string;
  readonly version: number;
  readonly use_to: string;
  readonly zones: string;
  readonly thresholds: string;
}

export interface WarnedTables {
  warned_vouchers: WarnedVoucherRow;
  warned_months: WarnedMonthRow;
  warned_claims: WarnedClaimRow;
  warned_accreditations: WarnedAccreditationRow;
  warned_successions: WarnedSuccessionRow;
  warned_calls: WarnedCallRow;
}
