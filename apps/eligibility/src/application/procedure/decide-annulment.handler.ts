// Decides the annulment of an admission by an act: what is due no more is worked out, what the office says is sealed.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { ZERO_CENTS, type ApplicationId, type LocalDate } from '@buono/kernel';
import { standingOf } from '../../domain/application/correction.js';
import { grantedBy, type Application } from '../../domain/application/state.js';
import type { Answer } from '../answer.js';
import { correctedWorth } from '../correction/correction-worth.js';
import { Applications } from '../ports.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';
import { ProcedureDesk } from './procedure-desk.js';

/** How an annulment ends, by which act, from when, and why. */
export interface AnnulmentDecisionInput {
  readonly outcome: 'annulled' | 'dropped';
  readonly actNumber: string;
  readonly text: string;
  readonly effectiveFrom?: LocalDate;
  readonly beyondTermSeen: boolean;
}

export class DecideAnnulmentCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly input: AnnulmentDecisionInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DecideAnnulmentCommand)
export class DecideAnnulmentHandler implements ICommandHandler<DecideAnnulmentCommand> {
  constructor(
    private readonly desk: ProcedureDesk,
    private readonly applications: Applications,
  ) {}

  async execute({ application: id, input, meta }: DecideAnnulmentCommand): Promise<Answer<WrittenApplication>> {
    const { state } = await this.applications.find(id);
    const { text, effectiveFrom, ...said } = input;
    const correction = { correctionId: uuidV5('annulment', meta.commandId), ...worthFrom(state, effectiveFrom) };
    const decide = { type: 'DecideAnnulment', ...said, ...correction } as const;
    return this.desk.take(id, decide, { beside: { health: { text } } }, meta);
  }
}

/** From when nothing is due, and what the voucher is worth by it: what was due before that day stays. */
const worthFrom = (state: Application, asked: LocalDate | undefined) => {
  const decided = state.status === 'admitted' ? state : undefined;
  const due = decided && grantedBy(decided).due;
  const effectiveFrom = asked ?? due?.validFrom ?? ('0001-01-01' as LocalDate);
  const standing = decided && standingOf(decided, grantedBy(decided));
  const worth = { standingCents: standing?.valueCents ?? ZERO_CENTS, before: due, after: undefined };
  return { effectiveFrom, valueCents: correctedWorth(effectiveFrom, worth) };
};
