// One late entry, found through the list of redemptions and read in its wallet's stream.
import { Injectable } from '@nestjs/common';
import { notFound } from '@buono/access';
import type { Found } from '@buono/event-store';
import { Clock, type Instant, type RedemptionId } from '@buono/kernel';
import type { LateEntry } from '../../domain/wallet/late-entries.js';
import { asOf } from '../../domain/wallet/reserve.js';
import type { KnownWallet } from '../../domain/wallet/state.js';
import { RedemptionLists } from '../lists.js';
import { Wallets } from '../ports.js';

/** A late entry with the wallet that it is asked of, as both are now. */
export interface LateEntryFound {
  readonly wallet: KnownWallet;
  readonly late: LateEntry;
  readonly revision: Found<unknown>['revision'];
  /** The moment. */
  readonly at: Instant;
}

const NOT_FOUND = 'Non abbiamo trovato questa richiesta di registrazione tardiva.';

@Injectable()
export class FindLateEntry {
  constructor(
    private readonly lists: RedemptionLists,
    private readonly wallets: Wallets,
    private readonly clock: Clock,
  ) {}

  /** 404 where there is none. */
  async find(lateEntryId: RedemptionId): Promise<LateEntryFound> {
    const voucherId = await this.lists.voucherOf(lateEntryId);
    if (voucherId === undefined) throw notFound(NOT_FOUND);
    const { state, revision } = await this.wallets.find(voucherId);
    const late = state.status === 'unknown' ? undefined : state.late.all.get(lateEntryId);
    if (state.status === 'unknown' || late === undefined) throw notFound(NOT_FOUND);
    const at = this.clock.now();
    return { wallet: asOf(state, at), late, revision, at };
  }
}

/** The 404 of who has no business with it. */
export const noLateEntry = () => notFound(NOT_FOUND);
