// What acts on identities have in common: whom an office serves, what stands under two codes, what is sealed.
import { eventIdFor } from '@buono/event-store';
import { personId, type CallId, type PersonId, type ZoneCode } from '@buono/kernel';
import { KeyErased, type Boxes, type JsonObject } from '@buono/privacy';
import { hasEnded } from '../../domain/application/ended.js';
import type { IdentityEvent, Identities } from '../../domain/identity/identities.js';
import { answer, refused, type Answer, type Written } from '../answer.js';
import { applicationOf } from '../ids.js';
import type { Applications, Lists } from '../ports.js';
import type { Shields } from '../protection/shields.js';
import type { Selves } from './selves.js';

/** What was written of identities. */
export type WrittenIdentities = Written<Identities, IdentityEvent>;

const WAIT_MS = 5_000;
const MOST_LINES = 500;

/** What acts on identities work with. */
export class IdentityDesk {
  constructor(
    readonly selves: Selves,
    private readonly applications: Applications,
    private readonly boxes: Boxes,
    private readonly parts: { readonly shields: Shields; readonly lists: Lists },
  ) {}

  /** Whether a person under protection is kept from somebody. */
  withholds(person: PersonId, actor: PersonId): Promise<boolean> {
    return this.parts.shields.withholdsPerson(person, actor);
  }

  /** Whether one of these persons has an application that was sent in one of the zones. */
  async isServed(persons: readonly PersonId[], zones: readonly ZoneCode[] | 'all'): Promise<boolean> {
    const within = { sentOnly: true, recipients: persons, ...(zones !== 'all' && { zones }) };
    return (await this.parts.lists.applications(within, { limit: 1 })).length > 0;
  }

  /** Whether the lists have all that was written. */
  caughtUp(): Promise<boolean> {
    return this.parts.lists.caughtUp(WAIT_MS);
  }

  /** The calls in which an application stands under each of two persons: asked of the applications themselves. */
  async openUnderBoth(one: readonly PersonId[], other: readonly PersonId[]): Promise<readonly CallId[]> {
    const [calls, others] = [await this.#standing(one), new Set(await this.#standing(other))];
    return [...new Set(calls)].filter((call) => others.has(call));
  }

  /** Seals what an act says, under the person, for the first event of the command. */
  async seal(person: PersonId, commandId: string, fields: JsonObject): Promise<Answer<string>> {
    try {
      return answer(await this.boxes.seal(person, 'identity', eventIdFor(commandId, 0), fields));
    } catch (error) {
      if (error instanceof KeyErased) return refused('data-erased');
      throw error;
    }
  }

  async #standing(persons: readonly PersonId[]): Promise<readonly CallId[]> {
    const lines = await this.parts.lists.applications({ sentOnly: true, recipients: persons }, { limit: MOST_LINES });
    const states = await Promise.all(
      lines.map(async ({ callId, recipientId }) => {
        const id = applicationOf(callId as CallId, personId(recipientId));
        return (await this.applications.find(id)).state;
      }),
    );
    return states.flatMap((state) => {
      const stands = state.status !== 'none' && state.status !== 'draft' && state.status !== 'withdrawn';
      return stands && !hasEnded(state) ? [state.callId] : [];
    });
  }
}
