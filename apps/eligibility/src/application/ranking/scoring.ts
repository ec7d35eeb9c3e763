// Scores: points and tie-breaks of admitted applications, on the evidence of their admission; then their places.
import type { ApplicationId, LocalDate, ZoneCode } from '@buono/kernel';
import { drawNumber, rank, score, type RankEntry, type Score } from '@buono/rules';
import type { RankingEntry } from '../../domain/ranking/events.js';
import { standingOf } from '../../domain/application/correction.js';
import { holdsUp } from '../../domain/application/reserve.js';
import { grantedBy, type Admitted } from '../../domain/application/state.js';
import { answer, refused, type Answer } from '../answer.js';
import type { ReadyCall } from '../call/call-versions.js';
import type { Applications, Lists } from '../ports.js';
import type { Looking, Sealing } from '../sealing.js';

/** What is ranked. */
export interface Ranked {
  readonly ready: ReadyCall;
  readonly action: string;
  readonly zone: ZoneCode;
  /** The seed of the lot, where the action has one. */
  readonly seed?: string;
  /** Says of each whether its decision was corrected from this day on. */
  readonly since?: LocalDate;
}

// An application has at most four boxes, and at most 500 are opened at once.
const OPENED_AT_ONCE = 100;
const LISTED_AT_ONCE = 500;
const WAIT_MS = 5_000;

export class Scoring {
  constructor(
    private readonly applications: Applications,
    private readonly lists: Lists,
    private readonly sealing: Sealing,
  ) {}

  /** The admitted applications of an action in a zone, in order of place. Deterministic: the order of the list is not read. */
  async ranked(asked: Ranked, looking: Looking): Promise<Answer<readonly RankingEntry[]>> {
    if (!(await this.lists.caughtUp(WAIT_MS))) return refused('lists-behind');
    const scored: RankEntry[] = [];
    const corrected = new Set<string>();
    for await (const admitted of this.admitted(asked)) {
      for (const one of admitted) if (wasCorrected(one, asked.since)) corrected.add(one.applicationId);
      scored.push(...(await Promise.all(admitted.map((one) => this.entry(asked, one, looking)))));
    }
    const { compiled } = asked.ready;
    const byId = new Map(scored.map((entry) => [entry.id, entry]));
    const places = rank(compiled, asked.action, scored).map(({ id, place, by }): RankingEntry => {
      const { receipt = 0, total = 0 } = byId.get(id) ?? {};
      const entry: RankingEntry = { applicationId: id as ApplicationId, receiptNumber: receipt, place, total, by };
      return corrected.has(id) ? { ...entry, corrected: true } : entry;
    });
    return answer(places);
  }

  /** The score of one admitted application; of one whose facts are erased, the points that its admission pinned. */
  async scoreOf(
    { ready, action }: Pick<Ranked, 'ready' | 'action'>,
    admitted: Admitted,
    looking: Looking,
  ): Promise<Score> {
    const { facts, erased } = await this.sealing.open([admitted.evidence], looking);
    if (erased.length === 0) return score(ready.compiled, action, facts, admitted.submittedOn);
    return { total: admitted.evaluation.score ?? 0, items: [], ties: [], missing: [...erased] };
  }

  private async entry(asked: Ranked, admitted: Admitted, looking: Looking): Promise<RankEntry> {
    const { total, ties } = await this.scoreOf(asked, admitted, looking);
    const id = admitted.applicationId;
    const draw = asked.seed === undefined ? {} : { draw: drawNumber(asked.seed, id) };
    return { id, total, ties, receipt: admitted.receiptNumber, ...draw };
  }

  /** Ids come from the list, situations from the streams: what is not admitted any more is left out. */
  private async *admitted({ ready, action, zone }: Ranked): AsyncGenerator<readonly Admitted[]> {
    const filter = { callId: ready.callId, action, zones: [zone], status: 'admitted' };
    for (let after: string | undefined; ;) {
      const lines = await this.lists.applications(filter, {
        limit: LISTED_AT_ONCE,
        ...(after !== undefined && { after }),
      });
      for (let from = 0; from < lines.length; from += OPENED_AT_ONCE) {
        const some = lines.slice(from, from + OPENED_AT_ONCE);
        const found = await Promise.all(some.map(({ applicationId }) => this.applications.find(applicationId)));
        yield found.flatMap(({ state }) => (state.status === 'admitted' && isEntitled(state) ? [state] : []));
      }
      after = lines.at(-1)?.applicationId;
      if (lines.length < LISTED_AT_ONCE) return;
    }
  }
}

// A correction may have left nothing due, and a reserve may hold the ranking up.
const isEntitled = (admitted: Admitted): boolean =>
  standingOf(admitted, grantedBy(admitted))?.entitled !== false && !holdsUp(admitted, 'ranking');

const wasCorrected = ({ corrections = [] }: Admitted, since: LocalDate | undefined): boolean =>
  since !== undefined && corrections.some(({ status, resolvedOn = '' }) => status === 'booked' && resolvedOn >= since);
