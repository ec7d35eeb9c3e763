// Records that a ranking is on the notice board, as the office says where no board is connected.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome } from '@buono/kernel';
import type { RankingPosting } from '../../domain/ranking/state.js';
import { answered, type Answer } from '../answer.js';
import type { WrittenRanking } from './compute-ranking.handler.js';
import { Rankings } from '../ports.js';

export class RecordPostingCommand extends Command<Answer<WrittenRanking>> {
  constructor(
    readonly rankingId: string,
    readonly posting: RankingPosting,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RecordPostingCommand)
export class RecordPostingHandler implements ICommandHandler<RecordPostingCommand> {
  constructor(
    private readonly rankings: Rankings,
    private readonly clock: Clock,
  ) {}

  async execute({ rankingId, posting, meta }: RecordPostingCommand): Promise<Answer<WrittenRanking>> {
    const record = { type: 'RecordPosting', ...posting, on: dateInRome(this.clock.now()) } as const;
    return answered(await this.rankings.execute(rankingId, record, meta));
  }
}
