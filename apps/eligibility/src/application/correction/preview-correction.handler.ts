// What a correction of a decision would come to, with nothing written: what is due, the worth, the place in the ranking.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { pointUnits, type ApplicationId } from '@buono/kernel';
import type { Entitlement } from '@buono/rules';
import type { RankingEntry } from '../../domain/ranking/events.js';
import { grantedBy } from '../../domain/application/state.js';
import { answer, type Answer } from '../answer.js';
import type { AskedCorrection } from './asked-correction.js';
import { CorrectionWork, type WorkedOut } from './correction-work.js';
import { entitlementOf } from '../decision/evaluations.js';
import { Applications, Lists, Rankings } from '../ports.js';

/** A place in an approved ranking, before and after; ties are broken as if the rest of the score stayed. */
export interface MovedPlace {
  readonly rankingId: string;
  readonly before: number;
  readonly after: number;
}

export interface CorrectionPreview extends WorkedOut {
  /** What would be due, as neighbours would be told it; what is due now where nothing would be. */
  readonly entitlement: Entitlement | undefined;
  readonly place?: MovedPlace;
}

export class PreviewCorrectionQuery extends Query<Answer<CorrectionPreview>> {
  constructor(
    readonly application: ApplicationId,
    readonly correction: AskedCorrection,
    readonly actor: string,
  ) {
    super();
  }
}

// Rankings of one action and zone: a handful.
const NEWEST = 50;

@QueryHandler(PreviewCorrectionQuery)
export class PreviewCorrectionHandler implements IQueryHandler<PreviewCorrectionQuery> {
  constructor(
    private readonly applications: Applications,
    private readonly work: CorrectionWork,
    private readonly lists: Lists,
    private readonly rankings: Rankings,
  ) {}

  async execute({ application: id, correction, actor }: PreviewCorrectionQuery): Promise<Answer<CorrectionPreview>> {
    const { state: application } = await this.applications.find(id);
    const looking = { actor, purpose: 'preview-correction' };
    const worked = await this.work.of(application, correction, looking);
    if (!worked.ok) return worked;
    const { entitled, valueCents, evaluation, admitted } = worked.value;
    const due = entitlementOf(entitled ? evaluation : grantedBy(admitted));
    const place = await this.placeOf(worked.value);
    const entitlement = due === undefined ? undefined : { ...due, valueCents };
    return answer({ ...worked.value, entitlement, ...(place !== undefined && { place }) });
  }

  private async placeOf({ admitted, evaluation, entitled }: WorkedOut): Promise<MovedPlace | undefined> {
    const { applicationId, callId, zone, action } = admitted;
    const { score } = evaluation;
    if (score === undefined) return undefined;
    const lines = await this.lists.rankings({ callId, zones: [zone] }, { limit: NEWEST });
    for (const { rankingId } of lines) {
      const { state: ranking } = await this.rankings.find(rankingId);
      if (ranking.status !== 'approved' || ranking.action !== action) continue;
      const own = ranking.ranked.find((entry) => entry.applicationId === applicationId);
      if (own === undefined) continue;
      const others = ranking.ranked.filter((entry) => entry !== own);
      const after = entitled ? others.filter((other) => standsBefore(other, own, score)).length + 1 : others.length + 1;
      return { rankingId, before: own.place, after };
    }
    return undefined;
  }
}

const standsBefore = (other: RankingEntry, own: RankingEntry, score: number): boolean =>
  pointUnits(other.total) > pointUnits(score) || (other.total === score && other.place < own.place);
