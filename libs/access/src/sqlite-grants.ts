// Grants in SQLite, read through a cache that every write of this process empties: the data directory has one process at a time.
import { dateInRome, type Clock, type PersonId } from '@buono/kernel';
import { BoundedCache, openDatabase, type Database, type Statement } from '@buono/sql';
import type { MovableGrants } from './copy-grants.js';
import {
  GRANT_COLUMNS,
  grantOf,
  memberOf,
  MOST_PERSONS_IN_MEMORY,
  RECORD_COLUMNS,
  rightsOf,
  scopeOf,
  valuesOfRecord,
  type GrantRecord,
  type GrantRow,
} from './grant-rows.js';
import { Grants, type Member, type MembersFilter } from './grants.js';
import type { Grant } from './role.js';

const SCHEMA = `
create table if not exists grants (
  id integer primary key,
  person text not null,
  role text not null,
  zone text not null,
  provider text not null,
  valid_from text not null,
  valid_to text not null,
  rights text,
  granted_by text not null,
  granted_at text not null,
  revoked_by text,
  revoked_at text
);
create index if not exists grants_of_person on grants (person) where revoked_at is null;
create index if not exists grants_of_role on grants (role, zone, provider) where revoked_at is null;
`;

/** Grants in a file of their own. */
export class SqliteGrants extends Grants implements MovableGrants {
  private readonly cache = new BoundedCache<PersonId, Promise<readonly Grant[]>>(MOST_PERSONS_IN_MEMORY);
  private readonly ofPerson: Statement;
  private readonly closing: Statement;
  private readonly insert: Statement;

  private constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
    this.ofPerson = database.prepare(
      `select ${GRANT_COLUMNS} from grants where person = ? and revoked_at is null order by id`,
    );
    this.closing = database.prepare(
      'update grants set revoked_by = ?, revoked_at = ? where person = ? and role = ? and zone = ? and provider = ? and revoked_at is null',
    );
    this.insert = database.prepare(
      `insert into grants (${GRANT_COLUMNS}, granted_by, granted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  /** Opens or creates the file. */
  static open(path: string, clock: Clock): SqliteGrants {
    const database = openDatabase(path);
    database.exec(SCHEMA);
    // Directories made before rights were told apart.
    if (database.prepare("select 1 from pragma_table_info('grants') where name = 'rights'").all().length === 0)
      database.exec('alter table grants add column rights text');
    return new SqliteGrants(database, clock);
  }

  override of(person: PersonId): Promise<readonly Grant[]> {
    const known = this.cache.get(person);
    if (known !== undefined) return known;
    const read = Promise.resolve(this.ofPerson.all<GrantRow>(person).map(grantOf));
    this.cache.set(person, read, this.cache.reading());
    return read;
  }

  override grant(person: PersonId, grant: Grant, by: PersonId): Promise<void> {
    const at = this.clock.now();
    this.database.transaction(() => {
      this.closing.run(by, at, person, grant.role, ...scopeOf(grant));
      this.insert.run(person, grant.role, ...scopeOf(grant), grant.from, grant.to ?? '', rightsOf(grant), by, at);
    });
    this.cache.delete(person);
    return Promise.resolve();
  }

  override revoke(person: PersonId, grant: Grant, by: PersonId): Promise<void> {
    this.closing.run(by, this.clock.now(), person, grant.role, ...scopeOf(grant));
    this.cache.delete(person);
    return Promise.resolve();
  }

  override wasGiven(person: PersonId, grant: Grant): Promise<boolean> {
    const rows = this.database
      .prepare('select 1 from grants where person = ? and role = ? and zone = ? and provider = ? limit 1')
      .all(person, grant.role, ...scopeOf(grant));
    return Promise.resolve(rows.length > 0);
  }

  override membersOf(filter: MembersFilter): Promise<readonly Member[]> {
    const today = dateInRome(this.clock.now());
    const rows = this.database
      .prepare(
        `select ${GRANT_COLUMNS} from grants where revoked_at is null and valid_from <= ? and (valid_to = '' or valid_to >= ?)
         and (? is null or role = ?) and (? is null or zone = ?) and (? is null or provider = ?) order by id`,
      )
      .all<GrantRow>(today, today, ...twice(filter.role), ...twice(filter.zone), ...twice(filter.providerId));
    return Promise.resolve(rows.map(memberOf));
  }

  records(): Promise<readonly GrantRecord[]> {
    return Promise.resolve(
      this.database.prepare(`select ${RECORD_COLUMNS} from grants order by id`).all<GrantRecord>(),
    );
  }

  addRecords(records: readonly GrantRecord[]): Promise<void> {
    const insert = this.database.prepare(
      `insert into grants (${RECORD_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.database.transaction(() => {
      for (const record of records) insert.run(...valuesOfRecord(record));
    });
    this.cache.clear();
    return Promise.resolve();
  }

  /** Closes the file. */
  close(): void {
    this.database.close();
  }
}

const twice = (value: string | undefined): [string | null, string | null] => [value ?? null, value ?? null];
