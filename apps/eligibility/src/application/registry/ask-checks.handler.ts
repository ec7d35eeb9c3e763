// Puts questions to registries in the queue, for a received application: each is asked when its turn comes.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, personId, type ApplicationId } from '@buono/kernel';
import type { CheckedService } from '../../domain/application/events.js';
import { answered, refused, type Answer } from '../answer.js';
import { Applications } from '../ports.js';
import { perDayOf, Registries } from './registries.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';

export class AskChecksCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly services: readonly CheckedService[],
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(AskChecksCommand)
export class AskChecksHandler implements ICommandHandler<AskChecksCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly registries: Registries,
    private readonly clock: Clock,
  ) {}

  async execute({ application: id, services, meta }: AskChecksCommand): Promise<Answer<WrittenApplication>> {
    if (services.some((service) => perDayOf(this.registries, service) === undefined))
      return refused('registry-not-connected');
    const checks = services.map((service) => ({ checkId: uuidV5('check', meta.commandId, service), service }));
    const ask = { type: 'AskChecks', checks, by: personId(meta.actor), at: this.clock.now() } as const;
    return answered(await this.applications.execute(id, ask, meta));
  }
}
