// Who is one person by what was heard: whatever the order of the messages, and however often they come.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { given } from './testing/index.js';
import {
  joinsHeardDecider,
  personIdsIn,
  type JoinHeard,
  type JoinsHeardEvent,
  type PartingHeard,
} from './heard-joins.js';
import { personId } from './ids.js';

const person = (n: number) => personId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const joined = (n: number, former: number, current: number): JoinHeard => ({
  ...{ type: 'JoinHeard', joinId: `join-${n}` },
  ...{ former: person(former), current: person(current) },
});
const parted = (n: number, former: number, current: number): PartingHeard => ({
  ...joined(n, former, current),
  type: 'PartingHeard',
});
const hear = (event: JoinsHeardEvent) => ({ type: 'HearOfJoin', event }) as const;
const after = (...events: readonly JoinsHeardEvent[]) =>
  events.reduce((joins, event) => {
    const decision = joinsHeardDecider.decide(hear(event), joins);
    return decision.accepted ? decision.events.reduce(joinsHeardDecider.evolve, joins) : joins;
  }, joinsHeardDecider.initial);
const idsOf = (n: number, ...events: readonly JoinsHeardEvent[]) => personIdsIn(after(...events), person(n)).ids;

describe('persons that were joined', () => {
  it('are heard of once', () => {
    given(joinsHeardDecider)
      .when(hear(joined(1, 1, 2)))
      .then(joined(1, 1, 2));
    given(joinsHeardDecider, joined(1, 1, 2))
      .when(hear(joined(1, 1, 2)))
      .thenNothing();
    given(joinsHeardDecider, joined(1, 1, 2))
      .when(hear(parted(1, 1, 2)))
      .then(parted(1, 1, 2));
    given(joinsHeardDecider, joined(1, 1, 2), parted(1, 1, 2))
      .when(hear(joined(1, 1, 2)))
      .thenNothing();
  });

  it('are one, the id that holds now first, over several joins', () => {
    expect(idsOf(1, joined(1, 1, 2))).toEqual([person(2), person(1)]);
    expect(idsOf(3, joined(1, 1, 2), joined(2, 2, 3))).toEqual([person(3), person(2), person(1)]);
    expect(idsOf(4, joined(1, 1, 2))).toEqual([person(4)]);
  });

  it('are two again after the undoing, whichever of the two came first', () => {
    expect(idsOf(1, joined(1, 1, 2), parted(1, 1, 2))).toEqual([person(1)]);
    expect(idsOf(1, parted(1, 1, 2), joined(1, 1, 2))).toEqual([person(1)]);
    expect(idsOf(2, joined(1, 1, 2), joined(2, 2, 3), parted(2, 2, 3))).toEqual([person(2), person(1)]);
  });

  it('are joined anew where the second join comes before the undoing of the first', () =>
    expect(idsOf(1, joined(1, 1, 2), joined(2, 1, 3), parted(1, 1, 2))).toEqual([person(3), person(1)]));

  it('do not turn for ever where acts in another order point in a circle', () =>
    expect(idsOf(1, joined(1, 1, 2), joined(2, 2, 1))).toHaveLength(2));

  it('come to the same in every order, where each is joined once', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ former: fc.integer({ min: 1, max: 6 }), undone: fc.boolean() }), {
          selector: ({ former }) => former,
        }),
        fc.infiniteStream(fc.nat()),
        (acts, chance) => {
          // Only to a higher number, so that nobody is their own former self.
          const events = acts.flatMap(({ former, undone }) => [
            joined(former, former, former + 1),
            ...(undone ? [parted(former, former, former + 1)] : []),
          ]);
          const shuffled = events.map((event) => ({ event, at: chance.next().value as number }));
          const other = shuffled.toSorted((a, b) => a.at - b.at).map(({ event }) => event);
          for (const n of [1, 2, 3, 4, 5, 6, 7]) expect(idsOf(n, ...other)).toEqual(idsOf(n, ...events));
        },
      ),
    ));
});
