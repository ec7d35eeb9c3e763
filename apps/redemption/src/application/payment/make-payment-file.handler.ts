// The treasurer asks for a file of the signed orders that no file has yet; a follower of the log fills it.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta, type Outcome } from '@buono/event-store';
import { Clock, paymentOrderId, personId, type Iban, type LocalDate } from '@buono/kernel';
import type { PaymentFile, PaymentFileRefusal } from '../../domain/payment-file/decider.js';
import type { PaymentFileEvent, TreasuryAsked } from '../../domain/payment-file/events.js';
import { HeardCalls, PaymentFiles } from '../ports.js';
import { OrdersToSend } from './orders-to-send.js';

/** Which orders, and who pays them when. */
export interface PaymentFileAsked {
  readonly callId?: string;
  readonly debtorName: string;
  readonly debtorIban: Iban;
  readonly executionDate: LocalDate;
  readonly treasury?: TreasuryAsked;
}

export type MadeFile =
  | Outcome<PaymentFile, PaymentFileEvent, PaymentFileRefusal>
  | { readonly accepted: false; readonly refusal: 'cig-missing' };

export class MakePaymentFileCommand extends Command<MadeFile> {
  constructor(
    readonly asked: PaymentFileAsked,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(MakePaymentFileCommand)
export class MakePaymentFileHandler implements ICommandHandler<MakePaymentFileCommand> {
  constructor(
    private readonly waiting: OrdersToSend,
    private readonly files: PaymentFiles,
    private readonly calls: HeardCalls,
    private readonly clock: Clock,
  ) {}

  async execute({ asked: { callId, ...asked }, meta }: MakePaymentFileCommand): Promise<MadeFile> {
    if (await this.#lacksCig(callId, asked.treasury)) return { accepted: false, refusal: 'cig-missing' };
    // One request, one file.
    const fileId = uuidV5('payment-file', meta.commandId);
    const rows = await this.waiting.of(callId);
    const paymentOrderIds = rows.map((row) => paymentOrderId(row.paymentOrderId));
    const opened = { ...asked, fileId, paymentOrderIds, openedBy: personId(meta.actor), openedAt: this.clock.now() };
    return this.files.execute(fileId, { type: 'OpenPaymentFile', ...opened }, meta);
  }

  /** An order without a CIG, and without a reason for that, would have the treasurer refuse the whole flow. */
  async #lacksCig(callId: string | undefined, treasury: TreasuryAsked | undefined): Promise<boolean> {
    if (treasury?.debt !== 'commercial' || treasury.noCigBecause !== undefined) return false;
    if (callId === undefined) return true;
    const { state } = await this.calls.find(callId);
    return state.type === 'unheard' || state.invoicing?.cig === undefined;
  }
}
