// Who does what (domain.md §5.7): the roles, and which of them are staff of a public body.
import type { LocalDate, ProviderId, ZoneCode } from '@buono/kernel';

/** A role. A person may hold several, each with its scope and dates. */
export type Role =
  /** The applicant or recipient (cittadino): every person who enters at level 2. */
  | 'citizen'
  /** Delegate, guardian or CAF operator (delegato, tutore, operatore CAF). */
  | 'delegate'
  /** Zone officer (istruttore di zona). */
  | 'zone-officer'
  /** Who shares out the work of a zone's office (coordinatore dell’ufficio di zona); reads no file by that. */
  | 'zone-coordinator'
  /** Member of the assessment unit (UVM, équipe). */
  | 'assessment-unit'
  /** Region officer (responsabile del procedimento, dirigente). */
  | 'region-officer'
  /** Who gives the second approval (secondo approvatore). */
  | 'second-approver'
  /** Who orders payments (ragioneria, tesoreria). */
  | 'treasurer'
  /** Auditor: reads all, changes nothing (autorità di audit, controllore). */
  | 'auditor'
  /** Who answers for a provider (legale rappresentante o referente dell’ente). */
  | 'provider-admin'
  /** Who works at a provider's desk or wheel (operatore dell’ente, tassista). */
  | 'provider-operator'
  /** System administrator: sees no personal data (amministratore di sistema). */
  | 'administrator'
  /** Data protection officer (responsabile della protezione dei dati). */
  | 'dpo'
  /** Who runs the staff of a public body, and nothing else: no file, no euro (referente degli accessi). */
  | 'staff-administrator';

/** All roles, in the order of their list. */
export const ROLES: readonly Role[] = [
  'citizen',
  'delegate',
  'zone-officer',
  'zone-coordinator',
  'assessment-unit',
  'region-officer',
  'second-approver',
  'treasurer',
  'auditor',
  'provider-admin',
  'provider-operator',
  'administrator',
  'dpo',
  'staff-administrator',
];

/** The roles of public officers, who need a second factor; citizens, delegates and providers need level 2. */
export const STAFF_ROLES: ReadonlySet<Role> = new Set<Role>([
  'zone-officer',
  'zone-coordinator',
  'assessment-unit',
  'region-officer',
  'second-approver',
  'treasurer',
  'auditor',
  'administrator',
  'dpo',
  'staff-administrator',
]);

/** What an operator of a provider is let do there; whoever answers for the provider may do all of it. */
export type ProviderRight =
  /** Records services, reserves and takes back (registra i servizi). */
  | 'record-services'
  /** Presents claims and invoices (chiude i rendiconti). */
  | 'close-claims'
  /** Sees claims, payments and recoveries (vede i pagamenti). */
  | 'see-payments'
  /** Asks for another IBAN, or approves what somebody else asked (cambia l’IBAN). */
  | 'change-iban';

/** All rights, in the order of their list. */
export const PROVIDER_RIGHTS: readonly ProviderRight[] = [
  'record-services',
  'close-claims',
  'see-payments',
  'change-iban',
];

/** A role given to a person, in a scope, from a day to a day (both included, Europe/Rome). Without `zone` it holds in all zones. */
export interface Grant {
  readonly role: Role;
  readonly zone?: ZoneCode;
  readonly providerId?: ProviderId;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  /** Of a provider's operator; where none were told apart, all but the IBAN. */
  readonly rights?: readonly ProviderRight[];
}

/** Whether a grant of a provider lets do that there. */
export const mayDo = ({ role, rights }: Grant, right: ProviderRight): boolean =>
  role === 'provider-admin' || (role === 'provider-operator' && (rights?.includes(right) ?? right !== 'change-iban'));

/** Whether two grants let do the same; only operators of a provider differ. */
export const sameRights = (a: Grant, b: Grant): boolean =>
  PROVIDER_RIGHTS.every((right) => mayDo(a, right) === mayDo(b, right));

/** Whether a grant holds on a day. */
export const holdsOn = (grant: Grant, day: LocalDate): boolean =>
  day >= grant.from && (grant.to === undefined || day <= grant.to);

/** The grants that hold on a day. */
export const grantsOn = (grants: readonly Grant[], day: LocalDate): readonly Grant[] =>
  grants.filter((grant) => holdsOn(grant, day));

/** Whether two grants are the same role in the same scope. */
export const sameScope = (a: Grant, b: Grant): boolean =>
  a.role === b.role && a.zone === b.zone && a.providerId === b.providerId;
