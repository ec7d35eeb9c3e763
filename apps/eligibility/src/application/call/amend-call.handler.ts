// Amends a published call by a further act: a new version, for what arrives from a date on.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, type CallId, type LocalDate } from '@buono/kernel';
import type { AppliesTo } from '../../domain/call/events.js';
import { answered, type Answer } from '../answer.js';
import { CallDocuments } from './call-documents.js';
import type { WrittenCall } from './draft-call.handler.js';
import { Calls } from '../ports.js';

/** The act that amends: its document, its number, and from when. */
export interface AmendingAct {
  readonly document: unknown;
  readonly actNumber: string;
  readonly effectiveFrom: LocalDate;
  /** Whether it applies also to applications received and not decided; only to new ones when not said. */
  readonly appliesTo?: AppliesTo;
}

export class AmendCallCommand extends Command<Answer<WrittenCall>> {
  constructor(
    readonly call: CallId,
    readonly act: AmendingAct,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(AmendCallCommand)
export class AmendCallHandler implements ICommandHandler<AmendCallCommand> {
  constructor(
    private readonly calls: Calls,
    private readonly documents: CallDocuments,
    private readonly clock: Clock,
  ) {}

  async execute({ call, act, meta }: AmendCallCommand): Promise<Answer<WrittenCall>> {
    const read = this.documents.read(act.document);
    if (!read.ok) return read;
    const { terms, document, warnings } = read.value;
    const { actNumber, effectiveFrom, appliesTo } = act;
    const on = dateInRome(this.clock.now());
    const amend = { type: 'AmendCall', actNumber, terms, document, effectiveFrom, on } as const;
    const command = appliesTo === undefined ? amend : { ...amend, appliesTo };
    const written = answered(await this.calls.execute(call, command, meta));
    if (!written.ok) return written;
    return { ok: true, value: { ...written.value, warnings } };
  }
}
