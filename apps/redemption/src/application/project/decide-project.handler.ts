// What offices decide of a project: its plan by act, its advances and claims. Never for themselves.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound, withinScope, type Principal } from '@buono/access';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { redemptionId, zoneCode, type VoucherId } from '@buono/kernel';
import type { ProjectCommand } from '../../domain/project/commands.js';
import type { Cut } from '../../domain/project/events.js';
import { Projects } from '../ports.js';
import type { ProjectOutcome } from './ask-of-project.handler.js';
import { EnterProjectClaims } from './enter-project-claims.js';
import { FindProject, leads, type ProjectFound } from './find-project.js';
import { ProjectSealing } from './project-sealing.js';

/** What is decided. */
export type ProjectDecision =
  | { readonly is: 'plan-approved'; readonly version: number; readonly actNumber: string }
  | { readonly is: 'plan-refused'; readonly version: number; readonly reason: string }
  | { readonly is: 'claim-approved'; readonly claimId: string; readonly cuts: readonly Cut[] }
  | { readonly is: 'claim-refused'; readonly claimId: string; readonly reason: string }
  | { readonly is: 'claim-sent-again'; readonly claimId: string };

export class DecideProjectCommand extends Command<ProjectOutcome> {
  constructor(
    readonly voucherId: VoucherId,
    readonly decision: ProjectDecision,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DecideProjectCommand)
export class DecideProjectHandler implements ICommandHandler<DecideProjectCommand> {
  constructor(
    private readonly found: FindProject,
    private readonly projects: Projects,
    private readonly sealing: ProjectSealing,
    private readonly entering: EnterProjectClaims,
  ) {}

  async execute({ voucherId, decision, principal, meta }: DecideProjectCommand): Promise<ProjectOutcome> {
    const found = await this.found.find(voucherId);
    withinScope(principal, ['zone-officer', 'region-officer'], { zone: zoneCode(found.place.zone) });
    const outcome = await this.projects.execute(
      voucherId,
      await this.commandFor(decision, found, principal, meta),
      meta,
    );
    if (!outcome.accepted || !('claimId' in decision)) return outcome;
    // A follower of the log does the same where this is interrupted.
    await this.entering.enter(voucherId, decision.claimId, meta);
    const { state, revision } = await this.projects.find(voucherId);
    return revision === 'no-stream' ? outcome : { ...outcome, state };
  }

  private async commandFor(
    decision: ProjectDecision,
    { place, grant, today, ...found }: ProjectFound,
    principal: Principal,
    meta: CommandMeta,
  ): Promise<ProjectCommand> {
    const by = { ...place, by: principal.actorId, byParty: leads(principal, found), on: today } as const;
    switch (decision.is) {
      case 'plan-approved':
        return { type: 'ApprovePlan', ...by, version: decision.version, actNumber: decision.actNumber, grant };
      case 'plan-refused': {
        const reason = await this.sealing.reason(decision.reason, place, meta);
        return { type: 'RefusePlan', ...by, version: decision.version, ...reason };
      }
      case 'claim-approved': {
        const { claimId, cuts } = decision;
        if (!found.project.claims.has(claimId)) throw notFound();
        const paidAs = redemptionId(uuidV5('project-claim-entry', claimId));
        return { type: 'ApproveProjectClaim', ...by, claimId, cuts, redemptionId: paidAs, grant };
      }
      case 'claim-refused': {
        const reason = await this.sealing.reason(decision.reason, place, meta);
        return { type: 'RefuseProjectClaim', ...by, claimId: decision.claimId, ...reason };
      }
      case 'claim-sent-again':
        return { type: 'SendClaimAgain', ...by, claimId: decision.claimId };
    }
  }
}
