// The node of payments to public bodies (pagoPA) as a port: debt positions go out, receipts come back.
import type { LocalDate } from '@buono/kernel';
import type { Done } from '../acts/offices.js';

/**
 * A debt position (posizione debitoria) as the node is to have it. Who owes is not said: the notice number finds the position,
 * and whoever has the number may pay.
 */
export interface DebtPosition {
  /** Eighteen figures (numero avviso). */
  readonly noticeNumber: string;
  /** Codice fiscale of the body to which it is owed, eleven figures. */
  readonly creditor: string;
  /** Which version of the position this is, from 1: the node keeps the newest that it was told. */
  readonly revision: number;
  /** `withdrawn`: nothing is to be paid under the number any more. */
  readonly status: 'open' | 'withdrawn';
  readonly amountCents: number;
  /** Until when it should be paid; it may be paid later. */
  readonly dueOn: LocalDate;
  /** What it is for, at most 140 characters, about nobody. */
  readonly cause: string;
}

/** A receipt (ricevuta telematica): money that a payer gave to a payment service. */
export interface PaymentReceipt {
  /** Unique for ever; 35 characters at most. */
  readonly receiptId: string;
  readonly noticeNumber: string;
  readonly creditor: string;
  readonly amountCents: number;
  readonly paidOn: LocalDate;
}

/** What became of receipts that were handed over: they are not handed over again. */
export interface ReceiptsTaken {
  readonly taken: readonly string[];
  /** Those that are owed to another body: the node has to look at them. */
  readonly refused: readonly string[];
}

export abstract class PaymentNode {
  /** Creates the position, changes it or withdraws it; told twice, it is done once. */
  abstract put(position: DebtPosition): Promise<Done<{ readonly revision: number }>>;
  /** The oldest receipts that nobody said to have taken, a hundred at most; says first what became of the last ones. */
  abstract receipts(last: ReceiptsTaken): Promise<Done<readonly PaymentReceipt[]>>;
}
