// Where an application that does not stand in an approved ranking would stand: between whom, by the ranking's own rules.
import { drawNumber, rank, type RankEntry } from '@buono/rules';
import type { Admitted } from '../../domain/application/state.js';
import type { PlaceOfList } from '../../domain/insertion/insertions.js';
import type { Ranking } from '../../domain/ranking/decider.js';
import type { CallVersions, ReadyCall } from '../call/call-versions.js';
import type { Applications, Lists, Rankings } from '../ports.js';
import type { Scoring } from '../ranking/scoring.js';
import type { Looking } from '../sealing.js';
import type { InsertionStreams } from './insertion-streams.js';

/** What finding a place needs. */
export interface FinderParts {
  readonly insertions: InsertionStreams;
  readonly applications: Applications;
  readonly rankings: Rankings;
  readonly lists: Lists;
  readonly versions: CallVersions;
  readonly scoring: Scoring;
}

export type ApprovedRanking = Extract<Ranking, { readonly status: 'approved' }>;

/** Whose place is looked for. */
export type Placeless = Pick<
  Admitted,
  'applicationId' | 'receiptNumber' | 'callId' | 'zone' | 'action' | 'submittedOn'
>;

/** The two that it would stand between; an end that is not there is the beginning or the end of the list. */
export interface Between {
  readonly above: PlaceOfList | undefined;
  readonly below: PlaceOfList | undefined;
}

interface Standing extends PlaceOfList {
  readonly applicationId: string;
}

/** A ranking with the call that it was computed by; every comparison opens what somebody has sealed, and says for whom. */
export interface Comparing {
  readonly ranking: Exclude<Ranking, { readonly status: 'none' }>;
  readonly ready: ReadyCall;
  readonly looking: Looking;
}

const WAIT_MS = 5_000;
const MOST_RANKINGS = 500;

export class PlaceFinder {
  constructor(private readonly parts: FinderParts) {}

  /** The first approved ranking of its action and zone that would have had it, and has it not. */
  async rankingWithout({ callId, zone, action, submittedOn, applicationId: id }: Placeless) {
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

  /** What a ranking is compared by. */
  async comparing(ranking: Comparing['ranking'], looking: Looking): Promise<Comparing> {
    return { ranking, ready: await this.parts.versions.numbered(ranking.callId, ranking.callVersion), looking };
  }

  /** Between whom an entry belongs. */
  async between(own: RankEntry, comparing: Comparing): Promise<Between> {
    const { ranking } = comparing;
    const { state: given } = await this.parts.insertions.find(ranking.rankingId);
    const inOrder: readonly Standing[] = [...ranking.ranked.map((one) => ({ ...one, bis: 0 })), ...given].sort(
      (a, b) => a.place - b.place || a.bis - b.bis,
    );
    const before = await this.firstBehind(own, inOrder, comparing);
    return { above: inOrder[before - 1], below: inOrder[before] };
  }

  /** An admitted application as it is compared. */
  async entryOf(admitted: Admitted, { ranking, ready, looking }: Comparing): Promise<RankEntry> {
    const score = await this.parts.scoring.scoreOf({ ready, action: ranking.action }, admitted, looking);
    return entryFor(admitted, score, ranking);
  }

  /** How many stand before it; by halves. */
  private async firstBehind(own: RankEntry, inOrder: readonly Standing[], comparing: Comparing): Promise<number> {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const next = await this.comparable(inOrder, [middle, high], comparing);
      if (next === undefined) high = middle;
      else {
        const [first] = rank(comparing.ready.compiled, comparing.ranking.action, [own, next.entry]);
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
}

/** An application with its points and ties, as it is compared in a ranking. */
export const entryFor = (
  { applicationId: id, receiptNumber: receipt }: Pick<Placeless, 'applicationId' | 'receiptNumber'>,
  { total, ties }: Pick<RankEntry, 'total' | 'ties'>,
  { lot }: Comparing['ranking'],
): RankEntry => ({ id, total, ties, receipt, ...(lot !== undefined && { draw: drawNumber(lot.seed, id) }) });
