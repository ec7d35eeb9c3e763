// Records an act on a published call that leaves its document as it is: suspension, annulment, the next stage.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, type CallId, type Instant } from '@buono/kernel';
import type { CallCommand } from '../../domain/call/commands.js';
import type { Call } from '../../domain/call/decider.js';
import type { CallEvent, RecordedStage } from '../../domain/call/events.js';
import { answered, type Answer, type Written } from '../answer.js';
import { Calls } from '../ports.js';

/** What the act does; its time is that of its arrival. */
export type CallAct =
  | { readonly type: 'SuspendCall'; readonly actNumber: string; readonly reason: string }
  | { readonly type: 'AnnulCall'; readonly actNumber: string; readonly reason: string }
  | { readonly type: 'AdvanceCall'; readonly actNumber: string; readonly stage: RecordedStage };

export class RecordCallActCommand extends Command<Answer<Written<Call, CallEvent>>> {
  constructor(
    readonly call: CallId,
    readonly act: CallAct,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RecordCallActCommand)
export class RecordCallActHandler implements ICommandHandler<RecordCallActCommand> {
  constructor(
    private readonly calls: Calls,
    private readonly clock: Clock,
  ) {}

  async execute({ call, act, meta }: RecordCallActCommand): Promise<Answer<Written<Call, CallEvent>>> {
    return answered(await this.calls.execute(call, dated(act, this.clock.now()), meta));
  }
}

const dated = (act: CallAct, at: Instant): CallCommand => {
  const on = dateInRome(at);
  switch (act.type) {
    case 'SuspendCall':
      return { ...act, at };
    case 'AnnulCall':
      return { ...act, on };
    case 'AdvanceCall':
      return { ...act, at, on };
  }
};
