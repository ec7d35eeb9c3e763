// Takes the receipts of the node: each counts once, towards what its notice asked; whatever is not exact waits for a person.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { cents } from '@buono/kernel';
import type { PaymentReceipt, ReceiptsTaken } from '@buono/registries/money';
import type { HoldReason } from '../../domain/bank-entry/events.js';
import type { KnownNotice } from '../../domain/payment-notice/decider.js';
import { bankEntryOf, noticeOf } from '../ids.js';
import type { BankEntries, Notices, Receipts, Recoveries } from '../ports.js';
import { PAGOPA, type NoticeOffice } from './notice-office.js';

const NOTHING: ReceiptsTaken = { taken: [], refused: [] };

/** Where what comes in is kept: what it counts for, and what is held aside. */
export interface Incoming {
  readonly receipts: Receipts;
  readonly entries: BankEntries;
}

export class TakeReceipts {
  /** What the node is told next; forgotten by a crash, it hands the same receipts over again. */
  #last = NOTHING;

  constructor(
    private readonly office: NoticeOffice,
    private readonly notices: Notices,
    private readonly recoveries: Recoveries,
    private readonly incoming: Incoming,
  ) {}

  /** One page of receipts; answers how many there were. */
  async run(): Promise<number> {
    const heard = await this.office.node.receipts(this.#last);
    if (heard.outcome !== 'done') return 0;
    const taken: string[] = [];
    const refused: string[] = [];
    for (const receipt of heard.value) ((await this.#take(receipt)) ? taken : refused).push(receipt.receiptId);
    this.#last = { taken, refused };
    return heard.value.length;
  }

  /** Whether it is ours, and says now what it said before. Taken twice, it is taken once. */
  async #take(receipt: PaymentReceipt): Promise<boolean> {
    const { receiptId, noticeNumber, creditor, paidOn } = receipt;
    if (creditor !== this.office.creditor.taxCode) return false;
    if (await this.#isAnothers(receipt)) {
      await this.#hold(receipt, 'reference-reused', `${receiptId} ${noticeNumber}`);
      return true;
    }
    const amountCents = cents(receipt.amountCents);
    const take = { type: 'TakeReceipt', receiptId, amountCents, paidOn } as const;
    const meta = metaOf(receipt, 'notice');
    const outcome = await this.notices.execute(noticeOf(creditor, noticeNumber), take, meta);
    if (!outcome.accepted) {
      if (outcome.refusal === 'receipt-differs') return false;
      await this.#holdFree(receipt, 'reference-unknown');
      return true;
    }
    const notice = outcome.state;
    if (notice.status === 'unknown') throw new Error(`receipt ${receiptId} was taken by no notice`);
    const held = notice.receipts[receiptId]?.held ?? (await this.#counted(receipt, notice));
    if (held !== undefined) await this.#holdFree(receipt, held);
    return true;
  }

  /** Whether the number of the receipt counts for another notice, or for what a person recorded: no receipt counts twice. */
  async #isAnothers(receipt: PaymentReceipt): Promise<boolean> {
    const { receiptId, noticeNumber, creditor } = receipt;
    const [entryId, claimedFor] = [bankEntryOf(PAGOPA, 'received', receiptId), noticeOf(creditor, noticeNumber)];
    const amountCents = cents(receipt.amountCents);
    const claim = { type: 'ClaimReceipt', entryId, claimedFor, amountCents, first: true } as const;
    const claimed = await this.incoming.receipts.execute(entryId, claim, metaOf(receipt, 'receipt'));
    if (claimed.accepted) return false;
    // One that says another amount now is its own notice's: that refuses it.
    const { state } = await this.incoming.receipts.find(entryId);
    return state.firstFor !== claimedFor;
  }

  /** Held, it counts for nothing yet: a person may record it for what it pays. */
  async #holdFree(receipt: PaymentReceipt, reason: HoldReason): Promise<void> {
    await this.#hold(receipt, reason);
    const { receiptId, noticeNumber, creditor } = receipt;
    const [entryId, claimedFor] = [bankEntryOf(PAGOPA, 'received', receiptId), noticeOf(creditor, noticeNumber)];
    const free = { type: 'FreeReceipt', entryId, claimedFor } as const;
    await this.incoming.receipts.execute(entryId, free, metaOf(receipt, 'free-receipt'));
  }

  /** Counts it towards the recovery; what this owes no more, because money came by another way meanwhile, is held. */
  async #counted(receipt: PaymentReceipt, { drawn: { recoveryId } }: KnownNotice): Promise<HoldReason | undefined> {
    const { receiptId, amountCents, paidOn } = receipt;
    const entryId = bankEntryOf(PAGOPA, 'received', receiptId);
    const said = { reference: receiptId, receivedCents: cents(amountCents), receivedOn: paidOn };
    const outcome = await this.recoveries.execute(
      recoveryId,
      { type: 'RecordReceipt', entryId, ...said },
      metaOf(receipt, 'recovery'),
    );
    return outcome.accepted ? undefined : 'not-expected';
  }

  async #hold(receipt: PaymentReceipt, reason: HoldReason, heldAs = receipt.receiptId): Promise<void> {
    const { receiptId, amountCents, paidOn } = receipt;
    const entryId = bankEntryOf(PAGOPA, 'returned', heldAs);
    const told = { entryId, account: PAGOPA, kind: 'returned', reference: receiptId } as const;
    await this.incoming.entries.execute(
      entryId,
      { type: 'HoldBankEntry', ...told, amountCents: cents(amountCents), bookedOn: paidOn, reason },
      metaOf(receipt, 'bank-entry'),
    );
  }
}

/** One command for each stream that hears of the receipt. */
const metaOf = ({ receiptId, noticeNumber, amountCents, paidOn }: PaymentReceipt, told: Told): CommandMeta => ({
  commandId: uuidV5('take-receipt', told, receiptId, noticeNumber, String(amountCents), paidOn),
  actor: 'process:take-receipts',
  correlationId: uuidV5('take-receipt', receiptId),
});

type Told = 'notice' | 'receipt' | 'free-receipt' | 'recovery' | 'bank-entry';
