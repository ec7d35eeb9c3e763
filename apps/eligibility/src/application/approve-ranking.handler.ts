// Approves a ranking by an act: from here on its places are served in order.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId } from '@buono/kernel';
import { answered, type Answer } from './answer.js';
import type { WrittenRanking } from './compute-ranking.handler.js';
import { Rankings } from './ports.js';

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
    private readonly clock: Clock,
  ) {}

  async execute({ rankingId, actNumber, meta }: ApproveRankingCommand): Promise<Answer<WrittenRanking>> {
    const on = dateInRome(this.clock.now());
    const approve = { type: 'ApproveRanking', actNumber, by: personId(meta.actor), on } as const;
    return answered(await this.rankings.execute(rankingId, approve, meta));
  }
}
