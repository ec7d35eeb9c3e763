// The rows of surveys and of the questions of families, as they stand in the read database.

/** The questions of a month: an act, and what was drawn. */
export interface SurveyRow {
  readonly call_id: string;
  readonly zone: string;
  readonly month: string;
  readonly commitment: string | null;
  readonly lines: number | null;
  readonly days: number;
  readonly act_number: string;
  readonly bound_on: string;
  readonly drawn_on: string | null;
  readonly drawn: number | null;
  readonly of_lines: number | null;
  readonly until_day: string | null;
}

/** A question to a family about a paid service; cents. */
export interface QuestionRow {
  readonly redemption_id: string;
  readonly voucher_id: string;
  readonly call_id: string;
  readonly zone: string;
  readonly month: string;
  readonly claim_id: string;
  readonly recipient_id: string;
  readonly applicant_id: string;
  readonly payee_kind: string;
  readonly payee_id: string;
  readonly service: string;
  readonly served_on: string;
  readonly paid_cents: number;
  readonly status: string;
  readonly came_share: number | null;
  readonly asked_on: string;
  readonly until_day: string;
  readonly answered_on: string | null;
}
