// One application per household, and per body, in a call: decided where all of a call's are seen, all members or none.
import { accept, PersistentMap, refuse, type ApplicationId, type Decider } from '@buono/kernel';
import type { HeldCommand, HeldRefusal } from './commands.js';
import type { HeldEvent } from './events.js';

/** The round of an application that holds members, and which. */
export interface Holder {
  readonly applicationId: ApplicationId;
  readonly round: number;
  readonly members: readonly string[];
}

export interface Held {
  readonly byMember: PersistentMap<ApplicationId | undefined>;
  readonly byApplication: PersistentMap<Holder | undefined>;
}

/** The holders of any of these members, other than this application. */
export const holdersOf = (
  held: Held,
  { applicationId, members }: Pick<Holder, 'applicationId' | 'members'>,
): readonly Holder[] => {
  const others = members.map((member) => held.byMember.get(member)).filter((holder) => holder !== applicationId);
  return [...new Set(others)].flatMap((id) => (id === undefined ? [] : (held.byApplication.get(id) ?? [])));
};

const free = (held: Held, applicationId: ApplicationId): Held => {
  const holder = held.byApplication.get(applicationId);
  if (holder === undefined) return held;
  return {
    byMember: holder.members.reduce((map, member) => map.with(member, undefined), held.byMember),
    byApplication: held.byApplication.with(applicationId, undefined),
  };
};

/** The members that are held in a call: `held-{call}`. */
export const heldDecider: Decider<Held, HeldCommand, HeldEvent, HeldRefusal> = {
  initial: { byMember: PersistentMap.empty(), byApplication: PersistentMap.empty() },
  evolve: (held, event) => {
    const before = free(held, event.applicationId);
    if (event.type === 'MembersFreed') return before;
    const { applicationId, round, members } = event;
    return {
      byMember: members.reduce((map, member) => map.with(member, applicationId), before.byMember),
      byApplication: before.byApplication.with(applicationId, { applicationId, round, members }),
    };
  },
  decide: (c, held) => {
    const own = held.byApplication.get(c.applicationId);
    if (c.type === 'FreeMembers') {
      const { applicationId, round } = c;
      return own?.round === round ? accept({ type: 'MembersFreed', applicationId, round }) : accept();
    }
    if (own?.round === c.round) return accept();
    if (holdersOf(held, c).length > 0) return refuse('household-already-open');
    const { applicationId, round, members } = c;
    return accept({ type: 'MembersHeld', applicationId, round, members });
  },
};
