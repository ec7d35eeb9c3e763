// Tells people apart who look alike, with how the office knows, which is sealed.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId } from '@buono/kernel';
import type { Pair } from '../../domain/identity/identities.js';
import { answered, refused, type Answer } from '../answer.js';
import { IdentityDesk, type WrittenIdentities } from './identity-desk.js';
import { ALL_IDENTITIES } from './selves.js';

/** Two people of two applications, whom an office knows to be two. */
export class TellApartCommand extends Command<Answer<WrittenIdentities>> {
  constructor(
    readonly pairs: readonly Pair[],
    readonly reason: string,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(TellApartCommand)
export class TellApartHandler implements ICommandHandler<TellApartCommand> {
  constructor(
    private readonly desk: IdentityDesk,
    private readonly clock: Clock,
  ) {}

  async execute({ pairs, reason, meta }: TellApartCommand): Promise<Answer<WrittenIdentities>> {
    const [first] = pairs;
    if (first === undefined) return refused('look-alike-unknown');
    const sealed = await this.desk.seal(first.one, meta.commandId, { text: reason });
    if (!sealed.ok) return sealed;
    const by = { by: personId(meta.actor), on: dateInRome(this.clock.now()) };
    const tell = { type: 'TellApart', pairs, sealed: sealed.value, ...by } as const;
    return answered(await this.desk.selves.identities.execute(ALL_IDENTITIES, tell, meta));
  }
}
