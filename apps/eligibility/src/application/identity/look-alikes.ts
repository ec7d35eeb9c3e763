// What offices are shown of people who look alike: what is joined or told apart already is settled and left out.
import type { CallId, PersonId, ZoneCode } from '@buono/kernel';
import { areApart, selvesOf, type Pair } from '../../domain/identity/identities.js';
import type { Stretch } from '../ports.js';
import type { Likenesses, Likeness, LikenessFilter } from './likenesses.js';
import type { Shields } from '../protection/shields.js';
import type { Selves } from './selves.js';

/** An application with the others that it is like. */
export interface Alike {
  readonly applicationId: string;
  readonly likenesses: readonly Likeness[];
}

export class LookAlikes {
  constructor(
    private readonly likenesses: Likenesses,
    private readonly selves: Selves,
    private readonly shields: Shields,
  ) {}

  /** Applications in order of their ids with what they are like; those with nothing left are there too, empty. */
  async page(filter: LikenessFilter, stretch: Stretch, actor: PersonId): Promise<readonly Alike[]> {
    return this.of(await this.likenesses.applications(filter, stretch), actor);
  }

  /** What these applications are like, as far as it is for who asks: who is under protection resembles nobody to others. */
  async of(applications: readonly string[], actor: PersonId): Promise<readonly Alike[]> {
    const identities = await this.selves.known();
    const unsettled = (await this.likenesses.of(applications)).filter((likeness) => {
      const pair = pairOf(likeness);
      return !areApart(identities, pair) && !selvesOf(identities, pair.one).includes(pair.other);
    });
    const closed = await this.shields.withholdsEach(unsettled.map(spokenOf), actor);
    const open = unsettled.filter((_, index) => closed[index] !== true);
    return applications.map((applicationId) => ({
      applicationId,
      likenesses: open.filter((likeness) => likeness.applicationId === applicationId),
    }));
  }
}

const spokenOf = ({ personId, otherPersonId, otherCallId }: Likeness) => ({
  callId: otherCallId as CallId,
  recipientId: personId as PersonId,
  applicantId: otherPersonId as PersonId,
});

/** The two people of a likeness. */
export const pairOf = ({ personId, otherPersonId }: Likeness): Pair => ({
  one: personId as PersonId,
  other: otherPersonId as PersonId,
});

/** Whether a zone is among those that an office works for. */
export const isWithin = (zone: string, zones: readonly ZoneCode[] | 'all'): boolean =>
  zones === 'all' || zones.some((held) => held === zone);
