// Calls that book at submission: place and money are kept by the number of the receipt until the application is decided.
import { applicationId, callId, cents, localDate, zoneCode } from '@buono/kernel';
import { consumedAs, metaForMessage, subscribeTo, type MessageBus, type MessageSubscription } from '@buono/messaging';
import { allocationIdOf, bookedFor } from '../../application/ids.js';
import type { Allocations } from '../../application/ports.js';

const NAME = 'keep-funds-when-booked';

/** Keeps what is told in `funds-booked`; frees it when `booking-ended` says that there is no admission. */
export const keepWhenBooked = ({
  bus,
  allocations,
}: {
  readonly bus: MessageBus;
  readonly allocations: Allocations;
}): MessageSubscription =>
  subscribeTo(
    bus,
    NAME,
    ['it.buono.eligibility.funds-booked.v1', 'it.buono.eligibility.booking-ended.v1'],
    async (message) => {
      const meta = metaForMessage(NAME, message);
      const { callId: call, zone } = message.data;
      const id = applicationId(message.data.applicationId);
      const allocation = allocationIdOf(callId(call), zoneCode(zone));
      if (message.type === 'it.buono.eligibility.booking-ended.v1') {
        const on = localDate(message.data.endedOn);
        const thaw = { type: 'ThawFunds', applicationId: id, booked: true, on } as const;
        return consumedAs(await allocations.execute(allocation, thaw, meta));
      }
      const { action, receiptNumber, valueCents, lastVoucher, bookedOn } = message.data;
      const of = { applicationId: id, ...(action !== undefined && { action }) };
      const whose = { voucherId: bookedFor(id, receiptNumber), ...of, valueCents: cents(valueCents) };
      const kept = { at: { place: receiptNumber }, lastVoucher, booked: true, on: localDate(bookedOn) } as const;
      return consumedAs(await allocations.execute(allocation, { type: 'ReserveFunds', ...whose, ...kept }, meta));
    },
  );
