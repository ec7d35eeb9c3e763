// Claims with what of them may not be paid for now: services that are held until an office decides, invoices that are missing.
import { Injectable } from '@nestjs/common';
import type { ClaimId } from '@buono/kernel';
import type { Claim, KnownClaim } from '../domain/claim/state.js';
import type { InvoicesMissing } from '../domain/invoice/against-claim.js';
import { ClaimInvoices } from './claim-invoices.js';
import { HeldLines } from './held-lines.js';
import type { Claims } from './ports.js';

@Injectable()
export class ClaimsToPay {
  constructor(
    private readonly lines: HeldLines,
    private readonly invoices: ClaimInvoices,
  ) {}

  get claims(): Claims {
    return this.lines.claims;
  }

  /** A claim as it stands, and the services of its payee that are held today. */
  find(claimId: ClaimId): Promise<{ readonly state: Claim; readonly held: ReadonlySet<string> }> {
    return this.lines.find(claimId);
  }

  /** What is missing of the invoices that the claim's call asks for; undefined where it may be paid. */
  invoicesMissing(claim: KnownClaim): Promise<InvoicesMissing | undefined> {
    return this.invoices.missingFor(claim);
  }
}
