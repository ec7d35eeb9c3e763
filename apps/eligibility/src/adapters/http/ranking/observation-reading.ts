// Observations on provisional rankings as they are read, and what changed since.
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { canAny, notFound, type Principal } from '@buono/access';
import { Rankings } from '../../../application/ports.js';
import { RankingChangesQuery } from '../../../application/ranking/ranking-changes.handler.js';
import { Sealing } from '../../../application/sealing.js';
import type { ChangeReason } from '../../../domain/ranking/changes.js';
import { observationsOf } from '../../../domain/ranking/provisional.js';
import type { Observation } from '../../../domain/ranking/state.js';
import { ApplicationDoor } from '../application/application-door.js';
import type {
  ObservationLineView,
  ObservationsView,
  ObservationView,
  RankingChangesView,
} from './provisional-rankings.dto.js';
import type { PlaceParams } from './rankings.dto.js';

@Injectable()
export class ObservationReading {
  constructor(
    private readonly queries: QueryBus,
    private readonly rankings: Rankings,
    private readonly sealing: Sealing,
    private readonly door: ApplicationDoor,
  ) {}

  /** For the office of the zone, the region and the auditors. */
  async list(rankingId: string, principal: Principal): Promise<ObservationsView> {
    const { state: ranking } = await this.rankings.find(rankingId);
    const roles = ['zone-officer', 'region-officer', 'auditor'] as const;
    if (ranking.status !== 'provisional' || !canAny(principal, roles, { zone: ranking.zone })) throw notFound();
    const { observationsBy, awaitsPosting } = ranking.provisional;
    const by = awaitsPosting === true ? {} : { observationsBy };
    return { rankingId, ...by, items: observationsOf(ranking.provisional).map(observationLine) };
  }

  /** With its texts open, the opening recorded. */
  async show({ rankingId, applicationId }: PlaceParams, principal: Principal): Promise<ObservationView> {
    const { purpose } = await this.door.known(applicationId, principal);
    const { state: ranking } = await this.rankings.find(rankingId);
    const observation =
      ranking.status === 'provisional' ? ranking.provisional.observations.get(applicationId) : undefined;
    if (observation === undefined) throw notFound();
    const boxes = [observation.sealed, ...(observation.answer === undefined ? [] : [observation.answer.sealed])];
    const [said, answered] = await this.sealing.openEach(boxes, { actor: principal.actorId, purpose });
    return {
      ...observationLine(observation),
      ...(said?.text !== undefined && { text: said.text }),
      ...(answered?.text !== undefined && { answer: answered.text }),
      erased: [...new Set([...(said?.erased ?? []), ...(answered?.erased ?? [])])],
    };
  }

  /** For anybody. */
  async changes(rankingId: string): Promise<RankingChangesView> {
    const shown = await this.queries.execute(new RankingChangesQuery(rankingId));
    if (shown === undefined)
      throw notFound(
        'Questa graduatoria non è una definitiva che segue una provvisoria: non ci sono cambiamenti da mostrare.',
      );
    const changes = shown.changes.map(({ applicationId: code, before, after, why }) => ({
      code,
      ...(before && { before: { place: before.place, score: before.total } }),
      ...(after && { after: { place: after.place, score: after.total } }),
      ...{ why, sentence: SENTENCES[why] },
    }));
    return { rankingId, follows: shown.follows, changes };
  }
}

/** An observation as lists show it. */
export const observationLine = ({ applicationId, on: receivedOn, answer }: Observation): ObservationLineView => ({
  applicationId,
  receivedOn,
  status: answer?.outcome ?? 'waiting',
  ...(answer !== undefined && { answeredOn: answer.on }),
});

const SENTENCES: Readonly<Record<ChangeReason, string>> = {
  'observation-upheld': 'L’ufficio ha accolto le osservazioni.',
  'decision-corrected': 'L’ufficio ha rettificato la decisione con un atto.',
  'admitted-since': 'La domanda è stata ammessa dopo la graduatoria provvisoria.',
  'no-longer-admitted': 'La domanda non è più fra quelle ammesse.',
  'others-moved': 'È cambiato il posto di altre domande, oppure ciò che decide a parità di punti.',
};
