// Forgets a person, whole or by classes: what still needs the data is gathered, the erasure decided, the keys destroyed.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Grants } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, type PersonId } from '@buono/kernel';
import type { ErasedClasses, ErasePerson, PersonErased } from '@buono/privacy';
import { needsOn, type Need } from '../../domain/person/needs.js';
import { answered, refused, type Answer, type Written } from '../answer.js';
import { Erasures, Lists, type ApplicationLine } from '../ports.js';

/** What the data protection officer wants forgotten, and why. */
export type ErasureWanted = Pick<ErasePerson, 'person' | 'classes' | 'reason' | 'actNumber'>;

/** The classes that are erased now, and those that this erasure added. */
export type WrittenErasure = Written<ErasedClasses, PersonErased>;

export class ErasePersonCommand extends Command<Answer<WrittenErasure>> {
  constructor(
    readonly wanted: ErasureWanted,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

const WAIT_MS = 5_000;
const LISTED_AT_ONCE = 500;

@CommandHandler(ErasePersonCommand)
export class ErasePersonHandler implements ICommandHandler<ErasePersonCommand> {
  constructor(
    private readonly erasures: Erasures,
    private readonly lists: Lists,
    private readonly grants: Grants,
    private readonly clock: Clock,
  ) {}

  async execute({ wanted, meta }: ErasePersonCommand): Promise<Answer<WrittenErasure>> {
    if (!(await this.erasures.knows(wanted.person))) return refused('person-unknown');
    // An application of a moment ago must not be overlooked.
    if (!(await this.lists.caughtUp(WAIT_MS))) return refused('lists-behind');
    const neededFor = await this.needs(wanted.person);
    const written = answered(await this.erasures.erase({ ...wanted, neededFor }, meta));
    return written.ok ? written : { ...written, neededFor };
  }

  private async needs(person: PersonId): Promise<readonly Need[]> {
    const applications: ApplicationLine[] = [];
    for (let after: string | undefined; ;) {
      const stretch = { limit: LISTED_AT_ONCE, ...(after !== undefined && { after }) };
      const lines = await this.lists.applications({ persons: [person] }, stretch);
      applications.push(...lines);
      after = lines.at(-1)?.applicationId;
      if (lines.length < LISTED_AT_ONCE) break;
    }
    return needsOn(dateInRome(this.clock.now()), applications, await this.grants.of(person));
  }
}
