// A payee presents a monthly claim, or the region for one that does not: from here on its lines stand still.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { canAny, isSelf, notFound, providersOf, type Principal, type ProviderRight } from '@buono/access';
import type { CommandMeta, Outcome } from '@buono/event-store';
import { Clock, dateInRome, type ClaimId } from '@buono/kernel';
import type { ClaimRefusal } from '../../domain/claim/commands.js';
import type { ClaimEvent } from '../../domain/claim/events.js';
import type { Claim } from '../../domain/claim/state.js';
import type { Payee } from '../../domain/payee.js';
import { Claims } from '../ports.js';
import { ClaimLots } from './claim-lots.js';

export type ClaimOutcome = Outcome<Claim, ClaimEvent, ClaimRefusal>;

/**
 * Whether a person is the payee, under whichever code, or acts for the provider or the body that is; with rights: whether they
 * are let do one of these things there.
 */
export const isPayee = (principal: Principal, payee: Payee, ...rights: readonly ProviderRight[]): boolean =>
  payee.kind === 'person'
    ? isSelf(principal, payee.id) || isSelf(principal, payee.by)
    : providersOf(principal, ...rights).includes(payee.id);

export class SubmitClaimCommand extends Command<ClaimOutcome> {
  constructor(
    readonly claimId: ClaimId,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(SubmitClaimCommand)
export class SubmitClaimHandler implements ICommandHandler<SubmitClaimCommand> {
  constructor(
    private readonly claims: Claims,
    private readonly lots: ClaimLots,
    private readonly clock: Clock,
  ) {}

  async execute({ claimId, principal, meta }: SubmitClaimCommand): Promise<ClaimOutcome> {
    const { state: claim } = await this.claims.find(claimId);
    if (claim.status === 'unknown') throw notFound();
    if (!isPayee(principal, claim.place.payee, 'close-claims') && !canAny(principal, ['region-officer']))
      throw notFound();
    const on = dateInRome(this.clock.now());
    const sampling = await this.lots.askedOf(claim);
    const asked = { ...(sampling !== undefined && { sampling }) };
    return this.claims.execute(claimId, { type: 'SubmitClaim', by: principal.actorId, on, ...asked }, meta);
  }
}
