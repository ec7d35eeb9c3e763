// Which paid lines a programme may declare: of its calls, served and paid in its period, from a known source.
import { negated, totalOf, type Share } from '../ledger/amounts.js';
import { compareText } from '../ledger/difference.js';
import { paidSharesOf, type RedemptionRecord } from '../ledger/redemption.js';
import type { Programme } from '../programme/decider.js';
import type { Declarable } from './decider.js';
import { lineKeyOf } from './state.js';

/** The redemptions of the programme's calls by id, as the ledger knows them on some day. */
export type Redemptions = ReadonlyMap<string, RedemptionRecord>;

/** What may be declared in all, in order of call, zone and line; and what was paid and may not, with its sum in cents. */
export interface DeclarableLines {
  readonly lines: readonly Declarable[];
  readonly excluded: { readonly count: number; readonly amountCents: number };
}

/**
 * The lines as they stand on the statement's day, and as they stood on the last eligible day: a service counts for what was
 * paid of it by then and did not come back since, its correction for as much of that as it takes back. What was spent
 * outside the period is payable and not declarable (domain.md §6, invariant 10).
 */
export const declarableLines = (
  { eligibleFrom, eligibleTo }: Pick<Programme, 'eligibleFrom' | 'eligibleTo'>,
  now: Redemptions,
  atTheEnd: Redemptions = now,
): DeclarableLines => {
  const lines: Declarable[] = [];
  const excluded = { count: 0, amountCents: 0 };
  for (const redemption of now.values()) {
    const { redemptionId, callId, zone, voucherId, servedOn } = redemption;
    if (servedOn === undefined) continue;
    const isEligible = servedOn >= eligibleFrom && servedOn <= eligibleTo;
    const paidByThen = paidServiceOf(atTheEnd.get(redemptionId));
    const service = isEligible ? lesser(paidServiceOf(redemption), paidByThen) : [];
    for (const line of redemption.lines) {
      const { claimId, kind } = line;
      const paid = ofKnownSource(paidSharesOf(line, redemption));
      const shares = kind === 'service' ? service : negated(lesser(negated(paid), service));
      const left = totalOf(paid) - totalOf(shares);
      if (left !== 0) excluded.count += 1;
      excluded.amountCents += left;
      lines.push({ claimId, redemptionId, kind, callId, zone, voucherId, servedOn, shares });
    }
  }
  return { lines: lines.sort((a, b) => compareText(nameOf(a), nameOf(b))), excluded };
};

const paidServiceOf = (redemption: RedemptionRecord | undefined): readonly Share[] => {
  const line = redemption?.lines.find(({ kind }) => kind === 'service');
  return redemption === undefined || line === undefined ? [] : ofKnownSource(paidSharesOf(line, redemption));
};

const nameOf = (line: Declarable): string => `${line.callId}|${line.zone}|${lineKeyOf(line)}`;

const lesser = (a: readonly Share[], b: readonly Share[]): readonly Share[] => (totalOf(a) <= totalOf(b) ? a : b);

const ofKnownSource = (shares: readonly Share[]): readonly Share[] => shares.filter(({ source }) => source !== '');
