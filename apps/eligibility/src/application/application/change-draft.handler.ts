// Replaces what a draft says, whole, for the same recipient.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { personId, type ApplicationId } from '@buono/kernel';
import { answered, refused, type Answer } from '../answer.js';
import type { ApplicationInput } from './content.js';
import { ContentDesk } from './content-desk.js';
import { Applications } from '../ports.js';
import { Representation } from '../people/representation.js';
import type { WrittenApplication } from './start-draft.handler.js';

export class ChangeDraftCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly input: ApplicationInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ChangeDraftCommand)
export class ChangeDraftHandler implements ICommandHandler<ChangeDraftCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly desk: ContentDesk,
    private readonly representation: Representation,
  ) {}

  async execute({ application: id, input, meta }: ChangeDraftCommand): Promise<Answer<WrittenApplication>> {
    const by = personId(meta.actor);
    const found = await this.representation.inHand(id, by);
    if (!found.ok) return found;
    const { application, acting, arrivedAt: now, on } = found.value;
    const ready = await this.desk.callOn(application.callId, on);
    if (ready === undefined) return refused('call-unknown');
    const { applicationId, recipientId, applicantId } = application;
    if (!(await this.desk.isAbout(input, recipientId))) return refused('recipient-differs');
    const standing =
      applicantId === recipientId ? {} : await this.representation.standing(recipientId, applicantId, on);
    const whose = { applicationId, recipientId, applicantId };
    const written = await this.desk.write(input, { ...whose, ready, standing, now, commandId: meta.commandId });
    if (!written.ok) return written;
    const change = { type: 'ChangeDraft', by, ...written.value, ...acting } as const;
    return answered(await this.applications.execute(id, change, meta));
  }
}
