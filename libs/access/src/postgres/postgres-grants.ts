// Grants in PostgreSQL, read through a cache that every write of any process empties.
import { dateInRome, type Clock, type PersonId } from '@buono/kernel';
import { BoundedCache } from '@buono/sql';
import { quotedName, type Client, type Listening, type Postgres } from '@buono/sql/postgres';
import type { MovableGrants } from '../copy-grants.js';
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
} from '../grant-rows.js';
import { Grants, type Member, type MembersFilter } from '../grants.js';
import type { Grant } from '../role.js';

const STEPS = [
  `
  create table grants (
    id bigint generated always as identity primary key,
    person text collate "C" not null,
    role text not null,
    zone text not null,
    provider text not null,
    valid_from text collate "C" not null,
    valid_to text collate "C" not null,
    granted_by text not null,
    granted_at text not null,
    revoked_by text,
    revoked_at text
  );
  create index grants_of_person on grants (person) where revoked_at is null;
  create unique index grants_of_role on grants (role, zone, provider, person) where revoked_at is null;
  `,
  'alter table grants add column rights text;',
];

const MAX_AGE_MS = 5_000;

export interface PostgresGrantsOptions {
  /** `grants` unless told otherwise. */
  readonly schema?: string;
  /** For how long (milliseconds) grants are believed without asking again, should a notification be lost; 5,000 unless told. */
  readonly maxAgeMs?: number;
}

/** Grants in a schema of their own, shared by any number of processes. */
export class PostgresGrants extends Grants implements MovableGrants {
  private readonly table: string;
  private readonly cache: BoundedCache<PersonId, readonly Grant[]>;
  private listening: Listening | undefined;

  private constructor(
    private readonly postgres: Postgres,
    private readonly clock: Clock,
    private readonly options: Required<PostgresGrantsOptions>,
  ) {
    super();
    this.table = `${quotedName(options.schema)}.grants`;
    this.cache = new BoundedCache(MOST_PERSONS_IN_MEMORY, options.maxAgeMs);
  }

  /** Makes what is missing in the schema, and hears from then on what other processes give and take away. */
  static async open(
    postgres: Postgres,
    clock: Clock,
    { schema = 'grants', maxAgeMs = MAX_AGE_MS }: PostgresGrantsOptions = {},
  ): Promise<PostgresGrants> {
    const grants = new PostgresGrants(postgres, clock, { schema, maxAgeMs });
    await postgres.migrate(schema, STEPS, 'grants');
    grants.listening = await postgres.listen(grants.channel, () => grants.cache.clear());
    return grants;
  }

  override async of(person: PersonId): Promise<readonly Grant[]> {
    const known = this.cache.get(person);
    if (known !== undefined) return known;
    const reading = this.cache.reading();
    const { rows } = await this.postgres.query<GrantRow>(
      `select ${GRANT_COLUMNS} from ${this.table} where person = $1 and revoked_at is null order by id`,
      [person],
    );
    const grants = rows.map(grantOf);
    this.cache.set(person, grants, reading);
    return grants;
  }

  override grant(person: PersonId, grant: Grant, by: PersonId): Promise<void> {
    return this.change(person, async (client) => {
      const at = this.clock.now();
      await this.closeIn(client, person, grant, by);
      await client.query(
        `insert into ${this.table} (${GRANT_COLUMNS}, granted_by, granted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [person, grant.role, ...scopeOf(grant), grant.from, grant.to ?? '', rightsOf(grant), by, at],
      );
    });
  }

  override revoke(person: PersonId, grant: Grant, by: PersonId): Promise<void> {
    return this.change(person, (client) => this.closeIn(client, person, grant, by));
  }

  override async wasGiven(person: PersonId, grant: Grant): Promise<boolean> {
    const { rows } = await this.postgres.query(
      `select 1 from ${this.table} where person = $1 and role = $2 and zone = $3 and provider = $4 limit 1`,
      [person, grant.role, ...scopeOf(grant)],
    );
    return rows.length > 0;
  }

  override async membersOf({ role, zone, providerId }: MembersFilter): Promise<readonly Member[]> {
    const { rows } = await this.postgres.query<GrantRow>(
      `select ${GRANT_COLUMNS} from ${this.table}
       where revoked_at is null and valid_from <= $1 and (valid_to = '' or valid_to >= $1)
       and ($2::text is null or role = $2) and ($3::text is null or zone = $3) and ($4::text is null or provider = $4)
       order by id`,
      [dateInRome(this.clock.now()), role ?? null, zone ?? null, providerId ?? null],
    );
    return rows.map(memberOf);
  }

  async records(): Promise<readonly GrantRecord[]> {
    return (await this.postgres.query<GrantRecord>(`select ${RECORD_COLUMNS} from ${this.table} order by id`)).rows;
  }

  async addRecords(records: readonly GrantRecord[]): Promise<void> {
    await this.postgres.transaction(async (client) => {
      for (const record of records)
        await client.query(
          `insert into ${this.table} (${RECORD_COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
          valuesOfRecord(record),
        );
      await client.query("select pg_notify($1, '')", [this.channel]);
    });
    this.cache.clear();
  }

  /** Hears no more of others; the connections stay open for whoever opened them. */
  async close(): Promise<void> {
    await this.listening?.stop();
  }

  private get channel(): string {
    return `${this.options.schema}_changed`;
  }

  private async change(person: PersonId, work: (client: Client) => Promise<void>): Promise<void> {
    await this.postgres.transaction(async (client) => {
      // One after the other: two who give the same role at once would each find nothing to close.
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [this.channel]);
      await work(client);
      await client.query("select pg_notify($1, '')", [this.channel]);
    });
    this.cache.delete(person);
  }

  private async closeIn(client: Client, person: PersonId, grant: Grant, by: PersonId): Promise<void> {
    await client.query(
      `update ${this.table} set revoked_by = $1, revoked_at = $2
       where person = $3 and role = $4 and zone = $5 and provider = $6 and revoked_at is null`,
      [by, this.clock.now(), person, grant.role, ...scopeOf(grant)],
    );
  }
}
