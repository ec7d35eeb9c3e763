// What of a wallet is set aside for services under way: for whom, until when, and how each such reservation ended.
import { PersistentMap, type Instant } from '@buono/kernel';
import type { ServiceRedeemed, ServiceReserved } from './events.js';

/** A reservation, and under which edition of what is due it was priced. */
export interface Reservation {
  readonly reserved: ServiceReserved;
  readonly edition: number;
}

export interface EndedReservation extends Reservation {
  readonly how: 'confirmed' | 'released' | 'expired';
}

/** Those that hold money, oldest first, and those that ended, by id. */
export interface Reservations {
  readonly held: readonly Reservation[];
  readonly ended: PersistentMap<EndedReservation>;
}

export const NO_RESERVATIONS: Reservations = { held: [], ended: PersistentMap.empty() };

/** The reservation of this id while it holds money, over or not. */
export const heldIn = ({ held }: Reservations, id: string): Reservation | undefined =>
  held.find(({ reserved }) => reserved.reservationId === id);

/** The reservation of this id, whatever became of it. */
export const reservationIn = (reservations: Reservations, id: string): Reservation | EndedReservation | undefined =>
  heldIn(reservations, id) ?? reservations.ended.get(id);

/** Whether its time is over. */
export const isOver = ({ reserved }: Reservation, at: Instant): boolean => reserved.expiresAt <= at;

/** The service as it is entered when it is confirmed whole. */
export const entryOf = ({ entry }: ServiceReserved): ServiceRedeemed => ({ type: 'ServiceRedeemed', ...entry });

export const withHeld = (reservations: Reservations, one: Reservation): Reservations => ({
  ...reservations,
  held: [...reservations.held, one],
});

export const withEnded = ({ held, ended }: Reservations, one: EndedReservation): Reservations => ({
  held: held.filter(({ reserved }) => reserved.reservationId !== one.reserved.reservationId),
  ended: ended.with(one.reserved.reservationId, one),
});
