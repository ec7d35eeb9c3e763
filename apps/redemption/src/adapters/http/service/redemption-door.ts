// Who may see which wallet and redemption: its people, who was paid, the offices. Others find nothing.
import { Injectable } from '@nestjs/common';
import { canAny, isSelf, notFound, providersOf, type Principal } from '@buono/access';
import type { Found } from '@buono/event-store';
import { Clock, zoneCode, type RedemptionId, type VoucherId } from '@buono/kernel';
import { FindEntry, type EntryFound } from '../../../application/service/find-entry.js';
import { FindReservation, type ReservationFound } from '../../../application/service/find-reservation.js';
import { Wallets } from '../../../application/ports.js';
import { isPayee } from '../../../application/claim/submit-claim.handler.js';
import { asOf } from '../../../domain/wallet/reserve.js';
import type { Entry, KnownWallet } from '../../../domain/wallet/state.js';

const OFFICES = ['zone-officer', 'region-officer', 'treasurer', 'auditor'] as const;

/** A wallet and which of its entries a person may see. */
export interface WalletSeen {
  readonly wallet: KnownWallet;
  readonly maySee: (entry: Pick<Entry, 'redeemed'>) => boolean;
  readonly revision: Found<unknown>['revision'];
}

@Injectable()
export class RedemptionDoor {
  constructor(
    private readonly wallets: Wallets,
    private readonly entries: FindEntry,
    private readonly reservations: FindReservation,
    private readonly clock: Clock,
  ) {}

  /** A wallet; a provider sees it when it was chosen or has entries, and then only its own entries. */
  async walletSeen(voucherId: VoucherId, principal: Principal): Promise<WalletSeen> {
    const { state, revision } = await this.wallets.find(voucherId);
    if (state.status === 'unknown') throw notFound();
    const wallet = asOf(state, this.clock.now());
    if (isOfWallet(principal, wallet) || isOffice(principal, wallet)) return { wallet, maySee: () => true, revision };
    const maySee = wasPaid(principal);
    const own = providersOf(principal);
    const chosen = wallet.terms.choices.at(-1)?.providerId;
    const hasEntries = [...wallet.entries].some(([, entry]) => maySee(entry));
    if (!hasEntries && !own.some((id) => id === chosen)) throw notFound();
    return { wallet, maySee, revision };
  }

  /** A wallet for an office in charge of its zone; 404 for anybody else. */
  async walletOfOffice(voucherId: VoucherId, principal: Principal): Promise<KnownWallet> {
    const { state: wallet } = await this.wallets.find(voucherId);
    if (wallet.status === 'unknown' || !isOffice(principal, wallet)) throw notFound();
    return wallet;
  }

  async reservationSeen(reservationId: RedemptionId, principal: Principal): Promise<ReservationFound> {
    const found = await this.reservations.find(reservationId);
    const { wallet, reservation } = found;
    const { payee } = reservation.reserved.entry;
    if (isOfWallet(principal, wallet) || isOffice(principal, wallet) || isPayee(principal, payee)) return found;
    throw notFound();
  }

  async entrySeen(redemptionId: RedemptionId, principal: Principal): Promise<EntryFound> {
    const found = await this.entries.find(redemptionId);
    const { wallet, entry } = found;
    if (isOfWallet(principal, wallet) || isOffice(principal, wallet) || wasPaid(principal)(entry)) return found;
    throw notFound();
  }
}

const isOfWallet = (principal: Principal, { opening }: KnownWallet): boolean =>
  isSelf(principal, opening.recipientId) || isSelf(principal, opening.applicantId);

const isOffice = (principal: Principal, { opening }: KnownWallet): boolean =>
  canAny(principal, OFFICES, { zone: zoneCode(opening.zone) });

const wasPaid = (principal: Principal): WalletSeen['maySee'] => {
  return ({ redeemed: { payee } }) => isPayee(principal, payee);
};
