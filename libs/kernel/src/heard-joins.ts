// What a context heard of persons joined and parted by acts of eligibility: in any order, more than once.
import type { Decider } from './decider.js';
import { accept } from './decider.js';
import type { PersonId } from './ids.js';
import { idsOfPerson, noJoinedIds, withJoin, withoutJoin, type JoinedIds, type JoinOfIds } from './joined-ids.js';
import { PersistentMap } from './persistent-map.js';

/** Two ids are one person's from now on. */
export interface JoinHeard extends JoinOfIds {
  readonly type: 'JoinHeard';
}

/** The join was undone: two persons again. */
export interface PartingHeard extends JoinOfIds {
  readonly type: 'PartingHeard';
}

export type JoinsHeardEvent = JoinHeard | PartingHeard;

/** Brings what was told. */
export interface HearOfJoin {
  readonly type: 'HearOfJoin';
  readonly event: JoinsHeardEvent;
}

/** What holds now, every join that was told of, and how often anything was: what is decided on more knows better. */
export interface JoinsHeard extends JoinedIds {
  readonly known: PersistentMap<'joined' | 'parted'>;
  readonly heard: number;
}

const evolve = (joins: JoinsHeard, event: JoinsHeardEvent): JoinsHeard => {
  const { type, ...join } = event;
  const heard = joins.heard + 1;
  if (type === 'PartingHeard')
    return { ...withoutJoin(joins, join), known: joins.known.with(join.joinId, 'parted'), heard };
  return { ...withJoin(joins, join), known: joins.known.with(join.joinId, 'joined'), heard };
};

/** One stream for all: that an id stands for nobody else is seen where all are. */
export const joinsHeardDecider: Decider<JoinsHeard, HearOfJoin, JoinsHeardEvent, never> = {
  initial: { ...noJoinedIds(), known: PersistentMap.empty(), heard: 0 },
  evolve,
  decide: ({ event }, { known }) => {
    const before = known.get(event.joinId);
    // A join that comes after its own undoing joins nobody.
    return before === 'parted' || (before === 'joined' && event.type === 'JoinHeard') ? accept() : accept(event);
  },
};

/** The ids of one person as they are known, and by how much that was heard. */
export interface PersonIds {
  readonly ids: readonly PersonId[];
  readonly heard: number;
}

/** The ids of the person behind one of them, the one that holds now first. */
export const personIdsIn = (joins: JoinsHeard, person: PersonId): PersonIds => ({
  ids: idsOfPerson(joins, person),
  heard: joins.heard,
});
