// Decides an appeal by an act: what the office says to the family is sealed.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import type { ApplicationId } from '@buono/kernel';
import type { Answer } from '../answer.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';
import { ProcedureDesk } from './procedure-desk.js';

/** How an appeal ends, by which act, and why. */
export interface AppealDecisionInput {
  readonly outcome: 'upheld' | 'rejected';
  readonly actNumber: string;
  readonly text: string;
}

export class DecideAppealCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly input: AppealDecisionInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DecideAppealCommand)
export class DecideAppealHandler implements ICommandHandler<DecideAppealCommand> {
  constructor(private readonly desk: ProcedureDesk) {}

  execute({ application, input, meta }: DecideAppealCommand): Promise<Answer<WrittenApplication>> {
    const { outcome, actNumber, text } = input;
    const said = { beside: { health: { text } } };
    return this.desk.take(application, { type: 'DecideAppeal', outcome, actNumber }, said, meta);
  }
}
