// The specification of transfers between zones: only what is free moves, once, and all that leaves arrives.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addParts,
  applicationId,
  cents,
  localDate,
  personId,
  sumCents,
  sumParts,
  voucherId,
  zoneCode,
  type FundPart,
} from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { initialAllocation, type Allocation } from './allocation.js';
import type { AllocationCommand } from './commands.js';
import { allocationDecider } from './decider.js';
import type { AllocationEvent } from './events.js';
import { hasArrived, type SendTransfer, type TransferSent } from './transfer.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate('2026-06-01');
const [FIRST, SECOND] = [zoneCode('TC-01'), zoneCode('TC-02')];
const money = (eu: number, state = 0): readonly FundPart[] => [
  { source: 'FSE+', year: 2026, amountCents: cents(eu) },
  ...(state > 0 ? [{ source: 'Stato', year: 2026, amountCents: cents(state) }] : []),
];
const own = (action: string, amount: number) => ({ action, amountCents: cents(amount) });
const received = (parts: readonly FundPart[], reserved = own('A', 0)): AllocationEvent => ({
  ...{ type: 'AllocationReceived', changeId: 'act', parts, actNumber: 'D.D. 2/2026', on },
  ...(reserved.amountCents > 0 && { own: [reserved] }),
});
const ACT = {
  ...{ transferId: id(1), actNumber: 'D.D. 9/2026', actDate: localDate('2026-05-28') },
  ...{ reason: 'Riequilibrio', by: personId(id(2)), on },
};
const send = (parts: readonly FundPart[], more: Partial<SendTransfer> = {}): SendTransfer => ({
  ...{ type: 'SendTransfer', ...ACT, from: FIRST, to: SECOND, zones: ['TC-01', 'TC-02'], parts },
  ...more,
});
const sent = (parts: readonly FundPart[], more: Partial<TransferSent> = {}): TransferSent => ({
  ...{ type: 'TransferSent', ...ACT, to: SECOND, parts },
  ...more,
});
const held = (amount: number): AllocationEvent => ({
  ...{ type: 'FundsReserved', voucherId: voucherId(id(10)), applicationId: applicationId(id(11)) },
  ...{ action: 'A', valueCents: cents(amount), parts: money(amount), on },
});
const zone = (...past: readonly AllocationEvent[]) => given(allocationDecider, ...past);

describe('money that goes to another zone', () => {
  it('goes by an act of today or before, not by one that is still to be signed', () => {
    zone(received(money(1_000)))
      .when(send(money(400), { actDate: localDate('2026-06-02') }))
      .thenRefused('act-in-the-future');
    zone(received(money(1_000)))
      .when(send(money(400), { actDate: on }))
      .then(sent(money(400), { actDate: on }));
  });

  it('leaves once: 400 of 1,000, with number, date, author and reason', () => {
    zone(received(money(1_000)))
      .when(send(money(400)))
      .then(sent(money(400)));
    zone(received(money(1_000)), sent(money(400)))
      .when(send(money(400)))
      .thenNothing();
  });

  it('is never more than what is free of each source, though another source has plenty', () => {
    // 1,000 and 500; 300 of the first are held.
    const there = [received(money(1_000, 500)), held(300)] as const;
    zone(...there)
      .when(send(money(700, 500)))
      .then(sent(money(700, 500)));
    zone(...there)
      .when(send(money(701)))
      .thenRefused('funds-not-free');
    zone(...there)
      .when(send(money(1, 501)))
      .thenRefused('funds-not-free');
    // Named twice, it is one sum: 400 and 301 are 701.
    zone(...there)
      .when(send([...money(400), ...money(301)]))
      .thenRefused('funds-not-free');
  });

  it('leaves what an action has of its own, unless the act says that it goes along', () => {
    // 1,000 of which 600 are for A; A holds 100, so 400 are nobody's and 500 are A's.
    const there = [received(money(1_000), own('A', 600)), held(100)] as const;
    zone(...there)
      .when(send(money(401)))
      .thenRefused('funds-not-free');
    zone(...there)
      .when(send(money(900), { own: [own('A', 500)] }))
      .then(sent(money(900), { own: [own('A', 500)] }));
    zone(...there)
      .when(send(money(900), { own: [own('A', 250), own('A', 251)] }))
      .thenRefused('own-money-not-free');
    zone(...there)
      .when(send(money(100), { own: [own('A', 101)] }))
      .thenRefused('own-money-not-free');
  });

  it('goes to another zone of the call, and is something', () => {
    const there = zone(received(money(1_000)));
    there.when(send(money(0))).thenRefused('transfer-empty');
    there.when(send(money(1), { to: FIRST })).thenRefused('transfer-to-itself');
    there.when(send(money(1), { to: zoneCode('SE-03') })).thenRefused('zone-not-in-call');
  });

  it('arrives once, with what actions have of their own', () => {
    const receive = { type: 'ReceiveTransfer', ...ACT, from: FIRST, parts: money(400), own: [own('A', 100)] } as const;
    const { type: _, ...act } = receive;
    const arrived = { type: 'TransferArrived', ...act } as const;
    zone().when(receive).then(arrived);
    zone(arrived).when(receive).thenNothing();
    const after = allocationDecider.evolve(initialAllocation, arrived);
    expect([sumParts(after.free), after.accounts.get('A')]).toEqual([400, { own: 100, used: 0 }]);
  });
});

type Step = { readonly from: 0 | 1; readonly parts: readonly FundPart[]; readonly n: number; readonly own: number };
const step: fc.Arbitrary<Step> = fc.record({
  from: fc.constantFrom(0 as const, 1 as const),
  parts: fc.tuple(fc.nat(700), fc.nat(400)).map(([eu, state]) => money(eu, state)),
  n: fc.nat(9),
  own: fc.oneof(fc.constant(0), fc.nat(300)),
});

describe('any transfers between two zones, some arriving late or twice', () => {
  it('move money and make none: what is allocated and on its way is what there was, source by source', () => {
    const history = fc.array(step, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(history, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (steps, arrivals) => {
        const zones: [Allocation, Allocation] = [
          allocationDecider.evolve(initialAllocation, received(money(1_000, 500), own('A', 400))),
          allocationDecider.evolve(initialAllocation, received(money(800, 100))),
        ];
        const does = (zone: 0 | 1, command: AllocationCommand): readonly AllocationEvent[] => {
          const decision = allocationDecider.decide(command, zones[zone]);
          const events = decision.accepted ? decision.events : [];
          zones[zone] = events.reduce(allocationDecider.evolve, zones[zone]);
          return events;
        };
        const toArrive: { readonly at: 0 | 1; readonly act: TransferSent }[] = [];
        const arrive = (which: number) => {
          const one = toArrive[which % Math.max(1, toArrive.length)];
          if (one === undefined) return;
          const { type: _, to: _to, ...act } = one.act;
          does(one.at, { type: 'ReceiveTransfer', ...act, from: one.at === 0 ? SECOND : FIRST });
        };
        const names = [FIRST, SECOND] as const;
        for (const [turn, { from, parts, n, own: amount }] of steps.entries()) {
          const to = from === 0 ? 1 : 0;
          const act = { from: names[from], to: names[to], transferId: id(100 + n) };
          const events = does(from, send(parts, { ...act, ...(amount > 0 && { own: [own('A', amount)] }) }));
          for (const event of events) if (event.type === 'TransferSent') toArrive.push({ at: to, act: event });
          arrive(arrivals[turn] ?? 0);
          const onTheWay = toArrive.filter(
            ({ at, act: one }) => !hasArrived(zones[at], names[at === 0 ? 1 : 0], one.transferId),
          );
          const everywhere = [...zones.map(({ allocated }) => allocated), ...onTheWay.map(({ act: one }) => one.parts)];
          expect(everywhere.reduce(addParts, [])).toEqual(money(1_800, 600));
          for (const { free, allocated, accounts } of zones) {
            expect(free).toEqual(allocated);
            expect(accounts.get('A')?.own ?? 0).toBeGreaterThanOrEqual(0);
            expect(accounts.get('A')?.own ?? 0).toBeLessThanOrEqual(sumParts(free));
          }
        }
        for (let which = 0; which < toArrive.length * 2; which += 1) arrive(which);
        expect(zones.map(({ free }) => free).reduce(addParts, [])).toEqual(money(1_800, 600));
        const reserved = zones.map(({ accounts }) => accounts.get('A')?.own ?? cents(0));
        expect(sumCents(reserved)).toBe(400);
      }),
    );
  });
});
