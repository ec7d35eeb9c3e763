// The steps that money goes through (domain.md §6), and how an amount is attributed to fund sources.
import { cents, takeFromParts, type FundPart } from '@buono/kernel';

/**
 * stanziato, ripartito, prenotato (booked and not yet assigned), assegnato (net of what was released), maturato (net of
 * reversals), rendicontato, liquidato, ordinato, pagato, stornato dalla banca (cumulated), economia (cumulated).
 */
export const STEPS = [
  'appropriated',
  'allocated',
  'reserved',
  'assigned',
  'accrued',
  'claimed',
  'settled',
  'ordered',
  'paid',
  'returned',
  'released',
] as const;
export type Step = (typeof STEPS)[number];

/** Signed cents at each step. */
export type Amounts = Readonly<Record<Step, number>>;

/** Nothing at any step. */
export const NOTHING: Amounts = Object.fromEntries(STEPS.map((step) => [step, 0])) as Record<Step, number>;

/** Two states of money together. */
export const addAmounts = (a: Amounts, b: Amounts): Amounts =>
  Object.fromEntries(STEPS.map((step) => [step, a[step] + b[step]])) as Record<Step, number>;

/** Whether nothing stands at any step. */
export const isNothing = (amounts: Amounts): boolean => STEPS.every((step) => amounts[step] === 0);

/** Signed cents of a fund source and year; source '' of year 0 is money whose source is not known (yet). */
export interface Share {
  readonly source: string;
  readonly year: number;
  readonly amountCents: number;
}

/** Where money stands: zone '' is the call itself. */
export interface Place {
  readonly callId: string;
  readonly zone: string;
}

/** An amount at a step, source by source. */
export interface Posting {
  readonly step: Step;
  readonly shares: readonly Share[];
}

/** The parts taken away. */
export const takenAway = (parts: readonly FundPart[]): readonly Share[] =>
  parts.map(({ source, year, amountCents }) => ({ source, year, amountCents: -amountCents }));

/** The shares with their signs turned. */
export const negated = (shares: readonly Share[]): readonly Share[] =>
  shares.map((share) => ({ ...share, amountCents: 0 - share.amountCents }));

/** What shares come to, in signed cents. */
export const totalOf = (shares: readonly Share[]): number =>
  shares.reduce((sum, { amountCents }) => sum + amountCents, 0);

/** Cents whose source is not known. */
export const ofNoSource = (amountCents: number): Share => ({ source: '', year: 0, amountCents });

/**
 * Attributes a signed amount to the sources that carry `parts`, in proportion and to the cent, none above its part.
 * It follows from the whole amount and not from the instalments it came in, so shares always add up to it.
 * What the parts cannot carry has no source.
 */
export const attribute = (amount: number, parts: readonly FundPart[]): readonly Share[] => {
  if (amount === 0) return [];
  const size = Math.abs(amount);
  let whole = 0;
  for (const part of parts) whole += part.amountCents;
  // Most amounts are paid in full: then every source gives its part, and nothing is to be divided.
  const carried = size === whole ? parts : takeFromParts(cents(Math.min(size, whole)), parts);
  const shares = amount < 0 ? takenAway(carried) : carried;
  return size <= whole ? shares : [...shares, ofNoSource(amount < 0 ? whole - size : size - whole)];
};
