// The specification of who is held in a call: every member or none, one application at a time.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import type { HeldCommand, HoldMembers } from './commands.js';
import { heldDecider, holdersOf, type Held } from './decider.js';
import type { HeldEvent, MembersHeld } from './events.js';

const hold = (n: number, members: readonly string[], round = 1): HoldMembers => ({
  type: 'HoldMembers',
  applicationId: applicationId(idOf(n)),
  round,
  members,
});
const held = (n: number, members: readonly string[], round = 1): MembersHeld => ({
  ...hold(n, members, round),
  type: 'MembersHeld',
});
const freeing = (n: number, round = 1) =>
  ({ type: 'FreeMembers', applicationId: applicationId(idOf(n)), round }) as const;
const freed = (n: number, round = 1): HeldEvent => ({ ...freeing(n, round), type: 'MembersFreed' });
const call = (...past: readonly HeldEvent[]) => given(heldDecider, ...past);

describe('the members of a household', () => {
  it('are held by the first application that has them', () =>
    call()
      .when(hold(1, ['anna', 'bice']))
      .then(held(1, ['anna', 'bice'])));
  it('are refused to another, if one of them is held, and none of the rest is taken', () => {
    call(held(1, ['anna', 'bice']))
      .when(hold(2, ['bice', 'carlo']))
      .thenRefused('household-already-open');
    call(held(1, ['anna', 'bice']))
      .when(hold(3, ['carlo']))
      .then(held(3, ['carlo']));
  });
  it('are held once by a round, and again by the next', () => {
    call(held(1, ['anna']))
      .when(hold(1, ['anna']))
      .thenNothing();
    call(held(1, ['anna']))
      .when(hold(1, ['anna', 'dino'], 2))
      .then(held(1, ['anna', 'dino'], 2));
  });
  it('are free for another when the round that holds them has ended', () => {
    call(held(1, ['anna']))
      .when(freeing(1))
      .then(freed(1));
    call(held(1, ['anna']), freed(1))
      .when(hold(2, ['anna']))
      .then(held(2, ['anna']));
  });
  it('are not freed by the end of a round that holds them no more', () =>
    call(held(1, ['anna']), held(1, ['anna'], 2))
      .when(freeing(1))
      .thenNothing());

  it('are never held by two, whatever is asked in which order', () => {
    const member = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const asked = fc.array(
      fc.oneof(
        fc
          .record({
            n: fc.nat(4),
            round: fc.integer({ min: 1, max: 3 }),
            members: fc.uniqueArray(member, { minLength: 1 }),
          })
          .map(({ n, round, members }): HeldCommand => hold(n, members, round)),
        fc
          .record({ n: fc.nat(4), round: fc.integer({ min: 1, max: 3 }) })
          .map(({ n, round }): HeldCommand => freeing(n, round)),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(asked, (commands) => {
        let state: Held = heldDecider.initial;
        for (const command of commands) {
          const decision = heldDecider.decide(command, state);
          if (decision.accepted) state = decision.events.reduce(heldDecider.evolve, state);
          const all = [0, 1, 2, 3, 4].flatMap((n) => state.byApplication.get(idOf(n))?.members ?? []);
          expect(new Set(all).size).toBe(all.length);
          for (const one of all)
            expect(holdersOf(state, { applicationId: applicationId(idOf(9)), members: [one] })).toHaveLength(1);
        }
      }),
    );
  });
});
