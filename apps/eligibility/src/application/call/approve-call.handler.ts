// A second person approves the draft of a call as it stands.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type CallId } from '@buono/kernel';
import { answered, type Answer } from '../answer.js';
import { CallDocuments } from './call-documents.js';
import type { WrittenCall } from './draft-call.handler.js';
import { Calls } from '../ports.js';

export class ApproveCallCommand extends Command<Answer<WrittenCall>> {
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
    private readonly documents: CallDocuments,
    private readonly clock: Clock,
  ) {}

  async execute({ call, meta }: ApproveCallCommand): Promise<Answer<WrittenCall>> {
    const [by, on] = [personId(meta.actor), dateInRome(this.clock.now())];
    const written = answered(await this.calls.execute(call, { type: 'ApproveDraft', by, on }, meta));
    if (!written.ok) return written;
    return { ok: true, value: { ...written.value, warnings: this.documents.warningsOf(written.value.state) } };
  }
}
