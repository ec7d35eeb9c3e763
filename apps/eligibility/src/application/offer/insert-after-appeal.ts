// Who was refused, won an appeal and is admitted now stands in the approved ranking where their points would have put them.
import { uuidV5, type CommandMeta, type Streams } from '@buono/event-store';
import { dateInRome, type ApplicationId, type Clock } from '@buono/kernel';
import { drawNumber, rank, type RankEntry } from '@buono/rules';
import type { Admitted } from '../../domain/application/state.js';
import type { InsertionRefusal, InsertPlace, Insertions, PlaceInserted } from '../../domain/insertion/insertions.js';
import type { Ranking } from '../../domain/ranking/decider.js';
import type { CallVersions, ReadyCall } from '../call-versions.js';
import type { Applications, Lists, Rankings } from '../ports.js';
import type { Scoring } from '../scoring.js';

/** The places given after approval, by ranking. */
export type InsertionStreams = Streams<Insertions, InsertPlace, PlaceInserted, InsertionRefusal>;

/** What giving a place needs. */
export interface InsertionParts {
  readonly insertions: InsertionStreams;
  readonly applications: Applications;
  readonly rankings: Rankings;
  readonly lists: Lists;
  readonly versions: CallVersions;
  readonly scoring: Scoring;
  readonly clock: Clock;
}

type ApprovedRanking = Extract<Ranking, { readonly status: 'approved' }>;
interface Standing {
  readonly applicationId: ApplicationId;
  readonly place: number;
  readonly bis: number;
}
interface Comparing {
  readonly ranking: ApprovedRanking;
  readonly ready: ReadyCall;
  readonly meta: CommandMeta;
}

const WAIT_MS = 5_000;
const MOST_RANKINGS = 500;

export class InsertAfterAppeal {
  constructor(private readonly parts: InsertionParts) {}

  /** Gives the place that is due, once; nothing for who won no appeal, or where no ranking was approved before. */
  async after(
    id: ApplicationId,
    { eventId, correlationId }: { readonly eventId: string; readonly correlationId: string },
  ) {
    const { state: admitted } = await this.parts.applications.find(id);
    if (admitted.status !== 'admitted' || admitted.procedure.reopened === undefined) return;
    const ranking = await this.rankingOf(admitted);
    if (ranking === undefined) return;
    const { rankingId, callId, zone, callVersion } = ranking;
    const commandId = uuidV5('insert-after-appeal', eventId);
    const meta = { commandId, actor: 'process:insert-after-appeal', correlationId, causationId: eventId };
    const ready = await this.parts.versions.numbered(callId, callVersion);
    const { state: given } = await this.parts.insertions.find(rankingId);
    const inOrder = [...ranking.ranked.map((one) => ({ ...one, bis: 0 })), ...given].sort(
      (a, b) => a.place - b.place || a.bis - b.bis,
    );
    const before = await this.firstBehind(admitted, inOrder, { ranking, ready, meta });
    const [above, below] = [inOrder[before - 1], inOrder[before]];
    const on = dateInRome(this.parts.clock.now());
    const actNumber = admitted.procedure.appeal?.decided?.actNumber ?? '';
    const about = { rankingId, callId, zone, applicationId: id, actNumber, on, above, below };
    const outcome = await this.parts.insertions.execute(rankingId, { type: 'InsertPlace', ...about }, meta);
    if (!outcome.accepted) throw new Error(`no place for ${id} in ranking ${rankingId}: ${outcome.refusal}`);
  }

  /** The first approved ranking of its action and zone that would have had it, and has it not. */
  private async rankingOf({ callId, zone, action, submittedOn, applicationId: id }: Admitted) {
    if (!(await this.parts.lists.caughtUp(WAIT_MS))) throw new Error('the lists are behind');
    const lines = await this.parts.lists.rankings({ callId, zones: [zone] }, { limit: MOST_RANKINGS });
    const approved = lines
      .filter((one) => one.action === action && one.status === 'approved' && one.computedOn >= submittedOn)
      .sort((a, b) => ((a.approvedOn ?? '') < (b.approvedOn ?? '') ? -1 : 1));
    const [first] = approved;
    const found = first && (await this.parts.rankings.find(first.rankingId)).state;
    if (found?.status !== 'approved') return undefined;
    return found.ranked.some(({ applicationId }) => applicationId === id) ? undefined : found;
  }

  /** How many stand before it; by halves, since every comparison opens what somebody has sealed. */
  private async firstBehind(admitted: Admitted, inOrder: readonly Standing[], comparing: Comparing): Promise<number> {
    const own = await this.entryOf(admitted, comparing);
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const next = await this.comparable(inOrder, [middle, high], comparing);
      if (next === undefined) high = middle;
      else {
        const [first] = rank(comparing.ready.compiled, admitted.action, [own, next.entry]);
        if (first?.id === own.id) high = middle;
        else low = next.index + 1;
      }
    }
    return low;
  }

  /** The first from an index on that can still be compared: who withdrew keeps a place that nobody measures with. */
  private async comparable(inOrder: readonly Standing[], [from, to]: readonly [number, number], comparing: Comparing) {
    for (let index = from; index < to; index += 1) {
      const { state } = await this.parts.applications.find(inOrder[index]?.applicationId ?? '');
      if (state.status === 'admitted') return { index, entry: await this.entryOf(state, comparing) };
    }
    return undefined;
  }

  private async entryOf(admitted: Admitted, { ranking, ready, meta }: Comparing): Promise<RankEntry> {
    const looking = { actor: meta.actor, purpose: 'rank-applications', correlationId: meta.correlationId };
    const { total, ties } = await this.parts.scoring.scoreOf({ ready, action: ranking.action }, admitted, looking);
    const { applicationId: id, receiptNumber: receipt } = admitted;
    const draw = ranking.lot === undefined ? {} : { draw: drawNumber(ranking.lot.seed, id) };
    return { id, total, ties, receipt, ...draw };
  }
}
