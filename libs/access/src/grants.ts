// Who holds which role: asked at each request, so that a role taken away is gone at once.
import { dateInRome, type Clock, type PersonId, type ProviderId, type ZoneCode } from '@buono/kernel';
import { holdsOn, sameScope, type Grant, type Role } from './role.js';

/** Which members are looked for; what is not said does not count. */
export interface MembersFilter {
  readonly role?: Role;
  readonly zone?: ZoneCode;
  readonly providerId?: ProviderId;
}

/** A person and one of its grants. */
export interface Member {
  readonly person: PersonId;
  readonly grant: Grant;
}

/** The grants of all persons. Kept in SQL in every shape; who gave and who took away is never forgotten. */
export abstract class Grants {
  /** The grants of a person, past and future ones included; those revoked are not. */
  abstract of(person: PersonId): Promise<readonly Grant[]>;
  /** Gives a role; the same role in the same scope is replaced (its dates may change). */
  abstract grant(person: PersonId, grant: Grant, by: PersonId): Promise<void>;
  /** Takes a role in a scope away, at once; nothing happens if it is not there. */
  abstract revoke(person: PersonId, grant: Grant, by: PersonId): Promise<void>;
  /** Whether a person ever was given such a grant, also where it was taken away since. */
  abstract wasGiven(person: PersonId, grant: Grant): Promise<boolean>;
  /** The persons who hold such grants today. */
  abstract membersOf(filter: MembersFilter): Promise<readonly Member[]>;
}

/** Whether a grant is what the filter asks for. */
export const matches = (grant: Grant, filter: MembersFilter): boolean =>
  (filter.role === undefined || grant.role === filter.role) &&
  (filter.zone === undefined || grant.zone === filter.zone) &&
  (filter.providerId === undefined || grant.providerId === filter.providerId);

/** Grants in memory, for tests. */
export class InMemoryGrants extends Grants {
  private readonly byPerson = new Map<PersonId, readonly Grant[]>();
  private readonly given = new Map<PersonId, readonly Grant[]>();

  constructor(private readonly clock: Clock) {
    super();
  }

  override of(person: PersonId): Promise<readonly Grant[]> {
    return Promise.resolve(this.byPerson.get(person) ?? []);
  }

  override grant(person: PersonId, grant: Grant): Promise<void> {
    this.byPerson.set(person, [...this.others(person, grant), grant]);
    this.given.set(person, [...(this.given.get(person) ?? []), grant]);
    return Promise.resolve();
  }

  override revoke(person: PersonId, grant: Grant): Promise<void> {
    this.byPerson.set(person, this.others(person, grant));
    return Promise.resolve();
  }

  override wasGiven(person: PersonId, grant: Grant): Promise<boolean> {
    return Promise.resolve((this.given.get(person) ?? []).some((known) => sameScope(known, grant)));
  }

  override membersOf(filter: MembersFilter): Promise<readonly Member[]> {
    const today = dateInRome(this.clock.now());
    const members = [...this.byPerson].flatMap(([person, grants]) =>
      grants.filter((grant) => matches(grant, filter) && holdsOn(grant, today)).map((grant) => ({ person, grant })),
    );
    return Promise.resolve(members);
  }

  private others(person: PersonId, grant: Grant): readonly Grant[] {
    return (this.byPerson.get(person) ?? []).filter((known) => !sameScope(known, grant));
  }
}
