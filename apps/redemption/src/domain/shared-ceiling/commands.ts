// What may be asked of a ceiling over several vouchers, and why it may be refused.
import type { Ceiling } from '../wallet/entitlement.js';
import type { PersonId } from '@buono/kernel';
import type { HeldShare } from './state.js';
import type {
  CeilingMoved,
  CeilingMovedBack,
  Share,
  ShareFreed,
  ShareSettled,
  ShareTaken,
  SharesParted,
} from './events.js';

/** Takes what an entry wants, as far as the limits of its own voucher leave it; `partial`: less will do. */
export type TakeShare = Omit<ShareTaken, 'type' | keyof Share> & {
  readonly type: 'TakeShare';
  readonly wanted: Share;
  readonly limits: Pick<Ceiling, 'per' | 'amountCents' | 'count' | 'units'>;
  readonly partial: boolean;
};

/** Says what an entry came to; without it having been taken too, for entries that no limit holds back (corrections). */
export type SettleShare = Omit<ShareSettled, 'type'> & { readonly type: 'SettleShare' };

/** `elsewhere`: the wallet has the entry, and it counts in another household. */
export type FreeShare = Omit<ShareFreed, 'type'> & { readonly type: 'FreeShare'; readonly elsewhere?: boolean };

/** The holder is another id's former self by now. */
export type MoveCeiling = Omit<CeilingMoved, 'type'> & { readonly type: 'MoveCeiling' };
/** The holder is nobody's former self any more. */
export type MoveCeilingBack = Omit<CeilingMovedBack, 'type'> & { readonly type: 'MoveCeilingBack' };
/** Brings what another id of the holder has used, as it stands there; may be said again. */
export interface JoinShares {
  readonly type: 'JoinShares';
  readonly under: PersonId;
  readonly heard: number;
  readonly shares: readonly HeldShare[];
}
/** Takes it away again. */
export type PartShares = Omit<SharesParted, 'type'> & { readonly type: 'PartShares' };
export type JoiningCommand = MoveCeiling | MoveCeilingBack | JoinShares | PartShares;

export type SharedCeilingCommand = TakeShare | SettleShare | FreeShare | JoiningCommand;

/** `ceiling-moved`: the holder was joined or parted meanwhile, and who asks does not know it yet. */
export type SharedCeilingRefusal = 'shared-ceiling-reached' | 'ceiling-moved';
