// Claims with what of them may not be paid for now: services that are held until an office decides, invoices that are missing.
import { Injectable } from '@nestjs/common';
import { Clock, dateInRome, type ClaimId } from '@buono/kernel';
import type { Claim, KnownClaim } from '../domain/claim/state.js';
import type { InvoicesMissing } from '../domain/invoice/against-claim.js';
import { ClaimInvoices } from './claim-invoices.js';
import { RedemptionLists } from './lists.js';
import { Claims } from './ports.js';

@Injectable()
export class ClaimsToPay {
  constructor(
    readonly claims: Claims,
    private readonly lists: RedemptionLists,
    private readonly invoices: ClaimInvoices,
    private readonly clock: Clock,
  ) {}

  /** A claim as it stands, and the services of its payee that are held today. */
  async find(claimId: ClaimId): Promise<{ readonly state: Claim; readonly held: ReadonlySet<string> }> {
    const { state } = await this.claims.find(claimId);
    if (state.status === 'unknown') return { state, held: new Set() };
    return { state, held: await this.lists.heldServicesOf(state.place.payee.id, dateInRome(this.clock.now())) };
  }

  /** What is missing of the invoices that the claim's call asks for; undefined where it may be paid. */
  invoicesMissing(claim: KnownClaim): Promise<InvoicesMissing | undefined> {
    return this.invoices.missingFor(claim);
  }
}
