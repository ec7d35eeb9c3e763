// What the bank did with a payment order: first the bank entry, which counts once, then the order it settles.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound, type Principal } from '@buono/access';
import { eventIdFor, type CommandMeta, type Outcome } from '@buono/event-store';
import { cents, type LocalDate, type PaymentOrderId } from '@buono/kernel';
import { Boxes, asBox, labelOf } from '@buono/privacy';
import type { BankEntryRefusal } from '../../domain/bank-entry/decider.js';
import type { BankEntry } from '../../domain/bank-entry/events.js';
import type { PaymentOrderRefusal } from '../../domain/payment-order/commands.js';
import { paymentOrderDecider, type KnownPaymentOrder, type PaymentOrder } from '../../domain/payment-order/decider.js';
import type { PaymentOrderEvent } from '../../domain/payment-order/events.js';
import { bankEntryOf } from '../ids.js';
import { BankEntries, PaymentOrders } from '../ports.js';
import { outcomeCommandOf, SettleByBankEntry } from './settle-by-bank-entry.js';
import { reasonOf } from '../sealing.js';

/** As the treasurer reads it on the account. */
export interface PaymentOutcome {
  readonly paymentOrderId: PaymentOrderId;
  readonly outcome: 'paid' | 'returned';
  readonly account: string;
  readonly reference: string;
  readonly executedOn: LocalDate;
  /** All of the order, unless said. */
  readonly paidCents?: number | undefined;
  readonly reason?: string | undefined;
}

export type RecordedOutcome =
  | Outcome<PaymentOrder, PaymentOrderEvent, PaymentOrderRefusal>
  | { readonly accepted: false; readonly refusal: BankEntryRefusal | PaymentOrderRefusal };

export class RecordPaymentOutcomeCommand extends Command<RecordedOutcome> {
  constructor(
    readonly said: PaymentOutcome,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RecordPaymentOutcomeCommand)
export class RecordPaymentOutcomeHandler implements ICommandHandler<RecordPaymentOutcomeCommand> {
  constructor(
    private readonly orders: PaymentOrders,
    private readonly entries: BankEntries,
    private readonly settle: SettleByBankEntry,
    private readonly boxes: Boxes,
  ) {}

  async execute({ said, meta }: RecordPaymentOutcomeCommand): Promise<RecordedOutcome> {
    const { state: order } = await this.orders.find(said.paymentOrderId);
    if (order.status === 'unknown') throw notFound('Non abbiamo trovato questo mandato.');
    const entry = await this.entryOf(said, order, meta);
    // Asked before the entry is written: an entry that its order refuses would never settle anything.
    const decision = paymentOrderDecider.decide(outcomeCommandOf(entry), order);
    if (!decision.accepted) return decision;
    const recorded = await this.entries.execute(entry.entryId, { type: 'RecordBankEntry', ...entry }, meta);
    if (!recorded.accepted) return recorded;
    return this.settle.settle(entry, meta);
  }

  private async entryOf(said: PaymentOutcome, order: KnownPaymentOrder, meta: CommandMeta): Promise<BankEntry> {
    const { account, reference, outcome: kind, paymentOrderId, executedOn: bookedOn } = said;
    const entry = {
      entryId: bankEntryOf(account, kind, reference),
      account,
      kind,
      reference,
      paymentOrderId,
      bookedOn,
    };
    if (kind === 'paid') return { ...entry, amountCents: cents(said.paidCents ?? order.draft.amountCents) };
    const whose = {
      person: labelOf(asBox(order.draft.iban)).person,
      purposeClass: 'payment',
      eventId: eventIdFor(meta.commandId, 0),
    } as const;
    return { ...entry, ...(await reasonOf(this.boxes, said.reason ?? 'other', whose)) };
  }
}
