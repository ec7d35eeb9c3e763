// What happens to a file of payments for the bank (distinta). Names and fields are the storage format: see the codec.
import type { CallId, Cents, Instant, LocalDate, PaymentOrderId, PersonId, YearMonth } from '@buono/kernel';
import type { Sealed } from '../payee.js';

/** How a public body is known to its treasurer (OPI over SIOPE+), and what its orders are for in its accounts. */
export interface TreasuryAsked {
  readonly office: string;
  readonly istatCode: string;
  readonly taxCode: string;
  readonly channel: string;
  readonly treasurerChannel: string;
  readonly treasurerAbi: string;
  readonly treasurerCode: string;
  /** The number of the first order in the body's accounts; the others follow. */
  readonly firstNumber: number;
  /** Codice gestionale uscite (SIOPE). */
  readonly cgu: string;
  readonly debt: 'commercial' | 'non-commercial';
  /** Why a commercial debt has no CIG. */
  readonly noCigBecause?: string | undefined;
}

/** The treasurer asked for a file of these orders. The paying account is a public body's: it stands in clear. */
export interface PaymentFileOpened {
  readonly type: 'PaymentFileOpened';
  readonly fileId: string;
  readonly debtorName: string;
  readonly debtorIban: string;
  readonly executionDate: LocalDate;
  /** Written as payment orders (OPI) for a treasurer; as SEPA credit transfers (pain.001) where it is not said. */
  readonly treasury?: TreasuryAsked | undefined;
  /** At most MOST_PAYMENTS. */
  readonly paymentOrderIds: readonly PaymentOrderId[];
  readonly openedBy: PersonId;
  readonly openedAt: Instant;
}

/** A payment of the file, as it was when it was put there: the file can be written again to the byte. */
export interface FileLine {
  readonly paymentOrderId: PaymentOrderId;
  readonly attempt: number;
  readonly amountCents: Cents;
  readonly callId: CallId;
  readonly month: YearMonth;
  /** The payee's IBAN, and for a person the holder of the account. */
  readonly account: Sealed;
  /** The payee's name: clear for bodies, a box of class identity for sole traders, in `account` for persons. */
  readonly name?: string | undefined;
  readonly identity?: Sealed | undefined;
  /** A body's partita IVA; a sole trader's is in `identity`. */
  readonly vatNumber?: string | undefined;
  /** Codes that the call of the claim asks to be written. */
  readonly cup?: string | undefined;
  readonly cig?: string | undefined;
}

/** Why an order that was asked for is not in the file. */
export type LeftOutReason =
  | 'not-ordered'
  | 'already-sent'
  | 'holder-missing'
  | 'account-erased'
  | 'line-held'
  /** It was signed too few days ago. */
  | 'still-cooling'
  /** A check due of its payee is missing, is too old, or speaks against paying. */
  | 'check-missing'
  | 'check-expired'
  | 'check-adverse';

export interface LeftOut {
  readonly paymentOrderId: PaymentOrderId;
  readonly reason: LeftOutReason;
}

/** The next of those that were asked for, in their order. */
export interface PaymentsAdded {
  readonly type: 'PaymentsAdded';
  readonly lines: readonly FileLine[];
  readonly leftOut: readonly LeftOut[];
}

/** Nothing more is added: the file may go to the bank. */
export interface PaymentFileClosed {
  readonly type: 'PaymentFileClosed';
  readonly count: number;
  readonly totalCents: number;
}

export type PaymentFileEvent = PaymentFileOpened | PaymentsAdded | PaymentFileClosed;
