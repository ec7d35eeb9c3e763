// The specification of a ceiling of one person under two codes: nothing is taken twice, whoever knows of the join and when.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, instant, localDate, personId, redemptionId, voucherId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { SharedCeilingCommand, TakeShare } from './commands.js';
import { sharedCeilingDecider } from './decider.js';
import type { ShareSettled, ShareTaken, SharedCeilingEvent } from './events.js';
import { asJoined, isJoined, ownShares } from './joining.js';
import type { HeldShare, SharedCeiling } from './state.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [FORMER, CURRENT] = [personId(id(701)), personId(id(702))];
const servedOn = localDate('2026-09-10');
const takenAt = instant('2026-09-10T09:00:00.000Z');
const of = (n: number) => ({ redemptionId: redemptionId(id(n)), voucherId: voucherId(id(50 + n)), servedOn });
const share = (amount: number) => ({ amountCents: cents(amount), count: 1, units: 1 });
// 30.00 a year.
const limits = { per: 'year', amountCents: 3_000 } as const;
const take = (n: number, amount: number, under?: typeof FORMER): TakeShare => ({
  ...{ type: 'TakeShare', ...of(n), takenAt, wanted: share(amount), limits, partial: true },
  ...(under !== undefined && { under }),
});
const taken = (n: number, amount: number, under?: typeof FORMER): ShareTaken => ({
  ...{ type: 'ShareTaken', ...of(n), takenAt, ...share(amount) },
  ...(under !== undefined && { under }),
});
const settled = (n: number, amount: number, under?: typeof FORMER): ShareSettled => ({
  ...{ type: 'ShareSettled', ...of(n), ...share(amount) },
  ...(under !== undefined && { under }),
});
const after = (...events: readonly SharedCeilingEvent[]): SharedCeiling =>
  events.reduce(sharedCeilingDecider.evolve, sharedCeilingDecider.initial);
const bring = (heard: number, ...events: readonly SharedCeilingEvent[]): SharedCeilingCommand => ({
  ...{ type: 'JoinShares', under: FORMER, heard, shares: ownShares(after(...events)) },
});
const joined = (heard: number) => ({ type: 'SharesJoined', under: FORMER, heard }) as const;
const moved = (heard: number) => ({ type: 'CeilingMoved', into: CURRENT, heard }) as const;
const ceiling = (...past: readonly SharedCeilingEvent[]) => given(sharedCeilingDecider, ...past);

describe('the ceiling of a code that is given up', () => {
  it('grants nothing any more, to whoever does not know it yet either', () => {
    ceiling().when({ type: 'MoveCeiling', into: CURRENT, heard: 1 }).then(moved(1));
    ceiling(moved(1)).when(take(1, 100)).thenRefused('ceiling-moved');
    ceiling(moved(1)).when({ type: 'MoveCeiling', into: CURRENT, heard: 1 }).thenNothing();
  });
  it('grants again once the join is undone, but not because somebody has not heard of the join', () => {
    ceiling(moved(1)).when({ type: 'MoveCeilingBack', heard: 1 }).thenRefused('ceiling-moved');
    ceiling(moved(1)).when({ type: 'MoveCeilingBack', heard: 2 }).then({ type: 'CeilingMovedBack', heard: 2 });
    const back = [moved(1), { type: 'CeilingMovedBack', heard: 2 }] as const;
    ceiling(...back)
      .when(take(1, 100))
      .then(taken(1, 100));
    ceiling(...back)
      .when({ type: 'MoveCeiling', into: CURRENT, heard: 1 })
      .thenRefused('ceiling-moved');
  });
  it('still keeps what its vouchers use', () =>
    ceiling(moved(1))
      .when({ ...settled(1, 500), type: 'SettleShare' })
      .then(settled(1, 500)));
});

describe('the ceiling of the code that holds', () => {
  it('counts what the other used, and adds the two up', () => {
    ceiling(settled(1, 2_000))
      .when(bring(1, settled(2, 700), taken(3, 100)))
      .then(joined(1), taken(3, 100, FORMER), settled(2, 700, FORMER));
    const both = [settled(1, 2_000), joined(1), settled(2, 700, FORMER)] as const;
    // 30.00 − 20.00 − 7.00 = 3.00, whichever voucher asks.
    ceiling(...both)
      .when(take(4, 900))
      .then(taken(4, 300));
    ceiling(...both)
      .when(take(4, 900, FORMER))
      .then(taken(4, 300, FORMER));
  });
  it('refuses nothing that was given before the join, and grants no more', () => {
    ceiling(settled(1, 2_500))
      .when(bring(1, settled(2, 2_500)))
      .then(joined(1), settled(2, 2_500, FORMER));
    ceiling(settled(1, 2_500), joined(1), settled(2, 2_500, FORMER))
      .when(take(3, 1))
      .thenRefused('shared-ceiling-reached');
  });
  it('brings once what is brought again, and what became of it since', () => {
    ceiling(joined(1), settled(2, 700, FORMER))
      .when(bring(1, settled(2, 700)))
      .thenNothing();
    ceiling(joined(1), taken(2, 900, FORMER))
      .when(bring(1, settled(2, 700)))
      .then(settled(2, 700, FORMER));
    const reversed = { type: 'ShareFreed', redemptionId: of(2).redemptionId, reversed: true } as const;
    ceiling(joined(1), settled(2, 700, FORMER))
      .when(bring(1, settled(2, 700), reversed))
      .then(reversed);
  });
  it('forgets it when they part, for who knows of it, and takes nothing for the other any more', () => {
    const both = [settled(1, 2_000), joined(1), settled(2, 700, FORMER)] as const;
    const part = { type: 'PartShares', under: FORMER } as const;
    ceiling(...both)
      .when({ ...part, heard: 1 })
      .thenRefused('ceiling-moved');
    const parted = { type: 'SharesParted', under: FORMER, heard: 2 } as const;
    ceiling(...both)
      .when({ ...part, heard: 2 })
      .then(parted);
    ceiling(...both, parted)
      .when(take(3, 3_000))
      .then(taken(3, 1_000));
    ceiling(...both, parted)
      .when(take(3, 100, FORMER))
      .thenRefused('ceiling-moved');
    ceiling(...both, parted)
      .when(bring(1, settled(2, 700)))
      .thenRefused('ceiling-moved');
    ceiling(...both, parted)
      .when({ ...settled(2, 700, FORMER), type: 'SettleShare' })
      .thenNothing();
    ceiling(...both, parted)
      .when(bring(3, settled(2, 700)))
      .then(joined(3), settled(2, 700, FORMER));
  });
  it('is seen with the other’s, and without that of who parted, before anything is written', () => {
    const { evolve } = sharedCeilingDecider;
    const theirs = after(settled(2, 700));
    const seen = asJoined(after(settled(1, 2_000)), [{ under: FORMER, ceiling: theirs }], evolve);
    expect([...seen.shares].map(([, { amountCents }]) => amountCents).toSorted((a, b) => a - b)).toEqual([700, 2_000]);
    const parted = asJoined(after(settled(1, 2_000), joined(1), settled(2, 700, FORMER)), [], evolve);
    expect([...parted.shares].map(([, { amountCents }]) => amountCents)).toEqual([2_000]);
    expect(isJoined(parted, FORMER)).toBe(false);
  });
});

describe('two codes, two ceilings, and processes that hear of acts late', () => {
  /** Two streams as the application uses them; `heard` may be behind. */
  interface Two {
    former: SharedCeiling;
    current: SharedCeiling;
  }
  const on = (two: Two, which: keyof Two, command: SharedCeilingCommand): boolean => {
    const decision = sharedCeilingDecider.decide(command, two[which]);
    if (decision.accepted) two[which] = decision.events.reduce(sharedCeilingDecider.evolve, two[which]);
    return decision.accepted;
  };
  /** Joined after an odd number of acts. The steps of JoinedCeilings, as far as they get. */
  const settle = (two: Two, heard: number): boolean => {
    if (heard % 2 === 1)
      return (
        on(two, 'former', { type: 'MoveCeiling', into: CURRENT, heard }) &&
        on(two, 'current', { type: 'JoinShares', under: FORMER, heard, shares: ownShares(two.former) })
      );
    return (
      on(two, 'current', { type: 'PartShares', under: FORMER, heard }) &&
      on(two, 'former', { type: 'MoveCeilingBack', heard })
    );
  };
  const sum = (shares: readonly HeldShare[]) =>
    shares.reduce(
      (all, { status, amountCents }) => all + (status === 'taken' || status === 'settled' ? amountCents : 0),
      0,
    );

  it('never grant more than one ceiling from the first that knows of the join on', () => {
    const asks = fc.record({
      ofFormer: fc.boolean(),
      amount: fc.integer({ min: 1, max: 2_000 }),
      behind: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(asks, { maxLength: 20 }), fc.nat(19), (all, joinAt) => {
        const two: Two = { former: sharedCeilingDecider.initial, current: sharedCeilingDecider.initial };
        let before: number | undefined;
        all.forEach(({ ofFormer, amount, behind }, n) => {
          const heard = n >= joinAt ? 1 : 0;
          if (heard === 1 && !behind && before === undefined)
            before = sum(ownShares(two.former)) + sum(ownShares(two.current));
          // Who is behind looked where to ask before the act, and asks there; refused, it looks again.
          const late = take(n, amount);
          const isTaken = behind && on(two, ofFormer ? 'former' : 'current', late);
          const isSettled = !isTaken && settle(two, heard);
          const asked = isTaken ? late : take(n, amount, ofFormer && heard === 1 ? FORMER : undefined);
          const which = asked.under === undefined && ofFormer ? 'former' : 'current';
          if (isTaken || (isSettled && on(two, which, asked))) {
            // The former's own stream keeps it as well.
            const granted = two[which].shares.get(asked.redemptionId)?.amountCents ?? cents(0);
            const used = { ...of(n), ...share(granted) };
            on(two, which, { type: 'SettleShare', ...used, ...(asked.under && { under: asked.under }) });
            if (asked.under !== undefined) on(two, 'former', { type: 'SettleShare', ...used });
          }
          if (before === undefined) return;
          const together = sum([...two.current.shares].map(([, one]) => one));
          expect(together).toBe(sum(ownShares(two.former)) + sum(ownShares(two.current)));
          expect(together).toBeLessThanOrEqual(Math.max(before, 3_000));
        });
      }),
    );
  });
});
