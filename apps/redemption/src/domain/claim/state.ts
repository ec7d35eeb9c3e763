// A claim as its events left it; the totals of each zone are kept beside the lines and equal their sums.
import type { Cents, LocalDate, PaymentOrderId, PersonId } from '@buono/kernel';
import { valueAt, withEntry, withoutEntry, type PersistentMap } from '../persistent-map.js';
import type { ClaimEvent, ClaimLine, ClaimPlace, Cut, LineAdded, LineRemoved } from './events.js';

/** The lines of one zone in a claim. `asked` and `approved` are signed cents, `paid` is not. */
export interface ZoneInClaim {
  readonly lines: number;
  readonly asked: number;
  readonly settlement?: {
    readonly approved: number;
    readonly cuts: PersistentMap<string, Cut>;
    readonly by: PersonId;
    readonly on: LocalDate;
  };
  readonly payment?: { readonly paymentOrderId: PaymentOrderId; readonly paid: Cents };
}

export interface KnownClaim {
  readonly status: 'open' | 'submitted';
  readonly place: ClaimPlace;
  readonly lines: PersistentMap<string, ClaimLine>;
  /** Lines taken away before presenting, with the reversal that did it. */
  readonly removed: PersistentMap<string, string>;
  readonly zones: Readonly<Record<string, ZoneInClaim>>;
  readonly submittedOn?: LocalDate;
}

export type Claim = { readonly status: 'unknown' } | KnownClaim;

/** Where the line of a redemption stands in a claim. */
export const standingOf = (claim: Claim, lineId: string): 'present' | 'removed' | 'absent' => {
  if (claim.status === 'unknown') return 'absent';
  if (valueAt(claim.lines, lineId) !== undefined) return 'present';
  return valueAt(claim.removed, lineId) === undefined ? 'absent' : 'removed';
};

/** The asked amount of a line in signed cents: corrections take away. */
export const signedOf = (line: ClaimLine): number => (line.kind === 'correction' ? -line.amount : line.amount);

/** The sum of all zones, signed cents. */
export const askedIn = (claim: KnownClaim): number =>
  Object.values(claim.zones).reduce((total, zone) => total + zone.asked, 0);

/** The number of lines. */
export const linesIn = (claim: KnownClaim): number =>
  Object.values(claim.zones).reduce((total, zone) => total + zone.lines, 0);

/** Folds one event; trusts history and holds no rules. */
export const evolve = (claim: Claim, event: ClaimEvent): Claim => {
  if (event.type === 'ClaimOpened') {
    const { type: _, ...place } = event;
    return { status: 'open', place, lines: undefined, removed: undefined, zones: {} };
  }
  if (claim.status === 'unknown') return claim;
  switch (event.type) {
    case 'LineAdded':
      return added(claim, event);
    case 'LineRemoved':
      return removed(claim, event);
    case 'ClaimSubmitted':
      return { ...claim, status: 'submitted', submittedOn: event.submittedOn };
    case 'ZoneSettled': {
      let cuts: PersistentMap<string, Cut>;
      for (const cut of event.cuts) cuts = withEntry(cuts, cut.lineId, cut);
      const settlement = { approved: event.approved, cuts, by: event.settledBy, on: event.settledOn };
      return withZone(claim, event.zone, { settlement });
    }
    case 'PaymentNoted':
      return withZone(claim, event.zone, { payment: { paymentOrderId: event.paymentOrderId, paid: event.paid } });
  }
};

const added = (claim: KnownClaim, { line }: LineAdded): KnownClaim => {
  const before = claim.zones[line.zone] ?? NO_LINES;
  return withZone({ ...claim, lines: withEntry(claim.lines, line.lineId, line) }, line.zone, {
    lines: before.lines + 1,
    asked: before.asked + signedOf(line),
  });
};

const removed = (claim: KnownClaim, event: LineRemoved): KnownClaim => {
  const line = valueAt(claim.lines, event.lineId);
  if (line === undefined) return claim;
  const lines = withoutEntry(claim.lines, event.lineId);
  const gone = withEntry(claim.removed, event.lineId, event.reversalId);
  const before = claim.zones[line.zone] ?? NO_LINES;
  return withZone({ ...claim, lines, removed: gone }, line.zone, {
    lines: before.lines - 1,
    asked: before.asked - signedOf(line),
  });
};

const NO_LINES: ZoneInClaim = { lines: 0, asked: 0 };

const withZone = (claim: KnownClaim, zone: string, change: Partial<ZoneInClaim>): KnownClaim => ({
  ...claim,
  zones: { ...claim.zones, [zone]: { ...(claim.zones[zone] ?? NO_LINES), ...change } },
});
