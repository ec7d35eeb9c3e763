// Replaces what a draft says, whole, for the same recipient.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type ApplicationId } from '@buono/kernel';
import { belongsTo } from '../domain/application/state.js';
import { answered, refused, type Answer } from './answer.js';
import type { ApplicationInput } from './content.js';
import { ContentDesk } from './content-desk.js';
import { Applications } from './ports.js';
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
    private readonly clock: Clock,
  ) {}

  async execute({ application: id, input, meta }: ChangeDraftCommand): Promise<Answer<WrittenApplication>> {
    const by = personId(meta.actor);
    const { state: application } = await this.applications.find(id);
    if (application.status === 'none' || !belongsTo(application, by)) return refused('application-unknown');
    const now = this.clock.now();
    const ready = await this.desk.callOn(application.callId, dateInRome(now));
    if (ready === undefined) return refused('call-unknown');
    const { applicationId, recipientId, applicantId } = application;
    if (!(await this.desk.isAbout(input, recipientId))) return refused('recipient-differs');
    const whose = { applicationId, recipientId, applicantId };
    const written = await this.desk.write(input, { ...whose, ready, now, commandId: meta.commandId });
    if (!written.ok) return written;
    return answered(await this.applications.execute(id, { type: 'ChangeDraft', by, ...written.value }, meta));
  }
}
