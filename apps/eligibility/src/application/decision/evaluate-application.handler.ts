// Asks the engine about an application, for the officer who will decide: outcome per criterion, amount by steps.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type ApplicationId } from '@buono/kernel';
import type { Assessment } from '@buono/rules';
import { examined } from '../../domain/application/examined.js';
import type { Evaluation } from '../../domain/application/evaluation.js';
import { answered, refused, type Answer } from '../answer.js';
import { Evaluations } from './evaluations.js';
import { Applications } from '../ports.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';

/** What was written, with the explanation that the officer reads. */
export type WrittenEvaluation = WrittenApplication & {
  readonly evaluation: Evaluation;
  readonly assessment: Assessment;
};

export class EvaluateApplicationCommand extends Command<Answer<WrittenEvaluation>> {
  constructor(
    readonly application: ApplicationId,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(EvaluateApplicationCommand)
export class EvaluateApplicationHandler implements ICommandHandler<EvaluateApplicationCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly evaluations: Evaluations,
    private readonly clock: Clock,
  ) {}

  async execute({ application: id, meta }: EvaluateApplicationCommand): Promise<Answer<WrittenEvaluation>> {
    const by = personId(meta.actor);
    const { state: application } = await this.applications.find(id);
    const decided = application.status === 'admitted' || application.status === 'refused';
    // Decided meanwhile: only the repetition of an earlier request still has an answer, its first one.
    if (decided) {
      const { evaluation } = application;
      const repeated = answered(
        await this.applications.execute(id, { type: 'EvaluateApplication', evaluation, by }, meta),
      );
      if (!repeated.ok) return repeated;
    }
    const work = decided ? { received: application } : examined(application, by);
    if ('refusal' in work) return refused(work.refusal);
    const looking = { actor: by, purpose: 'evaluate-application', correlationId: meta.correlationId };
    const on = decided ? application.evaluation.evaluatedOn : dateInRome(this.clock.now());
    const evaluated = await this.evaluations.evaluate(work.received, on, looking);
    if (!evaluated.ok) return evaluated;
    const { evaluation, assessment } = evaluated.value;
    const evaluate = { type: 'EvaluateApplication', evaluation, by } as const;
    const written = answered(await this.applications.execute(id, evaluate, meta));
    return written.ok ? { ok: true, value: { ...written.value, evaluation, assessment } } : written;
  }
}
