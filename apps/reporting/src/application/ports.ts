// What the reports need from outside; the module says who provides it.
import type { CommandMeta, Position } from '@buono/event-store';
import type { Instant, LocalDate } from '@buono/kernel';
import type { CallRecord } from '../domain/ledger/call.js';
import type { Difference, DifferenceKind } from '../domain/ledger/difference.js';
import type { ClaimZoneRecord } from '../domain/ledger/claim-zone.js';
import type { RedemptionRecord } from '../domain/ledger/redemption.js';
import type { BudgetLine } from '../domain/ledger/tally.js';
import type { VoucherRecord } from '../domain/ledger/voucher.js';
import type { ReceivedMessage } from '../domain/received/received.js';

/** The messages that reporting keeps. */
export abstract class ReceivedMessages {
  /** Writes a message down; durable when it answers, and once for the command id. */
  abstract record(message: ReceivedMessage, meta: CommandMeta): Promise<{ readonly accepted: true }>;
}

/** Which part of the money a report shows; what is not said does not count. */
export interface ReportScope {
  readonly callId?: string;
  /** Only these zones, without the calls' own lines. */
  readonly zones?: readonly string[];
}

/** On the two clocks: what was true on a day, as far as the publishing contexts had recorded it by an instant. */
export interface AsOf {
  readonly validAt?: LocalDate;
  readonly knownAt?: Instant;
}

/** How many differences of a kind there are, and their sums in cents. */
export interface DifferenceCount {
  readonly kind: DifferenceKind;
  readonly count: number;
  readonly expectedCents: number;
  readonly foundCents: number;
}

/** Which differences of a long list: those after one (its day and id), at most so many. */
export interface DifferencePage {
  readonly after?: { readonly since: string; readonly id: string };
  readonly limit: number;
}

/** One state of the ledger. */
export abstract class Ledger {
  /** The lines on which something stands, in order of call, zone, year and source. */
  abstract budget(scope: ReportScope): Promise<readonly BudgetLine[]>;
  abstract counts(scope: ReportScope): Promise<readonly DifferenceCount[]>;
  /** Oldest first. */
  abstract differences(scope: ReportScope, page: DifferencePage): Promise<readonly Difference[]>;
  abstract call(callId: string): Promise<CallRecord | undefined>;
}

/** A voucher from assignment to payment, with everything that hangs on it. */
export interface VoucherHistory {
  readonly voucher: VoucherRecord;
  readonly redemptions: readonly RedemptionRecord[];
  readonly claimZones: readonly ClaimZoneRecord[];
  readonly differences: readonly Difference[];
}

/** The ledger as far as messages have come, kept in tables. */
export abstract class CurrentLedger extends Ledger {
  /** Whether the tables have seen reporting's log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Up to where the tables have seen the log. */
  abstract position(): Position;
  abstract voucher(voucherId: string): Promise<VoucherHistory | undefined>;
}

/** The ledger as it was, folded from the received messages. */
export abstract class PastLedgers {
  /** Of one call, or of all. */
  abstract at(asOf: AsOf, callId?: string): Promise<Ledger>;
}
