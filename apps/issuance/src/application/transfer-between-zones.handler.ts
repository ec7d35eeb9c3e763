// Moves free money of a call from one zone to another: the giving zone decides, the arrival follows from the log.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta, Outcome } from '@buono/event-store';
import { Clock, dateInRome, personId, type CallId, type FundPart, type LocalDate, type ZoneCode } from '@buono/kernel';
import type { Allocation } from '../domain/allocation/allocation.js';
import type { AllocationRefusal } from '../domain/allocation/commands.js';
import type { AllocationEvent } from '../domain/allocation/events.js';
import type { OwnMoney } from '../domain/allocation/own-money.js';
import { allocationIdOf, transferOf } from './ids.js';
import { Allocations, Budgets } from './ports.js';

/** What became of it, as the giving zone decided. */
export type TransferOutcome =
  | Outcome<Allocation, AllocationEvent, AllocationRefusal>
  | { readonly accepted: false; readonly refusal: 'call-without-funds' };

/** The act as it was entered. */
export interface EnteredTransfer {
  readonly from: ZoneCode;
  readonly to: ZoneCode;
  readonly parts: readonly FundPart[];
  readonly own?: readonly OwnMoney[];
  readonly actNumber: string;
  readonly actDate: LocalDate;
  readonly reason: string;
}

/** An act of transfer; its id follows from the command, so it happens once. */
export class TransferBetweenZonesCommand extends Command<TransferOutcome> {
  constructor(
    readonly call: CallId,
    readonly act: EnteredTransfer,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(TransferBetweenZonesCommand)
export class TransferBetweenZonesHandler implements ICommandHandler<TransferBetweenZonesCommand> {
  constructor(
    private readonly budgets: Budgets,
    private readonly allocations: Allocations,
    private readonly clock: Clock,
  ) {}

  async execute({ call, act, meta }: TransferBetweenZonesCommand): Promise<TransferOutcome> {
    const { state: budget } = await this.budgets.find(call);
    if (budget.status === 'none') return { accepted: false, refusal: 'call-without-funds' };
    const transferId = transferOf(meta.commandId, act.from);
    const entered = { transferId, by: personId(meta.actor), on: dateInRome(this.clock.now()) };
    const zones = budget.zones === undefined ? {} : { zones: budget.zones };
    const send = { type: 'SendTransfer', ...act, ...zones, ...entered } as const;
    return this.allocations.execute(allocationIdOf(call, act.from), send, { ...meta, commandId: transferId });
  }
}
