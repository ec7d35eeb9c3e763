// A payee presents an invoice, or a debit note, for a claim; it is checked at once, and nothing is guessed.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { canAny, notFound, type Principal } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import type { ClaimId } from '@buono/kernel';
import { isPayee } from '../claim/submit-claim.handler.js';
import { Claims } from '../ports.js';
import { PresentInvoices, type Presented, type PresentedOutcome } from './present-invoices.js';

export class PresentInvoiceCommand extends Command<PresentedOutcome> {
  constructor(
    readonly claimId: ClaimId,
    readonly presented: Presented,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(PresentInvoiceCommand)
export class PresentInvoiceHandler implements ICommandHandler<PresentInvoiceCommand> {
  constructor(
    private readonly claims: Claims,
    private readonly presenting: PresentInvoices,
  ) {}

  async execute({ claimId, presented, principal, meta }: PresentInvoiceCommand): Promise<PresentedOutcome> {
    const { state: claim } = await this.claims.find(claimId);
    if (claim.status === 'unknown') throw notFound();
    if (!isPayee(principal, claim.place.payee, 'close-claims') && !canAny(principal, ['region-officer']))
      throw notFound();
    return this.presenting.present(claim, presented, principal.actorId, meta);
  }
}
