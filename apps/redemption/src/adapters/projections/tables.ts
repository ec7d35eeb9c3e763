// The rows of redemption's lists, as they stand in the read database.
import type { QuestionRow, SurveyRow } from './survey-rows.js';

/** Which voucher a redemption was made on. */
export interface RedemptionVoucherRow {
  readonly redemption_id: string;
  readonly voucher_id: string;
}

/** A wallet in closing: until when entries are taken. */
export interface WalletClosingRow {
  readonly voucher_id: string;
  readonly entries_until: string;
}

/** A reservation that holds money, and until when. */
export interface ReservationLeaseRow {
  readonly reservation_id: string;
  readonly voucher_id: string;
  readonly expires_at: string;
}

/** A service that is or was held. */
export interface HeldServiceRow {
  readonly hold_id: string;
  readonly redemption_id: string;
  readonly watch_id: string;
  readonly hold_key: string;
  readonly rule: string;
  readonly voucher_id: string;
  readonly zone: string;
  readonly payee_kind: string;
  readonly payee_id: string;
  readonly status: string;
  readonly raised_on: string;
  readonly until_day: string;
}

/** A service that was handed in after its entry window; cents. */
export interface LateEntryRow {
  readonly late_entry_id: string;
  readonly voucher_id: string;
  readonly call_id: string;
  readonly zone: string;
  readonly payee_kind: string;
  readonly payee_id: string;
  /** Who acts for a body that is paid. */
  readonly payee_by: string | null;
  readonly service: string;
  readonly served_on: string;
  readonly status: string;
  readonly requested_on: string;
  readonly decide_by: string;
  readonly public_cents: number;
}

/** The project of a grant; flags are 0 or 1. */
export interface ProjectRow {
  readonly voucher_id: string;
  readonly call_id: string;
  readonly zone: string;
  readonly recipient_id: string;
  /** Who spoke for the lead last. */
  readonly led_by: string;
  readonly plan_waits: number;
  readonly claim_waits: number;
  readonly held_up: number;
  readonly settled: number;
  readonly waits_since: string | null;
}

/** A service that a family is or was asked to confirm; cents. */
export interface ConfirmationRow {
  readonly redemption_id: string;
  readonly voucher_id: string;
  readonly call_id: string;
  readonly zone: string;
  readonly recipient_id: string;
  readonly applicant_id: string;
  readonly payee_kind: string;
  readonly payee_id: string;
  readonly service: string;
  readonly served_on: string;
  readonly public_cents: number;
  readonly status: string;
  readonly asked_on: string;
  readonly until_day: string;
}

/** A proof that is asked for a service and was not handed in, or cannot be read yet. */
export interface MissingProofRow {
  /** The service under which its proofs are handed in. */
  readonly proved_as: string;
  /** The entry that waits for them: that service, or the corrected one in its place. */
  readonly redemption_id: string;
  readonly proof: string;
  readonly payee_id: string;
}

export interface ClaimTableRow {
  readonly claim_id: string;
  readonly call_id: string;
  readonly payee_kind: string;
  readonly payee_id: string;
  /** Who acts for a body that is paid. */
  readonly payee_by: string | null;
  readonly month: string;
  readonly status: string;
  readonly submitted_on: string | null;
}

/** A zone's part of a claim, in cents; what is asked may be negative. */
export interface ClaimZoneRow {
  readonly claim_id: string;
  readonly zone: string;
  readonly lines: number;
  readonly asked_cents: number;
  readonly approved_cents: number;
  readonly paid_cents: number;
}

export interface ProviderTableRow {
  readonly provider_id: string;
  readonly category: string;
  readonly legal_name: string | null;
  /** 1 while a change of IBAN waits for a second person. */
  readonly iban_pending: number;
}

/** What a provider was accredited for; `suspended_from` where it was suspended since. */
export interface ProviderOfferRow {
  readonly provider_id: string;
  readonly category: string;
  readonly zone: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly suspended_from: string | null;
}

/** The last thing that a provider decided about a call; lists as JSON, `left_from` where it leaves. */
export interface AdhesionTableRow {
  readonly call_id: string;
  readonly provider_id: string;
  readonly call_version: number;
  readonly terms: string;
  readonly joined_from: string;
  readonly services: string | null;
  readonly sites: string | null;
  readonly offers: string | null;
  readonly tariffs: string | null;
  readonly places: number | null;
  readonly accepted_on: string;
  readonly left_from: string | null;
  readonly reason: string | null;
}

/** A call that wants providers to join. */
export interface CallToJoinRow {
  readonly call_id: string;
  readonly version: number;
}

export interface PaymentOrderTableRow {
  readonly payment_order_id: string;
  readonly claim_id: string;
  readonly call_id: string;
  readonly payee_kind: string;
  readonly payee_id: string;
  readonly month: string;
  readonly zone: string;
  readonly status: string;
  readonly amount_cents: number;
  readonly paid_cents: number;
  /** The bank's file in which it stands. */
  readonly file_id: string | null;
}

/** A file of orders for a treasurer, by the year of their budget; `account`: the IBAN that pays. */
export interface TreasuryFileTableRow {
  readonly file_id: string;
  readonly year: number;
  readonly treasurer_code: string;
  readonly account: string;
  readonly first_number: number;
  readonly last_number: number;
}

/** An entry of the bank account; `reason`: why it is held, or was dismissed. */
export interface BankEntryRow {
  readonly entry_id: string;
  readonly status: string;
  readonly account: string;
  readonly kind: string;
  readonly reference: string;
  readonly amount_cents: number | null;
  readonly booked_on: string;
  readonly payment_order_id: string | null;
  readonly reason: string | null;
}

/** An invoice for a claim; cents. `sound` is 1 where nothing but the amount may keep it from being taken. */
export interface InvoiceTableRow {
  readonly invoice_id: string;
  readonly claim_id: string;
  readonly call_id: string;
  readonly month: string;
  readonly payee_kind: string;
  readonly payee_id: string;
  readonly payee_by: string | null;
  readonly status: string;
  readonly kind: string | null;
  readonly document_date: string | null;
  readonly sound: number;
  readonly payable_cents: number;
  readonly difference_cents: number | null;
}

/** An invoice that came through the exchange system; `taken` is 1 where it has the answer, `waits` where it is to be told one. */
export interface ExchangeTableRow {
  readonly exchange_id: string;
  readonly sdi_id: string;
  readonly received_on: string;
  readonly term_on: string;
  readonly status: string;
  readonly claim_id: string | null;
  readonly invoice_id: string | null;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly taken: number;
  readonly waits: number;
}

/** What is owed back, in cents; `owed_cents`: what is left of it. */
export interface RecoveryTableRow {
  readonly recovery_id: string;
  readonly claim_id: string;
  readonly call_id: string;
  readonly payee_kind: string;
  readonly payee_id: string;
  /** Who acts for a body that owes it. */
  readonly payee_by: string | null;
  readonly month: string;
  readonly zone: string;
  readonly status: string;
  readonly amount_cents: number;
  readonly owed_cents: number;
  readonly opened_on: string;
}

/** A notice of payment for a recovery; cents. `sent`: the version that the node has, 0 before the first. */
export interface NoticeTableRow {
  readonly notice_id: string;
  readonly recovery_id: string;
  readonly notice_number: string;
  readonly creditor: string;
  readonly amount_cents: number;
  readonly due_on: string;
  readonly status: string;
  readonly revision: number;
  readonly sent: number;
  /** 1 while the node has not the newest version. */
  readonly waits: number;
}

export interface RedemptionTables {
  surveys: SurveyRow;
  service_questions: QuestionRow;
  redemption_vouchers: RedemptionVoucherRow;
  wallet_closings: WalletClosingRow;
  reservation_leases: ReservationLeaseRow;
  held_services: HeldServiceRow;
  late_entries: LateEntryRow;
  projects: ProjectRow;
  service_confirmations: ConfirmationRow;
  missing_proofs: MissingProofRow;
  claims: ClaimTableRow;
  claim_zones: ClaimZoneRow;
  providers: ProviderTableRow;
  provider_offers: ProviderOfferRow;
  adhesions: AdhesionTableRow;
  calls_to_join: CallToJoinRow;
  payment_orders: PaymentOrderTableRow;
  treasury_files: TreasuryFileTableRow;
  bank_entries: BankEntryRow;
  invoices: InvoiceTableRow;
  exchange_invoices: ExchangeTableRow;
  recoveries: RecoveryTableRow;
  payment_notices: NoticeTableRow;
}
