// Takes a step of a complaint: opened, assigned, answered, closed, opened again.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import type { PersonId } from '@buono/kernel';
import type { KnownApplication } from '../../domain/application/state.js';
import type { KnownComplaint } from '../../domain/complaint/decider.js';
import type { ComplaintOutcome } from '../../domain/complaint/events.js';
import type { Answer } from '../answer.js';
import { ComplaintDesk, type ComplaintInput, type FileInHand, type WrittenComplaint } from './complaint-desk.js';

/** What is to be done, on a file that the caller has in hand. */
export type ComplaintStep =
  | { readonly step: 'open'; readonly file: FileInHand; readonly input: ComplaintInput }
  | { readonly step: 'assign'; readonly complaint: KnownComplaint; readonly holder: PersonId }
  | {
      readonly step: 'answer';
      readonly complaint: KnownComplaint;
      readonly application: KnownApplication;
      readonly input: { readonly outcome: ComplaintOutcome; readonly text: string };
    }
  | { readonly step: 'close'; readonly complaint: KnownComplaint }
  | { readonly step: 'reopen'; readonly complaint: KnownComplaint; readonly file: FileInHand; readonly text: string };

export class TakeComplaintStepCommand extends Command<Answer<WrittenComplaint>> {
  constructor(
    readonly what: ComplaintStep,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(TakeComplaintStepCommand)
export class TakeComplaintStepHandler implements ICommandHandler<TakeComplaintStepCommand> {
  constructor(private readonly desk: ComplaintDesk) {}

  execute({ what, meta }: TakeComplaintStepCommand): Promise<Answer<WrittenComplaint>> {
    switch (what.step) {
      case 'open':
        return this.desk.open(what.file, what.input, meta);
      case 'assign':
        return this.desk.assign(what.complaint, what.holder, meta);
      case 'answer':
        return this.desk.answer(what, what.input, meta);
      case 'close':
        return this.desk.close(what.complaint, meta);
      case 'reopen':
        return this.desk.reopen(what.file, what.complaint.complaintId, what.text, meta);
    }
  }
}
