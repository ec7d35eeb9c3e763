// Anything that the family or the office asks of one voucher: the voucher decides.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta, Outcome } from '@buono/event-store';
import type { VoucherId } from '@buono/kernel';
import type { VoucherCommand, VoucherRefusal } from '../domain/voucher/commands.js';
import type { Voucher } from '../domain/voucher/state.js';
import type { VoucherEvent } from '../domain/voucher/events.js';
import { Vouchers } from './ports.js';

/** What became of it. */
export type VoucherOutcome = Outcome<Voucher, VoucherEvent, VoucherRefusal>;

/** A change to one voucher, already dated by who received it. */
export class ChangeVoucherCommand extends Command<VoucherOutcome> {
  constructor(
    readonly voucher: VoucherId,
    readonly change: VoucherCommand,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ChangeVoucherCommand)
export class ChangeVoucherHandler implements ICommandHandler<ChangeVoucherCommand> {
  constructor(private readonly vouchers: Vouchers) {}

  execute({ voucher, change, meta }: ChangeVoucherCommand): Promise<VoucherOutcome> {
    return this.vouchers.execute(voucher, change, meta);
  }
}
