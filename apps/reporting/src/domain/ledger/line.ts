// A line of a claim, from what was asked to what was paid of it.
import type { LocalDate } from '@buono/kernel';
import type { ApprovedLine, ClaimSettled, ClaimSubmitted } from './facts.js';

/** A redemption's line in a claim: what was asked for it, or the correction of that. Signed cents. */
export interface LineRecord {
  readonly claimId: string;
  readonly kind: 'service' | 'correction';
  readonly askedCents: number;
  readonly submittedOn: LocalDate | undefined;
  readonly approvedCents: number | undefined;
  readonly settledOn: LocalDate | undefined;
  readonly cutReason: string | undefined;
  /** Its share of the zone's order: ordered, paid and not returned, and of each return of the bank. */
  readonly orderedCents: number;
  readonly paidCents: number;
  readonly returns: readonly number[];
}

// Told of a line whose redemption was reversed between presenting and settling.
const REVERSED = 'reversed';

/**
 * What a line claims, in signed cents: what it asked for, and nothing any more once it was settled for nothing because its
 * redemption had been reversed. Then nobody waits for that money and nobody asks it back.
 */
export const claimedOf = ({ askedCents, approvedCents, cutReason }: LineRecord): number =>
  approvedCents === 0 && cutReason === REVERSED ? 0 : askedCents;

type Lines = readonly LineRecord[];

/** The lines once their claim is presented. */
export const noteAsked = (lines: Lines, { claimId, on }: ClaimSubmitted, askedCents: number): Lines =>
  withLine(lines, { claimId, askedCents }, (line) => ({ ...line, submittedOn: on }));

/** The lines once the claim is settled; what is approved for less says why. */
export const noteApproved = (
  lines: Lines,
  { claimId, on }: ClaimSettled,
  { askedCents, approvedCents, reason }: ApprovedLine,
): Lines =>
  withLine(lines, { claimId, askedCents }, (line) => ({
    ...line,
    approvedCents,
    settledOn: on,
    cutReason: reason ?? line.cutReason,
  }));

// A service and its correction may stand in one claim: the sign tells them apart, and corrections come first.
const withLine = (
  lines: Lines,
  { claimId, askedCents }: Pick<LineRecord, 'claimId' | 'askedCents'>,
  told: (line: LineRecord) => LineRecord,
): Lines => {
  const kind = askedCents < 0 ? 'correction' : 'service';
  const index = lines.findIndex((line) => line.claimId === claimId && line.kind === kind);
  const known = lines[index];
  if (known !== undefined) return lines.with(index, told(known));
  const line = told({ ...NOTHING_TOLD, claimId, kind, askedCents });
  return lines.length === 0 ? [line] : [...lines, line].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
};

// Every member from the start: a copy then keeps the shape of what it copies.
const NOTHING_TOLD: LineRecord = {
  claimId: '',
  kind: 'service',
  askedCents: 0,
  submittedOn: undefined,
  approvedCents: undefined,
  settledOn: undefined,
  cutReason: undefined,
  orderedCents: 0,
  paidCents: 0,
  returns: [],
};

const nameOf = ({ claimId, kind }: LineRecord): string => `${claimId}|${kind}`;
