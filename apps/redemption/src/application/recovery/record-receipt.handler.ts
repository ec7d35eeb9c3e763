// The treasurer read on the account that money owed came back.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound } from '@buono/access';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { Cents, LocalDate } from '@buono/kernel';
import type { RecoveryOutcome } from './decide-recovery.handler.js';
import { bankEntryOf } from '../ids.js';
import { recoveryDecider } from '../../domain/recovery/decider.js';
import { Receipts, Recoveries } from '../ports.js';

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
  constructor(
    private readonly recoveries: Recoveries,
    private readonly receipts: Receipts,
  ) {}

  async execute({ recoveryId, receipt, meta }: RecordReceiptCommand): Promise<RecoveryOutcome> {
    const { state, revision } = await this.recoveries.find(recoveryId);
    if (state.status === 'unknown') throw notFound();
    const { account, ...said } = receipt;
    const entryId = bankEntryOf(account, 'received', said.reference);
    const record = { type: 'RecordReceipt', entryId, ...said } as const;
    // Asked before the receipt is claimed: what its recovery refuses may count for another.
    const decision = recoveryDecider.decide(record, state);
    if (!decision.accepted) return { ...decision, state, revision };
    if (decision.events.length === 0) return this.recoveries.execute(recoveryId, record, meta);
    const of = { entryId, claimedFor: recoveryId };
    const claim = { type: 'ClaimReceipt', ...of, amountCents: said.receivedCents } as const;
    const claimed = await this.receipts.execute(entryId, claim, step(meta, 'claim-receipt'));
    if (!claimed.accepted) return { accepted: false, refusal: claimed.refusal, state, revision };
    const outcome = await this.recoveries.execute(recoveryId, record, meta);
    if (!outcome.accepted)
      await this.receipts.execute(entryId, { type: 'FreeReceipt', ...of }, step(meta, 'free-receipt'));
    return outcome;
  }
}

// The revision that a caller names is the recovery's.
const step = ({ ifMatch: _, ...meta }: CommandMeta, name: string): CommandMeta => ({
  ...meta,
  commandId: uuidV5(name, meta.commandId),
});
