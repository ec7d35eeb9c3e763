// Takes a step of a care plan: drafted, agreed, answered, adopted, reviewed, closed, followed up.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import type { Acting } from '../../domain/application/events.js';
import type { KnownApplication } from '../../domain/application/state.js';
import type { AdoptionGround } from '../../domain/care-plan/events.js';
import type { Answer } from '../answer.js';
import { CarePlanDesk, type Found, type VersionInput, type WrittenCarePlan } from './care-plan-desk.js';

/** What is to be done, on a file that the caller has in hand. */
export type CarePlanStep = { readonly application: KnownApplication } & (
  | { readonly step: 'draft'; readonly input: VersionInput }
  | { readonly step: 'agree'; readonly version: number }
  | {
      readonly step: 'answer';
      readonly acting: Acting;
      readonly input: { readonly version: number; readonly agrees: boolean; readonly reason?: string };
    }
  | {
      readonly step: 'adopt';
      readonly act: { readonly version: number; readonly ground: AdoptionGround; readonly actNumber: string };
    }
  | { readonly step: 'report'; readonly found: Found }
);

export class TakeCarePlanStepCommand extends Command<Answer<WrittenCarePlan>> {
  constructor(
    readonly what: CarePlanStep,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(TakeCarePlanStepCommand)
export class TakeCarePlanStepHandler implements ICommandHandler<TakeCarePlanStepCommand> {
  constructor(private readonly desk: CarePlanDesk) {}

  execute({ what, meta }: TakeCarePlanStepCommand): Promise<Answer<WrittenCarePlan>> {
    switch (what.step) {
      case 'draft':
        return this.desk.draft(what.application, what.input, meta);
      case 'agree':
        return this.desk.agree(what.application, what.version, meta);
      case 'answer':
        return this.desk.answer(what, what.input, meta);
      case 'adopt':
        return this.desk.adopt(what.application, what.act, meta);
      case 'report':
        return this.desk.report(what.application, what.found, meta);
    }
  }
}
