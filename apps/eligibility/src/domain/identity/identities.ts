// People who turned out to be one person under two codes, by an act; and people who look alike and are two.
import {
  accept,
  currentId,
  idsOfPerson,
  noJoinedIds,
  PersistentMap,
  refuse,
  withJoin,
  withoutJoin,
  type CallId,
  type Decider,
  type Decision,
  type JoinedIds,
  type LocalDate,
  type PersonId,
} from '@buono/kernel';

/**
 * `former`, known by a code that is given up (a provisional one as a rule), is `current`: their histories are one from now on.
 * Both keep their ids, so that nothing that was written has to be written again. The two codes and the reason are sealed.
 */
export interface PersonsJoined {
  readonly type: 'PersonsJoined';
  readonly joinId: string;
  readonly former: PersonId;
  readonly current: PersonId;
  readonly actNumber: string;
  readonly sealed: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The act was wrong: they are two again. What either of them was given meanwhile stays where it was written. */
export interface JoinUndone {
  readonly type: 'JoinUndone';
  readonly joinId: string;
  readonly former: PersonId;
  readonly current: PersonId;
  readonly actNumber: string;
  readonly sealed: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** An office looked at people who look alike, and they are two: they are not shown as alike any more. */
export interface PersonsToldApart {
  readonly type: 'PersonsToldApart';
  readonly pairs: readonly Pair[];
  readonly sealed: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Two people. */
export interface Pair {
  readonly one: PersonId;
  readonly other: PersonId;
}

export type IdentityEvent = PersonsJoined | JoinUndone | PersonsToldApart;

/** `openUnderBoth`: the calls in which an application stands under each of the two, as the handler found them. */
export type JoinPersons = Omit<PersonsJoined, 'type'> & {
  readonly type: 'JoinPersons';
  readonly openUnderBoth: readonly CallId[];
};
export type UndoJoin = Omit<JoinUndone, 'type' | 'former' | 'current'> & { readonly type: 'UndoJoin' };
export type TellApart = Omit<PersonsToldApart, 'type'> & { readonly type: 'TellApart' };
export type IdentityCommand = JoinPersons | UndoJoin | TellApart;

export type IdentityRefusal =
  'codes-of-one' | 'joined-already' | 'open-under-both' | 'own-identity' | 'join-unknown' | 'join-undone-already';

/** A join, undone or not. */
export type Join = Omit<PersonsJoined, 'type'> & { readonly undone?: Pick<JoinUndone, 'actNumber' | 'by' | 'on'> };

/** All joins that were ever recorded, those that hold by either person, and who was told apart. */
export interface Identities extends JoinedIds<Join> {
  readonly joins: PersistentMap<Join>;
  readonly apart: PersistentMap<true>;
}

/** All ids of one person, the one that holds now first; for nearly everybody the one id alone. */
export const selvesOf = (identities: Identities, person: PersonId): readonly PersonId[] =>
  idsOfPerson(identities, person);

/** The act that made two ids of one person one; undefined for an id and itself. */
export const joinBetween = ({ byFormer }: Identities, one: PersonId, other: PersonId): string | undefined =>
  one === other ? undefined : (byFormer.get(other) ?? byFormer.get(one))?.joinId;

const keyOf = ({ one, other }: Pair): string => [one, other].sort().join(' ');

/** Whether an office said that these two are two. */
export const areApart = ({ apart }: Identities, pair: Pair): boolean => apart.has(keyOf(pair));

type Decided = Decision<IdentityEvent, IdentityRefusal>;

const join = ({ type: _, openUnderBoth, ...c }: JoinPersons, identities: Identities): Decided => {
  if (identities.joins.has(c.joinId)) return accept();
  if (c.former === c.current) return refuse('codes-of-one');
  const concerned = [...selvesOf(identities, c.former), ...selvesOf(identities, c.current)];
  if (concerned.includes(c.by)) return refuse('own-identity');
  const standing = identities.byFormer.get(c.former);
  if (standing !== undefined) return standing.current === c.current ? accept() : refuse('joined-already');
  if (currentId(identities, c.current) === c.former) return refuse('joined-already');
  if (openUnderBoth.length > 0) return refuse('open-under-both');
  return accept({ type: 'PersonsJoined', ...c });
};

const undo = ({ type: _, ...c }: UndoJoin, identities: Identities): Decided => {
  const known = identities.joins.get(c.joinId);
  if (known === undefined) return refuse('join-unknown');
  const { former, current, undone } = known;
  if (selvesOf(identities, former).includes(c.by)) return refuse('own-identity');
  if (undone !== undefined) return undone.actNumber === c.actNumber ? accept() : refuse('join-undone-already');
  return accept({ type: 'JoinUndone', former, current, ...c });
};

const tellApart = ({ type: _, ...c }: TellApart, identities: Identities): Decided => {
  const concerned = c.pairs.flatMap(({ one, other }) => [one, other]).flatMap((one) => selvesOf(identities, one));
  if (concerned.includes(c.by)) return refuse('own-identity');
  const pairs = c.pairs.filter((pair) => !areApart(identities, pair));
  return pairs.length === 0 ? accept() : accept({ type: 'PersonsToldApart', ...c, pairs });
};

const evolve = (identities: Identities, event: IdentityEvent): Identities => {
  const { joins, apart } = identities;
  if (event.type === 'PersonsToldApart')
    return { ...identities, apart: event.pairs.reduce((all, pair) => all.with(keyOf(pair), true), apart) };
  if (event.type === 'JoinUndone') {
    const { joinId, actNumber, by, on } = event;
    const known = joins.get(joinId);
    return {
      ...identities,
      ...withoutJoin(identities, event),
      joins: known === undefined ? joins : joins.with(joinId, { ...known, undone: { actNumber, by, on } }),
    };
  }
  const { type: _, ...said } = event;
  return { ...identities, ...withJoin(identities, said), joins: joins.with(said.joinId, said) };
};

/** The joins of all persons, in one stream: that nobody becomes two, or their own former self, is seen where all are. */
export const identityDecider: Decider<Identities, IdentityCommand, IdentityEvent, IdentityRefusal> = {
  initial: { ...noJoinedIds<Join>(), joins: PersistentMap.empty(), apart: PersistentMap.empty() },
  evolve,
  decide: (command, identities) => {
    switch (command.type) {
      case 'JoinPersons':
        return join(command, identities);
      case 'UndoJoin':
        return undo(command, identities);
      case 'TellApart':
        return tellApart(command, identities);
    }
  },
};
