// The ids of persons that acts joined (a provisional code and the definitive one): which of them are one person's, in any context.
import type { PersonId } from './ids.js';
import { PersistentMap } from './persistent-map.js';

/** `former` is given up for `current`. */
export interface JoinOfIds {
  readonly joinId: string;
  readonly former: PersonId;
  readonly current: PersonId;
}

/** The joins that hold, by either person. */
export interface JoinedIds<J extends JoinOfIds = JoinOfIds> {
  readonly byFormer: PersistentMap<J | undefined>;
  readonly formersOf: PersistentMap<readonly PersonId[]>;
}

/** Nobody has two ids. */
export const noJoinedIds = <J extends JoinOfIds>(): JoinedIds<J> => ({
  byFormer: PersistentMap.empty(),
  formersOf: PersistentMap.empty(),
});

const formersWithout = <J extends JoinOfIds>({ formersOf }: JoinedIds<J>, { former, current }: JoinOfIds) =>
  (formersOf.get(current) ?? []).filter((one) => one !== former);

/** With one join more; a former id is joined to one other at a time, the last that was said. */
export const withJoin = <J extends JoinOfIds>(ids: JoinedIds<J>, join: J): JoinedIds<J> => {
  const before = ids.byFormer.get(join.former);
  const without = before === undefined ? ids : withoutJoin(ids, before);
  const formers = [...formersWithout(without, join), join.former];
  return {
    byFormer: without.byFormer.with(join.former, join),
    formersOf: without.formersOf.with(join.current, formers),
  };
};

/** Without a join; one that does not hold changes nothing. */
export const withoutJoin = <J extends JoinOfIds>(ids: JoinedIds<J>, join: JoinOfIds): JoinedIds<J> =>
  ids.byFormer.get(join.former)?.joinId === join.joinId
    ? {
        byFormer: ids.byFormer.with(join.former, undefined),
        formersOf: ids.formersOf.with(join.current, formersWithout(ids, join)),
      }
    : ids;

/** The id that holds now. Acts told in another order than they were written may point in a circle for a moment. */
export const currentId = <J extends JoinOfIds>({ byFormer }: JoinedIds<J>, person: PersonId): PersonId => {
  const seen = new Set([person]);
  let current = person;
  for (;;) {
    const next = byFormer.get(current)?.current;
    if (next === undefined || seen.has(next)) return current;
    seen.add(next);
    current = next;
  }
};

/** All ids of one person, the one that holds now first; for nearly everybody the one id alone. */
export const idsOfPerson = <J extends JoinOfIds>(ids: JoinedIds<J>, person: PersonId): readonly PersonId[] => {
  const found = new Set<PersonId>();
  const add = (one: PersonId): void => {
    if (found.has(one)) return;
    found.add(one);
    for (const former of ids.formersOf.get(one) ?? []) add(former);
  };
  add(currentId(ids, person));
  return [...found];
};
