// What may be asked of a ceiling over several vouchers, and why it may be refused.
import type { Ceiling } from '../wallet/entitlement.js';
import type { Share, ShareFreed, ShareSettled, ShareTaken } from './events.js';

/** Takes what an entry wants, as far as the limits of its own voucher leave it; `partial`: less will do. */
export type TakeShare = Omit<ShareTaken, 'type' | keyof Share> & {
  readonly type: 'TakeShare';
  readonly wanted: Share;
  readonly limits: Pick<Ceiling, 'per' | 'amountCents' | 'count' | 'units'>;
  readonly partial: boolean;
};

/** Says what an entry came to; without it having been taken too, for entries that no limit holds back (corrections). */
export type SettleShare = Omit<ShareSettled, 'type'> & { readonly type: 'SettleShare' };

export type FreeShare = Omit<ShareFreed, 'type'> & { readonly type: 'FreeShare' };

export type SharedCeilingCommand = TakeShare | SettleShare | FreeShare;

export type SharedCeilingRefusal = 'shared-ceiling-reached';
