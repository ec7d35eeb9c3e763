// The exchange system for invoices (Sistema di Interscambio, SdI) as a port: invoices and notices come in, answers go out.
import type { LocalDate } from '@buono/kernel';
import type { Done } from '../acts/offices.js';

/** An invoice that the exchange system delivered to the body; its file is asked for by itself. */
export interface DeliveredInvoice {
  /** Identificativo SdI: unique for ever. */
  readonly sdiId: string;
  /** The civil day on which it was delivered: its term runs from there. */
  readonly receivedOn: LocalDate;
  /** SHA-256 of the file, in hex. */
  readonly digest: string;
}

/** What the exchange system says of an invoice later. */
export interface ExchangeNotice {
  readonly noticeId: string;
  readonly sdiId: string;
  /** `term-over`: nobody answered in time (DT); `answer-rejected`: an answer that it did not take (SE). */
  readonly kind: 'term-over' | 'answer-rejected';
  readonly on: LocalDate;
}

/** What came that nobody said to have taken, the oldest first. */
export interface ExchangePost {
  readonly invoices: readonly DeliveredInvoice[];
  readonly notices: readonly ExchangeNotice[];
}

/** The outcome that the body gives (notifica di esito committente). */
export interface ExchangeAnswer {
  /** The same however often the same answer is told. */
  readonly answerId: string;
  readonly sdiId: string;
  /** EC01: accepted; EC02: refused. */
  readonly outcome: 'EC01' | 'EC02';
  /** Why it is refused, about nobody; 255 characters at most. */
  readonly description?: string;
}

/** A delivered file: XML, not signed, and the SHA-256 of what came, in hex. */
export interface DeliveredFile {
  readonly text: string;
  readonly digest: string;
}

export abstract class InvoiceExchange {
  /** A hundred invoices and a hundred notices at most; says first which of the last ones were taken. */
  abstract post(taken: readonly string[]): Promise<Done<ExchangePost>>;
  abstract file(sdiId: string): Promise<Done<DeliveredFile>>;
  abstract answer(answer: ExchangeAnswer): Promise<Done<{ readonly answerId: string }>>;
}
