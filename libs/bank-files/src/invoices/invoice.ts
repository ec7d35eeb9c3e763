// An electronic invoice to a public body (FatturaPA 1.2), as far as paying it needs.
import type { LocalDate } from '@buono/kernel';

/** Who invoices, or is invoiced: at least one of the two codes. */
export interface InvoiceParty {
  /** Country and number together, in capitals: IT01234567890. */
  readonly vat?: string;
  readonly taxCode?: string;
}

/** A number with a point as a whole number of hundred-millionths: invoices count with up to eight decimals. */
export type Scaled = bigint;
export const ONE: Scaled = 100_000_000n;
/** One cent. */
export const CENT: Scaled = 1_000_000n;

/** A discount (SC) or a surcharge (MG) on a unit's price, or on the whole document: a percentage or an amount. */
export interface PriceChange {
  readonly sign: 1 | -1;
  readonly percent?: Scaled;
  readonly amount?: Scaled;
}

export interface InvoiceLine {
  readonly number: string;
  readonly quantity: Scaled;
  readonly unitPrice: Scaled;
  readonly changes: readonly PriceChange[];
  readonly total: Scaled;
  readonly rate: Scaled;
  /** Why there is no VAT. */
  readonly nature?: string;
}

/** What the invoice adds up to under one VAT rate; signed cents. */
export interface InvoiceSummary {
  readonly rate: Scaled;
  readonly nature?: string;
  readonly taxableCents: number;
  readonly taxCents: number;
  readonly rounding: Scaled;
  /** S: the body pays the VAT to the treasury, not to the supplier (scissione dei pagamenti, DPR 633/1972 art. 17-ter). */
  readonly exigibility?: 'I' | 'D' | 'S';
}

/** A pension fund's contribution, which is part of what VAT is reckoned on. */
export interface FundContribution {
  readonly cents: number;
  readonly rate: Scaled;
  readonly nature?: string;
}

/** What a document says; its sums are as they are written. */
export interface Invoice {
  readonly format: 'FPA12' | 'FPR12';
  /** The office in the index of public bodies (IPA), six characters; seven for private ones. */
  readonly office: string;
  /** TD01 invoice, TD04 credit note, … */
  readonly documentType: string;
  readonly number: string;
  readonly date: LocalDate;
  readonly supplier: InvoiceParty;
  readonly customer: InvoiceParty;
  readonly lines: readonly InvoiceLine[];
  readonly summaries: readonly InvoiceSummary[];
  readonly funds: readonly FundContribution[];
  readonly changes: readonly PriceChange[];
  /** As the document says it; many say none. Signed cents. */
  readonly totalCents?: number;
  readonly roundingCents: number;
  /** Stamp duty; undefined where the document says nothing of it. */
  readonly stampCents?: number;
  /** Income tax that the body keeps and pays in the supplier's place. */
  readonly withheldCents: number;
  readonly cups: readonly string[];
  readonly cigs: readonly string[];
  /** Words of orders, contracts and causes: where a supplier writes what the invoice is for. */
  readonly references: readonly string[];
}

/** Why a file is not taken as an invoice. */
export type InvoiceFault =
  | 'not-xml'
  | 'signed-file'
  | 'document-type'
  | 'too-complex'
  | 'not-an-invoice'
  | 'simplified'
  | 'several-invoices'
  | 'missing'
  | 'wrong-value';

/** The file cannot be read, and nothing of it was kept: where, and what is wrong. */
export class InvoiceUnreadable extends Error {
  override readonly name = 'InvoiceUnreadable';
  constructor(
    readonly fault: InvoiceFault,
    /** Line of the file, from 1. */
    readonly line: number,
    /** The element, as the format calls it, with those around it. */
    readonly place = '',
  ) {
    super(`line ${line}: ${fault} ${place}`.trim());
  }
}
