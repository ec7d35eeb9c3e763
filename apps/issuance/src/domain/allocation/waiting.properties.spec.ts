// Random histories of a waiting list: releases, renunciations, lapses, late and repeated answers. What must hold after each step.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationId, cents, localDate, sumParts, voucherId, type FundPart, type VoucherId } from '@buono/kernel';
import { initialAllocation, type Allocation } from './allocation.js';
import type { AllocationCommand, HearOfCheck } from './commands.js';
import { allocationDecider } from './decider.js';
import type { AllocationEvent, FundsReserved } from './events.js';
import type { WhenNotFitting } from './line.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate('2026-03-01');
const APPLICATIONS = 12;
const application = (n: number) => applicationId(id(n + 500));
const voucher = (n: number, nth: number): VoucherId => voucherId(id(n + 1_000 * nth));
const KEPT = 900;
const BOOKED = 800;
const numberOf = (one: VoucherId): number => Number(one.slice(-12)) % 1_000;

type Step =
  | { readonly is: 'money'; readonly amount: number }
  | { readonly is: 'admit'; readonly n: number; readonly value: number; readonly place: number; readonly bis: number }
  | {
      readonly is: 'appeal' | 'book';
      readonly n: number;
      readonly value: number;
      readonly place: number;
      readonly bis: number;
    }
  | { readonly is: 'thaw'; readonly n: number; readonly booked: boolean }
  | { readonly is: 'answer'; readonly which: number; readonly outcome: HearOfCheck['outcome'] }
  | { readonly is: 'give-up'; readonly which: number; readonly toEnd: boolean }
  | { readonly is: 'return'; readonly which: number; readonly amount: number }
  | { readonly is: 'withdraw'; readonly n: number }
  | { readonly is: 'serve'; readonly most: number }
  | { readonly is: 'again'; readonly which: number };

const n = fc.nat(APPLICATIONS - 1);
const which = fc.nat(50);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ is: fc.constant('money' as const), amount: fc.integer({ min: 1, max: 300 }) }),
  fc.record({
    ...{ is: fc.constant('admit' as const), n, value: fc.integer({ min: 1, max: 200 }) },
    ...{ place: fc.integer({ min: 1, max: 6 }), bis: fc.nat(1) },
  }),
  fc.record({
    ...{ is: fc.constantFrom('appeal' as const, 'book' as const), n, value: fc.integer({ min: 1, max: 200 }) },
    ...{ place: fc.integer({ min: 1, max: 6 }), bis: fc.nat(1) },
  }),
  fc.record({ is: fc.constant('thaw' as const), n, booked: fc.boolean() }),
  fc.record({
    ...{ is: fc.constant('answer' as const), which },
    outcome: fc.constantFrom<HearOfCheck['outcome']>('admitted', 'admitted', 'no-longer', 'cannot-check-yet'),
  }),
  fc.record({ is: fc.constant('give-up' as const), which, toEnd: fc.boolean() }),
  fc.record({ is: fc.constant('return' as const), which, amount: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ is: fc.constant('withdraw' as const), n }),
  fc.record({ is: fc.constant('serve' as const), most: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ is: fc.constant('again' as const), which }),
);

/** A place as the test counts it, apart from the line that is tested. */
interface Placed {
  readonly key: readonly [round: number, place: number, bis: number, turn: number];
  readonly value: number;
}

class History {
  state: Allocation = initialAllocation;
  readonly said: AllocationCommand[] = [];
  readonly places = new Map<number, Placed>();
  readonly went = new Map<number, number>();
  readonly rank = new Map<number, readonly [place: number, bis: number]>();
  #turns = 0;
  #ids = 0;

  constructor(readonly policy: WhenNotFitting) {}

  take(one: Step): void {
    for (const command of this.commandsOf(one)) this.say(command);
  }

  say(command: AllocationCommand): readonly AllocationEvent[] {
    this.said.push(command);
    const decision = allocationDecider.decide(command, this.state);
    if (!decision.accepted) return [];
    // What was kept for an appeal comes back in the step that gives what is due.
    const freed = decision.events.map((event) => (event.type === 'FundsReleased' ? event.amountCents : 0));
    const freeBefore = freed.reduce<number>((sum, amount) => sum + amount, sumParts(this.state.free));
    const given = decision.events.filter((event): event is FundsReserved => event.type === 'FundsReserved');
    this.#inOrder(given, freeBefore, command);
    for (const event of decision.events) this.#note(event);
    this.state = decision.events.reduce(allocationDecider.evolve, this.state);
    return decision.events;
  }

  /** Who still waits, as the test counts them, in order. */
  waiting(): readonly (readonly [n: number, placed: Placed])[] {
    return [...this.places].sort(([, a], [, b]) => {
      const at = a.key.findIndex((part, index) => part !== b.key[index]);
      return at < 0 ? 0 : (a.key[at] ?? 0) - (b.key[at] ?? 0);
    });
  }

  private commandsOf(one: Step): readonly AllocationCommand[] {
    const next = `id-${(this.#ids += 1)}`;
    switch (one.is) {
      case 'money': {
        const parts: FundPart[] = [{ source: 'FSE+', year: 2026, amountCents: cents(one.amount) }];
        return [{ type: 'ReceiveAllocation', changeId: next, parts, actNumber: 'D.D. 1/2026', on }];
      }
      case 'admit':
      case 'book':
      case 'appeal': {
        this.rank.set(one.n, this.rank.get(one.n) ?? [one.place, one.bis]);
        const [place, bis] = this.rank.get(one.n) ?? [0, 0];
        const whose = { applicationId: application(one.n), valueCents: cents(one.value) };
        const rest = { at: { rankingId: id(7), place, bis }, lastVoucher: this.policy, on };
        if (one.is === 'admit') return [{ type: 'ReserveFunds', voucherId: voucher(one.n, 1), ...whose, ...rest }];
        const kept = one.is === 'appeal' ? { appeal: true as const } : { booked: true as const };
        const nth = one.is === 'appeal' ? KEPT : BOOKED;
        return [{ type: 'ReserveFunds', voucherId: voucher(one.n, nth), ...whose, ...rest, ...kept }];
      }
      case 'thaw':
        return [
          { type: 'ThawFunds', applicationId: application(one.n), ...(one.booked && { booked: true as const }), on },
        ];
      case 'answer': {
        const due = this.#held(['checking', 'held'])[one.which];
        return due === undefined
          ? []
          : [{ type: 'HearOfCheck', voucherId: due, outcome: one.outcome, releaseId: next, on }];
      }
      case 'give-up': {
        const offered = this.#held(['reserved', 'assigned'])[one.which];
        return offered === undefined ? [] : [this.#givenUp(offered, next, one.toEnd)];
      }
      case 'return': {
        const used = this.#held(['assigned'])[one.which];
        const held = used && this.state.reservations.get(used);
        if (used === undefined || held === undefined) return [];
        const amountCents = cents(Math.min(one.amount, sumParts(held.parts)));
        return [{ type: 'ReleaseFunds', releaseId: next, voucherId: used, amountCents, reason: 'closed', on }];
      }
      case 'withdraw':
        return [{ type: 'EndWaiting', applicationId: application(one.n), releaseId: next, on }];
      case 'serve':
        return [{ type: 'ServeWaiting', most: one.most, on }];
      case 'again': {
        const earlier = this.said[one.which];
        return earlier === undefined || earlier.type === 'ServeWaiting' ? [] : [earlier];
      }
    }
  }

  // Nobody is asked about what is kept for an appeal, and nobody can give it up.
  #held(statuses: readonly string[]): readonly VoucherId[] {
    return [...this.state.reservations]
      .filter(
        ([, { status, parts, appeal, booked }]) =>
          !(appeal ?? booked) && statuses.includes(status) && sumParts(parts) > 0,
      )
      .map(([one]) => one as VoucherId)
      .sort();
  }

  #givenUp(one: VoucherId, releaseId: string, toEnd: boolean): AllocationCommand {
    const number = numberOf(one);
    const standing = this.state.standing.get(application(number));
    const amountCents = sumParts(this.state.reservations.get(one)?.parts ?? []);
    const next = voucher(number, (standing?.vouchers ?? 0) + 1);
    const end = { voucherId: next, valueCents: amountCents, lastVoucher: this.policy };
    const release = {
      type: 'ReleaseFunds',
      releaseId,
      voucherId: one,
      amountCents,
      reason: 'not-accepted',
      on,
    } as const;
    return toEnd ? { ...release, toEnd: end } : release;
  }

  /** Nobody is given money while somebody before them waits whom it would have served. */
  #inOrder(given: readonly FundsReserved[], freeBefore: number, command: AllocationCommand): void {
    let free = freeBefore;
    const numbers = given.map((event) => numberOf(event.voucherId));
    for (const [index, event] of given.entries()) {
      if (command.type === 'ReserveFunds') {
        const own: Placed = { key: [0, ...(this.rank.get(numbers[index] ?? 0) ?? [0, 0]), Infinity], value: 0 };
        const before = this.waiting().filter(([one, placed]) => one !== numbers[index] && isBefore(placed, own));
        for (const [, { value }] of before) {
          if (this.policy !== 'skip') expect(value).toBeLessThanOrEqual(free);
          if (value <= free) free -= value;
        }
      } else {
        const passed = this.waiting().slice(
          0,
          this.waiting().findIndex(([one]) => one === numbers[index]),
        );
        const left = passed.filter(([one]) => !numbers.slice(0, index).includes(one));
        if (this.policy === 'skip') for (const [, { value }] of left) expect(value).toBeGreaterThan(free);
        else expect(left).toEqual([]);
      }
      expect(event.valueCents).toBeLessThanOrEqual(free);
      free -= event.valueCents;
    }
  }

  #note(event: AllocationEvent): void {
    switch (event.type) {
      case 'FundsExhausted':
      case 'WaitingResumed': {
        const number = Number(event.applicationId.slice(-12)) - 500;
        const round = event.type === 'WaitingResumed' ? 1 : 0;
        const [place, bis] = this.rank.get(number) ?? [0, 0];
        this.places.set(number, { key: [round, place, bis, (this.#turns += 1)], value: event.neededCents });
        if (round === 1) this.went.set(number, (this.went.get(number) ?? 0) + 1);
        return;
      }
      case 'FundsReserved':
        this.places.delete(numberOf(event.voucherId));
        return;
      case 'WaitingEnded':
        this.places.delete(Number(event.applicationId.slice(-12)) - 500);
        return;
      default:
    }
  }
}

const isBefore = (a: Placed, b: Placed): boolean => {
  const at = a.key.findIndex((part, index) => part !== b.key[index]);
  return at >= 0 && (a.key[at] ?? 0) < (b.key[at] ?? 0);
};

const neverMoreThanThereIs = ({ state }: History): void => {
  expect(sumParts(state.free) + state.reservedCents + state.assignedCents).toBe(sumParts(state.allocated));
  for (const { amountCents } of state.free) expect(amountCents).toBeGreaterThanOrEqual(0);
};

const oneOfferAtATime = ({ state, went }: History): void => {
  const live = new Map<string, number>();
  for (const [, { applicationId: whose, parts }] of state.reservations)
    if (sumParts(parts) > 0) live.set(whose, (live.get(whose) ?? 0) + 1);
  for (const { applicationId: whose } of state.line) live.set(whose, (live.get(whose) ?? 0) + 1);
  for (const [, count] of live) expect(count).toBe(1);
  for (const [, times] of went) expect(times).toBe(1);
};

const nothingFreeForWhoFits = (history: History): void => {
  const free = sumParts(history.state.free);
  const [head] = history.waiting();
  if (free === 0 || head === undefined) return;
  if (history.policy === 'partial') expect(history.waiting()).toEqual([]);
  if (history.policy === 'stop') expect(head[1].value).toBeGreaterThan(free);
  if (history.policy === 'skip') for (const [, { value }] of history.waiting()) expect(value).toBeGreaterThan(free);
};

const nothingOfferedWhileAppealed = ({ state }: History): void => {
  for (const [, { status, appeal, booked }] of state.reservations)
    if (appeal ?? booked) expect(status).toBe('checking');
};

describe.each<WhenNotFitting>(['stop', 'partial', 'skip'])('whatever happens to a waiting list (%s)', (policy) => {
  it('money is never given twice, nobody has two offers, order is kept, and nothing lies free for who fits', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const history = new History(policy);
        for (const one of steps) {
          history.take(one);
          neverMoreThanThereIs(history);
          oneOfferAtATime(history);
          nothingOfferedWhileAppealed(history);
        }
        while (history.say({ type: 'ServeWaiting', most: 3, on }).length > 0);
        neverMoreThanThereIs(history);
        oneOfferAtATime(history);
        nothingFreeForWhoFits(history);
      }),
      { numRuns: 300 },
    );
  });
});
