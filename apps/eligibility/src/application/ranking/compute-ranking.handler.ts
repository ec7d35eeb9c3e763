// Computes the ranking of an action in a zone: every admitted application is scored by the engine and gets its place.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type CallId, type LocalDate, type ZoneCode } from '@buono/kernel';
import { ENGINE_VERSION } from '@buono/rules';
import type { ProvisionalStanding } from '../../domain/ranking/commands.js';
import { pageOfRanking, type Ranking } from '../../domain/ranking/decider.js';
import type { RankingEntry, RankingEvent } from '../../domain/ranking/events.js';
import { unansweredOf } from '../../domain/ranking/provisional.js';
import type { Provisional } from '../../domain/ranking/state.js';
import { rankedActionOf } from '../call/action-of.js';
import { answer, answered, refused, type Answer, type Written } from '../answer.js';
import { CallVersions } from '../call/call-versions.js';
import { rankingOf } from '../ids.js';
import type { Lots } from './lots.js';
import { Digests, Rankings } from '../ports.js';
import { Scoring, type Ranked } from './scoring.js';
import { derived } from '../derived.js';

/**
 * What is ranked; without an action, the only one that is not served on arrival. The seed is shown by the first who draws.
 * `follows` is the provisional ranking that this one makes final.
 */
export interface RankingInput {
  readonly callId: CallId;
  readonly zone: ZoneCode;
  readonly action: string | undefined;
  readonly seed?: string | undefined;
  readonly follows?: string | undefined;
}

/** What computing a ranking needs beside the streams and the engine. */
export class RankingParts {
  constructor(
    readonly digests: Digests,
    readonly lots: Lots,
    readonly clock: Clock,
  ) {}
}

export type WrittenRanking = Written<Ranking, RankingEvent>;

export class ComputeRankingCommand extends Command<Answer<WrittenRanking>> {
  constructor(
    readonly input: RankingInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ComputeRankingCommand)
export class ComputeRankingHandler implements ICommandHandler<ComputeRankingCommand> {
  constructor(
    private readonly rankings: Rankings,
    private readonly calls: CallVersions,
    private readonly scoring: Scoring,
    private readonly parts: RankingParts,
  ) {}

  async execute({ input, meta }: ComputeRankingCommand): Promise<Answer<WrittenRanking>> {
    const on = dateInRome(this.parts.clock.now());
    const ready = await this.calls.inForce(input.callId, on);
    if (ready === undefined) return refused('call-unknown');
    const action = rankedActionOf(ready.compiled, input.action);
    if (!action.ok) return action;
    const rankingId = rankingOf(meta.commandId);
    const { state: known } = await this.rankings.find(rankingId);
    const whole = known.status === 'computed' || known.status === 'approved';
    const lot = await this.parts.lots.of({ ready, action: action.value }, input.seed, meta);
    if (!lot.ok) return lot;
    const before = input.follows === undefined ? undefined : await this.provisional(input.follows);
    if (before !== undefined && !before.ok) return before;
    const drawn = lot.value === undefined ? {} : { lot: lot.value };
    const asked = {
      ready,
      action: action.value,
      zone: input.zone,
      ...(lot.value && { seed: lot.value.seed }),
      ...(before && { since: before.value.computedOn }),
    };
    const entries = whole ? { ok: true as const, value: known.ranked } : await this.entries(asked, meta);
    if (!entries.ok) return entries;
    const digest = this.parts.digests.of(entries.value);
    const { callId, zone } = input;
    const about = { rankingId, callId, callVersion: ready.version.version, action: action.value, zone };
    const count = { entries: entries.value.length, digest, engineVersion: ENGINE_VERSION, ...drawn };
    const terms = ready.compiled.actions.get(action.value)?.terms;
    const stage = {
      observationDays: terms?.provisionalDays ?? 0,
      ...(terms?.observationsFrom === 'posting' && { observationsFrom: terms.observationsFrom }),
      ...(before && { follows: before.value.standing }),
    };
    const start = { type: 'StartRanking', ...about, ...count, ...stage, by: personId(meta.actor), on } as const;
    const started = answered(await this.rankings.execute(rankingId, start, meta));
    return started.ok ? this.addPages(rankingId, { digest, entries: entries.value }, meta) : started;
  }

  /** How the ranking stands that is to be made final. */
  private async provisional(
    rankingId: string,
  ): Promise<Answer<{ readonly computedOn: LocalDate; readonly standing: ProvisionalStanding }>> {
    const { state: ranking } = await this.rankings.find(rankingId);
    if (ranking.status === 'none') return refused('ranking-unknown');
    const { callId, action, zone, computedOn } = ranking;
    const published = ranking.status === 'provisional' ? standingOf(ranking.provisional) : { unanswered: 0 };
    return answer({ computedOn, standing: { rankingId, callId, action, zone, ...published } });
  }

  private entries(asked: Ranked, meta: CommandMeta): Promise<Answer<readonly RankingEntry[]>> {
    const looking = { actor: meta.actor, purpose: 'rank-applications', correlationId: meta.correlationId };
    return this.scoring.ranked(asked, looking);
  }

  private async addPages(
    rankingId: string,
    { digest, entries }: { readonly digest: string; readonly entries: readonly RankingEntry[] },
    meta: CommandMeta,
  ): Promise<Answer<WrittenRanking>> {
    for (let page = 1; ; page += 1) {
      const add = { type: 'AddRankingPage', digest, page, entries: pageOfRanking(entries, page) } as const;
      const step = derived(meta, `ranking-page-${page}`);
      const added = answered(await this.rankings.execute(rankingId, add, step));
      if (!added.ok || added.value.state.status === 'none') return added;
      if (page >= added.value.state.pages) return added;
    }
  }
}

const standingOf = (
  provisional: Provisional,
): Pick<ProvisionalStanding, 'observationsBy' | 'awaitsPosting' | 'unanswered'> => {
  const { observationsBy, awaitsPosting = false } = provisional;
  return { observationsBy, awaitsPosting, unanswered: unansweredOf(provisional) };
};
