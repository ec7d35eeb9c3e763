// Begins an application: who is it for, what do they declare, which zone will examine it.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type CallId } from '@buono/kernel';
import type { ApplicationEvent } from '../../domain/application/events.js';
import { windowFor } from '../../domain/call/windows.js';
import { belongsTo, type Application } from '../../domain/application/state.js';
import { answered, refused, type Answer, type Written } from '../answer.js';
import type { ApplicationInput } from './content.js';
import { ContentDesk } from './content-desk.js';
import { applicationOf } from '../ids.js';
import { Applications } from '../ports.js';
import { Representation } from '../people/representation.js';

/** What was written of an application. */
export type WrittenApplication = Written<Application, ApplicationEvent>;

export class StartDraftCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly call: CallId,
    readonly input: ApplicationInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(StartDraftCommand)
export class StartDraftHandler implements ICommandHandler<StartDraftCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly desk: ContentDesk,
    private readonly clock: Clock,
    private readonly representation: Representation,
  ) {}

  async execute({ call, input, meta }: StartDraftCommand): Promise<Answer<WrittenApplication>> {
    const arrivedAt = this.clock.now();
    const on = dateInRome(arrivedAt);
    const ready = await this.desk.callOn(call, on);
    if (ready === undefined) return refused('call-unknown');
    const recipientId = await this.desk.recipientIn(call, input);
    const applicationId = applicationOf(call, recipientId);
    const applicantId = await this.desk.applicantFor(recipientId, personId(meta.actor));
    const who = { applicationId, callId: call, recipientId, applicantId };
    const standing =
      applicantId === recipientId ? {} : await this.representation.standing(recipientId, applicantId, on);
    const { commandId } = meta;
    const written = await this.desk.write(input, { ...who, ready, standing, now: arrivedAt, commandId });
    if (!written.ok) return written;
    const window = windowFor(ready.version.terms, written.value.action, arrivedAt);
    const start = { type: 'StartDraft', ...who, ...written.value, window, arrivedAt, on } as const;
    const outcome = await this.applications.execute(applicationId, start, meta);
    if (outcome.accepted || outcome.refusal !== 'application-already-open') return answered(outcome);
    // Which one it is, only its own people are told.
    const own = outcome.state.status !== 'none' && belongsTo(outcome.state, applicantId);
    return { ok: false, refusal: outcome.refusal, ...(own && { applicationId }) };
  }
}
