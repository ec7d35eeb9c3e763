// The three amounts of every line, kept apart: asked, approved, paid.
import { cents, splitCents, type Cents } from '@buono/kernel';
import type { ClaimLine, Cut } from './events.js';
import { linesOf, signedOf, type KnownClaim, type ZoneInClaim } from './state.js';

/** A line with its amounts, in signed cents; `approved` once its zone was settled, `paid` once its zone was paid. */
export interface LineAmounts {
  readonly line: ClaimLine;
  readonly askedCents: number;
  readonly approvedCents?: number;
  readonly paidCents?: number;
  readonly cut?: Cut;
}

/** The lines of a claim in order of id, with their amounts. */
export const lineAmounts = (claim: KnownClaim): LineAmounts[] => {
  const lines = linesOf(claim);
  const paid = new Map(Object.entries(claim.zones).flatMap(([zone, state]) => paidLines(claim, zone, state, lines)));
  return lines.map((line) => {
    const settlement = claim.zones[line.zone]?.settlement;
    const cut = settlement && settlement.cuts.get(line.lineId);
    const shown = { line, askedCents: signedOf(line), ...(cut && { cut }) };
    if (settlement === undefined) return shown;
    const linePaid = paid.get(line.lineId);
    return { ...shown, approvedCents: approvedOf(line, cut), ...(linePaid !== undefined && { paidCents: linePaid }) };
  });
};

/** The approved amount of a line in signed cents. */
export const approvedOf = (line: ClaimLine, cut: Cut | undefined): number => cut?.approvedCents ?? signedOf(line);

/**
 * What was paid for the lines of a zone: each in full when the order was, otherwise in proportion to the cent.
 * What the bank paid above the approved amount belongs to no line.
 */
const paidLines = (
  claim: KnownClaim,
  zone: string,
  { settlement, payment }: ZoneInClaim,
  all: readonly ClaimLine[],
): (readonly [string, number])[] => {
  if (settlement === undefined || payment === undefined) return [];
  const lines = all.filter((line) => line.zone === zone);
  if (payment.paidCents === 0) return lines.map((line) => [line.lineId, 0]);
  const services = lines.filter((line) => line.kind === 'service');
  const weights = services.map((line) => approvedOf(line, settlement.cuts.get(line.lineId)));
  const approved = sum(weights);
  const corrections = sum(lines.filter((line) => line.kind === 'correction').map(signedOf));
  const total: Cents = cents(Math.min(approved, payment.paidCents - corrections));
  const shares = splitCents(total, weights);
  return [
    ...services.map((line, index): [string, number] => [line.lineId, shares[index] ?? 0]),
    ...lines
      .filter((line) => line.kind === 'correction')
      .map((line): [string, number] => [line.lineId, signedOf(line)]),
  ];
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
