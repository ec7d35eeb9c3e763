// Follows the own log: a received application is booked where its call says so, and what was booked ends with its decision.
import { metaOf, uuidV5, type CommandMeta, type StoredEvent } from '@buono/event-store';
import type { ApplicationId } from '@buono/kernel';
import type { Announcement } from '@buono/messaging';
import type { BookFunds } from '../../application/booking/book-funds.js';
import type { ApplicationEvent } from '../../domain/application/events.js';
import type { BookingEnd } from '../../domain/booking/booking.js';
import { decodeEligibilityEvent } from '../persistence/aggregates.js';
import { bookingAggregate } from '../persistence/booking-aggregate.js';

const ENDS: Partial<Record<ApplicationEvent['type'], BookingEnd>> = {
  ApplicationAdmitted: 'admitted',
  ApplicationRefused: 'refused',
  ApplicationWithdrawn: 'withdrawn',
};

/** Takes a batch of the log, in order. */
export const bookingWhenReceived =
  (bookings: BookFunds) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    for (const stored of events) {
      const happening = decodeEligibilityEvent(stored);
      if (happening === undefined) continue;
      const { id, event } = happening;
      if (event.type === 'ReceiptRecorded') await bookings.book(event, metaFor(stored));
      const because = ENDS[event.type as ApplicationEvent['type']];
      if (because !== undefined) await bookings.end(id as ApplicationId, because, metaFor(stored));
    }
  };

const metaFor = (stored: StoredEvent): CommandMeta => ({
  commandId: uuidV5('book-when-received', stored.id),
  actor: 'process:book-when-received',
  correlationId: metaOf(stored).correlationId,
  causationId: stored.id,
});

/** Whether an event is of what is booked. */
export const isOfBooking = ({ stream }: Pick<StoredEvent, 'stream'>): boolean =>
  stream.startsWith(`${bookingAggregate.category}-`);

/** What the neighbours are told of it; an admission speaks for itself. */
export const announceBooking = (stored: Pick<StoredEvent, 'type' | 'data'>): Announcement | undefined => {
  const event = bookingAggregate.codec.decode(stored.type, stored.data);
  const { applicationId: subject, callId, zone, on } = event;
  const about = { applicationId: subject, callId, zone };
  if (event.type === 'BookingEnded') {
    const { because } = event;
    if (because === 'admitted') return undefined;
    return { type: 'it.buono.eligibility.booking-ended.v1', subject, data: { ...about, because, endedOn: on } };
  }
  const { action, receiptNumber, valueCents, lastVoucher } = event;
  const whose = { ...about, ...(action !== undefined && { action }) };
  const data = { ...whose, receiptNumber, valueCents, lastVoucher, bookedOn: on };
  return { type: 'it.buono.eligibility.funds-booked.v1', subject, data };
};
