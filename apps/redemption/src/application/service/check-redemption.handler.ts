// Verifies a redemption without consuming anything: the same facts, the same decision, nothing written.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '@buono/access';
import { redemptionId, subtractCents, type Cents } from '@buono/kernel';
import type { NotPriced, PriceStep } from '@buono/rules';
import type { WalletRefusal } from '../../domain/wallet/commands.js';
import type { ServiceRedeemed } from '../../domain/wallet/events.js';
import { ceilingReached, redeem } from '../../domain/wallet/redeem.js';
import { asOf } from '../../domain/wallet/reserve.js';
import { Wallets } from '../ports.js';
import { ShareCeilings } from '../ceiling/shared-ceilings.js';
import { RedemptionRequests, type RedemptionRequest } from './redemption-request.js';
import type { CodeRefusal } from './voucher-named.js';

/** What a redemption would be. */
export type Checked =
  | {
      readonly is: 'payable';
      readonly would: ServiceRedeemed;
      readonly remainingCents: Cents;
      readonly steps: readonly PriceStep[];
    }
  | {
      readonly is: 'refused';
      readonly refusal: WalletRefusal;
      readonly ceiling?: { readonly id: string; readonly article: string } | undefined;
    }
  | { readonly is: 'not-priced'; readonly notPriced: NotPriced }
  | { readonly is: 'voucher-unknown' | 'voucher-not-here-yet' | CodeRefusal };

export class CheckRedemptionQuery extends Query<Checked> {
  constructor(
    readonly request: RedemptionRequest,
    readonly principal: Principal,
  ) {
    super();
  }
}

// Of nobody: the check writes nothing under it.
const NOT_YET = redemptionId('00000000-0000-4000-8000-000000000000');

@QueryHandler(CheckRedemptionQuery)
export class CheckRedemptionHandler implements IQueryHandler<CheckRedemptionQuery> {
  constructor(
    private readonly wallets: Wallets,
    private readonly requests: RedemptionRequests,
    private readonly shares: ShareCeilings,
  ) {}

  async execute({ request, principal }: CheckRedemptionQuery): Promise<Checked> {
    const named = this.requests.voucherNamed(request);
    if (named === undefined) return { is: 'voucher-unknown' };
    const { state: found } = await this.wallets.find(named.voucherId);
    if (found.status === 'unknown') return { is: named.signed ? 'voucher-not-here-yet' : 'voucher-unknown' };
    if (named.refusal !== undefined) return { is: named.refusal };
    const prepared = await this.requests.prepare(found, request, principal, { ...named, redemptionId: NOT_YET });
    if (!prepared.ok) return { is: 'not-priced', notPriced: prepared.notPriced };
    const wallet = asOf(found, prepared.command.at);
    const looked = await this.shares.look(prepared.command, wallet);
    if (!looked.ok) return { is: 'refused', refusal: 'ceiling-reached', ceiling: looked.ceiling };
    const decision = redeem(looked.command, wallet);
    if (!decision.accepted) {
      const ceiling = decision.refusal === 'ceiling-reached' ? ceilingReached(looked.command, wallet) : undefined;
      return { is: 'refused', refusal: decision.refusal, ceiling };
    }
    const [would] = decision.events;
    if (would === undefined) throw new Error('a check met a redemption under the id of nobody');
    const remainingCents = subtractCents(wallet.balance, would.publicCents);
    return { is: 'payable', would, remainingCents, steps: prepared.priced.steps };
  }
}
