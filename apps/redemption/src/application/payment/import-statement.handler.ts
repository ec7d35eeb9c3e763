// A bank's file against the payment orders: what settles one to the cent does so, all the rest is held aside; nothing is guessed.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { BankMovement } from '@buono/bank-files';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { cents } from '@buono/kernel';
import type { BankEntryCommand, BankEntryState } from '../../domain/bank-entry/decider.js';
import type { HoldReason } from '../../domain/bank-entry/events.js';
import { holdReasonOf, type Movement } from '../../domain/bank-entry/judge.js';
import { namedBy } from '../../domain/payment-order/end-to-end.js';
import type { PaymentOrder } from '../../domain/payment-order/decider.js';
import { bankEntryOf } from '../ids.js';
import { BankEntries, PaymentOrders } from '../ports.js';
import { returnCode } from '../sealing.js';
import { SettleByBankEntry } from './settle-by-bank-entry.js';
import { TreasuryNumbers } from './treasury-numbers.js';

/** What became of a movement. `known`: another file, or a person, had told it before. */
export interface ImportedMovement {
  readonly entryId: string;
  readonly result: 'settled' | 'held' | 'known';
  readonly reason?: HoldReason | undefined;
}

/** What became of a file. `others`: orders in a treasurer's journal that no file of ours gave. */
export interface ImportedStatement {
  readonly movements: readonly ImportedMovement[];
  readonly others: number;
}

export class ImportStatementCommand extends Command<ImportedStatement> {
  constructor(
    readonly movements: readonly BankMovement[],
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/** A movement with the id of its entry. */
interface Entry extends Movement {
  readonly account: string;
  readonly entryId: string;
  readonly returnReason?: string | undefined;
}

const AT_A_TIME = 64;

@CommandHandler(ImportStatementCommand)
export class ImportStatementHandler implements ICommandHandler<ImportStatementCommand> {
  constructor(
    private readonly orders: PaymentOrders,
    private readonly entries: BankEntries,
    private readonly settling: SettleByBankEntry,
    private readonly numbers: TreasuryNumbers,
  ) {}

  /** The results, in the order of the movements. */
  async execute({ movements: told, meta }: ImportStatementCommand): Promise<ImportedStatement> {
    const { movements, others } = await this.numbers.named(told);
    const entries = entriesOf(movements);
    const results = new Map<Entry, ImportedMovement>();
    const lanes = lanesOf(entries);
    const work = async () => {
      for (let lane = lanes.pop(); lane !== undefined; lane = lanes.pop())
        for (const entry of lane) results.set(entry, await this.imported(entry, meta));
    };
    await Promise.all(Array.from({ length: Math.min(AT_A_TIME, lanes.length) }, work));
    return { movements: entries.flatMap((entry) => results.get(entry) ?? []), others };
  }

  private async imported(entry: Entry, meta: CommandMeta): Promise<ImportedMovement> {
    const { state } = await this.entries.find(entry.entryId);
    if (state.status !== 'unknown' && !isSame(entry, state)) return this.heldApart(entry, meta);
    if (state.status === 'recorded' || state.status === 'dismissed') return { entryId: entry.entryId, result: 'known' };
    const order = await this.orderOf(entry);
    const reason = holdReasonOf(entry, entry.entryId, order);
    if (reason !== undefined) return this.held(entry, reason, state.status, meta);
    const { paymentOrderId } = entry.names!;
    const why = entry.kind === 'returned' ? { reason: entry.returnReason ?? 'other' } : {};
    const recorded = { ...toldOf(entry), ...why, paymentOrderId };
    const outcome = await this.write(entry, { type: 'RecordBankEntry', ...recorded }, meta);
    if (!outcome.accepted) return { entryId: entry.entryId, result: 'known' };
    await this.settling.settle(recorded, meta);
    return { entryId: entry.entryId, result: 'settled' };
  }

  /** Another movement under a reference that was used before: kept under a name of its own. */
  private async heldApart(entry: Entry, meta: CommandMeta): Promise<ImportedMovement> {
    const { account, kind, bookedOn, amountCents, reference } = entry;
    const own = { ...entry, entryId: bankEntryOf(account, kind, `${reference} ${bookedOn} ${amountCents}`) };
    const { state } = await this.entries.find(own.entryId);
    return this.held(own, 'reference-reused', state.status, meta);
  }

  private async held(
    entry: Entry,
    reason: HoldReason,
    status: BankEntryState['status'],
    meta: CommandMeta,
  ): Promise<ImportedMovement> {
    if (status !== 'unknown') return { entryId: entry.entryId, result: status === 'held' ? 'held' : 'known', reason };
    const paymentOrderId = reason === 'reference-unknown' ? undefined : entry.names?.paymentOrderId;
    const { returnReason } = entry;
    await this.write(entry, { type: 'HoldBankEntry', ...toldOf(entry), paymentOrderId, reason, returnReason }, meta);
    return { entryId: entry.entryId, result: 'held', reason };
  }

  private async orderOf({ names }: Entry): Promise<PaymentOrder> {
    return names === undefined ? { status: 'unknown' } : (await this.orders.find(names.paymentOrderId)).state;
  }

  // What was held when a file came may be settled by the same request sent again: that is another command.
  private write({ entryId }: Entry, command: BankEntryCommand, meta: CommandMeta) {
    return this.entries.execute(entryId, command, {
      ...meta,
      commandId: uuidV5(meta.commandId, command.type, entryId),
    });
  }
}

/** Whether it is the movement that was told before; a return that a person told has no amount of its own. */
const isSame = (
  { amountCents, bookedOn }: Entry,
  { entry: told }: Exclude<BankEntryState, { status: 'unknown' }>,
): boolean => (told.amountCents ?? amountCents) === amountCents && told.bookedOn === bookedOn;

const toldOf = ({ entryId, account, kind, reference, amountCents, bookedOn }: Entry) => ({
  ...{ entryId, account, kind, reference, amountCents, bookedOn },
});

/** What concerns one order goes in the order of the file: a payment before its return. */
const lanesOf = (entries: readonly Entry[]): Entry[][] => {
  const lanes = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.names?.paymentOrderId ?? entry.entryId;
    const lane = lanes.get(key);
    if (lane === undefined) lanes.set(key, [entry]);
    else lane.push(entry);
  }
  return [...lanes.values()];
};

/** The movements by their names; those that the bank did not name are counted among their likes of the same day. */
const entriesOf = (movements: readonly BankMovement[]): readonly Entry[] => {
  const likes = new Map<string, number>();
  return movements.map(({ account: iban, direction, amountCents, bookedOn, reference, endToEndId, returnReason }) => {
    const account = iban.toLowerCase();
    const kind = direction === 'debit' ? 'paid' : 'returned';
    const like = `${account} ${kind} ${bookedOn} ${amountCents} ${endToEndId ?? ''}`;
    const turn = (likes.get(like) ?? 0) + 1;
    if (reference === undefined) likes.set(like, turn);
    const name = reference ?? `${bookedOn} ${amountCents} ${turn}`;
    const names = endToEndId === undefined ? undefined : namedBy(endToEndId);
    const entryId = bankEntryOf(account, kind, reference ?? like + String(turn));
    const why = returnReason === undefined ? {} : { returnReason: returnCode(returnReason) };
    return { entryId, account, kind, reference: name, amountCents: cents(amountCents), bookedOn, names, ...why };
  });
};
