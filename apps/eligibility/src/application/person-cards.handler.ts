// Names for a page of ids: opened for who may see those persons, every opening recorded.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AccessLog, asBox } from '@buono/privacy';
import { isBody, type RecipientData } from './recipient.js';
import { Lists, type ApplicationLine, type StaffScope } from './ports.js';
import type { Looking } from './sealing.js';

/** A person, or a body, by name; `erased` when the name was forgotten. */
export type PersonCard =
  | { readonly personId: string; readonly givenName: string; readonly familyName: string; readonly birthDate: string }
  | { readonly personId: string; readonly bodyName: string }
  | { readonly personId: string; readonly erased: true };

/** Cards of recipients, at most 500; persons outside the scope are left out. */
export class PersonCardsQuery extends Query<readonly PersonCard[]> {
  constructor(
    readonly persons: readonly string[],
    readonly scope: StaffScope,
    readonly looking: Looking,
  ) {
    super();
  }
}

const LINES = 5_000;

@QueryHandler(PersonCardsQuery)
export class PersonCardsHandler implements IQueryHandler<PersonCardsQuery> {
  constructor(
    private readonly lists: Lists,
    private readonly access: AccessLog,
  ) {}

  async execute({ persons, scope, looking }: PersonCardsQuery): Promise<readonly PersonCard[]> {
    const lines = await this.lists.applications({ ...scope, recipients: persons }, { limit: LINES });
    // One box a person: any of them names the same one.
    const byPerson = new Map(lines.map((line): [string, ApplicationLine] => [line.recipientId, line]));
    const shown = [...byPerson.values()];
    const { actor, purpose, correlationId } = looking;
    const boxes = shown.map(({ identity }) => asBox(identity));
    const opened = await this.access.openPage(actor, purpose, boxes, correlationId);
    return shown.map(({ recipientId: personId }, index): PersonCard => {
      const fields = opened[index];
      if (fields === undefined || fields === 'erased') return { personId, erased: true };
      const named = fields['recipient'] as unknown as RecipientData;
      if (isBody(named)) return { personId, bodyName: named.name };
      const { givenName, familyName, birthDate } = named;
      return { personId, givenName, familyName, birthDate };
    });
  }
}
