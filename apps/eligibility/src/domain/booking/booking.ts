// What a call that books at submission keeps for an application (prenotazione): by its receipt number, until it is decided.
import {
  accept,
  type ApplicationId,
  type CallId,
  type Cents,
  type Decider,
  type Decision,
  type LocalDate,
  type ZoneCode,
} from '@buono/kernel';

/** Money is kept for a round of an application from now on, at the place of its receipt. */
export interface FundsBooked {
  readonly type: 'FundsBooked';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly zone: ZoneCode;
  /** Absent in what was stored before actions had money of their own. */
  readonly action?: string;
  readonly round: number;
  readonly receiptNumber: number;
  readonly valueCents: Cents;
  readonly lastVoucher: 'stop' | 'partial' | 'skip' | 'share';
  readonly on: LocalDate;
}

/** It is kept no longer; after an admission it becomes what is due. */
export interface BookingEnded {
  readonly type: 'BookingEnded';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly zone: ZoneCode;
  readonly round: number;
  readonly because: BookingEnd;
  readonly on: LocalDate;
}

export type BookingEnd = 'admitted' | 'refused' | 'withdrawn';
export type BookingEvent = FundsBooked | BookingEnded;
export type BookFunds = Omit<FundsBooked, 'type'> & { readonly type: 'BookFunds' };

/** Ends what is booked; nothing where nothing is. */
export interface EndBooking {
  readonly type: 'EndBooking';
  readonly because: BookingEnd;
  readonly on: LocalDate;
}

/** The last booking, and whether it stands; undefined before the first. */
export type Booking = (FundsBooked & { readonly ended?: BookingEnd }) | undefined;

const book = ({ type: _, ...booked }: BookFunds, known: Booking): Decision<BookingEvent, never> =>
  known === undefined || known.round < booked.round ? accept({ type: 'FundsBooked', ...booked }) : accept();

const end = ({ because, on }: EndBooking, known: Booking): Decision<BookingEvent, never> => {
  if (known === undefined || known.ended !== undefined) return accept();
  const { applicationId, callId, zone, round } = known;
  return accept({ type: 'BookingEnded', applicationId, callId, zone, round, because, on });
};

/** What is booked for an application: `booking-{application}`. Each round once. */
export const bookingDecider: Decider<Booking, BookFunds | EndBooking, BookingEvent, never> = {
  initial: undefined,
  evolve: (known, event) => (event.type === 'FundsBooked' ? event : known && { ...known, ended: event.because }),
  decide: (command, known) => (command.type === 'BookFunds' ? book(command, known) : end(command, known)),
};
