// Approves a proposed correction of a decision, by a second person, or dismisses it.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type ApplicationId } from '@buono/kernel';
import { answered, type Answer } from '../answer.js';
import { Applications } from '../ports.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';

export class ResolveCorrectionCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly correctionId: string,
    readonly approve: boolean,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ResolveCorrectionCommand)
export class ResolveCorrectionHandler implements ICommandHandler<ResolveCorrectionCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly clock: Clock,
  ) {}

  async execute({ application, correctionId, approve, meta }: ResolveCorrectionCommand) {
    const on = dateInRome(this.clock.now());
    const resolve = { type: 'ResolveCorrection', correctionId, approve, by: personId(meta.actor), on } as const;
    return answered(await this.applications.execute(application, resolve, meta));
  }
}
