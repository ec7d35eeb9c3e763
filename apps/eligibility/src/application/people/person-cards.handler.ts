// Names for a page of ids: opened for who may see those persons, every opening recorded.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AccessLog, asBox } from '@buono/privacy';
import { callId, personId, type PersonId } from '@buono/kernel';
import { Shields } from '../protection/shields.js';
import { isBody, type RecipientData } from '../application/recipient.js';
import { Lists, type ApplicationLine, type StaffScope } from '../ports.js';
import type { Looking } from '../sealing.js';

/** A person, or a body, by name; `erased` when the name was forgotten, `protected` when it is not for who asks. */
export type PersonCard =
  | { readonly personId: string; readonly givenName: string; readonly familyName: string; readonly birthDate: string }
  | { readonly personId: string; readonly bodyName: string }
  | { readonly personId: string; readonly erased: true }
  | { readonly personId: string; readonly protected: true };

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
    private readonly shields: Shields,
  ) {}

  async execute({ persons, scope, looking }: PersonCardsQuery): Promise<readonly PersonCard[]> {
    const lines = await this.lists.applications({ ...scope, recipients: persons }, { limit: LINES });
    const { actor, purpose, correlationId } = looking;
    const closed = await this.#withheld(lines, actor as PersonId);
    // One box a person: any of them names the same one.
    const byPerson = new Map(lines.map((line): [string, ApplicationLine] => [line.recipientId, line]));
    const shown = [...byPerson.values()].filter(({ recipientId }) => !closed.has(recipientId));
    const boxes = shown.map(({ identity }) => asBox(identity));
    const opened = await this.access.openPage(actor, purpose, boxes, correlationId);
    const cards = shown.map(({ recipientId: personId }, index): PersonCard => {
      const fields = opened[index];
      if (fields === undefined || fields === 'erased') return { personId, erased: true };
      const named = fields['recipient'] as unknown as RecipientData;
      if (isBody(named)) return { personId, bodyName: named.name };
      const { givenName, familyName, birthDate } = named;
      return { personId, givenName, familyName, birthDate };
    });
    return [...cards, ...[...closed].map((personId): PersonCard => ({ personId, protected: true }))];
  }

  /** The recipients whose names are not for who looks: of any application with somebody under protection. */
  async #withheld(lines: readonly ApplicationLine[], actor: PersonId): Promise<ReadonlySet<string>> {
    const spoken = lines.map(({ callId: call, recipientId, applicantId }) => ({
      ...{ callId: callId(call), recipientId: personId(recipientId), applicantId: personId(applicantId) },
    }));
    const closed = await this.shields.withholdsEach(spoken, actor);
    return new Set(lines.filter((_, index) => closed[index] === true).map(({ recipientId }) => recipientId));
  }
}
