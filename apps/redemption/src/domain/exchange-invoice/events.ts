// What happens to an invoice that came through the exchange system (SdI). Names and fields are the storage format: see the codec.
import type { ClaimId, LocalDate, PersonId } from '@buono/kernel';

/** Why a body refuses an invoice. */
export const REFUSAL_REASONS = ['not-ours', 'not-due', 'wrong-amount', 'wrong-data', 'duplicate'] as const;
export type ExchangeReason = (typeof REFUSAL_REASONS)[number];

/** It was delivered to the body; `termOn` is the last day on which it may be accepted or refused. */
export interface InvoiceDelivered {
  readonly type: 'InvoiceDelivered';
  readonly sdiId: string;
  readonly receivedOn: LocalDate;
  readonly termOn: LocalDate;
  /** SHA-256 of the file, in hex. */
  readonly digest: string;
}

/** It asks for this claim to be paid: its words said so, or an officer. `invoiceId` is what it is among the invoices. */
export interface DeliveryTied {
  readonly type: 'DeliveryTied';
  readonly claimId: ClaimId;
  readonly invoiceId: string;
  readonly tiedBy: PersonId | 'invoice';
  readonly tiedOn: LocalDate;
}

/** The body accepts it (EC01) or refuses it (EC02). */
export interface DeliveryAnswered {
  readonly type: 'DeliveryAnswered';
  readonly outcome: 'EC01' | 'EC02';
  readonly reason?: ExchangeReason | undefined;
  readonly answeredBy: PersonId;
  readonly answeredOn: LocalDate;
}

/** The exchange system has the answer. */
export interface AnswerTaken {
  readonly type: 'AnswerTaken';
  readonly takenOn: LocalDate;
}

/** The exchange system did not take the answer (SE): another may be given within the term. */
export interface AnswerRejected {
  readonly type: 'AnswerRejected';
  readonly noticeId: string;
  readonly rejectedOn: LocalDate;
}

/** Nobody answered in time (DT): for the exchange system it is accepted. */
export interface AnswerTermOver {
  readonly type: 'AnswerTermOver';
  readonly noticeId: string;
  readonly overOn: LocalDate;
}

export type ExchangeInvoiceEvent =
  InvoiceDelivered | DeliveryTied | DeliveryAnswered | AnswerTaken | AnswerRejected | AnswerTermOver;
