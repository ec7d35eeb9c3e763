// What whoever signs in may do here, as the API tells of them: their roles, and whether something is theirs.
import type { BuonoClient, components } from '@buono/client';

/** What the pages know a person by; a person may be several. */
export type Role =
  | 'provider'
  | 'zone-officer'
  | 'region-officer'
  | 'zone-coordinator'
  | 'assessment-unit'
  | 'second-approver'
  | 'treasurer'
  | 'auditor'
  | 'administrator'
  | 'dpo'
  | 'staff-administrator';

/** What was found at the sign-in; the API still decides at every request. */
export interface Desk {
  readonly roles: readonly Role[];
  /** Whether there is an application or a voucher of their own. */
  readonly hasFiles: boolean;
  /** Whether they answer for a provider, and run its staff. */
  readonly runsProvider?: boolean;
}

type OwnRoles = components['schemas']['OwnRolesView'];
/** What is looked at of a role. */
type Held = Pick<OwnRoles['roles'][number], 'role' | 'holds' | 'needsSecondFactor'>;

const STAFF: readonly Role[] = [
  'zone-officer',
  'zone-coordinator',
  'region-officer',
  'assessment-unit',
  'second-approver',
  'treasurer',
  'auditor',
  'administrator',
  'dpo',
  'staff-administrator',
];

/** Asks the API, once at each sign-in. */
export const deskOf = async (api: BuonoClient): Promise<Desk> => {
  const answer = await api.send<OwnRoles>('GET', '/roles/mine');
  const held = answer.ok ? answer.body.roles : [];
  const roles = deskRoles(held);
  const isStaff = roles.some((role) => role !== 'provider');
  const [files, vouchers] = await Promise.all([
    itemsAt(api, '/applications?mine=true&limit=1'),
    isStaff ? [] : itemsAt(api, '/vouchers?limit=1'),
  ]);
  const runsProvider = !isStaff && held.some(({ role, holds }) => role === 'provider-admin' && holds);
  return { roles, hasFiles: files.length + vouchers.length > 0, ...(runsProvider && { runsProvider }) };
};

/** The roles by which somebody is known here; staff do not enter for a provider, they would check themselves. */
export const deskRoles = (held: readonly Held[]): readonly Role[] => {
  const usable = new Set(held.filter((one) => one.holds && !one.needsSecondFactor).map(({ role }) => role));
  const staff = STAFF.filter((role) => usable.has(role));
  if (staff.length > 0) return staff;
  return usable.has('provider-admin') || usable.has('provider-operator') ? ['provider'] : [];
};

const itemsAt = async <Item>(api: BuonoClient, path: string): Promise<readonly Item[]> => {
  const answer = await api.send<{ readonly items: readonly Item[] }>('GET', path);
  return answer.ok ? answer.body.items : [];
};
