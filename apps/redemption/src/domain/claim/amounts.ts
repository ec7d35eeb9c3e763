// The three amounts of every line, kept apart: asked, approved, paid.
import { cents, splitCents, type Cents } from '@buono/kernel';
import type { Sealed } from '../payee.js';
import type { ClaimLine, Cut, Finding } from './events.js';
import { isWhole } from './sample.js';
import { signedOf, standingEntries, type KnownClaim, type LineEntry, type ZoneInClaim } from './state.js';

/** Nothing is approved of a redemption that was reversed before its zone was settled. */
export const REVERSED = 'reversed';
/** A correction is approved for as much as what it corrects. */
export const AS_APPROVED = 'as-approved';

/** A line with its amounts, in signed cents; `approved` once its zone was settled, `paid` once its zone was paid. */
export interface LineAmounts {
  readonly line: ClaimLine;
  readonly askedCents: number;
  readonly approvedCents?: number;
  readonly paidCents?: number;
  /** Why another amount was approved than asked: a code, and the officer's sealed words. */
  readonly reason?: string;
  readonly note?: Sealed;
  /** It is to be examined before its zone is settled, and what was found. */
  readonly toExamine?: true;
  readonly finding?: Finding;
}

interface Cuts {
  get(lineId: string): Cut | undefined;
}

interface Approved {
  readonly approvedCents: number;
  readonly reason?: string;
  readonly note?: Sealed;
}

/** The lines of a claim in order of id, with their amounts. */
export const lineAmounts = (claim: KnownClaim): LineAmounts[] => {
  const entries = standingEntries(claim);
  const whole = new Set(Object.keys(claim.zones).filter((zone) => isWhole(claim, zone)));
  const paid = new Map(Object.entries(claim.zones).flatMap(([zone, state]) => paidLines(zone, state, entries)));
  return entries.map((entry) => {
    const { line } = entry;
    const settlement = claim.zones[line.zone]?.settlement;
    const shown = { line, askedCents: signedOf(line), ...examination(entry, whole.has(line.zone)) };
    if (settlement === undefined) return shown;
    const linePaid = paid.get(line.lineId);
    return { ...shown, ...approvedOf(entry, settlement.cuts), ...(linePaid !== undefined && { paidCents: linePaid }) };
  });
};

const examination = (
  { line, drawn, reversedBy, finding }: LineEntry,
  whole: boolean,
): Pick<LineAmounts, 'toExamine' | 'finding'> => ({
  ...((drawn === true || (whole && line.kind === 'service' && reversedBy === undefined)) && {
    toExamine: true as const,
  }),
  ...(finding !== undefined && { finding }),
});

/** The approved amount of a zone's lines with these cuts, in signed cents. */
export const approvedIn = (claim: KnownClaim, zone: string, cuts: Cuts): number => {
  let approved = 0;
  for (const [, entry] of claim.entries)
    if (entry.removedBy === undefined && entry.line.zone === zone) approved += approvedOf(entry, cuts).approvedCents;
  return approved;
};

/** What was approved of a standing line in signed cents; undefined before its zone was settled. */
export const approvedFor = (claim: KnownClaim, lineId: string): number | undefined => {
  const entry = claim.entries.get(lineId);
  const settlement = entry && claim.zones[entry.line.zone]?.settlement;
  return settlement && approvedOf(entry, settlement.cuts).approvedCents;
};

/** The approved amount of a line in signed cents, and why it is not what was asked. */
export const approvedOf = ({ line, reversedBy, finding }: LineEntry, cuts: Cuts): Approved => {
  if (line.kind === 'correction') {
    const approvedCents = 0 - line.approvedCents;
    return line.approvedCents === line.amountCents ? { approvedCents } : { approvedCents, reason: AS_APPROVED };
  }
  if (reversedBy !== undefined) return { approvedCents: 0, reason: REVERSED };
  const cut = cuts.get(line.lineId);
  if (cut === undefined) return { approvedCents: line.amountCents };
  const { approvedCents, reason, note = finding?.note } = cut;
  return { approvedCents, reason, ...(note !== undefined && { note }) };
};

/**
 * What was paid for the lines of a zone: each in full when the order was, otherwise in proportion to the cent.
 * What the bank paid above the approved amount belongs to no line.
 */
const paidLines = (
  zone: string,
  { settlement, payment }: ZoneInClaim,
  all: readonly LineEntry[],
): (readonly [string, number])[] => {
  if (settlement === undefined || payment === undefined) return [];
  const rows = all
    .filter(({ line }) => line.zone === zone)
    .map((entry) => ({ ...entry.line, approved: approvedOf(entry, settlement.cuts).approvedCents }));
  if (payment.paidCents === 0) return rows.map((row) => [row.lineId, 0]);
  const services = rows.filter((row) => row.kind === 'service');
  const corrections = rows.filter((row) => row.kind === 'correction');
  const weights = services.map((row) => row.approved);
  const corrected = sum(corrections.map((row) => row.approved));
  const total: Cents = cents(Math.min(sum(weights), payment.paidCents - corrected));
  const shares = splitCents(total, weights);
  return [
    ...services.map((row, index): [string, number] => [row.lineId, shares[index] ?? 0]),
    ...corrections.map((row): [string, number] => [row.lineId, row.approved]),
  ];
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
