// Rows of the read models as the lines of lists.
import type { LocalDate } from '@buono/kernel';
import type { BankEntryLine, HeldLine, PaymentOrderRow, ProviderRow, RecoveryRow } from '../../application/lists.js';
import type {
  BankEntryRow,
  HeldServiceRow,
  PaymentOrderTableRow,
  ProviderOfferRow,
  RecoveryTableRow,
} from './tables.js';

/** A held service; open ones whose last day is past are over. */
export const heldOf = (row: HeldServiceRow, today: LocalDate): HeldLine => ({
  holdId: row.hold_id,
  rule: row.rule as HeldLine['rule'],
  redemptionId: row.redemption_id,
  voucherId: row.voucher_id,
  zone: row.zone,
  payeeKind: row.payee_kind as HeldLine['payeeKind'],
  payeeId: row.payee_id,
  status: row.status === 'open' && row.until_day < today ? 'lapsed' : (row.status as HeldLine['status']),
  raisedOn: row.raised_on,
  until: row.until_day,
});

/** An accreditation of a provider. */
export const offerOf = (row: ProviderOfferRow): ProviderRow['accreditations'][number] => ({
  category: row.category,
  zone: row.zone,
  from: row.valid_from,
  ...(row.valid_to !== null && { to: row.valid_to }),
  ...(row.suspended_from !== null && { suspendedFrom: row.suspended_from }),
});

/** An entry of the bank account. */
export const entryOf = (row: BankEntryRow): BankEntryLine => ({
  entryId: row.entry_id,
  status: row.status as BankEntryLine['status'],
  account: row.account,
  kind: row.kind as BankEntryLine['kind'],
  reference: row.reference,
  ...(row.amount_cents !== null && { amountCents: row.amount_cents }),
  bookedOn: row.booked_on,
  ...(row.payment_order_id !== null && { paymentOrderId: row.payment_order_id }),
  ...(row.reason !== null && { reason: row.reason }),
});

/** A payment order. */
export const orderOf = (row: PaymentOrderTableRow): PaymentOrderRow => ({
  paymentOrderId: row.payment_order_id,
  claimId: row.claim_id,
  callId: row.call_id,
  payeeKind: row.payee_kind as PaymentOrderRow['payeeKind'],
  payeeId: row.payee_id,
  month: row.month,
  zone: row.zone,
  status: row.status as PaymentOrderRow['status'],
  amountCents: row.amount_cents,
  paidCents: row.paid_cents,
  ...(row.file_id !== null && { fileId: row.file_id }),
});

/** A recovery. */
export const recoveryOf = (row: RecoveryTableRow): RecoveryRow => ({
  recoveryId: row.recovery_id,
  claimId: row.claim_id,
  callId: row.call_id,
  payeeKind: row.payee_kind as RecoveryRow['payeeKind'],
  payeeId: row.payee_id,
  month: row.month,
  zone: row.zone,
  status: row.status as RecoveryRow['status'],
  amountCents: row.amount_cents,
  owedCents: row.owed_cents,
  openedOn: row.opened_on,
});
