// The bodies that run a staff: the region, its zones, the providers and desks; which roles each gives, and whose they are.
import type { Grant, Role } from '@buono/access';
import { isUuid, isZoneCode, providerId, zoneCode } from '@buono/kernel';
import type { StaffRole } from '../../domain/staff/events.js';

/** The region itself; a zone is its code, a provider or desk its id. */
export const REGION = 'region';

/** What kind of body an id names; undefined for none. */
export const kindOf = (body: string): 'region' | 'zone' | 'provider' | undefined => {
  if (body === REGION) return 'region';
  if (isZoneCode(body)) return 'zone';
  return isUuid(body) ? 'provider' : undefined;
};

/** The scope of the roles of a body, as grants have it. */
export const scopeOfBody = (body: string): Pick<Grant, 'zone' | 'providerId'> => {
  const kind = kindOf(body);
  if (kind === 'zone') return { zone: zoneCode(body) };
  return kind === 'provider' ? { providerId: providerId(body) } : {};
};

/** The body whose staff a grant is of. */
export const bodyOf = ({ zone, providerId: provider }: Pick<Grant, 'zone' | 'providerId'>): string =>
  provider ?? zone ?? REGION;

const ROLES = {
  region: ['region-officer', 'second-approver', 'treasurer', 'auditor', 'dpo', 'administrator', 'staff-administrator'],
  zone: ['zone-officer', 'zone-coordinator', 'assessment-unit', 'staff-administrator'],
  provider: ['provider-admin', 'provider-operator', 'delegate'],
} as const satisfies Readonly<Record<string, readonly StaffRole[]>>;

/**
 * The roles of a body that are given there. Operators of a CAF desk act for families, who chose the desk: only the region gives
 * that role, no provider makes itself a desk.
 */
export const rolesGivenIn = (body: string, bySuperior: boolean): readonly StaffRole[] => {
  const kind = kindOf(body);
  if (kind === undefined) return [];
  return ROLES[kind].filter((role) => role !== 'delegate' || bySuperior);
};

/** The roles that belong to a body; others in its scope are none of its staff. */
export const staffRoleOf = (body: string, role: Role): StaffRole | undefined => {
  const kind = kindOf(body);
  const roles: readonly StaffRole[] = kind === undefined ? [] : ROLES[kind];
  return roles.find((one) => one === role);
};
