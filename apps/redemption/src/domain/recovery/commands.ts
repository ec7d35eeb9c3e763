// What may be asked of a recovery, and every reason for saying no.
import type { Cents, LocalDate, PersonId } from '@buono/kernel';
import type { Instalment, RecoveryOpened, Waiver } from './events.js';

export type OpenRecovery = Omit<RecoveryOpened, 'type'> & { readonly type: 'OpenRecovery' };

/** Who acts; `byPayee`: whether it is who owes the money, or acts for it. */
interface ByStaff {
  readonly by: PersonId;
  readonly byPayee?: boolean;
  readonly on: LocalDate;
}

export interface PlanRecovery extends ByStaff {
  readonly type: 'PlanRecovery';
  readonly actNumber: string;
  readonly instalments: readonly Instalment[];
}

/** What the treasurer read on the account. */
export interface RecordReceipt {
  readonly type: 'RecordReceipt';
  readonly entryId: string;
  readonly reference: string;
  readonly receivedCents: Cents;
  readonly receivedOn: LocalDate;
}

export interface ProposeWaiver extends ByStaff, Waiver {
  readonly type: 'ProposeWaiver';
}

export interface ApproveWaiver extends ByStaff {
  readonly type: 'ApproveWaiver';
}

export interface DismissWaiver extends ByStaff {
  readonly type: 'DismissWaiver';
}

export type RecoveryCommand =
  OpenRecovery | PlanRecovery | RecordReceipt | ProposeWaiver | ApproveWaiver | DismissWaiver;

export type RecoveryRefusal =
  | 'recovery-unknown'
  | 'recovery-closed'
  | 'own-recovery'
  | 'plan-not-whole'
  | 'plan-not-in-order'
  | 'plan-in-the-past'
  | 'receipt-already-used'
  | 'received-above-owed'
  | 'waiver-pending'
  | 'waiver-above-owed'
  | 'no-waiver'
  | 'proposer-may-not-approve';
