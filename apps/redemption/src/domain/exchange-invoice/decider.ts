// An invoice that came through the exchange system: delivered once, tied to one claim, answered within fifteen days.
import { accept, addDays, refuse, type Decider, type Decision, type LocalDate } from '@buono/kernel';
import type {
  AnswerRejected,
  AnswerTermOver,
  DeliveryAnswered,
  DeliveryTied,
  ExchangeInvoiceEvent,
  InvoiceDelivered,
} from './events.js';

/** Within how many days of its delivery an invoice is accepted or refused (D.M. 55/2013, annex B). */
export const ANSWER_DAYS = 15;

export type ExchangeInvoiceCommand =
  | (Omit<InvoiceDelivered, 'type' | 'termOn'> & { readonly type: 'Deliver' })
  | (Omit<DeliveryTied, 'type'> & { readonly type: 'Tie' })
  | (Omit<DeliveryAnswered, 'type'> & { readonly type: 'Answer' })
  /** `attempt`: which answer it has. */
  | { readonly type: 'NoteTaken'; readonly attempt: number; readonly on: LocalDate }
  | (Omit<AnswerRejected, 'type'> & { readonly type: 'NoteRejected' })
  | (Omit<AnswerTermOver, 'type'> & { readonly type: 'NoteTermOver' });

export type ExchangeInvoiceRefusal =
  | 'delivery-unknown'
  | 'delivery-differs'
  | 'delivery-tied'
  | 'delivery-not-tied'
  | 'delivery-answered'
  | 'refusal-without-reason'
  | 'answer-term-over';

export interface KnownExchangeInvoice {
  readonly status: 'delivered' | 'answered' | 'over';
  readonly delivered: InvoiceDelivered;
  readonly tied?: DeliveryTied;
  readonly answer?: DeliveryAnswered;
  /** How many answers were given, those that were rejected included. */
  readonly attempt: number;
  /** Whether the exchange system has the last of them. */
  readonly taken: boolean;
  /** The notices that were heard. */
  readonly notices: readonly string[];
}

export type ExchangeInvoice = { readonly status: 'unknown' } | KnownExchangeInvoice;

type Decided = Decision<ExchangeInvoiceEvent, ExchangeInvoiceRefusal>;
type Asked<T extends ExchangeInvoiceCommand['type']> = Extract<ExchangeInvoiceCommand, { readonly type: T }>;

const evolve = (state: ExchangeInvoice, event: ExchangeInvoiceEvent): ExchangeInvoice => {
  if (event.type === 'InvoiceDelivered')
    return { status: 'delivered', delivered: event, attempt: 0, taken: false, notices: [] };
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'DeliveryTied':
      return { ...state, tied: event };
    case 'DeliveryAnswered':
      return { ...state, status: 'answered', answer: event, attempt: state.attempt + 1, taken: false };
    case 'AnswerTaken':
      return { ...state, taken: true };
    case 'AnswerRejected': {
      const { answer: _given, ...rest } = state;
      return { ...rest, status: 'delivered', taken: false, notices: [...state.notices, event.noticeId] };
    }
    case 'AnswerTermOver':
      return { ...state, status: 'over', notices: [...state.notices, event.noticeId] };
  }
};

const deliver = ({ type: _, ...told }: Asked<'Deliver'>, state: ExchangeInvoice): Decided => {
  if (state.status !== 'unknown') return state.delivered.digest === told.digest ? accept() : refuse('delivery-differs');
  return accept({ type: 'InvoiceDelivered', ...told, termOn: addDays(told.receivedOn, ANSWER_DAYS) });
};

const tie = ({ type: _, ...told }: Asked<'Tie'>, { tied }: KnownExchangeInvoice): Decided => {
  if (tied === undefined) return accept({ type: 'DeliveryTied', ...told });
  return tied.claimId === told.claimId ? accept() : refuse('delivery-tied');
};

const answer = ({ type: _, ...told }: Asked<'Answer'>, state: KnownExchangeInvoice): Decided => {
  if (state.answer !== undefined) return state.answer.outcome === told.outcome ? accept() : refuse('delivery-answered');
  if (state.status === 'over' || told.answeredOn > state.delivered.termOn) return refuse('answer-term-over');
  // What nobody knows the claim of may be refused, never accepted.
  if (told.outcome === 'EC01' && state.tied === undefined) return refuse('delivery-not-tied');
  if (told.outcome === 'EC02' && told.reason === undefined) return refuse('refusal-without-reason');
  return accept({ type: 'DeliveryAnswered', ...told });
};

const hear = (c: Asked<'NoteRejected'> | Asked<'NoteTermOver'>, state: KnownExchangeInvoice): Decided => {
  if (state.notices.includes(c.noticeId)) return accept();
  if (c.type === 'NoteTermOver') {
    // An answer that the exchange system has is in time, whatever it says later.
    if (state.status === 'answered' && state.taken) return accept();
    return accept({ type: 'AnswerTermOver', noticeId: c.noticeId, overOn: c.overOn });
  }
  if (state.status !== 'answered') return accept();
  return accept({ type: 'AnswerRejected', noticeId: c.noticeId, rejectedOn: c.rejectedOn });
};

const decide = (command: ExchangeInvoiceCommand, state: ExchangeInvoice): Decided => {
  if (command.type === 'Deliver') return deliver(command, state);
  if (state.status === 'unknown') return refuse('delivery-unknown');
  switch (command.type) {
    case 'Tie':
      return tie(command, state);
    case 'Answer':
      return answer(command, state);
    case 'NoteTaken':
      return state.status !== 'answered' || state.taken || command.attempt !== state.attempt
        ? accept()
        : accept({ type: 'AnswerTaken', takenOn: command.on });
    case 'NoteRejected':
    case 'NoteTermOver':
      return hear(command, state);
  }
};

/** One invoice of the exchange system; stream `exchange-invoice-{id of its id there}`. */
export const exchangeInvoiceDecider: Decider<
  ExchangeInvoice,
  ExchangeInvoiceCommand,
  ExchangeInvoiceEvent,
  ExchangeInvoiceRefusal
> = { initial: { status: 'unknown' }, evolve, decide };
