// Proposes to admit against the engine's answer, by an act: the engine is asked, and why is sealed. Nothing is decided yet.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type ApplicationId } from '@buono/kernel';
import { examined } from '../../domain/application/examined.js';
import type { Override } from '../../domain/application/override.js';
import { answered, refused, type Answer } from '../answer.js';
import { dueUntil } from '../correction/correction-worth.js';
import { Evaluations } from './evaluations.js';
import { Applications } from '../ports.js';
import { Sealing } from '../sealing.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';
import { dueIfMet } from './worth-if-met.js';

export class ProposeOverrideCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly override: Override,
    readonly text: string,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/** The proposal that a command makes. */
export const overrideOf = (commandId: string): string => uuidV5('decision-override', commandId);

@CommandHandler(ProposeOverrideCommand)
export class ProposeOverrideHandler implements ICommandHandler<ProposeOverrideCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly evaluations: Evaluations,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  async execute({
    application: id,
    override,
    text,
    meta,
  }: ProposeOverrideCommand): Promise<Answer<WrittenApplication>> {
    const by = personId(meta.actor);
    const on = dateInRome(this.clock.now());
    const { state: application } = await this.applications.find(id);
    const work = examined(application, by);
    if ('refusal' in work) return refused(work.refusal);
    const looking = { actor: by, purpose: 'decide-application', correlationId: meta.correlationId };
    const evaluated = await this.evaluations.evaluate(work.received, on, looking);
    if (!evaluated.ok) return evaluated;
    const sealed = await this.sealing.seal(work.received.recipientId, meta.commandId, {}, { health: { text } });
    if (!sealed.ok) return sealed;
    const { ready, facts, evaluation } = evaluated.value;
    const due = dueIfMet(ready, work.received, facts, on);
    const granted = due && { granted: dueUntil(override.endsOn, due) };
    const about = { overrideId: overrideOf(meta.commandId), evaluation, ...granted, sealed: sealed.value };
    return answered(
      await this.applications.execute(id, { type: 'ProposeOverride', ...override, ...about, by, on }, meta),
    );
  }
}
