// Switches the shadow of a call on, with a document that is checked like any call's, and off.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type CallId, type LocalDate } from '@buono/kernel';
import type { Shadow } from '../../domain/shadow/decider.js';
import type { ShadowEvent } from '../../domain/shadow/events.js';
import { answered, refused, type Answer, type Written } from '../answer.js';
import { CallDocuments } from '../call/call-documents.js';
import { CallVersions } from '../call/call-versions.js';
import { shadowOf } from '../ids.js';
import { Shadows } from './shadow-ports.js';

/** What is asked: the document that runs beside, until which day; without them, its end. Always by an act. */
export interface ShadowInput {
  readonly callId: CallId;
  readonly actNumber: string;
  readonly on?: { readonly document: unknown; readonly until: LocalDate };
}

export type WrittenShadow = Written<Shadow, ShadowEvent>;

export class SwitchShadowCommand extends Command<Answer<WrittenShadow>> {
  constructor(
    readonly input: ShadowInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(SwitchShadowCommand)
export class SwitchShadowHandler implements ICommandHandler<SwitchShadowCommand> {
  constructor(
    private readonly shadows: Shadows,
    private readonly calls: CallVersions,
    private readonly documents: CallDocuments,
    private readonly clock: Clock,
  ) {}

  async execute({ input, meta }: SwitchShadowCommand): Promise<Answer<WrittenShadow>> {
    const { callId, actNumber, on } = input;
    const at = this.clock.now();
    const by = personId(meta.actor);
    if (on === undefined)
      return answered(await this.shadows.execute(callId, { type: 'SwitchShadowOff', actNumber, by, at }, meta));
    const ready = await this.calls.inForce(callId, dateInRome(at));
    if (ready === undefined) return refused('call-unknown');
    const read = this.documents.read(on.document);
    if (!read.ok) return read;
    const { terms, document } = read.value;
    if (terms.code !== ready.version.terms.code) return refused('call-code-changed');
    const shadow = { shadowId: shadowOf(meta.commandId), callId, document, until: on.until, actNumber, by, at };
    return answered(await this.shadows.execute(callId, { type: 'SwitchShadowOn', ...shadow }, meta));
  }
}
