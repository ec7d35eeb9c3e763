// Gives a zone its share of a call's money.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta, Outcome } from '@buono/event-store';
import { dateInRome, Clock, personId, type CallId, type FundPart, type ZoneCode } from '@buono/kernel';
import type { BudgetRefusal } from '../domain/budget/commands.js';
import type { Budget } from '../domain/budget/decider.js';
import type { BudgetEvent } from '../domain/budget/events.js';
import { Budgets } from './ports.js';

/** An act of allocation (riparto); its id follows from the command, so it happens once. */
export class AllocateToZoneCommand extends Command<Outcome<Budget, BudgetEvent, BudgetRefusal>> {
  constructor(
    readonly call: CallId,
    readonly act: { readonly zone: ZoneCode; readonly parts: readonly FundPart[]; readonly actNumber: string },
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(AllocateToZoneCommand)
export class AllocateToZoneHandler implements ICommandHandler<AllocateToZoneCommand> {
  constructor(
    private readonly budgets: Budgets,
    private readonly clock: Clock,
  ) {}

  execute({ call, act, meta }: AllocateToZoneCommand): Promise<Outcome<Budget, BudgetEvent, BudgetRefusal>> {
    const on = dateInRome(this.clock.now());
    const allocate = {
      type: 'AllocateToZone',
      changeId: meta.commandId,
      ...act,
      by: personId(meta.actor),
      on,
    } as const;
    return this.budgets.execute(call, allocate, meta);
  }
}
