// Shapes that several contracts share.

/** A part of an amount, attributed to one fund source and year. Cents, whole, not negative. */
export interface FundPartV1 {
  readonly source: string;
  readonly year: number;
  readonly amountCents: number;
}
