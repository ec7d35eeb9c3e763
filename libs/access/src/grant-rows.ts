// Grants as rows: one per act of granting, closed and never deleted: who gave and who took away stays. '' stands for nothing.
import { localDate, personId, providerId, zoneCode } from '@buono/kernel';
import type { Member } from './grants.js';
import type { Grant, ProviderRight, Role } from './role.js';

/** A grant as it is read. */
export interface GrantRow {
  readonly person: string;
  readonly role: string;
  readonly zone: string;
  readonly provider: string;
  readonly valid_from: string;
  readonly valid_to: string;
  /** Rights with commas between them; null where none were told apart. */
  readonly rights: string | null;
}

/** The columns of a GrantRow. */
export const GRANT_COLUMNS = 'person, role, zone, provider, valid_from, valid_to, rights';

/** How many persons' grants a process remembers. */
export const MOST_PERSONS_IN_MEMORY = 10_000;

export const scopeOf = (grant: Grant): [zone: string, provider: string] => [grant.zone ?? '', grant.providerId ?? ''];

export const grantOf = (row: GrantRow): Grant => ({
  role: row.role as Role,
  ...(row.zone === '' ? {} : { zone: zoneCode(row.zone) }),
  ...(row.provider === '' ? {} : { providerId: providerId(row.provider) }),
  from: localDate(row.valid_from),
  ...(row.valid_to === '' ? {} : { to: localDate(row.valid_to) }),
  ...(row.rights === null ? {} : { rights: row.rights.split(',').filter((right) => right !== '') as ProviderRight[] }),
});

export const rightsOf = ({ rights }: Grant): string | null => rights?.join(',') ?? null;

export const memberOf = (row: GrantRow): Member => ({ person: personId(row.person), grant: grantOf(row) });

/** A grant as it is kept, with who gave it and who took it away. */
export interface GrantRecord extends GrantRow {
  readonly granted_by: string;
  readonly granted_at: string;
  readonly revoked_by: string | null;
  readonly revoked_at: string | null;
}

/** The columns of a GrantRecord, in the order in which `valuesOfRecord` gives their values. */
export const RECORD_COLUMNS = `${GRANT_COLUMNS}, granted_by, granted_at, revoked_by, revoked_at`;

export const valuesOfRecord = (record: GrantRecord): (string | null)[] => [
  ...[record.person, record.role, record.zone, record.provider, record.valid_from, record.valid_to, record.rights],
  ...[record.granted_by, record.granted_at, record.revoked_by, record.revoked_at],
];
