// The specification of what is booked for an application: each round once, and ended once.
import { describe, it } from '@jest/globals';
import { applicationId, callId, cents, localDate, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import { bookingDecider, type BookFunds, type BookingEnd, type BookingEvent } from './booking.js';

const about = { applicationId: applicationId(idOf(1)), callId: callId(idOf(2)), zone: zoneCode('TC-01') };
const on = localDate('2026-06-01');
const book = (round = 1): BookFunds => ({
  ...{ type: 'BookFunds', ...about, action: 'NIDI', round, receiptNumber: 6 + round, valueCents: cents(60_000) },
  ...{ lastVoucher: 'stop', on },
});
const booked = (round = 1): BookingEvent => ({ ...book(round), type: 'FundsBooked' });
const end = (because: BookingEnd) => ({ type: 'EndBooking', because, on }) as const;
const ended = (because: BookingEnd, round = 1): BookingEvent => ({
  ...{ type: 'BookingEnded', ...about, round, because, on },
});
const application = (...past: readonly BookingEvent[]) => given(bookingDecider, ...past);

describe('what is booked for an application', () => {
  it('is booked once for a round, and again for the next', () => {
    application().when(book()).then(booked());
    application(booked()).when(book()).thenNothing();
    application(booked(), ended('withdrawn')).when(book()).thenNothing();
    application(booked(), ended('withdrawn')).when(book(2)).then(booked(2));
  });
  it('ends once, with why', () => {
    application(booked()).when(end('refused')).then(ended('refused'));
    application(booked(), ended('refused')).when(end('withdrawn')).thenNothing();
    application(booked(), ended('withdrawn'), booked(2)).when(end('admitted')).then(ended('admitted', 2));
  });
  it('is nothing to end where nothing was booked', () => application().when(end('refused')).thenNothing());
});
