// From how each application fares to the whole: places, who is reached by the money, who moves, what it costs. Pure.
import {
  cents,
  minCents,
  subtractParts,
  sumCents,
  ZERO_CENTS,
  type Cents,
  splitCents,
  sumParts,
  takeFromParts,
  addParts,
  type ApplicationId,
  type FundPart,
  type ZoneCode,
} from '@buono/kernel';
import { inOrder, type CompiledCall, type RankEntry, type TieValue } from '@buono/rules';
import type { Cost, Fare, Move, SimulationSummary, ZoneMoney } from '../../domain/simulation/events.js';

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

/**
 * Compares both sides. Money of a zone is served in order of place, until the next one does not fit (domain.md §5.3), or shared
 * among all where the call says so.
 */
export const compareFares = (candidates: readonly Candidate[], rules: Readonly<Record<Side, SideRules>>): Compared => {
  const moves: Move[] = [];
  const zones = inOrderOf(candidates, ({ zone }) => zone).map(([zone, all]) => {
    const actions = inOrderOf(all, ({ action }) => action).map(([, some]) =>
      some.toSorted((a, b) => a.receiptNumber - b.receiptNumber),
    );
    const inZone = actions.flat();
    const before = fared('before', zone, { inZone, actions }, rules.before);
    const after = fared('after', zone, { inZone, actions }, rules.after);
    for (const [index, candidate] of inZone.entries()) {
      const move = moveOf(candidate, before, after, index);
      if (move !== undefined) moves.push(move);
    }
    return { zone, before: before.cost, after: after.cost };
  });
  return { moves, summary: { applications: candidates.length, ...countsOf(moves, candidates), zones } };
};

const inOrderOf = <K extends string>(
  all: readonly Candidate[],
  keyOf: (one: Candidate) => K,
): readonly (readonly [K, readonly Candidate[]])[] => {
  const groups = new Map<K, Candidate[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** The candidates of a zone in order of action and receipt, and the same by action. */
interface Zone {
  readonly inZone: readonly Candidate[];
  readonly actions: readonly (readonly Candidate[])[];
}

/** How a zone fares: of each of its candidates the place (0 when it has none) and whether the money reaches it. */
interface SideOfZone {
  readonly places: Uint32Array;
  readonly served: Uint8Array | undefined;
  /** Where the call shares its money: what each in the queue gets. */
  readonly gets?: ReadonlyMap<number, Cents>;
  readonly cost: Cost;
}

const fared = (side: Side, zone: ZoneCode, { inZone, actions }: Zone, rules: SideRules): SideOfZone => {
  const { call, money, funds } = rules;
  const places = placesOf(side, actions, call);
  let [qualify, costCents] = [0, 0];
  for (const [index, candidate] of inZone.entries()) {
    if (places[index] === 0) continue;
    qualify += 1;
    costCents += candidate[side].valueCents;
  }
  if (money === undefined) {
    const whole = { served: qualify, servedCents: costCents, servedParts: sharedBy(costCents, funds) };
    return { places, served: undefined, cost: { qualify, costCents, ...whole } };
  }
  const queue = queueOf(inZone, places);
  const parts = money.find((one) => one.zone === zone)?.parts ?? [];
  const values = queue.map((index) => cents(inZone[index]?.[side].valueCents ?? 0));
  const served = new Uint8Array(inZone.length);
  if (sharesMoney(call)) {
    const amounts = splitCents(minCents(sumParts(parts), sumCents(values)), values);
    const gets = new Map(queue.map((index, at) => [index, amounts[at] ?? ZERO_CENTS]));
    for (const [index, amount] of gets) served[index] = amount > 0 ? 1 : 0;
    const servedCents = sumCents(amounts);
    const some = { served: served.reduce((sum, one) => sum + one, 0), servedCents };
    const servedParts = takeFromParts(servedCents, parts);
    return { places, served, gets, cost: { qualify, costCents, ...some, servedParts } };
  }
  const reached = servedFrom(parts, values);
  for (const index of queue.slice(0, reached.served)) served[index] = 1;
  const some = { served: reached.served, servedCents: sumParts(reached.parts), servedParts: reached.parts };
  return { places, served, cost: { qualify, costCents, ...some } };
};

/** Whether what there is, is shared among all of a ranking: a call that does has one action. */
const sharesMoney = ({ actions }: CompiledCall): boolean =>
  [...actions.values()].every(({ policies }) => policies.lastVoucher === 'share');

/** Those of a zone who have a place, in its order; actions have places of their own, and then receipts decide. */
const queueOf = (inZone: Zone['inZone'], places: Uint32Array): readonly number[] =>
  [...inZone.keys()]
    .filter((index) => places[index] !== 0)
    .sort(
      (a, b) =>
        (places[a] ?? 0) - (places[b] ?? 0) || (inZone[a]?.receiptNumber ?? 0) - (inZone[b]?.receiptNumber ?? 0),
    );

/** The places within each action; the actions stand one after the other. */
const placesOf = (side: Side, actions: Zone['actions'], call: CompiledCall): Uint32Array => {
  const places = new Uint32Array(actions.reduce((sum, { length }) => sum + length, 0));
  let first = 0;
  for (const inAction of actions) {
    const entries: (RankEntry & { readonly index: number })[] = [];
    for (const [at, { applicationId: id, receiptNumber: receipt, [side]: tried }] of inAction.entries()) {
      const { outcome, total, ties } = tried;
      if (outcome === 'qualifies') entries.push({ id, total, ties, receipt, index: first + at });
    }
    const ordered = inOrder(call, inAction[0]?.action ?? '', entries);
    for (const [at, { index }] of ordered.entries()) places[index] = at + 1;
    first += inAction.length;
  }
  return places;
};

/** How many of these values, one after the other as the zone reserves them, the money reaches, and from which parts. */
const servedFrom = (
  money: readonly FundPart[],
  values: readonly Cents[],
): { readonly served: number; readonly parts: readonly FundPart[] } => {
  let free: readonly FundPart[] = money;
  let parts: readonly FundPart[] = [];
  for (const [served, value] of values.entries()) {
    if (value > sumParts(free)) return { served, parts };
    const taken = takeFromParts(value, free);
    free = subtractParts(free, taken);
    parts = addParts(parts, taken);
  }
  return { served: values.length, parts };
};

const sharedBy = (amountCents: number, funds: readonly FundPart[]): Cost['servedParts'] => {
  const weights = funds.map((part) => part.amountCents);
  if (!weights.some((weight) => weight > 0)) return [];
  const shares = splitCents(cents(amountCents), weights);
  return funds.map(({ source, year }, index) => ({ source, year, amountCents: shares[index] ?? 0 }));
};

const moveOf = (candidate: Candidate, before: SideOfZone, after: SideOfZone, index: number): Move | undefined => {
  const same =
    candidate.before.outcome === candidate.after.outcome &&
    candidate.before.valueCents === candidate.after.valueCents &&
    before.places[index] === after.places[index] &&
    before.served?.[index] === after.served?.[index] &&
    before.gets?.get(index) === after.gets?.get(index);
  if (same) return undefined;
  const { applicationId, zone, action, receiptNumber } = candidate;
  const [was, is] = [fareOf(candidate.before, before, index), fareOf(candidate.after, after, index)];
  return { applicationId, zone, action, receiptNumber, before: was, after: is };
};

const fareOf = ({ outcome, valueCents }: Tried, { places, served, gets }: SideOfZone, index: number): Fare => {
  const sharedCents = gets?.get(index);
  const place = places[index] ?? 0;
  if (place === 0) return { outcome, valueCents };
  return {
    outcome,
    valueCents,
    place,
    ...(served && { served: served[index] === 1 }),
    ...(sharedCents !== undefined && { sharedCents }),
  };
};

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
