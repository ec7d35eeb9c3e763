// Claims with what of them may not be paid for now: services that are held or not proved yet, invoices that are missing.
import { Injectable } from '@nestjs/common';
import type { ClaimId } from '@buono/kernel';
import type { Claim, KnownClaim } from '../../domain/claim/state.js';
import type { InvoicesMissing } from '../../domain/invoice/against-claim.js';
import { ClaimInvoices } from '../invoice/claim-invoices.js';
import { HeldLines } from '../hold/held-lines.js';
import { MissingProofs } from '../service/missing-proofs.js';
import type { Claims } from '../ports.js';

/** A claim, and which of its payee's services are not to be paid now. */
export interface ClaimToPay {
  readonly state: Claim;
  readonly held: ReadonlySet<string>;
  readonly unproved: ReadonlySet<string>;
}

@Injectable()
export class ClaimsToPay {
  constructor(
    private readonly lines: HeldLines,
    private readonly proofs: MissingProofs,
    private readonly invoices: ClaimInvoices,
  ) {}

  get claims(): Claims {
    return this.lines.claims;
  }

  /** A claim as it stands, with the services of its payee that are held today, and those that lack a proof. */
  async find(claimId: ClaimId): Promise<ClaimToPay> {
    const { state, held } = await this.lines.find(claimId);
    const unproved =
      state.status === 'unknown' ? new Set<string>() : await this.proofs.unprovedOf(state.place.payee.id);
    return { state, held, unproved };
  }

  /** What is missing of the invoices that the claim's call asks for; undefined where it may be paid. */
  invoicesMissing(claim: KnownClaim): Promise<InvoicesMissing | undefined> {
    return this.invoices.missingFor(claim);
  }
}
