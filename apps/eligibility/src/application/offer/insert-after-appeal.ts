// Who was refused, won an appeal and is admitted now stands in the approved ranking where their points would have put them.
import { uuidV5 } from '@buono/event-store';
import { dateInRome, type ApplicationId, type Clock } from '@buono/kernel';
import type { Applications } from '../ports.js';
import type { InsertionStreams } from './insertion-streams.js';
import type { PlaceFinder } from './place-finder.js';

/** What giving a place needs. */
export interface InsertionParts {
  readonly insertions: InsertionStreams;
  readonly applications: Applications;
  readonly finder: PlaceFinder;
  readonly clock: Clock;
}

export class InsertAfterAppeal {
  constructor(private readonly parts: InsertionParts) {}

  /** Gives the place that is due, once; nothing for who won no appeal, or where no ranking was approved before. */
  async after(
    id: ApplicationId,
    { eventId, correlationId }: { readonly eventId: string; readonly correlationId: string },
  ) {
    const { finder, insertions } = this.parts;
    const { state: admitted } = await this.parts.applications.find(id);
    if (admitted.status !== 'admitted') return;
    const { procedure, reserve } = admitted;
    // A reserve that held the ranking up was lifted: the place is due as after an appeal.
    const lifted = reserve?.resolved?.outcome === 'met' ? reserve.resolved : undefined;
    if (procedure.reopened === undefined && lifted === undefined) return;
    const ranking = await finder.rankingWithout(admitted);
    if (ranking === undefined) return;
    const { rankingId, callId, zone } = ranking;
    const commandId = uuidV5('insert-after-appeal', eventId);
    const meta = { commandId, actor: 'process:insert-after-appeal', correlationId, causationId: eventId };
    const looking = { actor: meta.actor, purpose: 'rank-applications', correlationId };
    const comparing = await finder.comparing(ranking, looking);
    const { above, below } = await finder.between(await finder.entryOf(admitted, comparing), comparing);
    const on = dateInRome(this.parts.clock.now());
    const actNumber = lifted?.actNumber ?? procedure.appeal?.decided?.actNumber ?? '';
    const about = { rankingId, callId, zone, applicationId: id, actNumber, on, above, below };
    const outcome = await insertions.execute(rankingId, { type: 'InsertPlace', ...about }, meta);
    if (!outcome.accepted) throw new Error(`no place for ${id} in ranking ${rankingId}: ${outcome.refusal}`);
  }
}
