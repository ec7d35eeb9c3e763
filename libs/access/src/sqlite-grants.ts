// Grants in SQLite, read through a cache that every write of this process empties: the data directory has one process at a time.
import { dateInRome, localDate, personId, providerId, zoneCode, type Clock, type PersonId } from '@buono/kernel';
import { openDatabase, type Database, type Statement } from '@buono/sql';
import { Grants, type Member, type MembersFilter } from './grants.js';
import type { Grant, Role } from './role.js';

// One row per act of granting; a row is closed, never deleted: who gave and who took away stays. '' stands for no scope.
const SCHEMA = `
create table if not exists grants (
  id integer primary key,
  person text not null,
  role text not null,
  zone text not null,
  provider text not null,
  valid_from text not null,
  valid_to text not null,
  granted_by text not null,
  granted_at text not null,
  revoked_by text,
  revoked_at text
);
create index if not exists grants_of_person on grants (person) where revoked_at is null;
create index if not exists grants_of_role on grants (role, zone, provider) where revoked_at is null;
`;

interface Row {
  readonly person: string;
  readonly role: string;
  readonly zone: string;
  readonly provider: string;
  readonly valid_from: string;
  readonly valid_to: string;
}

const CACHED = 10_000;
const COLUMNS = 'person, role, zone, provider, valid_from, valid_to';

/** Grants in a file of their own. */
export class SqliteGrants extends Grants {
  private readonly cache = new Map<PersonId, Promise<readonly Grant[]>>();
  private readonly ofPerson: Statement;
  private readonly closing: Statement;
  private readonly insert: Statement;

  private constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
    this.ofPerson = database.prepare(
      `select ${COLUMNS} from grants where person = ? and revoked_at is null order by id`,
    );
    this.closing = database.prepare(
      'update grants set revoked_by = ?, revoked_at = ? where person = ? and role = ? and zone = ? and provider = ? and revoked_at is null',
    );
    this.insert = database.prepare(
      `insert into grants (${COLUMNS}, granted_by, granted_at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  /** Opens or creates the file. */
  static open(path: string, clock: Clock): SqliteGrants {
    const database = openDatabase(path);
    database.exec(SCHEMA);
    return new SqliteGrants(database, clock);
  }

  override of(person: PersonId): Promise<readonly Grant[]> {
    const known = this.cache.get(person);
    if (known !== undefined) return known;
    if (this.cache.size >= CACHED) this.cache.clear();
    const read = Promise.resolve(this.ofPerson.all<Row>(person).map(grantOf));
    this.cache.set(person, read);
    return read;
  }

  override grant(person: PersonId, grant: Grant, by: PersonId): Promise<void> {
    const at = this.clock.now();
    this.database.transaction(() => {
      this.closing.run(by, at, person, grant.role, ...scopeOf(grant));
      this.insert.run(person, grant.role, ...scopeOf(grant), grant.from, grant.to ?? '', by, at);
    });
    this.cache.delete(person);
    return Promise.resolve();
  }

  override revoke(person: PersonId, grant: Grant, by: PersonId): Promise<void> {
    this.closing.run(by, this.clock.now(), person, grant.role, ...scopeOf(grant));
    this.cache.delete(person);
    return Promise.resolve();
  }

  override membersOf(filter: MembersFilter): Promise<readonly Member[]> {
    const today = dateInRome(this.clock.now());
    const rows = this.database
      .prepare(
        `select ${COLUMNS} from grants where revoked_at is null and valid_from <= ? and (valid_to = '' or valid_to >= ?)
         and (? is null or role = ?) and (? is null or zone = ?) and (? is null or provider = ?) order by id`,
      )
      .all<Row>(today, today, ...twice(filter.role), ...twice(filter.zone), ...twice(filter.providerId));
    return Promise.resolve(rows.map((row) => ({ person: personId(row.person), grant: grantOf(row) })));
  }

  /** Closes the file. */
  close(): void {
    this.database.close();
  }
}

const scopeOf = (grant: Grant): [zone: string, provider: string] => [grant.zone ?? '', grant.providerId ?? ''];

const twice = (value: string | undefined): [string | null, string | null] => [value ?? null, value ?? null];

const grantOf = (row: Row): Grant => ({
  role: row.role as Role,
  ...(row.zone === '' ? {} : { zone: zoneCode(row.zone) }),
  ...(row.provider === '' ? {} : { providerId: providerId(row.provider) }),
  from: localDate(row.valid_from),
  ...(row.valid_to === '' ? {} : { to: localDate(row.valid_to) }),
});
