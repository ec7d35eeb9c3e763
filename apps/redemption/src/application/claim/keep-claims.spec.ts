// Every redemption stands in one claim, whatever is repeated, reversed, presented or settled in between (domain invariant 5).
import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { EventSourced, Executor, InMemoryEventStore } from '@buono/event-store';
import { SettableClock } from '@buono/event-store/testing';
import { cents, instant, localDate, shiftMonth, yearMonth, type YearMonth } from '@buono/kernel';
import { claimAggregate, paymentOrderAggregate } from '../../adapters/persistence/aggregates.js';
import { lineAmounts, type LineAmounts } from '../../domain/claim/amounts.js';
import { CLERK, OFFICER } from '../../domain/claim/claim.examples.js';
import { linesOf } from '../../domain/claim/state.js';
import type { RedemptionReversed, ServiceRedeemed } from '../../domain/wallet/events.js';
import { CALL, idOf, redeemed, redemption } from '../../domain/wallet/wallet.examples.js';
import { claimOf } from '../ids.js';
import { KeepClaims } from './keep-claims.js';
import type { Claims, PaymentOrders } from '../ports.js';

const MONTHS = ['2026-09', '2026-10', '2026-11'].map(yearMonth);
const YEAR = Array.from({ length: 12 }, (_, n) => shiftMonth(yearMonth('2026-09'), n));
const { payee, zone: ZONE } = redeemed();
const claimIn = (month: YearMonth) => claimOf(CALL, payee, month);

const service = (n: number, month = yearMonth('2026-09'), amount = 1_000 + n): ServiceRedeemed =>
  redeemed({ redemptionId: redemption(n), month, publicCents: cents(amount) });
const reversal = (event: ServiceRedeemed): RedemptionReversed => {
  const { voucherId, callId, zone, redemptionId, month, costCents, publicCents, familyCents, parts } = event;
  const amounts = { costCents, publicCents, familyCents, parts };
  return {
    type: 'RedemptionReversed',
    ...{ voucherId, callId, zone, redemptionId, month, payee, ...amounts },
    reversalId: idOf(90_000 + Number(redemptionId.slice(-6))),
    reason: 'other',
    reversedOn: localDate('2026-12-01'),
  };
};

const house = () => {
  const executor = new Executor(new InMemoryEventStore(), new SettableClock(instant('2026-12-01T10:00:00.000Z')));
  const claims: Claims = new EventSourced(executor, claimAggregate);
  const orders: PaymentOrders = new EventSourced(executor, paymentOrderAggregate);
  const keep = new KeepClaims(claims, orders);
  let commands = 0;
  const meta = () => ({ commandId: idOf(500_000 + (commands += 1)), actor: CLERK, correlationId: CLERK });
  return {
    hear: (...events: (ServiceRedeemed | RedemptionReversed)[]) =>
      keep.follow(
        events.map((event) => {
          const eventId = event.type === 'ServiceRedeemed' ? event.redemptionId : event.reversalId;
          return { event, cause: { eventId, actor: 'process:keep-claims', correlationId: eventId } };
        }),
      ),
    submit: (month: YearMonth) =>
      claims.execute(claimIn(month), { type: 'SubmitClaim', by: CLERK, on: localDate('2026-12-01') }, meta()),
    /** Approves so many of a hundred cents of every service in the month's claim. */
    settle: async (month: YearMonth, share: number) => {
      const { state: claim } = await claims.find(claimIn(month));
      if (claim.status !== 'submitted') return;
      const services = linesOf(claim).filter((line) => line.kind === 'service');
      const lines = services.map(({ lineId, amountCents }) => ({
        lineId,
        approvedCents: cents(Math.floor((amountCents * share) / 100)),
        reason: 'wrong-amount',
      }));
      const words = { by: OFFICER, on: localDate('2026-12-02') };
      await claims.execute(claimIn(month), { type: 'SettleZone', zone: ZONE, lines, ...words }, meta());
    },
    lines: async () => {
      const found = await Promise.all(YEAR.map(async (month) => (await claims.find(claimIn(month))).state));
      return found.flatMap((claim, n) =>
        claim.status === 'unknown' ? [] : lineAmounts(claim).map((row) => ({ month: YEAR[n], ...row })),
      );
    },
  };
};

describe('keeping claims', () => {
  const [september, october, november] = MONTHS as [YearMonth, YearMonth, YearMonth];

  it('puts a redemption in the claim of its month', async () => {
    const { hear, lines } = house();
    await hear(service(1));
    expect(await lines()).toMatchObject([{ month: '2026-09', line: { redemptionId: redemption(1) } }]);
  });
  it('puts it in the next month once that was presented', async () => {
    const { hear, submit, lines } = house();
    await hear(service(1));
    await submit(september);
    await hear(service(2));
    expect((await lines()).map(({ month }) => month)).toEqual(['2026-09', '2026-10']);
  });
  it('takes the line of a reversal away', async () => {
    const { hear, lines } = house();
    await hear(service(1));
    await hear(reversal(service(1)));
    expect(await lines()).toEqual([]);
  });
  it('leaves a presented line for nothing, and asks nothing back', async () => {
    const { hear, submit, settle, lines } = house();
    await hear(service(1));
    await submit(september);
    await hear(reversal(service(1)));
    await settle(september, 100);
    expect(await lines()).toMatchObject([{ askedCents: 1_001, approvedCents: 0, reason: 'reversed' }]);
  });
  it('corrects a settled line in the next open claim for what was approved of it', async () => {
    // Asked 10.01, cut to 7.50; then asked back 10.01 and approved for 7.50.
    const { hear, submit, settle, lines } = house();
    await hear(service(1));
    await hear(service(2, october));
    await submit(september);
    await settle(september, 75);
    await submit(october);
    await hear(reversal(service(1)));
    await hear(service(3, november));
    await submit(november);
    await settle(november, 100);
    expect(await lines()).toMatchObject([
      { month: '2026-09', askedCents: 1_001, approvedCents: 750, reason: 'wrong-amount' },
      { month: '2026-10', askedCents: 1_002 },
      { month: '2026-11', askedCents: 1_003, approvedCents: 1_003 },
      {
        month: '2026-11',
        askedCents: -1_001,
        approvedCents: -750,
        reason: 'as-approved',
        line: { kind: 'correction' },
      },
    ]);
  });

  it('holds each redemption once, and nothing of a reversed one in the end, however often a step is repeated', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('serve' as const), n: fc.nat(20), month: fc.nat(2) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('reverse' as const), n: fc.nat(20), month: fc.nat(2) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('submit' as const), n: fc.nat(0), month: fc.nat(2) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('settle' as const), n: fc.nat(100), month: fc.nat(2) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.array(fc.nat(24)), async (steps, repeats) => {
        const { hear, submit, settle, lines } = house();
        const served = new Map<number, ServiceRedeemed>();
        const reversed = new Set<number>();
        const heard: (ServiceRedeemed | RedemptionReversed)[] = [];
        for (const [at, { do: what, n, month }] of steps.entries()) {
          const event = served.get(n) ?? service(n, MONTHS[month]);
          if (what === 'submit') await submit(MONTHS[month] ?? september);
          else if (what === 'settle') await settle(MONTHS[month] ?? september, n);
          else if (what === 'serve' && !served.has(n)) heard.push(served.set(n, event).get(n) ?? event);
          else if (what === 'reverse' && served.has(n) && !reversed.has(n)) {
            reversed.add(n);
            heard.push(reversal(event));
          } else continue;
          const [last] = heard.slice(-1);
          if (what !== 'submit' && what !== 'settle' && last !== undefined) await hear(last);
          // A follower that crashed goes back to its checkpoint and comes again, in order.
          if (repeats.includes(at)) await hear(...heard.slice(at % heard.length));
          for (const [, approved] of approvedOfEach(await lines())) expect(approved).toBeGreaterThanOrEqual(0);
        }
        // A last service makes every month worth presenting, and all are settled.
        for (const [n, month] of YEAR.entries()) {
          await hear(service(1_000 * (n + 1), month, 1_000_000));
          await submit(month);
          await settle(month, 100);
        }
        const all = await lines();
        const services = all.filter(({ line }) => line.kind === 'service').map(({ line }) => line.redemptionId);
        expect(new Set(services).size).toBe(services.length);
        const [asked, approved] = [askedOfEach(all), approvedOfEach(all)];
        const leftForNothing = new Set(
          all.filter(({ reason }) => reason === 'reversed').map(({ line }) => line.lineId),
        );
        for (const [n, event] of served) {
          if (reversed.has(n)) expect(approved.get(redemption(n)) ?? 0).toBe(0);
          const isAsked = !reversed.has(n) || leftForNothing.has(redemption(n));
          expect(asked.get(redemption(n)) ?? 0).toBe(isAsked ? event.publicCents : 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const sumOfEach = (
  rows: readonly LineAmounts[],
  amountOf: (row: LineAmounts) => number,
): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const { redemptionId } = row.line;
    sums.set(redemptionId, (sums.get(redemptionId) ?? 0) + amountOf(row));
  }
  return sums;
};
const askedOfEach = (rows: readonly LineAmounts[]) => sumOfEach(rows, (row) => row.askedCents);
const approvedOfEach = (rows: readonly LineAmounts[]) => sumOfEach(rows, (row) => row.approvedCents ?? 0);
