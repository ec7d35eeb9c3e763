// Who may know who somebody under protection is, and where they live: asked at every view, by whoever opens names.
import type { Grants } from '@buono/access';
import { grantsOn } from '@buono/access';
import type { Streams } from '@buono/event-store';
import { dateInRome, type CallId, type Clock, type PersonId } from '@buono/kernel';
import {
  protectionsOn,
  type Protection,
  type ProtectionCommand,
  type ProtectionEvent,
  type ProtectionRefusal,
  type Protections,
} from '../../domain/protection/protections.js';
import type { Selves } from '../identity/selves.js';
import { memberKey } from '../ids.js';

/** All protections of the installation, in one stream. */
export type ProtectionStreams = Streams<Protections, ProtectionCommand, ProtectionEvent, ProtectionRefusal>;

/** The one stream of protections. */
export const ALL_PROTECTIONS = 'all';

/** How late an act of another process may be seen. */
const A_MOMENT_MS = 250;

/** Whom an application speaks of; `held` are the keys of its household in the call. */
export interface Spoken {
  readonly callId: CallId;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly held?: readonly string[];
}

/** What shields are asked of. */
export interface ShieldParts {
  readonly protections: ProtectionStreams;
  readonly selves: Selves;
  readonly grants: Grants;
  readonly clock: Clock;
}

export class Shields {
  constructor(readonly parts: ShieldParts) {}

  /** All that were recorded, as the log has them now, or another process had them a moment ago: asked at every request. */
  async known(): Promise<Protections> {
    return (await this.parts.protections.recent(ALL_PROTECTIONS, A_MOMENT_MS, 'remembered')).state;
  }

  /** A person under all of their ids, and the desks and providers that they work at today. */
  async holdersOf(actor: PersonId): Promise<readonly string[]> {
    const grants = grantsOn(await this.parts.grants.of(actor), dateInRome(this.parts.clock.now()));
    const desks = grants.flatMap(({ providerId }) => (providerId === undefined ? [] : [providerId]));
    return [...(await this.parts.selves.of(actor)), ...desks];
  }

  /** Whether identity and address in an application are kept from somebody. */
  async withholds(spoken: Spoken, actor: PersonId): Promise<boolean> {
    const [withheld = false] = await this.withholdsEach([spoken], actor);
    return withheld;
  }

  /** `withholds` of each, in order. */
  async withholdsEach(spoken: readonly Spoken[], actor: PersonId): Promise<readonly boolean[]> {
    const holding = await this.#holding();
    if (holding.length === 0) return spoken.map(() => false);
    const holders = await this.holdersOf(actor);
    return this.#speakOf(
      holding.filter((protection) => !knows(protection, holders)),
      spoken,
    );
  }

  /** Whether anybody whom an application speaks of is under protection today, whoever asks. */
  async cover(spoken: Spoken): Promise<boolean> {
    const [covered = false] = await this.#speakOf(await this.#holding(), [spoken]);
    return covered;
  }

  async #holding(): Promise<readonly Protection[]> {
    return protectionsOn(await this.known(), dateInRome(this.parts.clock.now()));
  }

  /** Of each application, whether it speaks of somebody whom these protect. */
  async #speakOf(closed: readonly Protection[], spoken: readonly Spoken[]): Promise<readonly boolean[]> {
    const ids = (await Promise.all(closed.map(({ personId }) => this.parts.selves.of(personId)))).flat();
    return spoken.map(({ callId, recipientId, applicantId, held = [] }) =>
      ids.some((id) => id === recipientId || id === applicantId || held.includes(memberKey(callId, id))),
    );
  }

  /** Whether a person is kept from somebody. */
  async withholdsPerson(person: PersonId, actor: PersonId): Promise<boolean> {
    return this.withholds({ callId: '' as CallId, recipientId: person, applicantId: person }, actor);
  }
}

/** The person themself and those who are named. */
const knows = ({ personId, allowed }: Protection, holders: readonly string[]): boolean =>
  holders.includes(personId) || allowed.some((holder) => holders.includes(holder));
