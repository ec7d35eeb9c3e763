// Any step of a family in the procedure: answers, observations, asking for a substitute. Texts and facts are sealed.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import type { ApplicationId } from '@buono/kernel';
import type { Answer } from '../answer.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';
import { ProcedureDesk, type Asked, type Said } from './procedure-desk.js';

export class TakeStepCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly asked: Asked,
    readonly said: Said,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(TakeStepCommand)
export class TakeStepHandler implements ICommandHandler<TakeStepCommand> {
  constructor(private readonly desk: ProcedureDesk) {}

  execute({ application, asked, said, meta }: TakeStepCommand): Promise<Answer<WrittenApplication>> {
    return this.desk.takeForFamily(application, asked, said, meta);
  }
}
