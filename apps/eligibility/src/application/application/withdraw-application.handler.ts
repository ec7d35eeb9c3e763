// The family gives an application up.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { personId, type ApplicationId } from '@buono/kernel';
import { answered, type Answer } from '../answer.js';
import { Applications } from '../ports.js';
import { Representation } from '../people/representation.js';
import type { WrittenApplication } from './start-draft.handler.js';

export class WithdrawApplicationCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(WithdrawApplicationCommand)
export class WithdrawApplicationHandler implements ICommandHandler<WithdrawApplicationCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly representation: Representation,
  ) {}

  async execute({ application, meta }: WithdrawApplicationCommand): Promise<Answer<WrittenApplication>> {
    const by = personId(meta.actor);
    const found = await this.representation.inHand(application, by);
    if (!found.ok) return found;
    const { acting, on } = found.value;
    const withdraw = { type: 'WithdrawApplication', by, on, ...acting } as const;
    return answered(await this.applications.execute(application, withdraw, meta));
  }
}
