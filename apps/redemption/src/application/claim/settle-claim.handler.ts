// An officer checks the lines of the own zone in a claim: what is not listed is approved in full.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { withinScope, type Principal } from '@buono/access';
import { eventIdFor, type CommandMeta } from '@buono/event-store';
import { Clock, cents, dateInRome, type ClaimId, type ZoneCode } from '@buono/kernel';
import { Boxes } from '@buono/privacy';
import type { LineApproval } from '../../domain/claim/commands.js';
import { lineIn, type Claim } from '../../domain/claim/state.js';
import { ClaimsToPay } from './claims-to-pay.js';
import { Wallets } from '../ports.js';
import { reasonOf } from '../sealing.js';
import { isPayee, type ClaimOutcome } from './submit-claim.handler.js';

/** What the officer says of one line, by the redemption it asks for. */
export interface LineChecked {
  readonly redemptionId: string;
  readonly approvedCents: number;
  readonly reason?: string | undefined;
}

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
    private readonly wallets: Wallets,
    private readonly boxes: Boxes,
    private readonly clock: Clock,
  ) {}

  async execute({ asked, principal, meta }: SettleClaimCommand): Promise<ClaimOutcome> {
    withinScope(principal, ['zone-officer'], { zone: asked.zone });
    const { state: claim, held, unproved } = await this.claims.find(asked.claimId);
    const eventId = eventIdFor(meta.commandId, 0);
    const lines = await Promise.all(asked.lines.map((line) => this.approval(line, claim, eventId)));
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

  private async approval(checked: LineChecked, claim: Claim, eventId: string): Promise<LineApproval> {
    const { redemptionId: lineId, reason } = checked;
    const approval = { lineId, approvedCents: cents(checked.approvedCents) };
    const line = claim.status === 'unknown' ? undefined : lineIn(claim, lineId);
    if (reason === undefined || line === undefined) return { ...approval, reason };
    const { state: wallet } = await this.wallets.find(line.voucherId);
    if (wallet.status === 'unknown') throw new Error(`claim line ${lineId} has no wallet`);
    const whose = { person: wallet.opening.recipientId, purposeClass: 'identity', eventId } as const;
    return { ...approval, ...(await reasonOf(this.boxes, reason, whose)) };
  }
}
