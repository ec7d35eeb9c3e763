// Drafts a new call from a past one: another code, dates later by whole years, to be confirmed before it is approved.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { personId, type CallId } from '@buono/kernel';
import { duplicated, type CallDocument } from '@buono/rules';
import { lastVersion } from '../../domain/call/decider.js';
import { answer, answered, refused, type Answer } from '../answer.js';
import { CallDocuments } from './call-documents.js';
import type { WrittenCall } from './draft-call.handler.js';
import { callOf } from '../ids.js';
import { Calls } from '../ports.js';

/** What the copy is called, and by how many years its dates are later. */
export interface Copy {
  readonly code: string;
  readonly years: number;
}

export class DuplicateCallCommand extends Command<Answer<WrittenCall>> {
  constructor(
    readonly call: CallId,
    readonly copy: Copy,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DuplicateCallCommand)
export class DuplicateCallHandler implements ICommandHandler<DuplicateCallCommand> {
  constructor(
    private readonly calls: Calls,
    private readonly documents: CallDocuments,
  ) {}

  async execute({ call: id, copy, meta }: DuplicateCallCommand): Promise<Answer<WrittenCall>> {
    const { state: call } = await this.calls.find(id);
    if (call.status !== 'published') return refused('call-unknown');
    const read = this.documents.read(duplicated(JSON.parse(lastVersion(call).document) as CallDocument, copy));
    if (!read.ok) return read;
    const { terms, document, warnings } = read.value;
    const callId = callOf(terms.code);
    const draft = { type: 'DraftCall', callId, terms, document, by: personId(meta.actor) } as const;
    const written = answered(await this.calls.execute(callId, draft, meta));
    if (!written.ok) return written;
    return answer({ ...written.value, warnings: [...warnings, CONFIRM] });
  }
}

const CONFIRM =
  'Le date, l’atto, il CUP e le risorse vengono dall’avviso copiato, spostati di anno: controllali prima di far approvare la bozza.';
