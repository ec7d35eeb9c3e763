// Carries a correction to the wallet of its voucher: services that were entered before are priced again first.
import type { CommandMeta, Outcome } from '@buono/event-store';
import type { AmendWallet, WalletRefusal } from '../../domain/wallet/commands.js';
import type { WalletEvent } from '../../domain/wallet/events.js';
import type { Wallet } from '../../domain/wallet/state.js';
import type { Wallets } from '../ports.js';
import type { PriceAgain } from './price-again.js';

/** A correction as issuance tells it. */
export type AmendedVoucher = Omit<AmendWallet, 'type' | 'prices'>;

export class AmendWallets {
  constructor(
    private readonly wallets: Wallets,
    private readonly prices: PriceAgain,
  ) {}

  /** Amends one wallet. Throws when services were entered meanwhile: asked again, they are priced too. */
  async amend(
    voucher: string,
    amended: AmendedVoucher,
    meta: CommandMeta,
  ): Promise<Outcome<Wallet, WalletEvent, WalletRefusal>> {
    const { state: wallet } = await this.wallets.find(voucher);
    const { actor, correlationId } = meta;
    const pricing = { actor, purpose: 'correct-decision', correlationId };
    const prices = wallet.status === 'unknown' ? [] : await this.prices.under(wallet, amended, pricing);
    const outcome = await this.wallets.execute(voucher, { type: 'AmendWallet', ...amended, prices }, meta);
    if (!outcome.accepted && outcome.refusal === 'prices-missing')
      throw new Error(`services were entered on wallet ${voucher} while it was corrected`);
    return outcome;
  }
}
