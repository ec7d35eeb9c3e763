// Where what is booked for applications stands in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import {
  bookingDecider,
  type BookFunds,
  type Booking,
  type BookingEvent,
  type EndBooking,
} from '../../domain/booking/booking.js';

export const bookingAggregate: Aggregate<Booking, BookFunds | EndBooking, BookingEvent, never> = {
  category: 'booking',
  decider: bookingDecider,
  codec: codecFor<BookingEvent>({
    FundsBooked: [{ name: 'funds-booked.v1' }],
    BookingEnded: [{ name: 'booking-ended.v1' }],
  }),
};
