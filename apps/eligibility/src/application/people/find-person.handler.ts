// Finds the person behind a codice fiscale for whoever answers to the person's rights: an id and what was erased, no data.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { codiceFiscale, type PersonId } from '@buono/kernel';
import { KeyStore, type PurposeClass } from '@buono/privacy';

/** A person by id, with the classes that were erased. */
export interface PersonFound {
  readonly personId: PersonId;
  readonly erased: readonly PurposeClass[];
}

/** Nobody, once the identity is erased: the link from the codice fiscale goes with it. */
export class FindPersonQuery extends Query<readonly PersonFound[]> {
  constructor(readonly fiscalCode: string) {
    super();
  }
}

@QueryHandler(FindPersonQuery)
export class FindPersonHandler implements IQueryHandler<FindPersonQuery> {
  constructor(private readonly keys: KeyStore) {}

  async execute({ fiscalCode }: FindPersonQuery): Promise<readonly PersonFound[]> {
    const personId = await this.keys.findPerson(codiceFiscale(fiscalCode));
    return personId === undefined ? [] : [{ personId, erased: await this.keys.erased(personId) }];
  }
}
