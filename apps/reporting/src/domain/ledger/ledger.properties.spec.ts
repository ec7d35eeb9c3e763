// Messages of different subjects come in any order and in any portions: the ledger is the same, and its sums agree.
import { describe, expect, it } from '@jest/globals';
import { splitCents, cents, type FundPart } from '@buono/kernel';
import fc from 'fast-check';
import type { Amounts } from './amounts.js';
import { byAge } from './difference.js';
import type { ApprovedLine, AskedLine, Fact } from './facts.js';
import { claimedOf } from './line.js';
import {
  accepted,
  allocated,
  asked,
  cameBack,
  checked,
  closed,
  closing,
  executed,
  givenUp,
  issued,
  ordered,
  owedBack,
  parts,
  published,
  redeemed,
  released,
  reserved,
  reversed,
  sentBack,
  settled,
  submitted,
} from './ledger.examples.js';
import { Standing } from './standing.js';
import { budgetIdOf } from './tally.js';
import { SPENT_STEPS } from './voucher.js';

const split = (amount: number): readonly FundPart[] => {
  const [eu = 0, state = 0, region = 0] = splitCents(cents(amount), [40, 42, 18]);
  return parts(eu, state, region);
};

/** A redemption and what becomes of it. */
interface Ride {
  readonly amount: number;
  readonly fate: 'claimed' | 'unclaimed' | 'reversed-before' | 'reversed-for-nothing' | 'reversed-after' | 'corrected';
  /** How much of a thousand is approved. */
  readonly approved: number;
}

interface VoucherPlan {
  readonly rides: readonly Ride[];
  readonly end: 'accepted' | 'closed' | 'lapsed';
}

/** How far each claim gets: 0 presented, 1 settled, 2 ordered, 3 paid in part, 4 paid, 5 returned, 6 ordered again. */
interface Plan {
  readonly vouchers: readonly VoucherPlan[];
  readonly reach: number;
  readonly nextReach: number;
}

const ride: fc.Arbitrary<Ride> = fc.record({
  amount: fc.integer({ min: 1, max: 9_999 }),
  fate: fc.constantFrom(
    'claimed',
    'unclaimed',
    'reversed-before',
    'reversed-for-nothing',
    'reversed-after',
    'corrected',
  ),
  approved: fc.oneof(fc.constant(1_000), fc.integer({ min: 0, max: 1_000 })),
});
const plan: fc.Arbitrary<Plan> = fc.record({
  vouchers: fc.array(
    fc.record({
      rides: fc.array(ride, { maxLength: 5 }),
      end: fc.constantFrom('accepted' as const, 'closed' as const, 'lapsed' as const),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  reach: fc.integer({ min: 0, max: 6 }),
  nextReach: fc.integer({ min: 0, max: 6 }),
});

const name = (voucher: number, index: number): string => `${voucher + 1}${index + 1}`;

const approvedOf = ({ amount, approved }: Pick<Ride, 'amount' | 'approved'>): number =>
  Math.floor((amount * approved) / 1_000);

/** What happens to a claim, up to where it gets. The streams of the claim and of its order. */
const claimStreams = (
  claim: string,
  lines: readonly AskedLine[],
  approvals: readonly ApprovedLine[],
  reach: number,
) => {
  if (lines.length === 0) return [];
  const total = approvals.reduce((sum, line) => sum + line.approvedCents, 0);
  const half = Math.floor(total / 2);
  const onClaim: Fact[] = [submitted(claim, lines)];
  if (reach >= 1) onClaim.push(settled(claim, approvals));
  const steps: Fact[] = [
    ordered(claim, Math.max(0, total), 1),
    executed(claim, [Math.max(0, total), Math.max(0, half)], 2),
    executed(claim, [Math.max(0, total), Math.max(0, total - half)], 3),
    sentBack(claim, Math.max(0, total), 4),
    ordered(claim, Math.max(0, total), 5),
  ];
  const owed = Math.max(0, -total);
  const back: Fact[] = [
    owedBack(claim, owed, 1),
    cameBack(claim, [owed, Math.ceil(owed / 3)], 2),
    givenUp(claim, [owed, Math.floor(owed / 3)], 3),
    cameBack(claim, [owed, owed - Math.ceil(owed / 3) - Math.floor(owed / 3)], 4),
  ];
  return [onClaim, (total > 0 ? steps : owed > 0 ? back : []).slice(0, Math.max(0, reach - 1))];
};

const walletOf = (rides: readonly Ride[], v: number): Fact[] => [
  ...rides.map(({ amount }, r) => redeemed(String(v + 1), name(v, r), split(amount))),
  ...rides.flatMap(({ fate }, r) =>
    fate === 'claimed' || fate === 'unclaimed' ? [] : [reversed(String(v + 1), name(v, r))],
  ),
];

/** The streams of a plan: within one the order is kept. */
const streamsOf = ({ vouchers, reach, nextReach }: Plan): readonly (readonly Fact[])[] => {
  const allocation: Fact[] = [allocated(split(1_000_000))];
  const streams: Fact[][] = [[published(split(2_000_000))], allocation];
  const [lines, approvals]: [AskedLine[], ApprovedLine[]] = [[], []];
  const [corrections, correctionApprovals]: [AskedLine[], ApprovedLine[]] = [[], []];
  vouchers.forEach(({ rides, end }, v) => {
    const voucher = String(v + 1);
    allocation.push(reserved(voucher, split(50_000)));
    if (end === 'lapsed') {
      streams.push([issued(voucher, split(50_000))]);
      allocation.push(released(voucher, `b${voucher}`, split(50_000)));
      return;
    }
    streams.push([issued(voucher, split(50_000)), accepted(voucher)], walletOf(rides, v));
    if (end === 'closed') streams.at(-2)?.push(closing(voucher), closed(voucher));
    rides.forEach(({ amount, fate, approved }, r) => {
      if (fate === 'unclaimed' || fate === 'reversed-before') return;
      const line = asked(voucher, name(v, r), amount);
      lines.push(line);
      const recognised = approvedOf({ amount, approved });
      approvals.push(fate === 'reversed-for-nothing' ? checked(line, 0, 'reversed') : checked(line, recognised, 'cut'));
      if (fate !== 'corrected') return;
      const correction = asked(voucher, name(v, r), -amount);
      corrections.push(correction);
      correctionApprovals.push(checked(correction, 0 - recognised, 'as-approved'));
    });
  });
  streams.push(...claimStreams('c', lines, approvals, reach));
  streams.push(...claimStreams('d', corrections, correctionApprovals, nextReach));
  return streams;
};

/** Takes the next fact of one stream after the other, as the numbers say. */
const interleave = (streams: readonly (readonly Fact[])[], turns: readonly number[]): readonly Fact[] => {
  const left = streams.map((stream) => [...stream]).filter((stream) => stream.length > 0);
  const facts: Fact[] = [];
  for (let turn = 0; left.length > 0; turn += 1) {
    const index = (turns[turn % turns.length] ?? 0) % left.length;
    const stream = left[index] ?? [];
    const fact = stream.shift();
    if (fact !== undefined) facts.push(fact);
    if (stream.length === 0) left.splice(index, 1);
  }
  return facts;
};

/** Some portions of facts after each other; each in so many smaller ones that are posted together. */
const postInPortions = (facts: readonly Fact[], portion: number, together = portion): Standing => {
  const standing = new Standing();
  for (const some of inPortions(facts, portion)) standing.post(...inPortions(some, together));
  return standing;
};

const inPortions = (facts: readonly Fact[], portion: number): readonly (readonly Fact[])[] =>
  Array.from({ length: Math.ceil(facts.length / portion) }, (_, n) => facts.slice(n * portion, (n + 1) * portion));

const sortedBy = <T>(all: Iterable<T>, idOf: (one: T) => string): readonly T[] =>
  [...all].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));

/** Everything that a report can show. */
const shown = (standing: Standing) => ({
  budget: sortedBy(standing.budget(), budgetIdOf),
  differences: [...standing.differences()].sort(byAge),
  vouchers: sortedBy(standing.books.vouchers.all(), (voucher) => voucher.voucherId),
  redemptions: sortedBy(standing.books.redemptions.all(), (redemption) => redemption.redemptionId),
});

const turns = fc.array(fc.nat(100), { minLength: 1, maxLength: 60 });

describe('the ledger', () => {
  it('does not depend on the order in which subjects are heard of, nor on the portions', () => {
    const portions = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }));
    const property = fc.property(plan, turns, portions, (planned, order, [portion, together]) => {
      const streams = streamsOf(planned);
      const facts = interleave(streams, order);
      expect(shown(postInPortions(facts, portion, together))).toEqual(shown(postInPortions(streams.flat(), 1_000)));
    });
    fc.assert(property, { numRuns: 150 });
  });

  it('adds up: lines of the budget, vouchers and lines of claims say the same', () => {
    const property = fc.property(plan, turns, (planned, order) => {
      const standing = postInPortions(interleave(streamsOf(planned), order), 7);
      const total = (step: keyof Amounts) => standing.budget().reduce((sum, line) => sum + line.amounts[step], 0);
      for (const step of SPENT_STEPS) {
        const ofVouchers = [...standing.books.vouchers.all()].reduce(
          (sum, voucher) => sum + voucher[`${step}Cents`],
          0,
        );
        expect(total(step)).toBe(ofVouchers);
      }
      const lines = [...standing.books.redemptions.all()].flatMap((redemption) => redemption.lines);
      expect(total('claimed')).toBe(lines.reduce((sum, line) => sum + claimedOf(line), 0));
      expect(total('settled')).toBe(lines.reduce((sum, line) => sum + (line.approvedCents ?? 0), 0));
      // Every voucher is known, so all money has a source, and none is below nothing before a claim.
      expect(standing.budget().filter((line) => line.source === '')).toEqual([]);
      for (const { amounts } of standing.budget()) {
        for (const step of ['reserved', 'assigned', 'accrued', 'released'] as const) {
          expect(amounts[step]).toBeGreaterThanOrEqual(0);
        }
      }
    });
    fc.assert(property, { numRuns: 150 });
  });

  it('leaves nothing of a reversed service, in any step or difference but its cuts, once its lines are settled', () => {
    const undone = fc.constantFrom('reversed-before' as const, 'reversed-for-nothing' as const, 'corrected' as const);
    const property = fc.property(plan, turns, fc.array(undone, { minLength: 1 }), (planned, order, fates) => {
      const vouchers = planned.vouchers.map((voucher, v) => ({
        ...voucher,
        end: 'accepted' as const,
        rides: voucher.rides.map((one, r) => ({ ...one, fate: fates[(v + r) % fates.length] ?? 'corrected' })),
      }));
      const standing = postInPortions(interleave(streamsOf({ vouchers, reach: 1, nextReach: 1 }), order), 5);
      for (const { amounts } of standing.budget()) {
        for (const step of ['accrued', 'claimed', 'settled'] as const) expect(amounts[step]).toBe(0);
      }
      const cuts = standing.differences().filter(({ kind }) => kind !== 'settled-not-ordered');
      expect(cuts.every(({ kind }) => kind === 'cut-at-settlement')).toBe(true);
      expect(cuts.reduce((sum, { expectedCents, foundCents }) => sum + expectedCents - foundCents, 0)).toBe(0);
    });
    fc.assert(property, { numRuns: 150 });
  });

  it('lets no step exceed the one before it, source by source, where nothing was reversed after its claim', () => {
    const property = fc.property(plan, (planned) => {
      const vouchers = planned.vouchers.map((voucher) => ({
        ...voucher,
        rides: voucher.rides.map((one) => ({
          ...one,
          fate: one.fate === 'unclaimed' ? one.fate : ('claimed' as const),
        })),
      }));
      for (const { amounts } of postInPortions(streamsOf({ ...planned, vouchers }).flat(), 1_000).budget()) {
        const { assigned, accrued, claimed, settled: approved, ordered: mandated, paid } = amounts;
        const chain = [assigned, accrued, claimed, approved, mandated, paid];
        expect(chain).toEqual([...chain].sort((a, b) => b - a));
      }
    });
    fc.assert(property, { numRuns: 150 });
  });
});
