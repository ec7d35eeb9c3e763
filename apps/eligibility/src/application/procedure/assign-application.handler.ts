// Gives the file of an application to somebody of its office: whose office they are of is looked up on the day, why is sealed.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import type { ApplicationId, PersonId, ZoneCode } from '@buono/kernel';
import type { Answer } from '../answer.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';
import { OfficeStaff } from './office-staff.js';
import { ProcedureDesk } from './procedure-desk.js';

/** To whom, why, and whether who asks coordinates the office of the zone. */
export interface AssignmentInput {
  readonly holder: PersonId;
  readonly zone: ZoneCode;
  readonly byCoordinator: boolean;
  /** For the office only; nothing of the family belongs in it. */
  readonly reason?: string;
}

export class AssignApplicationCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly input: AssignmentInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(AssignApplicationCommand)
export class AssignApplicationHandler implements ICommandHandler<AssignApplicationCommand> {
  constructor(
    private readonly desk: ProcedureDesk,
    private readonly staff: OfficeStaff,
  ) {}

  async execute({ application, input, meta }: AssignApplicationCommand): Promise<Answer<WrittenApplication>> {
    const { holder, zone, byCoordinator, reason } = input;
    const office = await this.staff.officeOf(holder, zone);
    const said = reason === undefined ? {} : { beside: { health: { text: reason } } };
    return this.desk.take(application, { type: 'AssignApplication', holder, office, byCoordinator }, said, meta);
  }
}
