// The lists of notices of payment, asked of the read models.
import type { Cents, LocalDate } from '@buono/kernel';

/** A notice as it stands; `amountCents`: nothing once it is withdrawn. */
export interface NoticeRow {
  readonly noticeId: string;
  readonly recoveryId: string;
  readonly noticeNumber: string;
  readonly creditor: string;
  readonly amountCents: Cents;
  readonly dueOn: LocalDate;
  readonly status: 'open' | 'withdrawn' | 'paid';
  /** Whether the node has it as it stands. */
  readonly isSent: boolean;
}

export abstract class NoticeLists {
  /** Whether the lists have seen all that is in the log, within a moment. */
  abstract caughtUp(): Promise<boolean>;
  /** The notices of a recovery by their last day. */
  abstract ofRecovery(recoveryId: string): Promise<readonly NoticeRow[]>;
  /** Those that the node does not have as they stand; at most `limit`. */
  abstract unsent(limit: number): Promise<readonly string[]>;
}
