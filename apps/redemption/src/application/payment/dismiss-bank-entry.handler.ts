// A person says that an entry that was held aside is no business of ours.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta, Outcome } from '@buono/event-store';
import { personId } from '@buono/kernel';
import type { BankEntryRefusal, BankEntryState } from '../../domain/bank-entry/decider.js';
import type { BankEntryEvent, DismissalReason } from '../../domain/bank-entry/events.js';
import { BankEntries } from '../ports.js';

export class DismissBankEntryCommand extends Command<Outcome<BankEntryState, BankEntryEvent, BankEntryRefusal>> {
  constructor(
    readonly entryId: string,
    readonly reason: DismissalReason,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DismissBankEntryCommand)
export class DismissBankEntryHandler implements ICommandHandler<DismissBankEntryCommand> {
  constructor(private readonly entries: BankEntries) {}

  execute({ entryId, reason, meta }: DismissBankEntryCommand) {
    return this.entries.execute(entryId, { type: 'DismissBankEntry', reason, by: personId(meta.actor) }, meta);
  }
}
