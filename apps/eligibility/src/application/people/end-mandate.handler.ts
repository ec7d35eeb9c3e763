// Ends a mandate before its time: taken back, given up, or ended by an office.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type PersonId } from '@buono/kernel';
import type { MandateEnding } from '../../domain/mandate/events.js';
import { answer, answered, type Answer } from '../answer.js';
import { MandateStreams } from './people-ports.js';
import type { WrittenMandates } from './record-mandate.handler.js';
import { Representation } from './representation.js';

/** Which mandate of whom ends, and why; the cause counts where an office ends it. */
export interface EndingInput {
  readonly person: PersonId;
  readonly mandateId: string;
  readonly cause: MandateEnding;
  readonly office: boolean;
}

export class EndMandateCommand extends Command<Answer<WrittenMandates>> {
  constructor(
    readonly input: EndingInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(EndMandateCommand)
export class EndMandateHandler implements ICommandHandler<EndMandateCommand> {
  constructor(
    private readonly mandates: MandateStreams,
    private readonly representation: Representation,
    private readonly clock: Clock,
  ) {}

  async execute({ input, meta }: EndMandateCommand): Promise<Answer<WrittenMandates>> {
    const by = personId(meta.actor);
    const on = dateInRome(this.clock.now());
    const { person, mandateId, cause, office } = input;
    const holders = await this.representation.holdersOf(by, on);
    const end = { type: 'EndMandate', mandateId, cause, office, holders, by, on } as const;
    const written = answered(await this.mandates.execute(person, end, meta));
    return written.ok ? answer({ ...written.value, mandateId, person }) : written;
  }
}
