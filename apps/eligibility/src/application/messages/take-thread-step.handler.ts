// Takes a step in the thread of a file: a message of either side, who sees to it, settled without an answer, read.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Grants, holdsOn } from '@buono/access';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type PersonId } from '@buono/kernel';
import type { Acting } from '../../domain/application/events.js';
import { documentsOf } from '../../domain/application/documents/documents.js';
import type { KnownApplication } from '../../domain/application/state.js';
import type { Thread, ThreadCommand } from '../../domain/thread/decider.js';
import type { Side, ThreadEvent } from '../../domain/thread/events.js';
import { answered, refused, type Answer, type Written } from '../answer.js';
import { Sealing } from '../sealing.js';
import { Threads } from './thread-ports.js';

export type WrittenThread = Written<Thread, ThreadEvent>;

/** What is to be done on a file that the caller has in hand. */
export type ThreadStep =
  | {
      readonly step: 'write';
      readonly from: Side;
      readonly acting: Acting;
      readonly text: string;
      readonly documents: readonly string[];
    }
  | { readonly step: 'assign'; readonly holder: PersonId }
  | { readonly step: 'settle' }
  | { readonly step: 'read'; readonly side: Side };

export class TakeThreadStepCommand extends Command<Answer<WrittenThread>> {
  constructor(
    readonly application: KnownApplication,
    readonly what: ThreadStep,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(TakeThreadStepCommand)
export class TakeThreadStepHandler implements ICommandHandler<TakeThreadStepCommand> {
  constructor(
    private readonly threads: Threads,
    private readonly sealing: Sealing,
    private readonly grants: Grants,
    private readonly clock: Clock,
  ) {}

  async execute(asked: TakeThreadStepCommand): Promise<Answer<WrittenThread>> {
    const command = await this.#command(asked);
    if ('ok' in command) return command;
    return answered(await this.threads.execute(asked.application.applicationId, command, asked.meta));
  }

  async #command({ application, what, meta }: TakeThreadStepCommand): Promise<ThreadCommand | Refused> {
    const { applicationId, callId, zone, recipientId } = application;
    const at = this.clock.now();
    const on = dateInRome(at);
    const done = { applicationId, by: personId(meta.actor), at };
    switch (what.step) {
      case 'write': {
        const known = documentsOf(application).map(({ documentId }) => documentId);
        const strange = what.documents.flatMap((id, index) =>
          known.includes(id)
            ? []
            : [{ field: `documents[${index}]`, detail: 'il documento non è della pratica: allegalo prima' }],
        );
        if (strange.length > 0) return refused('facts-wrong', strange);
        const sealed = await this.sealing.seal(recipientId, meta.commandId, {}, { health: { text: what.text } });
        if (!sealed.ok) return sealed;
        const { from, acting, documents } = what;
        const messageId = uuidV5('message', meta.commandId);
        const said = { messageId, callId, zone, from, ...acting, documents, sealed: sealed.value, on };
        return { type: 'WriteMessage', ...done, ...said };
      }
      case 'assign': {
        const grants = await this.grants.of(what.holder);
        const ofTheOffice = grants.some(
          (grant) =>
            grant.role === 'zone-officer' && (grant.zone === undefined || grant.zone === zone) && holdsOn(grant, on),
        );
        return { type: 'AssignThread', ...done, holder: what.holder, ofTheOffice };
      }
      case 'settle':
        return { type: 'SettleThread', ...done };
      case 'read':
        return { type: 'ReadMessages', ...done, side: what.side };
    }
  }
}

type Refused = Extract<Answer<never>, { readonly ok: false }>;
