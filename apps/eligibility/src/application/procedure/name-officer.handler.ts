// Starts a procedure or hands it over: whether the person in charge is of the zone's office is looked up on the day.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Grants, holdsOn } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, type ApplicationId, type PersonId, type ZoneCode } from '@buono/kernel';
import type { Answer } from '../answer.js';
import type { Contact } from '../sealing.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';
import { ProcedureDesk } from './procedure-desk.js';

/** Who is to be in charge, and how the family reaches them. */
export interface OfficerInput {
  readonly type: 'StartProcedure' | 'ChangeOfficer';
  readonly officer: PersonId;
  readonly zone: ZoneCode;
  readonly contact: Contact;
}

export class NameOfficerCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly input: OfficerInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(NameOfficerCommand)
export class NameOfficerHandler implements ICommandHandler<NameOfficerCommand> {
  constructor(
    private readonly desk: ProcedureDesk,
    private readonly grants: Grants,
    private readonly clock: Clock,
  ) {}

  async execute({ application, input, meta }: NameOfficerCommand): Promise<Answer<WrittenApplication>> {
    const { type, officer, contact, zone } = input;
    const today = dateInRome(this.clock.now());
    const ofTheOffice = (await this.grants.of(officer)).some(
      (grant) =>
        grant.role === 'zone-officer' && (grant.zone === undefined || grant.zone === zone) && holdsOn(grant, today),
    );
    return this.desk.take(application, { type, officer, ofTheOffice }, { beside: { identity: { contact } } }, meta);
  }
}
