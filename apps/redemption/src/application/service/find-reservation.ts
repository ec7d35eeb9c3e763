// One reservation, found through the list of redemptions and read in its wallet's stream.
import { Injectable } from '@nestjs/common';
import { notFound } from '@buono/access';
import type { Found } from '@buono/event-store';
import { Clock, type Instant, type RedemptionId } from '@buono/kernel';
import { reservationIn, type EndedReservation, type Reservation } from '../../domain/wallet/reservations.js';
import { asOf } from '../../domain/wallet/reserve.js';
import type { KnownWallet } from '../../domain/wallet/state.js';
import { RedemptionLists } from '../lists.js';
import { Wallets } from '../ports.js';

/** A reservation with the wallet that it is on, as both are now. */
export interface ReservationFound {
  readonly wallet: KnownWallet;
  readonly reservation: Reservation | EndedReservation;
  readonly revision: Found<unknown>['revision'];
  /** The moment. */
  readonly at: Instant;
}

@Injectable()
export class FindReservation {
  constructor(
    private readonly lists: RedemptionLists,
    private readonly wallets: Wallets,
    private readonly clock: Clock,
  ) {}

  /** 404 where there is none. */
  async find(reservationId: RedemptionId): Promise<ReservationFound> {
    const voucherId = await this.lists.voucherOf(reservationId);
    if (voucherId === undefined) throw notFound();
    const { state, revision } = await this.wallets.find(voucherId);
    const at = this.clock.now();
    const wallet = state.status === 'unknown' ? undefined : asOf(state, at);
    const reservation = wallet && reservationIn(wallet.reservations, reservationId);
    if (wallet === undefined || reservation === undefined) throw notFound();
    return { wallet, reservation, revision, at };
  }
}
