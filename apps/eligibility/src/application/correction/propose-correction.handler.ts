// Proposes a correction of a decision, on an act: the engine's answer is pinned with its evidence; nothing moves before approval.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type ApplicationId } from '@buono/kernel';
import { answered, type Answer } from '../answer.js';
import { byClass } from '../application/content.js';
import type { AskedCorrection } from './asked-correction.js';
import { CorrectionWork } from './correction-work.js';
import { besideDecision } from '../decision/pinned-steps.js';
import { Applications } from '../ports.js';
import { Sealing } from '../sealing.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';

export class ProposeCorrectionCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly correction: AskedCorrection,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/** The correction that a command proposes. */
export const correctionOf = (commandId: string): string => uuidV5('decision-correction', commandId);

@CommandHandler(ProposeCorrectionCommand)
export class ProposeCorrectionHandler implements ICommandHandler<ProposeCorrectionCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly work: CorrectionWork,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  async execute({ application: id, correction, meta }: ProposeCorrectionCommand): Promise<Answer<WrittenApplication>> {
    const by = personId(meta.actor);
    const { state: application } = await this.applications.find(id);
    const looking = { actor: by, purpose: 'correct-decision', correlationId: meta.correlationId };
    const worked = await this.work.of(application, correction, looking);
    if (!worked.ok) return worked;
    const { admitted, ready, facts, assessment, evaluation, effectiveFrom, entitled, valueCents } = worked.value;
    const classes = byClass(ready.compiled, facts);
    const beside = besideDecision(classes, assessment.steps, correction.note);
    const sealed = await this.sealing.seal(admitted.recipientId, meta.commandId, classes, beside);
    if (!sealed.ok) return sealed;
    const { reason, actNumber } = correction;
    const propose = {
      type: 'ProposeCorrection',
      correctionId: correctionOf(meta.commandId),
      ...{ reason, actNumber, effectiveFrom, entitled, valueCents, evaluation },
      evidence: sealed.value,
      by,
      on: dateInRome(this.clock.now()),
    } as const;
    return answered(await this.applications.execute(id, propose, meta));
  }
}
