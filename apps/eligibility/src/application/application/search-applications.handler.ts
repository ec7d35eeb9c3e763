// Finds the applications for the person behind a codice fiscale: nothing of it is kept, the answer has codes only.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { codiceFiscale, type PersonId } from '@buono/kernel';
import { KeyStore } from '@buono/privacy';
import { Selves } from '../identity/selves.js';
import { Shields } from '../protection/shields.js';
import { Lists, type ApplicationLine, type StaffScope } from '../ports.js';

export class SearchApplicationsQuery extends Query<readonly ApplicationLine[]> {
  constructor(
    readonly fiscalCode: string,
    readonly scope: StaffScope,
    readonly actor: PersonId,
  ) {
    super();
  }
}

const MOST = 500;

@QueryHandler(SearchApplicationsQuery)
export class SearchApplicationsHandler implements IQueryHandler<SearchApplicationsQuery> {
  constructor(
    private readonly keys: KeyStore,
    private readonly selves: Selves,
    private readonly lists: Lists,
    private readonly shields: Shields,
  ) {}

  async execute({ fiscalCode, scope, actor }: SearchApplicationsQuery): Promise<readonly ApplicationLine[]> {
    const person = await this.keys.findPerson(codiceFiscale(fiscalCode));
    // Where somebody under protection applied is nobody's business but theirs who are named.
    if (person === undefined || (await this.shields.withholdsPerson(person, actor))) return [];
    return this.lists.applications({ ...scope, recipients: await this.selves.of(person) }, { limit: MOST });
  }
}
