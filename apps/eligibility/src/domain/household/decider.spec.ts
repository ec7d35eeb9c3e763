// The specification of households: who names somebody in common is of one, whoever comes first; an office has the last word.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationId, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import { countedWith, householdsDecider, type Households, type PlaceApplication } from './decider.js';
import type { HouseholdEvent } from './events.js';

const application = (n: number) => applicationId(idOf(n));
const place = (n: number, members: readonly string[], round = 1): PlaceApplication => ({
  type: 'PlaceApplication',
  ...{ applicationId: application(n), round, own: [`p${n}`], members, fresh: `new-${n}` },
});
const placed = (n: number, members: readonly string[], household: string): HouseholdEvent => {
  const { fresh: _, ...said } = place(n, members);
  return { ...said, type: 'ApplicationPlaced', household };
};
const said = { own: ['p2'], actNumber: 'D.D. 7/2026', by: personId(idOf(90)) };
const moved = (n: number, household: string): HouseholdEvent => ({
  type: 'ApplicationMoved',
  ...{ ...said, own: [`p${n}`], applicationId: application(n), household },
});
const among = (...past: readonly HouseholdEvent[]) => given(householdsDecider, ...past);

describe('the household of an application', () => {
  it('is a new one where nobody is known', () =>
    among()
      .when(place(1, ['mother']))
      .then(placed(1, ['mother'], 'new-1')));
  it('is that of who names the same person, or the recipient, or is named', () => {
    among(placed(1, ['mother'], 'h'))
      .when(place(2, ['mother']))
      .then(placed(2, ['mother'], 'h'));
    among(placed(1, ['p2'], 'h'))
      .when(place(2, []))
      .then(placed(2, [], 'h'));
    among(placed(1, [], 'h'))
      .when(place(2, ['p1']))
      .then(placed(2, ['p1'], 'h'));
  });
  it('is left to a person where it could be two', () => {
    const { fresh: _, ...asked } = place(3, ['father', 'mother']);
    among(placed(1, ['mother'], 'h'), placed(2, ['father'], 'k'))
      .when(place(3, ['father', 'mother']))
      .then({ ...asked, type: 'ApplicationPlaced', between: ['h', 'k'] });
  });
  it('is read anew in a later round only', () => {
    among(placed(1, ['mother'], 'h'))
      .when(place(1, ['father']))
      .thenNothing();
    among(placed(1, ['mother'], 'h'), placed(2, ['father'], 'k'))
      .when(place(1, ['father'], 2))
      .then({ ...placed(1, ['father'], 'k'), round: 2 } as HouseholdEvent);
  });
  it('is what an office says, whoever goes on naming the person', () => {
    const before = [placed(1, ['p2', 'mother'], 'h'), placed(2, ['p1', 'mother'], 'h')];
    among(...before)
      .when({ type: 'MoveApplication', ...said, applicationId: application(2), household: 'k' })
      .then(moved(2, 'k'));
    // Who names only who moved is counted where that one is now; who names the mother where she is.
    among(...before, moved(2, 'k'))
      .when(place(3, ['p2']))
      .then(placed(3, ['p2'], 'k'));
    among(...before, moved(2, 'k'))
      .when(place(4, ['mother']))
      .then(placed(4, ['mother'], 'h'));
    among(...before)
      .when({ type: 'MoveApplication', ...said, applicationId: application(2), household: 'h' })
      .thenRefused('household-unchanged');
  });

  it('is one for all who name each other, in whatever order they come', () => {
    const family = ['p1', 'p2', 'p3', 'p4'];
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4], { minLength: 2 }), (order) => {
        let state: Households = householdsDecider.initial;
        for (const n of order) {
          const decision = householdsDecider.decide(
            place(
              n,
              family.filter((key) => key !== `p${n}`),
            ),
            state,
          );
          if (decision.accepted) state = decision.events.reduce(householdsDecider.evolve, state);
        }
        const [first = 1, ...others] = order;
        expect([...countedWith(state, application(first))].sort()).toEqual(others.map(application).sort());
      }),
    );
  });
});
