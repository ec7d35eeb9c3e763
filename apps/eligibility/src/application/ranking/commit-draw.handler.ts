// Binds the seed of a call's lot by an act, while applications still come: only its digest is published.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type CallId } from '@buono/kernel';
import type { CompiledCall } from '@buono/rules';
import type { Draw } from '../../domain/draw/decider.js';
import type { DrawEvent } from '../../domain/draw/events.js';
import { answered, refused, type Answer, type Written } from '../answer.js';
import { CallVersions } from '../call/call-versions.js';
import { Draws } from '../ports.js';

/** The digest of the seed and the act that publishes it. */
export interface DrawAct {
  readonly commitment: string;
  readonly actNumber: string;
}

export class CommitDrawCommand extends Command<Answer<Written<Draw, DrawEvent>>> {
  constructor(
    readonly call: CallId,
    readonly act: DrawAct,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(CommitDrawCommand)
export class CommitDrawHandler implements ICommandHandler<CommitDrawCommand> {
  constructor(
    private readonly draws: Draws,
    private readonly calls: CallVersions,
    private readonly clock: Clock,
  ) {}

  async execute({ call, act, meta }: CommitDrawCommand): Promise<Answer<Written<Draw, DrawEvent>>> {
    const at = this.clock.now();
    const ready = await this.calls.inForce(call, dateInRome(at));
    if (ready === undefined) return refused('call-unknown');
    if (!hasLot(ready.compiled)) return refused('draw-not-foreseen');
    const { window } = ready.version.terms;
    const commit = { type: 'CommitDraw', callId: call, ...act, window, by: personId(meta.actor), at } as const;
    return answered(await this.draws.execute(call, commit, meta));
  }
}

const hasLot = (call: CompiledCall): boolean => [...call.actions.values()].some(({ ranking }) => ranking.draw);
