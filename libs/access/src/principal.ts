// The person behind a request, and what that person may do where.
import type { PersonId, ProviderId, ZoneCode } from '@buono/kernel';
import { notFound, ProblemException } from '@buono/http';
import { mayDo, type Grant, type ProviderRight, type Role } from './role.js';

/** Level of a SPID or CIE authentication. */
export type Level = 1 | 2 | 3;

/** Who is asking: never a name, never a codice fiscale. Grants are read at each request, so they are today's. */
export interface Principal {
  readonly actorId: PersonId;
  /** The grants that hold today. */
  readonly grants: readonly Grant[];
  /** The authentication context as the issuer named it. */
  readonly acr: string;
  readonly level: Level;
  /** A second factor was shown: level 3, or level 2 with `mfa` among the methods. */
  readonly secondFactor: boolean;
  /** The actor was found by codice fiscale: a natural person, not a program. */
  readonly fiscalCodePerson: true;
  /** All ids of the person, where an act joined two codes of theirs; absent where there is but the one, or nobody asked. */
  readonly ids?: readonly PersonId[];
}

/** All ids of the person who asks. */
export const idsOf = ({ actorId, ids }: Principal): readonly PersonId[] => ids ?? [actorId];

/** Whether an id is that of the person who asks, also under another code of theirs. */
export const isSelf = (principal: Principal, id: PersonId | undefined): boolean =>
  id !== undefined && idsOf(principal).includes(id);

/** Where a role is asked to hold. */
export interface Scope {
  readonly zone?: ZoneCode;
  readonly providerId?: ProviderId;
}

/**
 * Whether the person holds the role there. A grant without a zone holds in every zone; a grant for a provider holds for that
 * provider only. Everybody is a `citizen`.
 */
export const can = (principal: Principal, role: Role, scope: Scope = {}): boolean =>
  role === 'citizen' || principal.grants.some((grant) => grant.role === role && covers(grant, scope));

const covers = (grant: Grant, { zone, providerId }: Scope): boolean =>
  (zone === undefined || grant.zone === undefined || grant.zone === zone) &&
  (providerId === undefined || grant.providerId === providerId);

/** Whether the person holds one of the roles there. */
export const canAny = (principal: Principal, roles: readonly Role[], scope: Scope = {}): boolean =>
  roles.some((role) => can(principal, role, scope));

/** Goes on only within scope: what lies outside does not exist for this person (404). */
export const withinScope = (principal: Principal, roles: readonly Role[], scope: Scope): void => {
  if (!canAny(principal, roles, scope)) throw notFound();
};

/** The zones in which the person holds the role; 'all' for a grant without zone. */
export const zonesOf = (principal: Principal, role: Role): readonly ZoneCode[] | 'all' => {
  const zones: ZoneCode[] = [];
  for (const grant of principal.grants) {
    if (grant.role !== role) continue;
    if (grant.zone === undefined) return 'all';
    zones.push(grant.zone);
  }
  return zones;
};

/** The providers for which the person works, or where they are let do one of these things. */
export const providersOf = (principal: Principal, ...rights: readonly ProviderRight[]): readonly ProviderId[] => [
  ...new Set(
    principal.grants.flatMap((grant) =>
      worksFor(grant, rights) && grant.providerId !== undefined ? [grant.providerId] : [],
    ),
  ),
];

const worksFor = (grant: Grant, rights: readonly ProviderRight[]): boolean =>
  rights.length === 0
    ? grant.role === 'provider-admin' || grant.role === 'provider-operator'
    : rights.some((right) => mayDo(grant, right));

/** Whether two acts were done by two persons: roles do not count, persons do (segregation of duties, domain.md §5.7). */
export const fourEyes = (personA: PersonId, personB: PersonId): boolean => personA !== personB;

/** 403 for an act that wants another pair of eyes. */
export const sameEyes = (): ProblemException =>
  new ProblemException(
    403,
    'four-eyes-required',
    'Serve un’altra persona',
    'Questo atto deve essere compiuto da una persona diversa da quella che ha compiuto il precedente.',
  );
