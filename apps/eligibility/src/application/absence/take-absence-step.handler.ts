// Takes a step of an office's absences: recorded, covered by somebody else, cut short.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import type { ZoneCode } from '@buono/kernel';
import type { Answer } from '../answer.js';
import { AbsenceDesk, type AbsenceAsked, type WrittenAbsences } from './absence-desk.js';

/** In which office, and whether who asks coordinates it. */
export interface AbsenceOfficeAsked {
  readonly zone: ZoneCode;
  readonly byCoordinator: boolean;
}

export class TakeAbsenceStepCommand extends Command<Answer<WrittenAbsences>> {
  constructor(
    readonly office: AbsenceOfficeAsked,
    readonly asked: AbsenceAsked,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(TakeAbsenceStepCommand)
export class TakeAbsenceStepHandler implements ICommandHandler<TakeAbsenceStepCommand> {
  constructor(private readonly desk: AbsenceDesk) {}

  execute({ office, asked, meta }: TakeAbsenceStepCommand): Promise<Answer<WrittenAbsences>> {
    return this.desk.take(office.zone, asked, office.byCoordinator, meta);
  }
}
