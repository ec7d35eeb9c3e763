// Takes a document out of a draft; its bytes go once the event says so.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { personId, type ApplicationId } from '@buono/kernel';
import { answered, type Answer } from '../answer.js';
import { Applications } from '../ports.js';
import { Representation } from '../people/representation.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';

export class RemoveDocumentCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly documentId: string,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RemoveDocumentCommand)
export class RemoveDocumentHandler implements ICommandHandler<RemoveDocumentCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly representation: Representation,
  ) {}

  async execute({ application: id, documentId, meta }: RemoveDocumentCommand): Promise<Answer<WrittenApplication>> {
    const by = personId(meta.actor);
    const found = await this.representation.inHand(id, by);
    if (!found.ok) return found;
    const { acting, arrivedAt: at } = found.value;
    const remove = { type: 'RemoveDocument', documentId, by, at, ...acting } as const;
    return answered(await this.applications.execute(id, remove, meta));
  }
}
