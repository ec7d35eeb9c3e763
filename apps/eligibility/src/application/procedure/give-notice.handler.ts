// Notice of a refusal: the engine is asked once more, its criteria that are not met are the grounds.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type ApplicationId } from '@buono/kernel';
import { examined } from '../../domain/application/examined.js';
import { refused, type Answer } from '../answer.js';
import { Evaluations } from '../decision/evaluations.js';
import { Applications } from '../ports.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';
import { ProcedureDesk } from './procedure-desk.js';

/** Which grounds, all unless named, and what the officer adds in their own words. */
export interface NoticeInput {
  readonly grounds?: readonly string[];
  readonly text?: string;
}

export class GiveNoticeCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly input: NoticeInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(GiveNoticeCommand)
export class GiveNoticeHandler implements ICommandHandler<GiveNoticeCommand> {
  constructor(
    private readonly desk: ProcedureDesk,
    private readonly applications: Applications,
    private readonly evaluations: Evaluations,
    private readonly clock: Clock,
  ) {}

  async execute({ application: id, input, meta }: GiveNoticeCommand): Promise<Answer<WrittenApplication>> {
    const by = personId(meta.actor);
    const { state: application } = await this.applications.find(id);
    const work = examined(application, by);
    if ('refusal' in work) return refused(work.refusal);
    const looking = { actor: by, purpose: 'give-rejection-notice', correlationId: meta.correlationId };
    const evaluated = await this.evaluations.evaluate(work.received, dateInRome(this.clock.now()), looking);
    if (!evaluated.ok) return evaluated;
    const { evaluation } = evaluated.value;
    const { grounds, text } = input;
    const asked = { type: 'GiveRejectionNotice', evaluation, ...(grounds !== undefined && { grounds }) } as const;
    const said = text === undefined ? {} : { beside: { health: { text } } };
    return this.desk.take(id, asked, said, meta);
  }
}
