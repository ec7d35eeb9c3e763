// Any step of the office in a procedure that needs nothing from outside: what it writes is sealed.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import type { ApplicationId } from '@buono/kernel';
import type { Answer } from '../answer.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';
import { ProcedureDesk, type Asked, type Said } from './procedure-desk.js';

export class TakeOfficeStepCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly asked: Asked,
    readonly said: Said,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(TakeOfficeStepCommand)
export class TakeOfficeStepHandler implements ICommandHandler<TakeOfficeStepCommand> {
  constructor(private readonly desk: ProcedureDesk) {}

  execute({ application, asked, said, meta }: TakeOfficeStepCommand): Promise<Answer<WrittenApplication>> {
    return this.desk.take(application, asked, said, meta);
  }
}
