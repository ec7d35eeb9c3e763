// The specification of places bought in a block: each is one application's at a time, and no cent of them is lost or given twice.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addParts,
  applicationId,
  cents,
  localDate,
  personId,
  providerId,
  sumParts,
  voucherId,
  zoneCode,
  type FundPart,
} from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { evolveAllocation, initialAllocation, type Allocation } from './allocation.js';
import { inBlocks, type BlockEvent, type BlockPurchased, type PlaceNamed } from './block.js';
import type { Candidate, NamePlace, PurchaseBlock, ReturnPlaces } from './blocks.js';
import type { AllocationCommand } from './commands.js';
import { allocationDecider } from './decider.js';
import type { AllocationEvent, FundsReleased, FundsReserved } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate('2026-09-10');
const [FROM, TO] = [localDate('2026-09-01'), localDate('2026-11-30')];
const BLOCK = id(1);
const parts = (eu: number, state: number): readonly FundPart[] => [
  { source: 'FSE+', year: 2026, amountCents: cents(eu) },
  { source: 'Stato', year: 2026, amountCents: cents(state) },
];
const received: AllocationEvent = {
  ...{ type: 'AllocationReceived', changeId: 'act', parts: parts(60_000, 40_000), actNumber: 'D.D. 2/2026', on },
};
const accreditations = [{ type: 'ProviderAccredited', category: 'nido', zone: 'all', from: FROM }] as const;
const terms = {
  ...{ blockId: BLOCK, providerId: providerId(id(2)), action: 'A', category: 'nido', places: 3 },
  ...{ unitCents: cents(10_001), from: FROM, to: TO, actNumber: 'D.D. 11/2026', actDate: on, reason: 'Nido' },
  ...{ by: personId(id(3)), on },
};
const buy = (more: Partial<PurchaseBlock> = {}): PurchaseBlock => ({
  ...{ type: 'PurchaseBlock', ...terms, zone: zoneCode('TC-01'), actions: ['A'], accreditations, ...more },
});
// 300.03 of 600.00 and 400.00: 180.018 and 120.012, and the cent that is missing to the largest remainder.
const bought: BlockPurchased = {
  ...{ type: 'BlockPurchased', ...terms, amountCents: cents(30_003), parts: parts(18_002, 12_001) },
};
const candidate = (n: number, valueCents = 20_000): Candidate => ({
  ...{ applicationId: applicationId(id(n + 500)), voucherId: voucherId(id(n)), action: 'A', categories: ['nido'] },
  ...{ valueCents: cents(valueCents), validFrom: FROM, validTo: localDate('2026-12-31') },
});
const act = { actNumber: 'D.D. 12/2026', actDate: on, reason: 'urgency' };
const name = (n: number, more: Partial<NamePlace> = {}): NamePlace => ({
  ...{ type: 'NamePlace', blockId: BLOCK, candidate: candidate(n), act, zone: zoneCode('TC-01'), accreditations },
  ...{ by: personId(id(3)), on, ...more },
});
const waits = (n: number): AllocationEvent => ({
  ...{ type: 'FundsExhausted', voucherId: voucherId(id(n)), applicationId: applicationId(id(n + 500)), action: 'A' },
  ...{ neededCents: cents(90_000), freeCents: cents(0), on },
});
const zone = (...past: readonly AllocationEvent[]) => given(allocationDecider, received, ...past);
const named = (n: number, place: number, more: Partial<PlaceNamed> = {}): readonly [PlaceNamed, FundsReserved] => {
  const { voucherId: voucher, applicationId: application } = candidate(n);
  const money = { amountCents: cents(10_001), parts: parts(6_001, 4_000), ...more };
  const whose = { voucherId: voucher, applicationId: application };
  return [
    { type: 'PlaceNamed', blockId: BLOCK, place, ...whose, ...money, from: FROM, act, by: personId(id(3)), on },
    {
      ...{ type: 'FundsReserved', ...whose, action: 'A', valueCents: money.amountCents, parts: money.parts },
      ...{ place: { blockId: BLOCK, place }, checkDue: true, on },
    },
  ];
};

describe('buying places in a block', () => {
  it('sets aside as many times the value of one, split over the sources to the cent, once', () => {
    zone().when(buy()).then(bought);
    zone(bought).when(buy()).thenNothing();
  });

  it('takes nothing that is not free for the action, and nothing at all where it may not', () => {
    zone()
      .when(buy({ places: 10 }))
      .thenRefused('funds-not-free');
    zone(bought)
      .when(buy({ blockId: id(9), places: 7 }))
      .thenRefused('funds-not-free');
    zone()
      .when(buy({ actions: ['B'] }))
      .thenRefused('action-not-in-call');
    zone()
      .when(buy({ accreditations: [] }))
      .thenRefused('provider-unknown');
    const short = [{ ...accreditations[0], to: localDate('2026-11-29') }];
    zone()
      .when(buy({ accreditations: short }))
      .thenRefused('provider-not-accredited');
    zone()
      .when(buy({ actDate: localDate('2026-09-11') }))
      .thenRefused('act-in-the-future');
  });
});

describe('naming a place', () => {
  it('takes from the block, not from what is free, and is checked again before it is offered', () =>
    zone(bought)
      .when(name(10))
      .then(...named(10, 1)));

  it('goes to who is next without an act, and past them only by one', () => {
    const [place, money] = named(10, 1);
    const { act: _, ...inTurn } = place;
    zone(bought, waits(10), waits(11)).when(name(10)).then(inTurn, money);
    const { act: _act, ...without } = name(11);
    zone(bought, waits(10), waits(11)).when(without).thenRefused('not-next-in-line');
    zone(bought, waits(10), waits(11))
      .when(name(11))
      .then(...named(11, 1));
  });

  it('gives one place to one application, and an application one voucher', () => {
    zone(bought, ...named(10, 1))
      .when(name(11, { place: 1 }))
      .thenRefused('place-taken');
    zone(bought, ...named(10, 1))
      .when(name(10))
      .thenRefused('application-served');
    zone(bought)
      .when(name(10, { place: 4 }))
      .thenRefused('place-unknown');
    zone(bought)
      .when(name(10, { candidate: { ...candidate(10), categories: ['taxi'] } }))
      .thenRefused('not-for-this-service');
    zone(bought)
      .when(name(10, { candidate: { ...candidate(10), standing: 'reserve' } }))
      .thenRefused('application-kept');
    zone(bought)
      .when(name(10, { on: localDate('2026-12-01') }))
      .thenRefused('block-over');
  });
});

describe('a place that is given up', () => {
  const back = (amount: number, more: Partial<FundsReleased> = {}): FundsReleased => ({
    ...{ type: 'FundsReleased', releaseId: id(90), voucherId: voucherId(id(10)), amountCents: cents(amount) },
    ...{ parts: parts(amount - 1_000, 1_000), reason: 'closed', on, ...more },
  });
  const release = ({ type: _, ...event }: FundsReleased): AllocationCommand => ({ type: 'ReleaseFunds', ...event });
  const place = { type: 'PlaceReleased', blockId: BLOCK, place: 1, voucherId: voucherId(id(10)), on } as const;

  it('has what was not spent of it for the next, from the day after the last service', () => {
    const event = back(4_000);
    const { amountCents, parts: own } = event;
    zone(bought, ...named(10, 1))
      .when({ ...release(event), lastServiceDate: localDate('2026-10-15') } as AllocationCommand)
      .then(event, { ...place, amountCents, parts: own, freeFrom: localDate('2026-10-16') });
  });

  it('leaves the rest to the zone: what came on top, what comes when the block is over, what is no end', () => {
    const [late, adjusted] = [localDate('2026-12-01'), back(4_000, { reason: 'adjusted' })];
    const over = back(4_000, { on: late });
    zone(bought, ...named(10, 1))
      .when(release(over))
      .then(over, { ...place, amountCents: cents(0), parts: [], freeFrom: FROM, on: late });
    zone(bought, ...named(10, 1))
      .when(release(adjusted))
      .then(adjusted);
  });
});

describe('giving back', () => {
  const giveBack = (places?: readonly number[]): ReturnPlaces => ({
    ...{ type: 'ReturnPlaces', returnId: id(80), blockId: BLOCK, ...(places && { places }), act },
    ...{ by: personId(id(3)), on },
  });
  const returned = (places: readonly number[], own: readonly FundPart[]): BlockEvent => ({
    ...{ type: 'PlacesReturned', returnId: id(80), blockId: BLOCK, places, amountCents: sumParts(own), parts: own },
    ...{ why: 'act', act, by: personId(id(3)), on },
  });

  it('frees what nobody has, once', () => {
    zone(bought)
      .when(giveBack([3]))
      .then(returned([3], parts(6_001, 4_000)));
    zone(bought, ...named(10, 1))
      .when(giveBack())
      .then(returned([2, 3], parts(12_001, 8_001)));
    zone(bought, returned([1, 2, 3], parts(18_002, 12_001)))
      .when(giveBack())
      .thenNothing();
    zone(bought, ...named(10, 1))
      .when(giveBack([1]))
      .thenRefused('place-taken');
  });

  it('comes by itself the day after the last, also of what a place had too much', () => {
    const end = (day: string) => ({ type: 'EndBlock', blockId: BLOCK, returnId: id(81), on: localDate(day) }) as const;
    const short = named(10, 1, { amountCents: cents(5_000), parts: parts(3_000, 2_000) });
    zone(bought, ...short)
      .when(end('2026-11-30'))
      .thenNothing();
    zone(bought, ...short)
      .when(end('2026-12-01'))
      .then({
        ...{ type: 'PlacesReturned', returnId: id(81), blockId: BLOCK, places: [2, 3], amountCents: cents(25_003) },
        ...{ parts: parts(15_002, 10_001), why: 'ended', on: localDate('2026-12-01') },
      });
  });
});

describe('whatever happens to blocks', () => {
  const oneOf = fc.oneof(
    fc
      .record({ places: fc.integer({ min: 1, max: 4 }), unit: fc.integer({ min: 1, max: 9_999 }) })
      .map(({ places, unit }): AllocationCommand => buy({ places, unitCents: cents(unit) })),
    fc
      .record({ n: fc.integer({ min: 10, max: 15 }), value: fc.integer({ min: 0, max: 12_000 }) })
      .map(({ n, value }): AllocationCommand => name(n, { candidate: candidate(n, value) })),
    fc
      .record({ n: fc.integer({ min: 10, max: 15 }), amount: fc.nat(9_999), release: fc.nat(9) })
      .map(({ n, amount, release }): AllocationCommand => ({
        ...{ type: 'ReleaseFunds', releaseId: id(700 + release), voucherId: voucherId(id(n)) },
        ...{ amountCents: cents(amount), reason: amount % 2 === 0 ? 'closed' : 'adjusted', on },
      })),
    fc.nat(3).map((n): AllocationCommand => ({
      ...{ type: 'ReturnPlaces', returnId: id(800 + n), blockId: BLOCK, act, by: personId(id(3)), on },
      ...(n > 0 && { places: [n] }),
    })),
    fc.constant<AllocationCommand>({ type: 'EndBlock', blockId: BLOCK, returnId: id(81), on: localDate('2026-12-01') }),
  );

  it('what is free, in blocks and held is what was allocated, source by source; a place is what it was bought for', () => {
    fc.assert(
      fc.property(fc.array(oneOf, { maxLength: 40 }), (commands) => {
        let state: Allocation = evolveAllocation(initialAllocation, received);
        for (const command of [buy(), ...commands]) {
          const decision = allocationDecider.decide(command, state);
          if (decision.accepted) state = decision.events.reduce(evolveAllocation, state);
          const held = [...state.reservations].flatMap(([, { parts: own }]) => own);
          const whole = addParts(addParts(addParts(parts(0, 0), state.free), inBlocks(state)), held);
          expect(whole).toEqual(parts(60_000, 40_000));
          for (const [, { places, left, unitCents }] of state.blocks) {
            expect(sumParts(left)).toBe(places.reduce((sum, { leftCents }) => sum + leftCents, 0));
            expect(places.every(({ leftCents }) => leftCents <= unitCents)).toBe(true);
          }
        }
      }),
    );
  });
});
