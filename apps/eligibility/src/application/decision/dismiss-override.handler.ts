// Dismisses a proposal to admit against the engine's answer, or takes it back: nothing was decided by it.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type ApplicationId } from '@buono/kernel';
import { answered, type Answer } from '../answer.js';
import { Applications } from '../ports.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';

export class DismissOverrideCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly overrideId: string,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DismissOverrideCommand)
export class DismissOverrideHandler implements ICommandHandler<DismissOverrideCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly clock: Clock,
  ) {}

  async execute({ application, overrideId, meta }: DismissOverrideCommand): Promise<Answer<WrittenApplication>> {
    const on = dateInRome(this.clock.now());
    const dismiss = { type: 'DismissOverride', overrideId, by: personId(meta.actor), on } as const;
    return answered(await this.applications.execute(application, dismiss, meta));
  }
}
