// A redemption and its lines in claims: where its money stands, and what does not agree.
import type { FundPart, LocalDate, YearMonth } from '@buono/kernel';
import { attribute, postingsOf, type Posting, type Share } from './amounts.js';
import type { Difference } from './difference.js';
import type { OfVoucher, Payee, RedemptionFact } from './facts.js';
import { claimedOf, type LineRecord } from './line.js';

/** What the wallet told of a redemption. */
export interface RedemptionRecord extends OfVoucher, Partial<Payee> {
  readonly redemptionId: string;
  readonly callId: string;
  readonly service?: string;
  readonly servedOn?: LocalDate;
  readonly enteredOn?: LocalDate;
  readonly month?: YearMonth;
  readonly costCents?: number;
  readonly publicCents?: number;
  readonly familyCents?: number;
  /** Which fund sources carry the public amount. */
  readonly parts: readonly FundPart[];
  readonly reversalId?: string;
  readonly reversedOn?: LocalDate;
  readonly reversalReason?: string;
}

/** The record after a fact of the wallet. */
export const noteRedemption = (record: RedemptionRecord | undefined, fact: RedemptionFact): RedemptionRecord => {
  const { redemptionId, callId, voucherId, zone } = fact;
  const redemption = record ?? { redemptionId, callId, voucherId, zone, parts: [] };
  if (fact.type === 'RedemptionReversed') {
    return { ...redemption, reversalId: fact.reversalId, reversedOn: fact.on, reversalReason: fact.reason };
  }
  const { service, enteredOn, month, payeeKind, payeeId, costCents, publicCents, familyCents, parts } = fact;
  const amounts = { costCents, publicCents, familyCents, parts };
  return { ...redemption, service, servedOn: fact.on, enteredOn, month, payeeKind, payeeId, ...amounts };
};

/** Delivered and not taken back, in cents. */
export const accruedOf = ({ publicCents, reversedOn }: RedemptionRecord): number =>
  reversedOn === undefined ? (publicCents ?? 0) : 0;

/** Where the money of a redemption stands: what accrued, and what its lines made of it. */
export const postingsOfRedemption = (
  redemption: RedemptionRecord | undefined,
  lines: readonly LineRecord[],
): readonly Posting[] => {
  const parts = redemption?.parts ?? [];
  const accrued =
    redemption === undefined ? [] : postingsOf(redemption, 'accrued', attribute(accruedOf(redemption), parts));
  return [...accrued, ...lines.flatMap((line) => postingsOfLine(line, parts))];
};

const postingsOfLine = (line: LineRecord, parts: readonly FundPart[]): readonly Posting[] => {
  const settled = attribute(line.approvedCents ?? 0, parts);
  // What is ordered and paid comes from the sources that the settlement recognised, and from no other.
  const recognised = partsOf(settled);
  return [
    ...postingsOf(line, 'claimed', attribute(claimedOf(line), parts)),
    ...postingsOf(line, 'settled', settled),
    ...postingsOf(line, 'ordered', attribute(line.orderedCents, recognised)),
    ...postingsOf(line, 'paid', attribute(line.paidCents, recognised)),
    ...line.returns.flatMap((amount) => postingsOf(line, 'returned', attribute(amount, recognised))),
  ];
};

const partsOf = (shares: readonly Share[]): readonly FundPart[] =>
  shares.flatMap(({ source, year, cents }) =>
    source === '' ? [] : [{ source, year, amountCents: Math.abs(cents) as FundPart['amountCents'] }],
  );

/** What does not agree between the wallet and the claims, and inside each line. */
export const differencesOfRedemption = (
  redemption: RedemptionRecord | undefined,
  lines: readonly LineRecord[],
): readonly Difference[] => [
  ...(redemption === undefined ? [] : againstClaims(redemption, lines)),
  ...lines.flatMap(insideLine),
];

const againstClaims = (redemption: RedemptionRecord, lines: readonly LineRecord[]): readonly Difference[] => {
  const { callId, zone, voucherId, redemptionId, enteredOn, reversedOn, reversalReason } = redemption;
  const expectedCents = accruedOf(redemption);
  const foundCents = lines.reduce((sum, line) => sum + claimedOf(line), 0);
  if (expectedCents === foundCents) return [];
  const claimId = lines.find((line) => line.kind === 'service')?.claimId;
  const of = { callId, zone, voucherId, redemptionId, expectedCents, foundCents };
  const named = { ...of, ...(claimId !== undefined && { claimId }) };
  if (reversedOn !== undefined) {
    const reason = reversalReason === undefined ? {} : { reason: reversalReason };
    return [{ kind: 'reversed-after-claim', ...named, since: reversedOn, ...reason }];
  }
  return enteredOn === undefined ? [] : [{ kind: 'accrued-not-claimed', ...named, since: enteredOn }];
};

const insideLine = (line: LineRecord): readonly Difference[] => {
  const { callId, zone, voucherId, redemptionId, claimId, approvedCents } = line;
  const expectedCents = claimedOf(line);
  const of = { callId, zone, voucherId, redemptionId, claimId, expectedCents };
  if (approvedCents === undefined) {
    if (line.submittedOn === undefined || expectedCents === 0) return [];
    return [{ kind: 'claimed-not-settled', ...of, foundCents: 0, since: line.submittedOn }];
  }
  if (approvedCents === expectedCents || line.settledOn === undefined) return [];
  const reason = line.cutReason === undefined ? {} : { reason: line.cutReason };
  return [{ kind: 'cut-at-settlement', ...of, foundCents: approvedCents, since: line.settledOn, ...reason }];
};
