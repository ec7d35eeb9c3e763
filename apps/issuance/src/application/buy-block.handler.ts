// A zone buys places in a block from an accredited provider: facts of the call and of the provider go into the command.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta, Outcome } from '@buono/event-store';
import { Clock, dateInRome, personId, type CallId, type ZoneCode } from '@buono/kernel';
import type { Allocation } from '../domain/allocation/allocation.js';
import type { PurchaseBlock } from '../domain/allocation/blocks.js';
import type { AllocationRefusal } from '../domain/allocation/commands.js';
import type { AllocationEvent } from '../domain/allocation/events.js';
import { accreditationsOf } from './accreditations-of.js';
import { allocationIdOf, blockOf } from './ids.js';
import { Allocations, Budgets, HeardAccreditations } from './ports.js';

/** What became of it; `provider-not-here-yet` while news of providers is still on its way. */
export type BlockOutcome =
  | Outcome<Allocation, AllocationEvent, AllocationRefusal>
  | { readonly accepted: false; readonly refusal: 'provider-not-here-yet' | 'application-unknown' };

/** Whose money it is. */
export interface ZoneOfCall {
  readonly call: CallId;
  readonly zone: ZoneCode;
}

/** The block as it was entered. */
export type EnteredBlock = Pick<
  PurchaseBlock,
  'providerId' | 'action' | 'category' | 'places' | 'unitCents' | 'from' | 'to' | 'actNumber' | 'actDate' | 'reason'
>;

/** An act of purchase; the id of its block follows from the command, so it happens once. */
export class BuyBlockCommand extends Command<BlockOutcome> {
  constructor(
    readonly of: ZoneOfCall,
    readonly block: EnteredBlock,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(BuyBlockCommand)
export class BuyBlockHandler implements ICommandHandler<BuyBlockCommand> {
  constructor(
    private readonly budgets: Budgets,
    private readonly allocations: Allocations,
    private readonly heard: HeardAccreditations,
    private readonly clock: Clock,
  ) {}

  async execute({ of: { call, zone }, block, meta }: BuyBlockCommand): Promise<BlockOutcome> {
    const accreditations = await accreditationsOf(this.heard, block.providerId);
    if (accreditations === undefined) return { accepted: false, refusal: 'provider-not-here-yet' };
    const { state: budget } = await this.budgets.find(call);
    const actions = budget.status === 'none' || budget.actions === undefined ? {} : { actions: budget.actions };
    const blockId = blockOf(meta.commandId, zone);
    const entered = { blockId, by: personId(meta.actor), on: dateInRome(this.clock.now()) };
    const buy = { type: 'PurchaseBlock', ...block, zone, ...actions, accreditations, ...entered } as const;
    return this.allocations.execute(allocationIdOf(call, zone), buy, { ...meta, commandId: blockId });
  }
}
