// Replaces the document of a call that is still a draft.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { personId, type CallId } from '@buono/kernel';
import { answered, type Answer } from '../answer.js';
import { CallDocuments } from './call-documents.js';
import type { WrittenCall } from './draft-call.handler.js';
import { Calls } from '../ports.js';

export class AmendDraftCommand extends Command<Answer<WrittenCall>> {
  constructor(
    readonly call: CallId,
    readonly document: unknown,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(AmendDraftCommand)
export class AmendDraftHandler implements ICommandHandler<AmendDraftCommand> {
  constructor(
    private readonly calls: Calls,
    private readonly documents: CallDocuments,
  ) {}

  async execute({ call, document: input, meta }: AmendDraftCommand): Promise<Answer<WrittenCall>> {
    const read = this.documents.read(input);
    if (!read.ok) return read;
    const { terms, document, warnings } = read.value;
    const written = answered(
      await this.calls.execute(call, { type: 'AmendDraft', terms, document, by: personId(meta.actor) }, meta),
    );
    if (!written.ok) return written;
    return { ok: true, value: { ...written.value, warnings } };
  }
}
