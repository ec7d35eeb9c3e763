// Who acts for whom, today: asked at every request of the mandates themselves, never of a token.
import { grantsOn, type Grants } from '@buono/access';
import { dateInRome, type ApplicationId, type Clock, type Instant, type LocalDate, type PersonId } from '@buono/kernel';
import type { Acting } from '../../domain/application/events.js';
import type { KnownApplication } from '../../domain/application/state.js';
import {
  lapseOf,
  standingOn,
  type MandateLapse,
  type Mandates,
  type MandateStanding,
} from '../../domain/mandate/state.js';
import { answer, refused, type Answer } from '../answer.js';
import type { Selves } from '../identity/selves.js';
import type { Shields } from '../protection/shields.js';
import type { MandateStreams } from './people-ports.js';
import type { Applications } from '../ports.js';

/** What representation is asked of. */
export interface RepresentationParts {
  readonly applications: Applications;
  readonly mandates: MandateStreams;
  readonly grants: Grants;
  readonly selves: Selves;
  readonly shields: Shields;
  readonly clock: Clock;
}

/** An application in the hands of somebody who may act for it; `acting` names the mandate, where it rests on a recorded one. */
export interface InHand {
  readonly application: KnownApplication;
  readonly acting: Acting;
  readonly arrivedAt: Instant;
  readonly on: LocalDate;
}

/** How a person stands to an application: they may act, their mandate does not hold, or they have nothing to do with it. */
export type Footing = Acting | { readonly lapse: MandateLapse } | 'stranger';

export class Representation {
  constructor(private readonly parts: RepresentationParts) {}

  /** The person, and the desks (CAF, patronato) that they work at on a day. */
  async holdersOf(actor: PersonId, on: LocalDate): Promise<readonly string[]> {
    const grants = grantsOn(await this.parts.grants.of(actor), on);
    const desks = grants.flatMap(({ role, providerId: desk }) =>
      role === 'delegate' && desk !== undefined ? [desk] : [],
    );
    return [...(await this.parts.selves.of(actor)), ...desks];
  }

  /** How somebody stands to a person by the mandates that are recorded. */
  async standing(person: PersonId, actor: PersonId, on: LocalDate): Promise<MandateStanding> {
    const mandates = await this.#mandatesOf(person);
    return mandates.length === 0 ? {} : standingOn(mandates, await this.holdersOf(actor, on), on);
  }

  /** Whether somebody holds, or ever held, a mandate of a person. */
  async knows(person: PersonId, actor: PersonId): Promise<boolean> {
    const [mandates, own] = [await this.#mandatesOf(person), await this.parts.selves.of(actor)];
    return mandates.some(({ holder }) => own.includes(holder as PersonId));
  }

  /** Whether an application is somebody's own, as recipient or applicant, under any of their ids. */
  async owns({ recipientId, applicantId }: KnownApplication, actor: PersonId): Promise<boolean> {
    const own = await this.parts.selves.of(actor);
    return own.includes(recipientId) || own.includes(applicantId);
  }

  /** How somebody stands to an application today. */
  async footing(application: KnownApplication, actor: PersonId): Promise<Footing> {
    return this.#footing(application, actor, dateInRome(this.parts.clock.now()));
  }

  /** The application, for who may act for it; `arrivedAt` is the moment of the asking. */
  async inHand(id: ApplicationId, actor: PersonId): Promise<Answer<InHand>> {
    const arrivedAt = this.parts.clock.now();
    const on = dateInRome(arrivedAt);
    const { state: application } = await this.parts.applications.find(id);
    if (application.status === 'none') return refused('application-unknown');
    const footing = await this.#footing(application, actor, on);
    if (footing === 'stranger') return refused('application-unknown');
    if ('lapse' in footing) return refused(footing.lapse);
    if (await this.parts.shields.withholds(application, actor)) return refused('person-protected');
    return answer({ application, acting: footing, arrivedAt, on });
  }

  async #footing(application: KnownApplication, actor: PersonId, on: LocalDate): Promise<Footing> {
    const { recipientId, applicantId, mandate } = application;
    const own = await this.parts.selves.of(actor);
    if (own.includes(recipientId)) return this.#as(actor, recipientId);
    const standing = await this.standing(recipientId, actor, on);
    if (standing.holds !== undefined)
      return own.includes(applicantId) ? this.#as(actor, applicantId) : { underMandate: standing.holds.mandateId };
    if (standing.lapse !== undefined) return { lapse: standing.lapse };
    if (!own.includes(applicantId)) return 'stranger';
    // Nothing is recorded: what the applicant declared holds for as long as they said.
    const past = mandate && lapseOf(mandate, on);
    return past === undefined ? this.#as(actor, applicantId) : { lapse: past };
  }

  /** Somebody under an id of their own: by the act that joined the two, where it is another than they came with. */
  async #as(actor: PersonId, own: PersonId): Promise<Acting> {
    const underMandate = await this.parts.selves.actBetween(actor, own);
    return underMandate === undefined ? {} : { underMandate };
  }

  async #mandatesOf(person: PersonId): Promise<Mandates> {
    const ids = await this.parts.selves.of(person);
    return (await Promise.all(ids.map(async (id) => (await this.parts.mandates.find(id)).state))).flat();
  }
}
