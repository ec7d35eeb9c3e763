// Publishes a ranking as provisional by an act: its term for observations begins.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId } from '@buono/kernel';
import { answered, type Answer } from '../answer.js';
import type { WrittenRanking } from './compute-ranking.handler.js';
import { Rankings } from '../ports.js';

export class PublishProvisionalCommand extends Command<Answer<WrittenRanking>> {
  constructor(
    readonly rankingId: string,
    readonly actNumber: string,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(PublishProvisionalCommand)
export class PublishProvisionalHandler implements ICommandHandler<PublishProvisionalCommand> {
  constructor(
    private readonly rankings: Rankings,
    private readonly clock: Clock,
  ) {}

  async execute({ rankingId, actNumber, meta }: PublishProvisionalCommand): Promise<Answer<WrittenRanking>> {
    const on = dateInRome(this.clock.now());
    const publish = { type: 'PublishProvisional', actNumber, by: personId(meta.actor), on } as const;
    return answered(await this.rankings.execute(rankingId, publish, meta));
  }
}
