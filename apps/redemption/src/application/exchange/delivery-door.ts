// Who may see an invoice of the exchange system: region and auditors all of them, a zone those of claims in which it has lines.
import { Injectable } from '@nestjs/common';
import { canAny, notFound, zonesOf, type Principal } from '@buono/access';
import type { ClaimId } from '@buono/kernel';
import type { KnownExchangeInvoice } from '../../domain/exchange-invoice/decider.js';
import { ExchangeInvoices } from '../ports.js';
import { TiedInvoices } from './tied-invoices.js';

@Injectable()
export class DeliveryDoor {
  constructor(
    readonly deliveries: ExchangeInvoices,
    private readonly tied: TiedInvoices,
  ) {}

  /** @throws 404 for what the reader may not see, as for nothing */
  async seen(exchangeId: string, principal: Principal): Promise<KnownExchangeInvoice> {
    const { state } = await this.deliveries.find(exchangeId);
    if (state.status === 'unknown') throw notFound();
    await this.through(state.tied?.claimId, principal, ['region-officer', 'auditor']);
    return state;
  }

  /** Lets pass who may act on what is tied to the claim, or is to be. @throws 404 for others, as for nothing */
  async through(
    claimId: ClaimId | undefined,
    principal: Principal,
    allSeeing: readonly ('region-officer' | 'auditor')[] = ['region-officer'],
  ): Promise<void> {
    if (canAny(principal, allSeeing)) return;
    const zones = zonesOf(principal, 'zone-officer');
    if (zones === 'all') return;
    const ofClaim = claimId === undefined ? [] : await this.tied.zonesOf(claimId);
    if (!zones.some((zone) => ofClaim.includes(zone))) throw notFound();
  }
}
