// Keeps what vouchers have used of the ceilings that they share in step with their wallets; every step may be taken again.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { VoucherId } from '@buono/kernel';
import type { ServiceRedeemed } from '../../domain/wallet/events.js';
import { countedUnder, formerlyUnder } from '../../domain/wallet/household-ceilings.js';
import { entryOf } from '../../domain/wallet/reservations.js';
import type { KnownWallet } from '../../domain/wallet/state.js';
import type { Step } from '../claim/keep-claims.js';
import type { Wallets } from '../ports.js';
import type { HouseholdExcess } from './household-excess.js';
import type { ShareCeilings } from './shared-ceilings.js';

export class KeepShares {
  constructor(
    private readonly shares: ShareCeilings,
    private readonly wallets: Wallets,
    private readonly excess: HouseholdExcess,
  ) {}

  /**
   * Settles an entry that its wallet has or holds a reservation for, also what a correction booked, and gives back one that was
   * reversed, or whose reservation ended without it. A correction may have moved entries to another household.
   */
  async follow({ event, cause }: Step): Promise<void> {
    const { eventId: causationId, actor, correlationId } = cause;
    const meta: CommandMeta = { commandId: uuidV5('keep-shares', causationId), actor, correlationId, causationId };
    const names = await this.#concerned(event, meta);
    for (const name of new Set(names)) await this.excess.look(name, cause);
  }

  /** The ceilings of which something changed. */
  async #concerned(event: Step['event'], meta: CommandMeta): Promise<readonly string[]> {
    switch (event.type) {
      case 'ServiceRedeemed':
        if (event.shared === undefined) return [];
        return this.shares.align(event, await this.walletOf(event.voucherId), meta);
      case 'ServiceReserved':
        if (event.entry.shared === undefined) return [];
        return this.shares.align(entryOf(event), await this.walletOf(event.voucherId), meta);
      case 'ReservationReleased': {
        const wallet = await this.walletOf(event.voucherId);
        const ended = wallet.reservations.ended.get(event.reservationId);
        return ended === undefined ? [] : this.#reversed(entryOf(ended.reserved), wallet, meta);
      }
      case 'RedemptionReversed': {
        const wallet = await this.walletOf(event.voucherId);
        const entry = wallet.entries.get(event.redemptionId);
        return entry === undefined ? [] : this.#reversed(entry.redeemed, wallet, meta);
      }
      case 'WalletAmended': {
        const wallet = await this.walletOf(event.voucherId);
        const moved: string[] = [];
        for (const entry of standingIn(wallet))
          if (entry.servedOn >= event.effectiveFrom && formerlyUnder(wallet, entry).length > 0)
            moved.push(...(await this.shares.align(entry, wallet, meta)));
        return moved;
      }
      default:
        return [];
    }
  }

  async #reversed(redeemed: ServiceRedeemed, wallet: KnownWallet, meta: CommandMeta): Promise<readonly string[]> {
    // Also where it counted before a correction took it elsewhere: what it held there is given back as well.
    const elsewhere = [...countedUnder(wallet, redeemed), ...formerlyUnder(wallet, redeemed)];
    const shared = [...new Set([...(redeemed.shared ?? []), ...elsewhere])];
    await this.shares.reverse({ ...redeemed, shared }, wallet.opening.recipientId, meta);
    return shared;
  }

  private async walletOf(voucher: VoucherId): Promise<KnownWallet> {
    const { state } = await this.wallets.find(voucher);
    if (state.status === 'unknown') throw new Error(`wallet ${voucher} has entries and no state`);
    return state;
  }
}

/** The entries that stand under a ceiling over several vouchers, and those that are set aside for. */
const standingIn = ({ entries, reservations }: KnownWallet): readonly ServiceRedeemed[] =>
  [
    ...[...entries].flatMap(([, { redeemed, reversal }]) => (reversal === undefined ? [redeemed] : [])),
    ...reservations.held.map(({ reserved }) => entryOf(reserved)),
  ].filter(({ shared }) => shared !== undefined);
