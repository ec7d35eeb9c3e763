// The invoice behind a delivery that is tied to a claim: whether it may be accepted as it stands.
import { Injectable } from '@nestjs/common';
import type { ClaimId, LocalDate } from '@buono/kernel';
import type { KnownExchangeInvoice } from '../../domain/exchange-invoice/decider.js';
import { isSound } from '../../domain/invoice/checks.js';
import type { Payee } from '../../domain/payee.js';
import { ClaimInvoices } from '../invoice/claim-invoices.js';
import { Claims, Invoices } from '../ports.js';

export type NotAcceptable = 'own-invoice' | 'invoice-refused' | 'invoice-to-check' | 'invoice-blocked';

@Injectable()
export class TiedInvoices {
  constructor(
    private readonly invoices: Invoices,
    private readonly claims: Claims,
    private readonly ofClaims: ClaimInvoices,
  ) {}

  /** The day on which what is asked is asked. */
  today(): LocalDate {
    return this.ofClaims.today();
  }

  /** The zones that have lines in a claim. */
  async zonesOf(claimId: ClaimId): Promise<readonly string[]> {
    const { state } = await this.claims.find(claimId);
    if (state.status === 'unknown') return [];
    return Object.entries(state.zones).flatMap(([zone, { lines }]) => (lines > 0 ? [zone] : []));
  }

  /** Why the answer may not be given; undefined where it may, or the delivery itself will say. */
  async against(
    { tied }: KnownExchangeInvoice,
    outcome: 'EC01' | 'EC02',
    isOwn: (payee: Payee) => boolean,
  ): Promise<NotAcceptable | undefined> {
    if (tied === undefined) return undefined;
    const [{ state: invoice }, { state: claim }] = await Promise.all([
      this.invoices.find(tied.invoiceId),
      this.claims.find(tied.claimId),
    ]);
    if (invoice.status === 'unknown' || claim.status === 'unknown') return undefined;
    if (isOwn(claim.place.payee)) return 'own-invoice';
    if (outcome === 'EC02') return undefined;
    if (invoice.presented.claimId !== tied.claimId) return 'invoice-blocked';
    if (invoice.status === 'refused') return 'invoice-refused';
    const { differenceCents } = await this.ofClaims.of(claim);
    const stands = invoice.status === 'accepted' || (isSound(invoice.presented.checks) && differenceCents === 0);
    return stands ? undefined : 'invoice-to-check';
  }
}
