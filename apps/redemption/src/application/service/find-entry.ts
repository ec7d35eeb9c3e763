// One redemption, found through the list of redemptions and read in its wallet's stream.
import { Injectable } from '@nestjs/common';
import { notFound } from '@buono/access';
import type { Found } from '@buono/event-store';
import type { RedemptionId } from '@buono/kernel';
import type { Entry, KnownWallet } from '../../domain/wallet/state.js';
import { RedemptionLists } from '../lists.js';
import { Wallets } from '../ports.js';

/** A redemption with the wallet that it was made on. */
export interface EntryFound {
  readonly wallet: KnownWallet;
  readonly entry: Entry;
  readonly revision: Found<unknown>['revision'];
}

@Injectable()
export class FindEntry {
  constructor(
    private readonly lists: RedemptionLists,
    private readonly wallets: Wallets,
  ) {}

  /** 404 where there is none. */
  async find(redemptionId: RedemptionId): Promise<EntryFound> {
    const voucherId = await this.lists.voucherOf(redemptionId);
    if (voucherId === undefined) throw notFound();
    const { state: wallet, revision } = await this.wallets.find(voucherId);
    const entry = wallet.status === 'unknown' ? undefined : wallet.entries.get(redemptionId);
    if (wallet.status === 'unknown' || entry === undefined) throw notFound();
    return { wallet, entry, revision };
  }
}
