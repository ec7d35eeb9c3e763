// Takes a step of a body's staff: invited, confirmed, answered, ended, named, reviewed.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import type { Answer } from '../answer.js';
import { StaffDesk, type InviteInput, type PlainStep, type WrittenStaff } from './staff-desk.js';

/** What is to be done in a body that the caller may run, or on an invitation of their own. */
export type StaffAsked =
  | { readonly ask: 'invite'; readonly input: InviteInput }
  | { readonly ask: 'name'; readonly memberId: string; readonly name: string }
  | { readonly ask: 'step'; readonly step: PlainStep };

export class TakeStaffStepCommand extends Command<Answer<WrittenStaff>> {
  constructor(
    readonly body: string,
    readonly asked: StaffAsked,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(TakeStaffStepCommand)
export class TakeStaffStepHandler implements ICommandHandler<TakeStaffStepCommand> {
  constructor(private readonly desk: StaffDesk) {}

  execute({ body, asked, meta }: TakeStaffStepCommand): Promise<Answer<WrittenStaff>> {
    switch (asked.ask) {
      case 'invite':
        return this.desk.invite(body, asked.input, meta);
      case 'name':
        return this.desk.name(body, asked.memberId, asked.name, meta);
      case 'step':
        return this.desk.take(body, asked.step, meta);
    }
  }
}
