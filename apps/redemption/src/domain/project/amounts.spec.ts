// Whatever is claimed, cut and planned: paid ≤ approved ≤ grant, what is paid is what is recognised, and nothing is lost.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, percentFromBasisPoints, shareDown } from '@buono/kernel';
import {
  advance,
  approval,
  approve,
  expense,
  grant,
  proposal,
  refusalOf,
  spending,
  through,
} from './project.examples.js';
import { projectDecider } from './decider.js';
import type { Grant } from './settings.js';
import { countedBy, partnerAmounts, planInForce, standingOf, type Project } from './state.js';

interface Life {
  readonly recovery: 'pro-rata' | 'first' | 'final';
  readonly share: number;
  readonly advanced: number;
  readonly claims: readonly { readonly costs: readonly number[]; readonly cut: number; readonly staff: number }[];
  readonly ends: boolean;
}

const lives = fc.record<Life>({
  recovery: fc.constantFrom('pro-rata', 'first', 'final'),
  // Above 80 % the plan would be above the grant.
  share: fc.integer({ min: 0, max: 8_000 }),
  advanced: fc.integer({ min: 0, max: 400_000 }),
  claims: fc.array(
    fc.record({
      costs: fc.array(fc.integer({ min: 1, max: 300_000 }), { minLength: 1, maxLength: 4 }),
      cut: fc.integer({ min: 0, max: 300_000 }),
      staff: fc.integer({ min: 0, max: 970_000 }),
    }),
    { maxLength: 5 },
  ),
  ends: fc.boolean(),
});

/** Lives through what is allowed of it; what is refused changes nothing. */
const lived = (
  { recovery, share, advanced, claims, ends }: Life,
  watch: (project: Project, of: Grant) => void,
): void => {
  const usual = grant(recovery);
  const of = { ...usual, settings: { ...usual.settings, shareBasisPoints: share } };
  let { project } = through(proposal({ grant: of }), { ...approval(), grant: of } as never);
  const ask = (command: Parameters<typeof projectDecider.decide>[0]): void => {
    const decision = projectDecider.decide(command, project);
    if (!decision.accepted) return;
    project = decision.events.reduce(projectDecider.evolve, project);
    watch(project, of);
  };
  if (advanced > 0) {
    ask(advance(20, { amountCents: cents(advanced), grant: of }));
    ask(approve(20, { grant: of }));
  }
  let document = 0;
  for (const [index, { costs, cut, staff }] of claims.entries()) {
    const last = ends && index === claims.length - 1;
    const n = 21 + index;
    const expenses = costs.map((cost, at) =>
      expense(at + 1, cost, { tag: `d${document++}`, partner: at % 2 === 0 ? 'SDS' : 'COOP' }),
    );
    ask(spending(n, expenses, { kind: last ? 'final' : 'interim', grant: of }));
    const cuts = cut === 0 ? [] : [{ expenseId: '1', cutCents: cents(Math.min(cut, costs[0] ?? 0)), reason: 'other' }];
    ask(approve(n, { cuts, grant: of }));
    ask(
      proposal({
        grant: of,
        lines: [
          { line: 'PERSONALE', amountCents: cents(staff) },
          { line: 'MATERIALI', amountCents: cents(970_000 - staff) },
          { line: 'ORE', amountCents: cents(280_000), units: 100 },
        ],
      }),
    );
  }
};

describe('the money of a project', () => {
  it('keeps within the grant, and pays what is recognised', () =>
    fc.assert(
      fc.property(lives, (life) => {
        lived(life, (project, { settings, valueCents }) => {
          const at = standingOf(project);
          const net = at.advanceCents + at.paidCents - at.excessCents;
          expect(net).toBeLessThanOrEqual(valueCents);
          expect(at.outstandingCents).toBeGreaterThanOrEqual(0);
          // All that is paid is public money of what was recognised, or an advance that still stands.
          expect(net).toBe(at.publicCents + at.outstandingCents);
          const due = shareDown(at.recognisedCents, percentFromBasisPoints(settings.shareBasisPoints));
          expect(at.publicCents).toBe(Math.min(due, valueCents));
        });
      }),
      { numRuns: 300 },
    ));
  it('keeps every line and every partner within the plan in force', () =>
    fc.assert(
      fc.property(lives, (life) => {
        lived(life, (project) => {
          const plan = planInForce(project)?.said;
          if (plan === undefined) return;
          const planned = new Map(plan.lines.map(({ line, amountCents }) => [line, amountCents]));
          for (const [line, amount] of countedBy(project, 'line'))
            expect(amount).toBeLessThanOrEqual(planned.get(line) ?? 0);
          const shares = partnerAmounts(plan);
          for (const [partner, amount] of countedBy(project, 'partner'))
            expect(amount).toBeLessThanOrEqual(shares.get(partner) ?? 0);
        });
      }),
      { numRuns: 300 },
    ));
  it('leaves no advance standing after the end', () => {
    expect(refusalOf(proposal(), approval())).toBeUndefined();
    fc.assert(
      fc.property(lives, (life) => {
        lived({ ...life, ends: true }, (project) => {
          const settled = [...project.claims.values()].some(({ approved }) => approved?.kind === 'final');
          if (settled) expect(standingOf(project).outstandingCents).toBe(0);
        });
      }),
    );
  });
});
