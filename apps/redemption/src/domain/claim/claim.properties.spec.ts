// Whatever comes into a claim, its totals equal its rows, and of each row asked ≥ approved ≥ paid (domain invariants 3 and 9).
import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate, paymentOrderId } from '@buono/kernel';
import { lineAmounts } from './amounts.js';
import { CLERK, OFFICER, addLines, correction, line, place } from './claim.examples.js';
import type { ClaimCommand } from './commands.js';
import { claimDecider } from './decider.js';
import { askedIn, linesIn, linesOf, signedOf, type Claim, type KnownClaim } from './state.js';

const ZONES = ['TC-01', 'TC-02', 'TC-03'];
const number = fc.integer({ min: 0, max: 30 });
const amount = fc.integer({ min: 0, max: 5_000 });

const change: fc.Arbitrary<ClaimCommand> = fc.oneof(
  fc
    .record({ n: number, amount, zone: fc.constantFrom(...ZONES) })
    .map((r) => addLines(line(r.n, { amountCents: cents(r.amount), zone: r.zone }))),
  fc
    .record({ n: number, amount, share: fc.integer({ min: 0, max: 100 }) })
    .map((r) => addLines(correction(r.n, r.amount, Math.floor((r.amount * r.share) / 100)))),
  number.map((n) => ({ type: 'RemoveLine' as const, lineId: line(n).lineId, reversalId: `reversal-${n}` })),
);
const submit: ClaimCommand = { type: 'SubmitClaim', by: CLERK, on: localDate('2026-10-02') };

const apply = (claim: Claim, command: ClaimCommand): Claim => {
  const decision = claimDecider.decide(command, claim);
  return decision.accepted ? decision.events.reduce(claimDecider.evolve, claim) : claim;
};
const known = (claim: Claim): claim is KnownClaim => claim.status !== 'unknown';
const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

describe('a claim', () => {
  it('has totals that equal the sum of its rows', () => {
    fc.assert(
      fc.property(fc.array(change), (commands) => {
        const claim = [...commands, submit].reduce(apply, claimDecider.initial);
        if (!known(claim)) return;
        const lines = linesOf(claim);
        expect(linesIn(claim)).toBe(lines.length);
        expect(askedIn(claim)).toBe(sum(lines.map(signedOf)));
        for (const [zone, { askedCents }] of Object.entries(claim.zones))
          expect(askedCents).toBe(sum(lines.filter((one) => one.zone === zone).map(signedOf)));
      }),
    );
  });

  it('holds a redemption once', () => {
    fc.assert(
      fc.property(fc.array(change), (commands) => {
        const log: string[] = [];
        commands.reduce((claim, command) => {
          const decision = claimDecider.decide(command, claim);
          if (!decision.accepted) return claim;
          for (const event of decision.events)
            if (event.type === 'LinesAdded') log.push(...event.lines.map(({ lineId }) => lineId));
          return decision.events.reduce(claimDecider.evolve, claim);
        }, claimDecider.initial);
        expect(new Set(log).size).toBe(log.length);
      }),
    );
  });

  it('is approved line by line for no more than was asked, and its approved and paid rows add up', () => {
    const scenario = fc.record({
      commands: fc.array(change, { minLength: 1 }),
      reversed: fc.array(number, { maxLength: 5 }),
      share: fc.integer({ min: 0, max: 100 }),
      paidShare: fc.integer({ min: 0, max: 120 }),
    });
    fc.assert(
      fc.property(scenario, ({ commands, reversed, share, paidShare }) => {
        const late = reversed.map((n): ClaimCommand => ({
          type: 'RemoveLine',
          lineId: line(n).lineId,
          reversalId: `late-${n}`,
        }));
        const presented = [...commands, submit, ...late].reduce(apply, claimDecider.initial);
        if (!known(presented) || presented.status !== 'submitted') return;
        const approvals = linesOf(presented)
          .filter((one) => one.zone === 'TC-01' && one.kind === 'service')
          .map((one) => ({
            lineId: one.lineId,
            approvedCents: cents(Math.floor((one.amountCents * share) / 100)),
            reason: 'r',
          }));
        const settle: ClaimCommand = {
          type: 'SettleZone',
          zone: 'TC-01',
          lines: approvals,
          by: OFFICER,
          on: localDate('2026-10-05'),
        };
        const settled = apply(presented, settle);
        if (!known(settled)) return;
        const zone = settled.zones['TC-01'];
        if (zone?.settlement === undefined) return;
        const approved = lineAmounts(settled).filter((row) => row.line.zone === 'TC-01');
        expect(sum(approved.map((row) => row.approvedCents ?? Number.NaN))).toBe(zone.settlement.approvedCents);
        for (const { line: one, askedCents, approvedCents } of approved) {
          if (one.kind === 'correction') expect(approvedCents).toBe(0 - one.approvedCents);
          else if (reversed.some((n) => line(n).lineId === one.lineId)) expect(approvedCents).toBe(0);
          else expect(approvedCents).toBe(Math.floor((askedCents * share) / 100));
        }
        if (zone.settlement.approvedCents <= 0) return;
        const paidCents = cents(Math.floor((zone.settlement.approvedCents * paidShare) / 100));
        const done = apply(settled, {
          type: 'NotePayment',
          zone: 'TC-01',
          paymentOrderId: paymentOrderId(place.claimId),
          paidCents,
        });
        if (!known(done)) return;
        const rows = lineAmounts(done).filter((row) => row.line.zone === 'TC-01');
        expect(sum(rows.map((row) => row.paidCents ?? Number.NaN))).toBe(
          Math.min(paidCents, zone.settlement.approvedCents),
        );
        for (const row of rows)
          if (row.line.kind === 'service') expect(row.paidCents).toBeLessThanOrEqual(row.approvedCents ?? 0);
      }),
    );
  });
});
