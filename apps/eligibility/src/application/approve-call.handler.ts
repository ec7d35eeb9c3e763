// A second person approves the draft of a call as it stands.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type CallId } from '@buono/kernel';
import type { Call } from '../domain/call/decider.js';
import type { CallEvent } from '../domain/call/events.js';
import { answered, type Answer, type Written } from './answer.js';
import { Calls } from './ports.js';

export class ApproveCallCommand extends Command<Answer<Written<Call, CallEvent>>> {
  constructor(
    readonly call: CallId,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ApproveCallCommand)
export class ApproveCallHandler implements ICommandHandler<ApproveCallCommand> {
  constructor(
    private readonly calls: Calls,
    private readonly clock: Clock,
  ) {}

  async execute({ call, meta }: ApproveCallCommand): Promise<Answer<Written<Call, CallEvent>>> {
    const [by, on] = [personId(meta.actor), dateInRome(this.clock.now())];
    return answered(await this.calls.execute(call, { type: 'ApproveDraft', by, on }, meta));
  }
}
