// It is somebody's turn: before the voucher is offered the criteria are asked again, on the facts of the file as they are today.
import type { CommandMeta, Outcome } from '@buono/event-store';
import { dateInRome, type Clock, type LocalDate } from '@buono/kernel';
import { standingOf } from '../../domain/application/correction.js';
import type { CriterionFinding } from '../../domain/application/evaluation.js';
import { setsAside } from '../../domain/application/override.js';
import { grantedBy, type Admitted } from '../../domain/application/state.js';
import type { Offer, OfferRefusal } from '../../domain/offer/decider.js';
import type { OfferEvent, OfferFinding, OfOffer } from '../../domain/offer/events.js';
import type { Evaluations } from '../decision/evaluations.js';
import type { Exclusions } from '../people/exclusions.js';
import type { Applications } from '../ports.js';
import type { Offers } from './offer-streams.js';

/** What checking an offer needs. */
export interface CheckOfferParts {
  readonly offers: Offers;
  readonly applications: Applications;
  readonly evaluations: Evaluations;
  readonly exclusions: Exclusions;
  readonly clock: Clock;
}

interface Found {
  readonly finding: OfferFinding;
  readonly criteria: readonly CriterionFinding[];
  readonly missing: readonly string[];
}

const plainly = (finding: OfferFinding): Found => ({ finding, criteria: [], missing: [] });

export class CheckOffers {
  constructor(private readonly parts: CheckOfferParts) {}

  /** Checks and records what was found; what was answered before stands. */
  async check(offer: OfOffer, meta: CommandMeta): Promise<Outcome<Offer, OfferEvent, OfferRefusal>> {
    const on = dateInRome(this.parts.clock.now());
    const found = await this.find(offer, on, meta);
    return this.parts.offers.execute(offer.voucherId, { type: 'CheckOffer', ...offer, ...found, on }, meta);
  }

  private async find({ applicationId }: OfOffer, on: LocalDate, meta: CommandMeta): Promise<Found> {
    const { state: application } = await this.parts.applications.find(applicationId);
    if (application.status === 'taken-over') return plainly('holds');
    if (application.status !== 'admitted') return plainly('withdrawn');
    if (await this.parts.exclusions.excludes(application, on)) return plainly('excluded');
    // A correction by an act left nothing due.
    if (standingOf(application, grantedBy(application))?.entitled === false) return plainly('does-not-qualify');
    const { due } = grantedBy(application);
    return due !== undefined && due.validTo < on ? plainly('use-over') : this.evaluate(application, on, meta);
  }

  private async evaluate(application: Admitted, on: LocalDate, meta: CommandMeta): Promise<Found> {
    const looking = { actor: meta.actor, purpose: 'check-offer', correlationId: meta.correlationId };
    const evaluated = await this.parts.evaluations.evaluate(application, on, looking);
    if (!evaluated.ok) return plainly('data-erased');
    const { ready, evaluation } = evaluated.value;
    if (ready.halt === 'annulled') return plainly('call-annulled');
    const { outcome, missing } = evaluation;
    if (outcome === 'qualifies') return plainly('holds');
    // An act set aside just this, and still holds: its last day is that of what is due.
    const { override } = application;
    if (override !== undefined && outcome !== 'cannot-check-yet' && setsAside(override, evaluation))
      return plainly('holds');
    const criteria = evaluation.criteria.filter((one) => one.outcome !== 'met' && one.outcome !== 'not-applicable');
    return { finding: outcome, criteria, missing };
  }
}
