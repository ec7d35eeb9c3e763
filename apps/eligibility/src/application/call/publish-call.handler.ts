// Publishes a drafted call by an act: it is in force from today.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, type CallId } from '@buono/kernel';
import { answered, type Answer } from '../answer.js';
import { CallDocuments } from './call-documents.js';
import type { WrittenCall } from './draft-call.handler.js';
import { Calls } from '../ports.js';

export class PublishCallCommand extends Command<Answer<WrittenCall>> {
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
    private readonly documents: CallDocuments,
    private readonly clock: Clock,
  ) {}

  async execute({ call, actNumber, meta }: PublishCallCommand): Promise<Answer<WrittenCall>> {
    const on = dateInRome(this.clock.now());
    const written = answered(await this.calls.execute(call, { type: 'PublishCall', actNumber, on }, meta));
    if (!written.ok) return written;
    return { ok: true, value: { ...written.value, warnings: this.documents.warningsOf(written.value.state) } };
  }
}
