// An officer takes an invoice as it is, or refuses it, with a reason; never one of a body that the officer acts for.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { canAny, notFound, zonesOf, type Principal } from '@buono/access';
import type { CommandMeta, Outcome } from '@buono/event-store';
import type { KnownClaim } from '../../domain/claim/state.js';
import type { Invoice, InvoiceRefusal } from '../../domain/invoice/decider.js';
import type { InvoiceEvent } from '../../domain/invoice/events.js';
import { ClaimInvoices } from './claim-invoices.js';
import { InvoiceSuppliers } from './invoice-supplier.js';
import { Claims, Invoices } from '../ports.js';
import { isPayee } from '../claim/submit-claim.handler.js';

export type InvoiceOutcome = Outcome<Invoice, InvoiceEvent, InvoiceRefusal>;

export class DecideInvoiceCommand extends Command<InvoiceOutcome> {
  constructor(
    readonly asked: { readonly invoiceId: string; readonly decision: 'accept' | 'refuse'; readonly reason: string },
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DecideInvoiceCommand)
export class DecideInvoiceHandler implements ICommandHandler<DecideInvoiceCommand> {
  constructor(
    private readonly claims: Claims,
    private readonly invoices: Invoices,
    private readonly ofClaims: ClaimInvoices,
    private readonly suppliers: InvoiceSuppliers,
  ) {}

  async execute({ asked, principal, meta }: DecideInvoiceCommand): Promise<InvoiceOutcome> {
    const { state: invoice } = await this.invoices.find(asked.invoiceId);
    if (invoice.status === 'unknown') throw notFound();
    const { claimId, payee } = invoice.presented;
    const { state: claim } = await this.claims.find(claimId);
    if (claim.status === 'unknown' || !decides(principal, claim)) throw notFound();
    const decided = {
      note: await this.#noteOf(asked.reason, invoice.presented.payee, principal, meta),
      ...{ by: principal.actorId, byPayee: isPayee(principal, payee), on: this.ofClaims.today() },
    };
    if (asked.decision === 'refuse')
      return this.invoices.execute(asked.invoiceId, { type: 'RefuseInvoice', ...decided }, meta);
    const { differenceCents } = await this.ofClaims.of(claim);
    return this.invoices.execute(asked.invoiceId, { type: 'AcceptInvoice', differenceCents, ...decided }, meta);
  }

  async #noteOf(reason: string, payee: KnownClaim['place']['payee'], principal: Principal, meta: CommandMeta) {
    const supplier = await this.suppliers.of(payee, principal.actorId);
    if (supplier === undefined) return undefined;
    return this.suppliers.seal(supplier, { words: reason }, meta);
  }
}

/** The region, or a zone that has lines in the claim. */
const decides = (principal: Principal, claim: KnownClaim): boolean => {
  if (canAny(principal, ['region-officer'])) return true;
  const zones = zonesOf(principal, 'zone-officer');
  return zones === 'all' || zones.some((zone) => (claim.zones[zone]?.lines ?? 0) > 0);
};
