// The ids of one person: nearly always one, more where an act joined a provisional code and the definitive one.
import type { Streams } from '@buono/event-store';
import type { CallId, PersonId } from '@buono/kernel';
import {
  joinBetween,
  selvesOf,
  type Identities,
  type IdentityCommand,
  type IdentityEvent,
  type IdentityRefusal,
} from '../../domain/identity/identities.js';
import { hasEnded } from '../../domain/application/ended.js';
import { applicationOf } from '../ids.js';
import type { Applications } from '../ports.js';

/** All joins of the installation, in one stream. */
export type IdentityStreams = Streams<Identities, IdentityCommand, IdentityEvent, IdentityRefusal>;

/** The one stream of joins. */
export const ALL_IDENTITIES = 'all';

/** How late an act of another process may be seen. */
const A_MOMENT_MS = 250;

export class Selves {
  constructor(
    readonly identities: IdentityStreams,
    private readonly applications: Applications,
  ) {}

  /** All joins, as the log has them now, or another process had them a moment ago: asked at every request. */
  async known(): Promise<Identities> {
    return (await this.identities.recent(ALL_IDENTITIES, A_MOMENT_MS, 'remembered')).state;
  }

  /** Every id of the person behind this one, the one that holds now first. */
  async of(person: PersonId): Promise<readonly PersonId[]> {
    return selvesOf(await this.known(), person);
  }

  /** Every id of the persons behind these. */
  async ofAll(persons: readonly PersonId[]): Promise<readonly PersonId[]> {
    const identities = await this.known();
    return [...new Set(persons.flatMap((person) => selvesOf(identities, person)))];
  }

  /** Whether two ids are one person's. */
  async areOne(one: PersonId, other: PersonId): Promise<boolean> {
    return one === other || (await this.of(one)).includes(other);
  }

  /** The act by which somebody is the person of another id; undefined for an id and itself. */
  async actBetween(one: PersonId, other: PersonId): Promise<string | undefined> {
    return joinBetween(await this.known(), one, other);
  }

  /**
   * The id under which a person's application to a call stands, so that one is open at a time under all of their codes: where
   * there is one already, else where there was one, else the id that holds now.
   */
  async recipientIn(call: CallId, person: PersonId): Promise<PersonId> {
    const selves = await this.of(person);
    const [current = person] = selves;
    if (selves.length === 1) return current;
    const found = await Promise.all(
      selves.map(async (self) => ({ self, state: (await this.applications.find(applicationOf(call, self))).state })),
    );
    const known = found.filter(({ state }) => state.status !== 'none');
    const open = known.find(({ state }) => state.status !== 'none' && !hasEnded(state));
    return (open ?? known[0])?.self ?? current;
  }
}
