// The invoices of a claim against what is paid of it: to the cent, or with a difference that an officer took.
import type { KnownClaim } from '../claim/state.js';

/** An invoice that counts for a claim: not refused, and not presented for another one before. */
export interface StandingInvoice {
  readonly status: 'presented' | 'accepted';
  /** Whether nothing but the amount may keep it from being taken. */
  readonly sound: boolean;
  /** What it adds to what is paid: a credit note takes away. Signed cents. */
  readonly payableCents: number;
  /** The difference that an officer took with it; signed cents. */
  readonly differenceCents?: number | undefined;
}

/** What the claim's orders pay: approved where a zone has settled, else asked; what is owed back is no order's. */
export const dueIn = (claim: KnownClaim): number =>
  Object.values(claim.zones)
    .filter(({ lines }) => lines > 0)
    .reduce((sum, { settlement, askedCents }) => sum + Math.max(0, settlement?.approvedCents ?? askedCents), 0);

/** How much more than due the invoices come to; signed cents. */
export const differenceIn = (invoices: readonly StandingInvoice[], dueCents: number): number =>
  invoices.reduce((sum, { payableCents }) => sum + payableCents, 0) - dueCents;

export type InvoicesMissing = 'invoice-missing' | 'invoice-to-check' | 'invoices-differ';

/** Why nothing may be ordered yet for a claim whose call asks for invoices; undefined when it may. */
export const missingFor = (invoices: readonly StandingInvoice[], dueCents: number): InvoicesMissing | undefined => {
  // Who is paid nothing invoices nothing.
  if (invoices.length === 0) return dueCents === 0 ? undefined : 'invoice-missing';
  if (invoices.some(({ status, sound }) => status === 'presented' && !sound)) return 'invoice-to-check';
  const difference = differenceIn(invoices, dueCents);
  const taken = invoices.some(({ status, differenceCents }) => status === 'accepted' && differenceCents === difference);
  return difference === 0 || taken ? undefined : 'invoices-differ';
};
