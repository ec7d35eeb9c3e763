// Publishes a drafted call by an act: it is in force from today.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, type CallId } from '@buono/kernel';
import type { Call } from '../domain/call/decider.js';
import type { CallEvent } from '../domain/call/events.js';
import { answered, type Answer, type Written } from './answer.js';
import { Calls } from './ports.js';

export class PublishCallCommand extends Command<Answer<Written<Call, CallEvent>>> {
  constructor(
    readonly call: CallId,
    readonly actNumber: string,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(PublishCallCommand)
export class PublishCallHandler implements ICommandHandler<PublishCallCommand> {
  constructor(
    private readonly calls: Calls,
    private readonly clock: Clock,
  ) {}

  async execute({ call, actNumber, meta }: PublishCallCommand): Promise<Answer<Written<Call, CallEvent>>> {
    const on = dateInRome(this.clock.now());
    return answered(await this.calls.execute(call, { type: 'PublishCall', actNumber, on }, meta));
  }
}
