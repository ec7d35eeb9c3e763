// Every redemption stands in one claim, whatever is repeated, reversed or presented in between (domain invariant 5).
import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { Executor, InMemoryEventStore } from '@buono/event-store';
import { SettableClock } from '@buono/event-store/testing';
import { cents, instant, localDate, shiftMonth, yearMonth } from '@buono/kernel';
import { claimAggregate, paymentOrderAggregate } from '../adapters/persistence/aggregates.js';
import { EventSourced } from '../adapters/persistence/event-sourced.js';
import { linesOf, signedOf } from '../domain/claim/state.js';
import { CLERK } from '../domain/claim/claim.examples.js';
import type { RedemptionReversed, ServiceRedeemed } from '../domain/wallet/events.js';
import { CALL, idOf, redeemed, redemption } from '../domain/wallet/wallet.examples.js';
import { claimOf } from './ids.js';
import { KeepClaims } from './keep-claims.js';
import type { Claims, PaymentOrders } from './ports.js';

const MONTHS = ['2026-09', '2026-10', '2026-11'].map(yearMonth);
const { payee } = redeemed();
const claimIn = (month: (typeof MONTHS)[number]) => claimOf(CALL, payee, month);

const service = (n: number, month = MONTHS[0] ?? yearMonth('2026-09')): ServiceRedeemed =>
  redeemed({ redemptionId: redemption(n), month, publicCents: cents(1_000 + n) });
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
  return {
    hear: (...events: (ServiceRedeemed | RedemptionReversed)[]) =>
      keep.follow(
        events.map((event) => {
          const eventId = event.type === 'ServiceRedeemed' ? event.redemptionId : event.reversalId;
          return { event, cause: { eventId, actor: 'process:keep-claims', correlationId: eventId } };
        }),
      ),
    submit: async (month: (typeof MONTHS)[number]) => {
      const meta = { commandId: idOf(500_000 + (commands += 1)), actor: CLERK, correlationId: CLERK };
      await claims.execute(claimIn(month), { type: 'SubmitClaim', by: CLERK, on: localDate('2026-12-01') }, meta);
    },
    lines: async () => {
      const months = Array.from({ length: 12 }, (_, n) => shiftMonth(yearMonth('2026-09'), n));
      const found = await Promise.all(months.map(async (month) => (await claims.find(claimIn(month))).state));
      return found.flatMap((claim, n) =>
        claim.status === 'unknown' ? [] : linesOf(claim).map((line) => ({ month: months[n], line })),
      );
    },
  };
};

describe('keeping claims', () => {
  const [september, october] = MONTHS as [(typeof MONTHS)[0] & string, (typeof MONTHS)[0] & string];

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
  it('corrects a presented line in the next open claim', async () => {
    const { hear, submit, lines } = house();
    await hear(service(1));
    await hear(service(2, october));
    await submit(september);
    await submit(october);
    await hear(reversal(service(1)));
    const [, , correction] = await lines();
    expect(correction).toMatchObject({ month: '2026-11', line: { kind: 'correction', amountCents: 1_001 } });
  });

  it('holds each redemption once, and in all what stands, however often a step is repeated', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('serve' as const), n: fc.nat(20), month: fc.nat(2) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('reverse' as const), n: fc.nat(20), month: fc.nat(2) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('submit' as const), n: fc.nat(0), month: fc.nat(2) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.array(fc.nat(24)), async (steps, repeats) => {
        const { hear, submit, lines } = house();
        const served = new Map<number, ServiceRedeemed>();
        const reversed = new Set<number>();
        const heard: (ServiceRedeemed | RedemptionReversed)[] = [];
        for (const [at, { do: what, n, month }] of steps.entries()) {
          const event = served.get(n) ?? service(n, MONTHS[month]);
          if (what === 'submit') await submit(MONTHS[month] ?? september);
          else if (what === 'serve' && !served.has(n)) heard.push(served.set(n, event).get(n) ?? event);
          else if (what === 'reverse' && served.has(n) && !reversed.has(n)) {
            reversed.add(n);
            heard.push(reversal(event));
          } else continue;
          const [last] = heard.slice(-1);
          if (what !== 'submit' && last !== undefined) await hear(last);
          // A follower that crashed goes back to its checkpoint and comes again, in order.
          if (repeats.includes(at)) await hear(...heard.slice(at % heard.length));
        }
        const all = (await lines()).map(({ line }) => line);
        const services = all.filter((line) => line.kind === 'service').map((line) => line.redemptionId);
        expect(new Set(services).size).toBe(services.length);
        const standing = [...served].filter(([n]) => !reversed.has(n)).map(([, event]) => event.publicCents);
        expect(sum(all.map(signedOf))).toBe(sum(standing));
      }),
      { numRuns: 60 },
    );
  });
});

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
