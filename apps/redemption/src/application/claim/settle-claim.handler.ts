// An officer checks the lines of the own zone in a claim: what is not listed is approved in full.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { withinScope, type Principal } from '@buono/access';
import { eventIdFor, type CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, type ClaimId, type ZoneCode } from '@buono/kernel';
import { ClaimsToPay } from './claims-to-pay.js';
import { LineApprovals, type LineChecked } from './line-approvals.js';
import { isPayee, type ClaimOutcome } from './submit-claim.handler.js';

export class SettleClaimCommand extends Command<ClaimOutcome> {
  constructor(
    readonly asked: { readonly claimId: ClaimId; readonly zone: ZoneCode; readonly lines: readonly LineChecked[] },
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(SettleClaimCommand)
export class SettleClaimHandler implements ICommandHandler<SettleClaimCommand> {
  constructor(
    private readonly claims: ClaimsToPay,
    private readonly approvals: LineApprovals,
    private readonly clock: Clock,
  ) {}

  async execute({ asked, principal, meta }: SettleClaimCommand): Promise<ClaimOutcome> {
    withinScope(principal, ['zone-officer'], { zone: asked.zone });
    const { state: claim, held, unproved } = await this.claims.find(asked.claimId);
    const eventId = eventIdFor(meta.commandId, 0);
    const lines = await Promise.all(asked.lines.map((line) => this.approvals.of(line, claim, eventId)));
    const byPayee = claim.status !== 'unknown' && isPayee(principal, claim.place.payee);
    const on = dateInRome(this.clock.now());
    return this.claims.claims.execute(
      asked.claimId,
      {
        ...{ type: 'SettleZone', zone: asked.zone, lines, by: principal.actorId, byPayee, on },
        ...{ held: [...held], unproved: [...unproved] },
      },
      meta,
    );
  }
}
