// What staff decide of a recovery: by a role in its zone, never for themselves.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound, withinScope, type Principal, type Role } from '@buono/access';
import type { CommandMeta, Outcome } from '@buono/event-store';
import { Clock, dateInRome, zoneCode } from '@buono/kernel';
import type {
  ApproveWaiver,
  DismissWaiver,
  PlanRecovery,
  ProposeWaiver,
  RecoveryRefusal,
} from '../../domain/recovery/commands.js';
import type { Recovery } from '../../domain/recovery/decider.js';
import type { RecoveryEvent } from '../../domain/recovery/events.js';
import { Recoveries } from '../ports.js';
import { isPayee } from '../claim/submit-claim.handler.js';

export type RecoveryOutcome = Outcome<Recovery, RecoveryEvent, RecoveryRefusal>;

/** What is decided; by whom and when is added here. */
export type RecoveryAct = WithoutStaff<PlanRecovery | ProposeWaiver | ApproveWaiver | DismissWaiver>;
type WithoutStaff<T> = T extends unknown ? Omit<T, 'by' | 'byPayee' | 'on'> : never;

const ROLES: Readonly<Record<RecoveryAct['type'], readonly Role[]>> = {
  PlanRecovery: ['zone-officer', 'region-officer'],
  ProposeWaiver: ['zone-officer', 'region-officer'],
  ApproveWaiver: ['second-approver'],
  DismissWaiver: ['second-approver'],
};

export class DecideRecoveryCommand extends Command<RecoveryOutcome> {
  constructor(
    readonly recoveryId: string,
    readonly act: RecoveryAct,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DecideRecoveryCommand)
export class DecideRecoveryHandler implements ICommandHandler<DecideRecoveryCommand> {
  constructor(
    private readonly recoveries: Recoveries,
    private readonly clock: Clock,
  ) {}

  async execute({ recoveryId, act, principal, meta }: DecideRecoveryCommand): Promise<RecoveryOutcome> {
    const { state } = await this.recoveries.find(recoveryId);
    if (state.status === 'unknown') throw notFound();
    withinScope(principal, ROLES[act.type], { zone: zoneCode(state.opening.zone) });
    const byPayee = isPayee(principal, state.opening.payee);
    const on = dateInRome(this.clock.now());
    return this.recoveries.execute(recoveryId, { ...act, by: principal.actorId, byPayee, on }, meta);
  }
}
