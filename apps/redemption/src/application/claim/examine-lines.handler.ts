// An officer notes what was found of lines that were drawn: right, or approved for less with a reason.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound, withinScope, type Principal } from '@buono/access';
import { eventIdFor, type CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, type ClaimId, type ZoneCode } from '@buono/kernel';
import type { Evidence } from '../../domain/claim/events.js';
import { Claims } from '../ports.js';
import { LineApprovals, type LineChecked } from './line-approvals.js';
import { isPayee, type ClaimOutcome } from './submit-claim.handler.js';

/** What was found of one line, by the redemption it asks for. */
export interface LineExamined extends LineChecked {
  readonly evidence: Evidence;
}

export class ExamineLinesCommand extends Command<ClaimOutcome> {
  constructor(
    readonly asked: { readonly claimId: ClaimId; readonly zone: ZoneCode; readonly lines: readonly LineExamined[] },
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ExamineLinesCommand)
export class ExamineLinesHandler implements ICommandHandler<ExamineLinesCommand> {
  constructor(
    private readonly claims: Claims,
    private readonly approvals: LineApprovals,
    private readonly clock: Clock,
  ) {}

  async execute({ asked, principal, meta }: ExamineLinesCommand): Promise<ClaimOutcome> {
    const { claimId, zone } = asked;
    withinScope(principal, ['zone-officer'], { zone });
    const { state: claim } = await this.claims.find(claimId);
    if (claim.status === 'unknown') throw notFound();
    const byPayee = isPayee(principal, claim.place.payee);
    const eventId = eventIdFor(meta.commandId, 0);
    const lines = await Promise.all(
      asked.lines.map(async ({ evidence, ...line }) => ({
        ...(await this.approvals.of(line, claim, eventId)),
        evidence,
      })),
    );
    const on = dateInRome(this.clock.now());
    const examine = { type: 'ExamineLines', zone, lines, by: principal.actorId, byPayee, on } as const;
    return this.claims.execute(claimId, examine, meta);
  }
}
