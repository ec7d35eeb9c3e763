// The treasurer read on the account that money owed came back.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import type { Cents, LocalDate } from '@buono/kernel';
import type { RecoveryOutcome } from './decide-recovery.handler.js';
import { bankEntryOf } from '../ids.js';
import { Recoveries } from '../ports.js';

/** As it stands on the account. */
export interface Receipt {
  readonly account: string;
  readonly reference: string;
  readonly receivedCents: Cents;
  readonly receivedOn: LocalDate;
}

export class RecordReceiptCommand extends Command<RecoveryOutcome> {
  constructor(
    readonly recoveryId: string,
    readonly receipt: Receipt,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RecordReceiptCommand)
export class RecordReceiptHandler implements ICommandHandler<RecordReceiptCommand> {
  constructor(private readonly recoveries: Recoveries) {}

  async execute({ recoveryId, receipt, meta }: RecordReceiptCommand): Promise<RecoveryOutcome> {
    const { state } = await this.recoveries.find(recoveryId);
    if (state.status === 'unknown') throw notFound();
    const { account, ...said } = receipt;
    const entryId = bankEntryOf(account, 'received', said.reference);
    return this.recoveries.execute(recoveryId, { type: 'RecordReceipt', entryId, ...said }, meta);
  }
}
