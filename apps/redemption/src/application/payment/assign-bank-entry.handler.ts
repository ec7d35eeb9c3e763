// A person says which payment order an entry that was held aside settles.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound } from '@buono/access';
import type { CommandMeta, Outcome } from '@buono/event-store';
import type { PaymentOrderId } from '@buono/kernel';
import type { BankEntryRefusal, BankEntryState } from '../../domain/bank-entry/decider.js';
import type { BankEntry, BankEntryEvent } from '../../domain/bank-entry/events.js';
import type { PaymentOrderRefusal } from '../../domain/payment-order/commands.js';
import { paymentOrderDecider } from '../../domain/payment-order/decider.js';
import { BankEntries, PaymentOrders } from '../ports.js';
import { outcomeCommandOf, SettleByBankEntry } from './settle-by-bank-entry.js';

export type AssignOutcome =
  | Outcome<BankEntryState, BankEntryEvent, BankEntryRefusal>
  | { readonly accepted: false; readonly refusal: BankEntryRefusal | PaymentOrderRefusal };

export class AssignBankEntryCommand extends Command<AssignOutcome> {
  constructor(
    readonly entryId: string,
    readonly paymentOrderId: PaymentOrderId,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(AssignBankEntryCommand)
export class AssignBankEntryHandler implements ICommandHandler<AssignBankEntryCommand> {
  constructor(
    private readonly entries: BankEntries,
    private readonly orders: PaymentOrders,
    private readonly settling: SettleByBankEntry,
  ) {}

  async execute({ entryId, paymentOrderId, meta }: AssignBankEntryCommand): Promise<AssignOutcome> {
    const { state } = await this.entries.find(entryId);
    if (state.status === 'unknown') throw notFound('Non abbiamo trovato questo movimento.');
    const { account, kind, reference, amountCents, bookedOn } = state.entry;
    const told: BankEntry = { entryId, account, kind, reference, amountCents, bookedOn, paymentOrderId };
    const entry = kind === 'returned' ? { ...told, reason: bankReasonOf(state) } : told;
    if (state.status === 'held') {
      // Asked before the entry is written: an entry that its order refuses would never settle anything.
      const { state: order } = await this.orders.find(paymentOrderId);
      const decision = paymentOrderDecider.decide(outcomeCommandOf(entry), order);
      if (!decision.accepted) return decision;
    }
    const recorded = await this.entries.execute(entryId, { type: 'RecordBankEntry', ...entry }, meta);
    if (recorded.accepted) await this.settling.settle(entry, meta);
    return recorded;
  }
}

/** Why the bank sent the money back, as far as it said so. */
const bankReasonOf = (state: Exclude<BankEntryState, { status: 'unknown' }>): string =>
  (state.status === 'recorded' ? state.entry.reason : state.entry.returnReason) ?? 'other';
