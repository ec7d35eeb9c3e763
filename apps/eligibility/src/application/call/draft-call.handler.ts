// Drafts a call from its document.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { personId } from '@buono/kernel';
import type { Call } from '../../domain/call/decider.js';
import type { CallEvent } from '../../domain/call/events.js';
import { answered, type Answer, type Written } from '../answer.js';
import { CallDocuments } from './call-documents.js';
import { callOf } from '../ids.js';
import { Calls } from '../ports.js';

/** What was written, and what in the document deserves a second look. */
export type WrittenCall = Written<Call, CallEvent> & { readonly warnings: readonly string[] };

/** A document as JSON value or YAML text; the call's id follows from its code. */
export class DraftCallCommand extends Command<Answer<WrittenCall>> {
  constructor(
    readonly document: unknown,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DraftCallCommand)
export class DraftCallHandler implements ICommandHandler<DraftCallCommand> {
  constructor(
    private readonly calls: Calls,
    private readonly documents: CallDocuments,
  ) {}

  async execute({ document: input, meta }: DraftCallCommand): Promise<Answer<WrittenCall>> {
    const read = this.documents.read(input);
    if (!read.ok) return read;
    const { terms, document, warnings } = read.value;
    const callId = callOf(terms.code);
    const written = answered(
      await this.calls.execute(callId, { type: 'DraftCall', callId, terms, document, by: personId(meta.actor) }, meta),
    );
    if (!written.ok) return written;
    return { ok: true, value: { ...written.value, warnings } };
  }
}
