// Keeps what vouchers have used of the ceilings that they share in step with their wallets; every step may be taken again.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { VoucherId } from '@buono/kernel';
import { entryOf } from '../../domain/wallet/reservations.js';
import type { KnownWallet } from '../../domain/wallet/state.js';
import type { Step } from '../claim/keep-claims.js';
import type { Wallets } from '../ports.js';
import type { ShareCeilings } from './shared-ceilings.js';

export class KeepShares {
  constructor(
    private readonly shares: ShareCeilings,
    private readonly wallets: Wallets,
  ) {}

  /**
   * Settles an entry that its wallet has or holds a reservation for, also what a correction booked, and gives back one that was
   * reversed, or whose reservation ended without it.
   */
  async follow({ event, cause }: Step): Promise<void> {
    const { eventId: causationId, actor, correlationId } = cause;
    const meta: CommandMeta = { commandId: uuidV5('keep-shares', causationId), actor, correlationId, causationId };
    if (event.type === 'ServiceRedeemed') {
      if (event.shared === undefined) return;
      const { opening } = await this.walletOf(event.voucherId);
      await this.shares.settle(event, opening.recipientId, meta);
    } else if (event.type === 'ServiceReserved') {
      if (event.entry.shared === undefined) return;
      const { opening } = await this.walletOf(event.voucherId);
      await this.shares.settle(entryOf(event), opening.recipientId, meta);
    } else if (event.type === 'ReservationReleased') {
      const { opening, reservations } = await this.walletOf(event.voucherId);
      const ended = reservations.ended.get(event.reservationId);
      if (ended !== undefined) await this.shares.reverse(entryOf(ended.reserved), opening.recipientId, meta);
    } else if (event.type === 'RedemptionReversed') {
      const { opening, entries } = await this.walletOf(event.voucherId);
      const entry = entries.get(event.redemptionId);
      if (entry !== undefined) await this.shares.reverse(entry.redeemed, opening.recipientId, meta);
    }
  }

  private async walletOf(voucher: VoucherId): Promise<KnownWallet> {
    const { state } = await this.wallets.find(voucher);
    if (state.status === 'unknown') throw new Error(`wallet ${voucher} has entries and no state`);
    return state;
  }
}
