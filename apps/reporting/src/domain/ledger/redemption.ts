// A redemption and its lines in claims: where its money stands, and what does not agree.
import type { FundPart, LocalDate, YearMonth } from '@buono/kernel';
import { attribute, type Posting, type Share } from './amounts.js';
import type { Difference } from './difference.js';
import type { OfVoucher, Payee, RedemptionFact } from './facts.js';
import { claimedOf, type LineRecord } from './line.js';
import type { SpentSums } from './voucher.js';

/** A redemption; what the wallet did not tell yet is absent. */
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
  /** What claims made of it: most often one line. */
  readonly lines: readonly LineRecord[];
}

/** A redemption of which only its place is known. */
export const newRedemption = (
  callId: string,
  { redemptionId, voucherId, zone }: OfVoucher & { readonly redemptionId: string },
): RedemptionRecord => ({ redemptionId, callId, voucherId, zone, parts: [], lines: [] });

/** The record after a fact of the wallet. */
export const noteRedemption = (record: RedemptionRecord | undefined, fact: RedemptionFact): RedemptionRecord => {
  const redemption = record ?? newRedemption(fact.callId, fact);
  if (fact.type === 'RedemptionReversed') {
    return { ...redemption, reversalId: fact.reversalId, reversedOn: fact.on, reversalReason: fact.reason };
  }
  // Written out, as a rebuild makes millions: members that come after a spread cost a hundred times as much.
  const told: RedemptionRecord = {
    redemptionId: fact.redemptionId,
    callId: fact.callId,
    voucherId: fact.voucherId,
    zone: fact.zone,
    service: fact.service,
    servedOn: fact.on,
    enteredOn: fact.enteredOn,
    month: fact.month,
    payeeKind: fact.payeeKind,
    payeeId: fact.payeeId,
    costCents: fact.costCents,
    publicCents: fact.publicCents,
    familyCents: fact.familyCents,
    parts: fact.parts,
    lines: redemption.lines,
  };
  const { reversalId, reversedOn, reversalReason } = redemption;
  if (reversalId === undefined || reversedOn === undefined || reversalReason === undefined) return told;
  return { ...told, reversalId, reversedOn, reversalReason };
};

/** Delivered and not taken back, in cents. */
export const accruedOf = ({ publicCents, reversedOn }: RedemptionRecord): number =>
  reversedOn === undefined ? (publicCents ?? 0) : 0;

/** Adds the redemption's part to the sums of its voucher, or takes it away. */
export const addSpent = (sums: SpentSums, redemption: RedemptionRecord, sign: 1 | -1): void => {
  sums.accruedCents += sign * accruedOf(redemption);
  for (const line of redemption.lines) {
    sums.claimedCents += sign * claimedOf(line);
    sums.settledCents += sign * (line.approvedCents ?? 0);
    sums.orderedCents += sign * line.orderedCents;
    sums.paidCents += sign * line.paidCents;
    for (const amount of line.returns) sums.returnedCents += sign * amount;
  }
};

/** Where the money of a redemption stands: what accrued, and what its lines made of it. */
export const postingsOfRedemption = (redemption: RedemptionRecord): readonly Posting[] => {
  const { parts, lines } = redemption;
  const postings: Posting[] = [{ step: 'accrued', shares: attribute(accruedOf(redemption), parts) }];
  for (const line of lines) postLine(line, parts, postings);
  return postings;
};

const postLine = (line: LineRecord, parts: readonly FundPart[], postings: Posting[]): void => {
  const settled = attribute(line.approvedCents ?? 0, parts);
  // What is ordered and paid comes from the sources that the settlement recognised, and from no other.
  const recognised = settled === parts ? parts : partsOf(settled);
  postings.push(
    { step: 'claimed', shares: attribute(claimedOf(line), parts) },
    { step: 'settled', shares: settled },
    { step: 'ordered', shares: attribute(line.orderedCents, recognised) },
    { step: 'paid', shares: attribute(line.paidCents, recognised) },
  );
  for (const amount of line.returns) postings.push({ step: 'returned', shares: attribute(amount, recognised) });
};

/** What was paid of a line, by the sources that its settlement recognised; signed cents. */
export const paidSharesOf = (line: LineRecord, { parts }: RedemptionRecord): readonly Share[] =>
  attribute(line.paidCents, partsOf(attribute(line.approvedCents ?? 0, parts)));

const partsOf = (shares: readonly Share[]): readonly FundPart[] =>
  shares.flatMap(({ source, year, amountCents }) =>
    source === '' ? [] : [{ source, year, amountCents: Math.abs(amountCents) as FundPart['amountCents'] }],
  );

/** What does not agree between the wallet and the claims, and inside each line. */
export const differencesOfRedemption = (redemption: RedemptionRecord): readonly Difference[] => {
  const differences: Difference[] = [];
  againstClaims(redemption, differences);
  for (const line of redemption.lines) insideLine(redemption, line, differences);
  return differences;
};

const againstClaims = (redemption: RedemptionRecord, differences: Difference[]): void => {
  const { callId, zone, voucherId, redemptionId, lines, enteredOn, reversedOn, reversalReason } = redemption;
  const expectedCents = accruedOf(redemption);
  let foundCents = 0;
  for (const line of lines) foundCents += claimedOf(line);
  if (expectedCents === foundCents) return;
  const kind = reversedOn === undefined ? 'accrued-not-claimed' : 'reversed-after-claim';
  const since = reversedOn ?? enteredOn;
  if (since === undefined) return;
  const of: Difference = { kind, callId, zone, voucherId, redemptionId, expectedCents, foundCents, since };
  const claimId = lines.find((line) => line.kind === 'service')?.claimId;
  const named = claimId === undefined ? of : { ...of, claimId };
  differences.push(reversalReason === undefined ? named : { ...named, reason: reversalReason });
};

const insideLine = (redemption: RedemptionRecord, line: LineRecord, differences: Difference[]): void => {
  const { callId, zone, voucherId, redemptionId } = redemption;
  const { claimId, approvedCents, submittedOn, settledOn, cutReason } = line;
  const expectedCents = claimedOf(line);
  if (expectedCents === (approvedCents ?? 0)) return;
  const of = { callId, zone, voucherId, redemptionId, claimId, expectedCents };
  if (approvedCents === undefined) {
    if (submittedOn !== undefined)
      differences.push({ kind: 'claimed-not-settled', ...of, foundCents: 0, since: submittedOn });
  } else if (settledOn !== undefined) {
    const reason = cutReason === undefined ? {} : { reason: cutReason };
    differences.push({ kind: 'cut-at-settlement', ...of, foundCents: approvedCents, since: settledOn, ...reason });
  }
};
