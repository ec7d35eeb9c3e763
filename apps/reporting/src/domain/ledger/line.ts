// A line of a claim, from what was asked to what was paid of it.
import type { LocalDate } from '@buono/kernel';
import type { ApprovedLine, AskedLine, ClaimFact, ClaimSettled, ClaimSubmitted, OfVoucher } from './facts.js';

/** A line of a claim: of a service, or the correction of one that an earlier claim asked for. Signed cents. */
export interface LineRecord extends OfVoucher {
  readonly lineId: string;
  readonly claimId: string;
  readonly callId: string;
  readonly redemptionId: string;
  readonly kind: 'service' | 'correction';
  readonly askedCents: number;
  readonly submittedOn?: LocalDate;
  readonly approvedCents?: number;
  readonly settledOn?: LocalDate;
  readonly cutReason?: string;
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

type Told = { readonly redemptionId: string; readonly voucherId: string; readonly askedCents: number };

const kindOf = ({ askedCents }: Told): LineRecord['kind'] => (askedCents < 0 ? 'correction' : 'service');

/** A service and its correction may stand in one claim: the kind tells them apart. */
export const lineIdOf = ({ claimId }: Pick<ClaimFact, 'claimId'>, line: Told): string =>
  `${claimId}|${line.redemptionId}|${kindOf(line)}`;

const newLine = (claim: ClaimFact, zone: string, line: Told): LineRecord => ({
  lineId: lineIdOf(claim, line),
  claimId: claim.claimId,
  callId: claim.callId,
  redemptionId: line.redemptionId,
  voucherId: line.voucherId,
  zone,
  kind: kindOf(line),
  askedCents: line.askedCents,
  orderedCents: 0,
  paidCents: 0,
  returns: [],
});

/** The line once its claim is presented. */
export const noteAsked = (record: LineRecord | undefined, claim: ClaimSubmitted, line: AskedLine): LineRecord => ({
  ...(record ?? newLine(claim, line.zone, line)),
  submittedOn: claim.on,
});

/** The line once it is settled; what is approved for less says why. */
export const noteApproved = (record: LineRecord | undefined, claim: ClaimSettled, line: ApprovedLine): LineRecord => ({
  ...(record ?? newLine(claim, claim.zone, line)),
  approvedCents: line.approvedCents,
  settledOn: claim.on,
  ...(line.reason !== undefined && { cutReason: line.reason }),
});
