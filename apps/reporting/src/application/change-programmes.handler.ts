// Defines programmes and attaches calls to them, by act.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound } from '@buono/access';
import { uuidV5, type CommandMeta, type Outcome } from '@buono/event-store';
import { Clock, dateInRome, personId, type LocalDate } from '@buono/kernel';
import type { ProgrammeRefusal, Programmes } from '../domain/programme/decider.js';
import type { ProgrammeEvent } from '../domain/programme/events.js';
import { ALL_PROGRAMMES, CurrentLedger, ProgrammeStreams } from './ports.js';

/** What is asked of programmes. */
export type ProgrammeChange =
  | {
      readonly change: 'define';
      readonly name: string;
      readonly eligibleFrom: LocalDate;
      readonly eligibleTo: LocalDate;
      readonly actNumber: string;
    }
  | {
      readonly change: 'attach-call';
      readonly programmeId: string;
      readonly callId: string;
      readonly actNumber: string;
    };

export interface ChangedProgramme {
  readonly programmeId: string;
  readonly outcome: Outcome<Programmes, ProgrammeEvent, ProgrammeRefusal>;
}

export class ChangeProgrammesCommand extends Command<ChangedProgramme> {
  constructor(
    readonly change: ProgrammeChange,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/** One programme per name. */
export const programmeOf = (name: string): string => uuidV5('programme', name.trim().toLowerCase());

@CommandHandler(ChangeProgrammesCommand)
export class ChangeProgrammesHandler implements ICommandHandler<ChangeProgrammesCommand> {
  constructor(
    private readonly programmes: ProgrammeStreams,
    private readonly ledger: CurrentLedger,
    private readonly clock: Clock,
  ) {}

  async execute({ change, meta }: ChangeProgrammesCommand): Promise<ChangedProgramme> {
    const said = { by: personId(meta.actor), on: dateInRome(this.clock.now()) };
    if (change.change === 'define') {
      const { change: _, ...defined } = change;
      const programmeId = programmeOf(defined.name);
      const command = { type: 'DefineProgramme', programmeId, ...defined, ...said } as const;
      return { programmeId, outcome: await this.programmes.execute(ALL_PROGRAMMES, command, meta) };
    }
    const { change: _, ...attached } = change;
    // A call that was never published has nothing to declare.
    if ((await this.ledger.call(attached.callId)) === undefined) throw notFound('Non abbiamo trovato questo avviso.');
    const command = { type: 'AttachCall', ...attached, ...said } as const;
    return {
      programmeId: attached.programmeId,
      outcome: await this.programmes.execute(ALL_PROGRAMMES, command, meta),
    };
  }
}
