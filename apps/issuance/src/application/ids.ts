// The ids of issuance's aggregates: each follows from what it is for, so that asking twice finds the same one.
import { uuidV5 } from '@buono/event-store';
import {
  callId,
  voucherId,
  zoneCode,
  type ApplicationId,
  type CallId,
  type VoucherId,
  type ZoneCode,
} from '@buono/kernel';

/** The nth voucher of an application, from 1: who gave an offer up and is offered again is offered another one. */
export const voucherOf = (application: ApplicationId, nth = 1): VoucherId =>
  voucherId(nth === 1 ? uuidV5('voucher', application) : uuidV5('voucher', application, String(nth)));

/** What is booked for a submitted application under its receipt, as a voucher that is never issued. */
export const bookedFor = (application: ApplicationId, receiptNumber: number): VoucherId =>
  voucherId(uuidV5('voucher', application, 'booking', String(receiptNumber)));

/** What is kept for who appealed, as a voucher that is never issued. */
export const keptFor = (application: ApplicationId): VoucherId => voucherId(uuidV5('voucher', application, 'appeal'));

/** What one zone sends by a request: the same key may serve another zone's act, and each act is one of its own. */
export const transferOf = (commandId: string, from: ZoneCode): string => uuidV5('transfer', commandId, from);

/** The block that a zone buys by a request. */
export const blockOf = (commandId: string, zone: ZoneCode): string => uuidV5('block', commandId, zone);

/** The id of a zone's allocation: `{call}-{zone}`. */
export const allocationIdOf = (call: CallId, zone: ZoneCode): string => `${call}-${zone}`;

const UUID_LENGTH = 36;

/** The call and the zone in the id of an allocation. */
export const allocationPartsOf = (id: string): { readonly call: CallId; readonly zone: ZoneCode } => ({
  call: callId(id.slice(0, UUID_LENGTH)),
  zone: zoneCode(id.slice(UUID_LENGTH + 1)),
});
