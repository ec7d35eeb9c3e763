// Households told apart by whom applications name: who has somebody in common is of one household, until an office says otherwise.
import { PersistentMap, accept, refuse, type ApplicationId, type Decider } from '@buono/kernel';
import type { ApplicationMoved, ApplicationPlaced, HouseholdEvent, HouseholdKeys } from './events.js';

/** Places a received application; `fresh` is the id of the household if nobody is known of it. */
export type PlaceApplication = Omit<ApplicationPlaced, 'type' | 'household' | 'between'> & {
  readonly type: 'PlaceApplication';
  readonly fresh: string;
};

export type MoveApplication = Omit<ApplicationMoved, 'type'> & { readonly type: 'MoveApplication' };

export type HouseholdCommand = PlaceApplication | MoveApplication;

export type HouseholdRefusal = 'household-unchanged';

/** Where an application stands: by its list, or by what an office said, which makes its list void. */
export interface Placement extends HouseholdKeys {
  readonly applicationId: ApplicationId;
  /** Absent where an office said it before the application was placed by its list. */
  readonly round?: number;
  readonly household?: string | undefined;
  readonly between?: readonly string[] | undefined;
}

/** The applications of the persons of one call, or of the calls of a pool: `households-{uuid5(call or pool)}`. */
export interface Households {
  readonly byApplication: PersistentMap<Placement | undefined>;
  /** The application whose recipient has a key. */
  readonly byOwn: PersistentMap<ApplicationId | undefined>;
  /** The applications whose list names a key. */
  readonly byMember: PersistentMap<readonly ApplicationId[] | undefined>;
}

const taken = (households: Households, applicationId: ApplicationId): Households => {
  const before = households.byApplication.get(applicationId);
  if (before === undefined) return households;
  const without = (ids: readonly ApplicationId[] = []) => ids.filter((id) => id !== applicationId);
  return {
    byApplication: households.byApplication.with(applicationId, undefined),
    byOwn: before.own.reduce((map, key) => map.with(key, undefined), households.byOwn),
    byMember: before.members.reduce((map, key) => map.with(key, without(map.get(key))), households.byMember),
  };
};

const evolve = (households: Households, event: HouseholdEvent): Households => {
  const { applicationId } = event;
  const before = households.byApplication.get(applicationId);
  const rest = taken(households, applicationId);
  const placement: Placement =
    event.type === 'ApplicationPlaced'
      ? event
      : { applicationId, own: event.own, members: [], household: event.household, ...roundOf(before) };
  const { own, members } = placement;
  return {
    byApplication: rest.byApplication.with(applicationId, placement),
    byOwn: own.reduce((map, key) => map.with(key, applicationId), rest.byOwn),
    byMember: members.reduce((map, key) => map.with(key, [...(map.get(key) ?? []), applicationId]), rest.byMember),
  };
};

const roundOf = (before: Placement | undefined) => (before?.round === undefined ? {} : { round: before.round });

/** The households of who has a key: where an application is the person's own it decides, else every list that names them. */
const householdsWith = (households: Households, key: string): readonly string[] => {
  const own = households.byOwn.get(key);
  const naming = own === undefined ? (households.byMember.get(key) ?? []) : [own];
  return naming.flatMap((id) => households.byApplication.get(id)?.household ?? []);
};

const place = (c: PlaceApplication, households: Households) => {
  const before = households.byApplication.get(c.applicationId);
  if (before?.round === c.round) return accept();
  // Said by an office before its list was read: it stays.
  if (before !== undefined && before.round === undefined) return accept();
  const others = taken(households, c.applicationId);
  const met = [...new Set([...c.own, ...c.members].flatMap((key) => householdsWith(others, key)))].sort();
  const { applicationId, round, own, members } = c;
  const [only = c.fresh] = met;
  const where = met.length > 1 ? { between: met } : { household: only };
  return accept({ type: 'ApplicationPlaced', applicationId, round, own, members, ...where } as const);
};

/** Stream `households-{uuid5(call or pool)}`. */
export const householdsDecider: Decider<Households, HouseholdCommand, HouseholdEvent, HouseholdRefusal> = {
  initial: { byApplication: PersistentMap.empty(), byOwn: PersistentMap.empty(), byMember: PersistentMap.empty() },
  evolve,
  decide: (c, households) => {
    if (c.type === 'PlaceApplication') return place(c, households);
    if (households.byApplication.get(c.applicationId)?.household === c.household) return refuse('household-unchanged');
    return accept({ ...c, type: 'ApplicationMoved' });
  },
};

/** The other applications that are counted in the household of this one. */
export const countedWith = ({ byApplication }: Households, applicationId: ApplicationId): readonly ApplicationId[] => {
  const household = byApplication.get(applicationId)?.household;
  return [...byApplication].flatMap(([, other]) =>
    household !== undefined && other?.household === household && other.applicationId !== applicationId
      ? [other.applicationId]
      : [],
  );
};
