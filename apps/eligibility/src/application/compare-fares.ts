// From how each application fares to the whole: places, who is reached by the money, who moves, what it costs. Pure.
import {
  cents,
  subtractParts,
  splitCents,
  sumParts,
  takeFromParts,
  addParts,
  type ApplicationId,
  type FundPart,
  type ZoneCode,
} from '@buono/kernel';
import { rank, type CompiledCall, type TieValue } from '@buono/rules';
import type { Cost, Fare, Move, SimulationSummary, ZoneMoney } from '../domain/simulation/events.js';

/** One side of an application that was tried: what the engine says of it, and what its place depends on. */
export interface Tried {
  readonly outcome: Fare['outcome'];
  readonly valueCents: number;
  readonly total: number;
  readonly ties: readonly TieValue[];
}

/** An application under the rules as they are, and under the others. */
export interface Candidate {
  readonly applicationId: ApplicationId;
  readonly zone: ZoneCode;
  readonly action: string;
  readonly receiptNumber: number;
  readonly before: Tried;
  readonly after: Tried;
}

/** The rules and the money of one side; without money nobody is left out for lack of it, and `funds` bear it in proportion. */
export interface SideRules {
  readonly call: CompiledCall;
  readonly funds: readonly FundPart[];
  readonly money?: readonly ZoneMoney[];
}

/** What comes of it; moves in order of zone, action and receipt, whatever order the candidates came in. */
export interface Compared {
  readonly moves: readonly Move[];
  readonly summary: Omit<SimulationSummary, 'erased' | 'missing'>;
}

type Side = 'before' | 'after';

/** Compares both sides. Money of a zone is served in order of place, until the next one does not fit (domain.md §5.3). */
export const compareFares = (candidates: readonly Candidate[], rules: Readonly<Record<Side, SideRules>>): Compared => {
  const ordered = candidates.toSorted(byZoneActionReceipt);
  const zones = [...groupedBy(ordered, ({ zone }) => zone)];
  const moves: Move[] = [];
  const compared = zones.map(([zone, inZone]) => {
    const before = fare('before', zone, inZone, rules.before);
    const after = fare('after', zone, inZone, rules.after);
    for (const candidate of inZone) {
      const move = moveOf(candidate, before.fares.get(candidate), after.fares.get(candidate));
      if (move !== undefined) moves.push(move);
    }
    return { zone, before: before.cost, after: after.cost };
  });
  return { moves, summary: { applications: ordered.length, ...countsOf(moves, ordered), zones: compared } };
};

const byZoneActionReceipt = (a: Candidate, b: Candidate): number =>
  byText(a.zone, b.zone) || byText(a.action, b.action) || a.receiptNumber - b.receiptNumber;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const groupedBy = <K>(all: readonly Candidate[], keyOf: (one: Candidate) => K): ReadonlyMap<K, Candidate[]> => {
  const groups = new Map<K, Candidate[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
};

interface SideOfZone {
  readonly fares: ReadonlyMap<Candidate, Fare>;
  readonly cost: Cost;
}

const fare = (side: Side, zone: ZoneCode, inZone: readonly Candidate[], rules: SideRules): SideOfZone => {
  const { call, money, funds } = rules;
  const places = placesOf(side, inZone, call);
  const queue = inZone
    .filter((candidate) => candidate[side].outcome === 'qualifies')
    .toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0) || a.receiptNumber - b.receiptNumber);
  const zoneMoney = money === undefined ? undefined : (money.find((one) => one.zone === zone)?.parts ?? []);
  const reached = servedFrom(zoneMoney, queue, side);
  const fares = new Map(
    inZone.map((candidate): [Candidate, Fare] => {
      const { outcome, valueCents } = candidate[side];
      const place = places.get(candidate);
      if (place === undefined) return [candidate, { outcome, valueCents }];
      return [candidate, { outcome, valueCents, place, ...(reached && { served: reached.served.has(candidate) }) }];
    }),
  );
  const costCents = queue.reduce((sum, candidate) => sum + candidate[side].valueCents, 0);
  const servedParts = reached?.parts ?? sharedBy(costCents, funds);
  const servedCents = reached === undefined ? costCents : sumParts(reached.parts);
  const served = reached?.served.size ?? queue.length;
  return { fares, cost: { qualify: queue.length, costCents, served, servedCents, servedParts } };
};

const placesOf = (side: Side, inZone: readonly Candidate[], call: CompiledCall): ReadonlyMap<Candidate, number> => {
  const places = new Map<Candidate, number>();
  for (const [action, inAction] of groupedBy(inZone, (candidate) => candidate.action)) {
    const qualify = inAction.filter((candidate) => candidate[side].outcome === 'qualifies');
    const byId = new Map(qualify.map((candidate) => [candidate.applicationId as string, candidate]));
    const entries = qualify.map((candidate) => {
      const { total, ties } = candidate[side];
      return { id: candidate.applicationId, total, ties, receipt: candidate.receiptNumber };
    });
    for (const { id, place } of rank(call, action, entries)) {
      const candidate = byId.get(id);
      if (candidate !== undefined) places.set(candidate, place);
    }
  }
  return places;
};

/** Whom the money reaches, one after the other as the zone reserves it; undefined when there is no end to it. */
const servedFrom = (
  money: readonly FundPart[] | undefined,
  queue: readonly Candidate[],
  side: Side,
): { readonly served: ReadonlySet<Candidate>; readonly parts: readonly FundPart[] } | undefined => {
  if (money === undefined) return undefined;
  const served = new Set<Candidate>();
  let free: readonly FundPart[] = money;
  let parts: readonly FundPart[] = [];
  for (const candidate of queue) {
    const value = cents(candidate[side].valueCents);
    if (value > sumParts(free)) break;
    const taken = takeFromParts(value, free);
    free = subtractParts(free, taken);
    parts = addParts(parts, taken);
    served.add(candidate);
  }
  return { served, parts };
};

const sharedBy = (amountCents: number, funds: readonly FundPart[]): Cost['servedParts'] => {
  const weights = funds.map((part) => part.amountCents);
  if (!weights.some((weight) => weight > 0)) return [];
  const shares = splitCents(cents(amountCents), weights);
  return funds.map(({ source, year }, index) => ({ source, year, amountCents: shares[index] ?? 0 }));
};

const moveOf = (candidate: Candidate, before: Fare | undefined, after: Fare | undefined): Move | undefined => {
  if (before === undefined || after === undefined || isSameFare(before, after)) return undefined;
  const { applicationId, zone, action, receiptNumber } = candidate;
  return { applicationId, zone, action, receiptNumber, before, after };
};

const isSameFare = (a: Fare, b: Fare): boolean =>
  a.outcome === b.outcome && a.valueCents === b.valueCents && a.place === b.place && a.served === b.served;

const countsOf = (moves: readonly Move[], all: readonly Candidate[]) => {
  const count = (is: (move: Move) => boolean): number => moves.filter(is).length;
  const placed = (by: (from: number, to: number) => boolean) => (move: Move) =>
    move.before.place !== undefined && move.after.place !== undefined && by(move.before.place, move.after.place);
  return {
    gained: count(({ before, after }) => before.outcome !== 'qualifies' && after.outcome === 'qualifies'),
    lost: count(({ before, after }) => before.outcome === 'qualifies' && after.outcome === 'does-not-qualify'),
    undecided: all.filter(({ after: { outcome } }) => outcome === 'cannot-check-yet' || outcome === 'needs-officer')
      .length,
    up: count(placed((from, to) => to < from)),
    down: count(placed((from, to) => to > from)),
    amountChanged: count(
      ({ before, after }) =>
        before.outcome === 'qualifies' && after.outcome === 'qualifies' && before.valueCents !== after.valueCents,
    ),
  };
};
