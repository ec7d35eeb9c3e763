// Resolves a reserve by an act: the engine is asked on what the act says, its answer and the sealed facts are pinned.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type ApplicationId } from '@buono/kernel';
import { grantedBy } from '../../domain/application/state.js';
import { answered, refused, type Answer } from '../answer.js';
import { byClass } from '../application/content.js';
import { CorrectionWork } from '../correction/correction-work.js';
import { besideDecision } from './pinned-steps.js';
import { Applications } from '../ports.js';
import { Sealing } from '../sealing.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';

/** How it is resolved, by which act, on which facts. */
export interface ResolutionInput {
  readonly outcome: 'met' | 'not-met';
  readonly actNumber: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

export class ResolveReserveCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly input: ResolutionInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ResolveReserveCommand)
export class ResolveReserveHandler implements ICommandHandler<ResolveReserveCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly work: CorrectionWork,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  async execute({ application: id, input, meta }: ResolveReserveCommand): Promise<Answer<WrittenApplication>> {
    const by = personId(meta.actor);
    const on = dateInRome(this.clock.now());
    const { state: application } = await this.applications.find(id);
    if (application.status !== 'admitted' || application.reserve === undefined) return refused('reserve-unknown');
    const { outcome, actNumber, facts: given, note } = input;
    const effectiveFrom = grantedBy(application).due?.validFrom ?? application.decidedOn;
    const asked = { reason: 'reserve-resolved', actNumber, effectiveFrom, facts: given } as const;
    const looking = { actor: by, purpose: 'resolve-reserve', correlationId: meta.correlationId };
    const worked = await this.work.of(application, { ...asked, nothingDue: outcome === 'not-met' }, looking);
    if (!worked.ok) return worked;
    const { ready, facts, assessment, evaluation, valueCents } = worked.value;
    const classes = byClass(ready.compiled, facts);
    const beside = besideDecision(classes, assessment.steps, note);
    const sealed = await this.sealing.seal(application.recipientId, meta.commandId, classes, beside);
    if (!sealed.ok) return sealed;
    const correction = {
      correctionId: uuidV5('reserve', meta.commandId),
      evaluation,
      evidence: sealed.value,
      valueCents,
    };
    const resolve = { type: 'ResolveReserve', outcome, actNumber, ...correction, by, on } as const;
    return answered(await this.applications.execute(id, resolve, meta));
  }
}
