// What happens to a notice of payment (avviso di pagamento): money owed that is asked through pagoPA. Names and fields are the
// storage format: see the codec.
import type { CallId, Cents, ClaimId, LocalDate, YearMonth } from '@buono/kernel';
import type { Payee } from '../payee.js';

/** For which recovery it asks, of whom; repeated nowhere else. */
export interface NoticeDrawnUp {
  readonly type: 'NoticeDrawnUp';
  readonly noticeId: string;
  /** Eighteen figures. */
  readonly noticeNumber: string;
  /** Codice fiscale of the body to which it is owed. */
  readonly creditor: string;
  readonly recoveryId: string;
  readonly claimId: ClaimId;
  readonly callId: CallId;
  readonly payee: Payee;
  readonly month: YearMonth;
  readonly zone: string;
  readonly amountCents: Cents;
  /** The last day of the instalment, or of the whole. */
  readonly dueOn: LocalDate;
}

/** Less, or more, is asked under the number, because of what came in or was given up otherwise. */
export interface NoticeChanged {
  readonly type: 'NoticeChanged';
  readonly amountCents: Cents;
}

/** Nothing is asked under the number any more. */
export interface NoticeWithdrawn {
  readonly type: 'NoticeWithdrawn';
}

/** The node has this version of it. */
export interface NoticeSent {
  readonly type: 'NoticeSent';
  readonly revision: number;
}

/** A receipt of the node for what was asked. */
export interface NoticePaid extends NoticeReceipt {
  readonly type: 'NoticePaid';
}

/** Why a receipt is held aside: nothing is guessed. */
export type NoticeHoldReason =
  /** Not to the cent what was asked. */
  | 'amount-differs'
  /** Nothing was asked any more, or another receipt had paid it. */
  | 'not-expected';

/** A receipt that a person must look at: it stands among the entries of the bank that are held. */
export interface NoticePaymentHeld extends NoticeReceipt {
  readonly type: 'NoticePaymentHeld';
  readonly reason: NoticeHoldReason;
}

export interface NoticeReceipt {
  readonly receiptId: string;
  readonly amountCents: Cents;
  readonly paidOn: LocalDate;
}

export type NoticeEvent = NoticeDrawnUp | NoticeChanged | NoticeWithdrawn | NoticeSent | NoticePaid | NoticePaymentHeld;
