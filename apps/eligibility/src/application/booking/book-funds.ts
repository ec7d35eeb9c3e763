// Calls that book at submission: what an application would be worth is kept as soon as it has its number, until it is decided.
import type { CommandMeta, Streams } from '@buono/event-store';
import { cents, dateInRome, type ApplicationId, type Clock } from '@buono/kernel';
import { mostOf } from '@buono/rules';
import type { BookFunds as Book, Booking, BookingEnd, BookingEvent, EndBooking } from '../../domain/booking/booking.js';
import type { ReceiptRecorded } from '../../domain/application/events.js';
import type { CallVersions } from '../call/call-versions.js';
import type { Evaluations } from '../decision/evaluations.js';
import type { Applications } from '../ports.js';
import { worthIfMet } from '../decision/worth-if-met.js';

/** What is booked, by application. */
export type BookingStreams = Streams<Booking, Book | EndBooking, BookingEvent, never>;

/** What booking needs. */
export interface BookingParts {
  readonly bookings: BookingStreams;
  readonly applications: Applications;
  readonly versions: CallVersions;
  readonly evaluations: Evaluations;
  readonly clock: Clock;
}

export class BookFunds {
  constructor(private readonly parts: BookingParts) {}

  /**
   * Books what the application would be worth if it met every criterion; what its facts do not say yet, at the most that the call
   * may give. Nothing for calls that book at admission, and for who was decided meanwhile.
   */
  async book(received: ReceiptRecorded, meta: CommandMeta): Promise<void> {
    const { applicationId, callId, callVersion, action, zone, round, receiptNumber } = received;
    const ready = await this.parts.versions.numbered(callId, callVersion);
    const policies = ready.compiled.actions.get(action)?.policies;
    if (policies?.booking !== 'submission') return;
    const { state } = await this.parts.applications.find(applicationId);
    if (state.status !== 'received' || state.round !== round) return;
    const on = dateInRome(this.parts.clock.now());
    const looking = { actor: meta.actor, purpose: 'book-funds', correlationId: meta.correlationId };
    const facts = await this.parts.evaluations.factsOf(state, looking, on);
    if (!facts.ok) return;
    const worth = worthIfMet(ready, state, facts.value, on) ?? mostOf(ready.compiled, action);
    if (worth === 0) return;
    const { lastVoucher } = policies;
    const about = { applicationId, callId, zone, action, round, receiptNumber };
    const booked = { ...about, valueCents: cents(worth), lastVoucher, on };
    await this.parts.bookings.execute(applicationId, { type: 'BookFunds', ...booked }, meta);
  }

  /** Says that the application was decided or given up; nothing where nothing is booked. */
  async end(id: ApplicationId, because: BookingEnd, meta: CommandMeta): Promise<void> {
    const on = dateInRome(this.parts.clock.now());
    await this.parts.bookings.execute(id, { type: 'EndBooking', because, on }, meta);
  }
}
