// Where a ceiling of a person is decided, whichever of their codes a voucher was given to: at the id that holds now, which is
// brought up to date before anything is asked of it. Every step may be taken again.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { Selves } from '@buono/access';
import type { PersonId } from '@buono/kernel';
import type { JoiningCommand } from '../../domain/shared-ceiling/commands.js';
import { sharedCeilingDecider } from '../../domain/shared-ceiling/decider.js';
import type { HeldShare, SharedCeiling } from '../../domain/shared-ceiling/state.js';
import { asJoined, isJoined, joinedIn, missingIn, ownShares } from '../../domain/shared-ceiling/joining.js';
import type { SharedCeilings } from '../ports.js';

/** One ceiling of one id, as its stream is named. */
export const sharedCeilingOf = (name: string, holder: PersonId): string => uuidV5('shared-ceiling', name, holder);

/** Who somebody is now, by how much that was heard. */
interface Person {
  readonly current: PersonId;
  readonly formers: readonly PersonId[];
  readonly heard: number;
}

/** The stream that decides for a holder; `under` is the holder where it is another id of the person. */
export interface Place {
  readonly id: string;
  readonly under?: PersonId;
}

// A message holds some hundred shares; a year of days is one page or two.
const PAGE = 200;
const MOST_TRIES = 5;

export class JoinedCeilings {
  constructor(
    private readonly ceilings: SharedCeilings,
    private readonly selves: Selves,
  ) {}

  /** Where it is decided now, with all that the person's other ids used there. */
  async settled(name: string, holder: PersonId, meta: CommandMeta): Promise<Place> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { ids, heard } = await this.selves.now(holder);
      const [current = holder, ...formers] = ids;
      if (await this.#aligned(name, { current, formers, heard }, meta)) return placeOf(name, holder, current);
    }
    throw new Error(`ceiling ${name} was joined and parted faster than it was asked`);
  }

  /** Every stream that keeps what a holder used: its own, and that of the id that holds now. */
  async placesOf(name: string, holder: PersonId): Promise<readonly Place[]> {
    const [current = holder] = (await this.selves.now(holder)).ids;
    const own = { id: sharedCeilingOf(name, holder) };
    return current === holder ? [own] : [own, placeOf(name, holder, current)];
  }

  /** What all ids of the person have used of it, with nothing written. */
  async seen(name: string, holder: PersonId): Promise<SharedCeiling> {
    const [current = holder, ...formers] = (await this.selves.now(holder)).ids;
    const { state } = await this.ceilings.find(sharedCeilingOf(name, current));
    if (formers.length === 0 && joinedIn(state).length === 0) return state;
    const others = formers.map(async (under) => ({
      under,
      ceiling: (await this.ceilings.find(sharedCeilingOf(name, under))).state,
    }));
    return asJoined(state, await Promise.all(others), sharedCeilingDecider.evolve);
  }

  /** Whether nobody knew better meanwhile. */
  async #aligned(name: string, person: Person, meta: CommandMeta): Promise<boolean> {
    const { current, formers, heard } = person;
    const id = sharedCeilingOf(name, current);
    const { state } = await this.ceilings.find(id);
    for (const under of joinedIn(state))
      if (!formers.includes(under) && !(await this.#done(id, { type: 'PartShares', under, heard }, meta))) return false;
    if (state.moved?.into !== undefined && !(await this.#back(name, { ...person, from: state.moved.into }, meta)))
      return false;
    for (const under of formers) {
      const former = sharedCeilingOf(name, under);
      const moved = { type: 'MoveCeiling', into: current, heard } as const;
      if (!(await this.#done(former, moved, meta))) return false;
      const { state: theirs } = await this.ceilings.find(former);
      if (!(await this.#brought(id, { under, heard, shares: ownShares(theirs) }, meta))) return false;
    }
    return true;
  }

  /** First taken away from where it was decided, so that nothing is taken in both places. */
  async #back(
    name: string,
    { current, formers, heard, from }: Person & { readonly from: PersonId },
    meta: CommandMeta,
  ): Promise<boolean> {
    for (const under of [current, ...formers]) {
      const part = { type: 'PartShares', under, heard } as const;
      if (!(await this.#done(sharedCeilingOf(name, from), part, meta))) return false;
    }
    return this.#done(sharedCeilingOf(name, current), { type: 'MoveCeilingBack', heard }, meta);
  }

  async #brought(
    id: string,
    {
      under,
      heard,
      shares,
    }: { readonly under: PersonId; readonly heard: number; readonly shares: readonly HeldShare[] },
    meta: CommandMeta,
  ): Promise<boolean> {
    const { state } = await this.ceilings.find(id);
    const lacking = shares.filter((share) => missingIn(state, { under, shares: [share] }).length > 0);
    if (lacking.length === 0 && isJoined(state, under)) return true;
    for (let from = 0; from === 0 || from < lacking.length; from += PAGE) {
      const page = lacking.slice(from, from + PAGE);
      if (!(await this.#done(id, { type: 'JoinShares', under, heard, shares: page }, meta))) return false;
    }
    return true;
  }

  /** Whether it is so by now; said again of what is so already, it changes nothing. */
  async #done(id: string, command: JoiningCommand, meta: CommandMeta): Promise<boolean> {
    const { state, revision } = await this.ceilings.find(id);
    if (command.type === 'MoveCeiling' && state.moved?.into === command.into) return true;
    const { ifMatch: _, ...rest } = meta;
    const commandId = uuidV5('join-ceiling', id, meta.commandId, command.type, String(revision));
    const outcome = await this.ceilings.execute(id, command, { ...rest, commandId, causationId: meta.commandId });
    return outcome.accepted;
  }
}

const placeOf = (name: string, holder: PersonId, current: PersonId): Place => ({
  id: sharedCeilingOf(name, current),
  ...(current !== holder && { under: holder }),
});
