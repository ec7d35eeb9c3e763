// Approves a ranking by an act: from here on its places are served in order.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId } from '@buono/kernel';
import { answered, type Answer } from '../answer.js';
import type { WrittenRanking } from './compute-ranking.handler.js';
import { FreezePlaces } from '../offer/freeze-places.js';
import { Rankings } from '../ports.js';

export class ApproveRankingCommand extends Command<Answer<WrittenRanking>> {
  constructor(
    readonly rankingId: string,
    readonly actNumber: string,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ApproveRankingCommand)
export class ApproveRankingHandler implements ICommandHandler<ApproveRankingCommand> {
  constructor(
    private readonly rankings: Rankings,
    private readonly freezes: FreezePlaces,
    private readonly clock: Clock,
  ) {}

  async execute({ rankingId, actNumber, meta }: ApproveRankingCommand): Promise<Answer<WrittenRanking>> {
    const on = dateInRome(this.clock.now());
    const { state: ranking } = await this.rankings.find(rankingId);
    const looking = { actor: meta.actor, purpose: 'freeze-place', correlationId: meta.correlationId };
    // Told with the places, so that nobody below is served before it is kept.
    const frozen = ranking.status === 'computed' ? await this.freezes.inRanking(ranking, looking) : [];
    const approve = { type: 'ApproveRanking', actNumber, frozen, by: personId(meta.actor), on } as const;
    return answered(await this.rankings.execute(rankingId, approve, meta));
  }
}
