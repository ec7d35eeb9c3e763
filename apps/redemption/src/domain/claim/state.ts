// A claim as its events left it; the totals of each zone are kept beside the lines and equal their sums.
import { PersistentMap, type Cents, type LocalDate, type PaymentOrderId, type PersonId } from '@buono/kernel';
import type {
  ClaimEvent,
  ClaimLine,
  ClaimPlace,
  Cut,
  Finding,
  LineRemoved,
  LineReversed,
  LinesExamined,
  PapersAsked,
  PapersGiven,
  SampleDrawn,
  SamplingAsked,
} from './events.js';

/** A line, and the reversal that took it away, or left it there for nothing, if one did. */
export interface LineEntry {
  readonly line: ClaimLine;
  readonly removedBy?: string;
  readonly reversedBy?: string;
  /** It was drawn for examination. */
  readonly drawn?: true;
  readonly finding?: Finding;
}

/** The lines of a zone that are examined. */
export interface Sample extends Pick<SampleDrawn, 'seed' | 'commitment' | 'drawn' | 'of'> {
  /** Every line is examined, because of this much wrong money in those drawn; basis points. */
  readonly widenedAt?: number;
}

/** What the payee was asked for, and what it handed in. */
export interface Papers extends Omit<PapersAsked, 'type' | 'zone'> {
  readonly given?: Pick<PapersGiven, 'reference' | 'givenOn'>;
}

/** The lines of one zone in a claim. `asked` and `approved` are signed cents, `paid` is not. */
export interface ZoneInClaim {
  readonly lines: number;
  readonly askedCents: number;
  readonly sample?: Sample;
  readonly papers?: Papers;
  readonly settlement?: {
    readonly approvedCents: number;
    readonly cuts: PersistentMap<Cut>;
    readonly by: PersonId;
    readonly on: LocalDate;
  };
  readonly payment?: { readonly paymentOrderId: PaymentOrderId; readonly paidCents: Cents };
}

export interface KnownClaim {
  readonly status: 'open' | 'submitted';
  readonly place: ClaimPlace;
  /** By line id; those taken away before presenting stay, marked. */
  readonly entries: PersistentMap<LineEntry>;
  readonly zones: Readonly<Record<string, ZoneInClaim>>;
  readonly submittedOn?: LocalDate;
  /** How lines are drawn before a zone is settled; absent where the call did not ask it. */
  readonly sampling?: SamplingAsked;
  /** The first statement that declared lines of it. */
  readonly declared?: { readonly statementId: string; readonly on: LocalDate };
}

export type Claim = { readonly status: 'unknown' } | KnownClaim;

/** Where the line of a redemption stands in a claim. */
export const standingOf = (claim: Claim, lineId: string): 'present' | 'removed' | 'absent' => {
  if (claim.status === 'unknown') return 'absent';
  const entry = claim.entries.get(lineId);
  if (entry === undefined) return 'absent';
  return entry.removedBy === undefined ? 'present' : 'removed';
};

/** A line that stands; undefined if it never came or was taken away. */
export const lineIn = (claim: KnownClaim, lineId: string): ClaimLine | undefined => {
  const entry = claim.entries.get(lineId);
  return entry?.removedBy === undefined ? entry?.line : undefined;
};

/** The lines that stand, in order of id. */
export const linesOf = (claim: KnownClaim): ClaimLine[] => standingEntries(claim).map(({ line }) => line);

/** The lines that stand, in order of id, each with the reversal that came too late to take it away. */
export const standingEntries = (claim: KnownClaim): LineEntry[] =>
  [...claim.entries]
    .flatMap(([, entry]) => (entry.removedBy === undefined ? [entry] : []))
    .sort((a, b) => (a.line.lineId < b.line.lineId ? -1 : 1));

/** The asked amount of a line in signed cents: corrections take away. */
export const signedOf = (line: ClaimLine): number =>
  line.kind === 'correction' ? -line.amountCents : line.amountCents;

/** The sum of all zones, signed cents. */
export const askedIn = (claim: KnownClaim): number =>
  Object.values(claim.zones).reduce((total, zone) => total + zone.askedCents, 0);

/** The number of lines. */
export const linesIn = (claim: KnownClaim): number =>
  Object.values(claim.zones).reduce((total, zone) => total + zone.lines, 0);

/** Folds one event; trusts history and holds no rules. */
export const evolve = (claim: Claim, event: ClaimEvent): Claim => {
  if (event.type === 'ClaimOpened') {
    const { type: _, ...place } = event;
    return { status: 'open', place, entries: PersistentMap.empty(), zones: {} };
  }
  if (claim.status === 'unknown') return claim;
  switch (event.type) {
    case 'LinesAdded':
      return event.lines.reduce(withLine, claim);
    case 'LineRemoved':
      return removed(claim, event);
    case 'LineReversed':
      return reversed(claim, event);
    case 'ClaimSubmitted':
      return {
        ...claim,
        status: 'submitted',
        submittedOn: event.submittedOn,
        ...(event.sampling !== undefined && { sampling: event.sampling }),
      };
    case 'SampleDrawn':
      return drawn(claim, event);
    case 'LinesExamined':
      return examined(claim, event);
    case 'CheckWidened':
      return widened(claim, event.zone, event.wrongBasisPoints);
    case 'PapersAsked': {
      const { type: _, zone, ...papers } = event;
      return withZone(claim, zone, { papers });
    }
    case 'PapersGiven':
      return given(claim, event);
    case 'ZoneSettled': {
      const cuts = PersistentMap.of(event.cuts.map((cut) => [cut.lineId, cut] as const));
      const settlement = { approvedCents: event.approvedCents, cuts, by: event.settledBy, on: event.settledOn };
      return withZone(claim, event.zone, { settlement });
    }
    case 'ClaimDeclared':
      return { ...claim, declared: { statementId: event.statementId, on: event.declaredOn } };
    case 'PaymentNoted':
      return withZone(claim, event.zone, {
        payment: { paymentOrderId: event.paymentOrderId, paidCents: event.paidCents },
      });
  }
};

const withLine = (claim: KnownClaim, line: ClaimLine): KnownClaim => {
  const before = claim.zones[line.zone] ?? NO_LINES;
  return withZone({ ...claim, entries: claim.entries.with(line.lineId, { line }) }, line.zone, {
    lines: before.lines + 1,
    askedCents: before.askedCents + signedOf(line),
  });
};

const removed = (claim: KnownClaim, { line, reversalId }: LineRemoved): KnownClaim => {
  const entries = claim.entries.with(line.lineId, { line, removedBy: reversalId });
  const before = claim.zones[line.zone] ?? NO_LINES;
  return withZone({ ...claim, entries }, line.zone, {
    lines: before.lines - 1,
    askedCents: before.askedCents - signedOf(line),
  });
};

const reversed = (claim: KnownClaim, { lineId, reversalId }: LineReversed): KnownClaim => {
  const entry = claim.entries.get(lineId);
  if (entry === undefined) return claim;
  return { ...claim, entries: claim.entries.with(lineId, { ...entry, reversedBy: reversalId }) };
};

const drawn = (claim: KnownClaim, { zone, lines, seed, commitment, drawn: count, of }: SampleDrawn): KnownClaim => {
  const sample = { ...(seed !== undefined && { seed }), ...(commitment !== undefined && { commitment }) };
  const entries = lines.reduce((all, lineId) => {
    const entry = all.get(lineId);
    return entry === undefined ? all : all.with(lineId, { ...entry, drawn: true as const });
  }, claim.entries);
  return withZone({ ...claim, entries }, zone, { sample: { ...sample, drawn: count, of } });
};

const examined = (claim: KnownClaim, { findings }: LinesExamined): KnownClaim => ({
  ...claim,
  entries: findings.reduce((all, finding) => {
    const entry = all.get(finding.lineId);
    return entry === undefined ? all : all.with(finding.lineId, { ...entry, finding });
  }, claim.entries),
});

const widened = (claim: KnownClaim, zone: string, widenedAt: number): KnownClaim => {
  const sample = claim.zones[zone]?.sample;
  return sample === undefined ? claim : withZone(claim, zone, { sample: { ...sample, widenedAt } });
};

const given = (claim: KnownClaim, { zone, reference, givenOn }: PapersGiven): KnownClaim => {
  const papers = claim.zones[zone]?.papers;
  return papers === undefined ? claim : withZone(claim, zone, { papers: { ...papers, given: { reference, givenOn } } });
};

const NO_LINES: ZoneInClaim = { lines: 0, askedCents: 0 };

const withZone = (claim: KnownClaim, zone: string, change: Partial<ZoneInClaim>): KnownClaim => ({
  ...claim,
  zones: { ...claim.zones, [zone]: { ...(claim.zones[zone] ?? NO_LINES), ...change } },
});
