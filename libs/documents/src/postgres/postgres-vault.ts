// The vault in a schema of a PostgreSQL database, shared by any number of processes.
import type { PersonId } from '@buono/kernel';
import type { PurposeClass } from '@buono/privacy';
import { quotedName, type Postgres, type PostgresValue } from '@buono/sql/postgres';
import { before, DocumentVault, type EntryFilter, type Standing, type VaultEntry } from '../document-vault.js';
import { ENTRY_COLUMNS, entryOf, valuesOf, type EntryRow } from '../vault-rows.js';

const STEPS = [
  `
  create table document (
    id text collate "C" primary key, person text not null, class text not null, holder text not null,
    standing text not null, started_at text collate "C" not null
  );
  create index document_by_standing on document (standing, id);
  create index document_by_person on document (person, class);
  create table piece (
    document text collate "C" not null references document (id) on delete cascade, number integer not null,
    bytes bytea not null, primary key (document, number)
  );
  `,
];

/** The schema, unless told otherwise. */
export const DOCUMENTS_SCHEMA = 'documents';

export class PostgresVault extends DocumentVault {
  private constructor(
    private readonly postgres: Postgres,
    private readonly schema: string,
  ) {
    super();
  }

  /** Makes what is missing in the schema. The connections stay whoever's opened them. */
  static async open(postgres: Postgres, schema = DOCUMENTS_SCHEMA): Promise<PostgresVault> {
    await postgres.migrate(schema, STEPS, 'documents');
    return new PostgresVault(postgres, quotedName(schema));
  }

  override begin(entry: VaultEntry): Promise<void> {
    const into = `insert into ${this.schema}.document (${ENTRY_COLUMNS})`;
    return this.run(`${into} values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing`, valuesOf(entry));
  }

  override keep(documentId: string, number: number, sealed: Uint8Array): Promise<void> {
    return this.run(
      `insert into ${this.schema}.piece (document, number, bytes)
       select id, $2::integer, $3::bytea from ${this.schema}.document where id = $1
       on conflict (document, number) do update set bytes = excluded.bytes`,
      [documentId, number, sealed],
    );
  }

  override async piece(documentId: string, number: number): Promise<Uint8Array | undefined> {
    const sql = `select bytes from ${this.schema}.piece where document = $1 and number = $2`;
    const { rows } = await this.postgres.query<{ bytes: Uint8Array }>(sql, [documentId, number]);
    return rows[0]?.bytes;
  }

  override stand(documentId: string, standing: Standing): Promise<void> {
    return this.run(`update ${this.schema}.document set standing = $2 where id = $1 and standing = any($3)`, [
      documentId,
      standing,
      before(standing),
    ]);
  }

  override remove(documentId: string): Promise<void> {
    return this.run(`delete from ${this.schema}.document where id = $1`, [documentId]);
  }

  override forget(person: PersonId, classes: readonly PurposeClass[]): Promise<void> {
    return this.run(`delete from ${this.schema}.document where person = $1 and class = any($2)`, [person, classes]);
  }

  override async entries(
    { standing, startedBefore, after = '' }: EntryFilter,
    most: number,
  ): Promise<readonly VaultEntry[]> {
    const { rows } = await this.postgres.query<EntryRow>(
      `select ${ENTRY_COLUMNS} from ${this.schema}.document
       where id > $1 and ($2::text is null or started_at < $2) and ($3::text is null or standing = $3)
       order by id limit $4`,
      [after, startedBefore ?? null, standing ?? null, most],
    );
    return rows.map(entryOf);
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }

  private async run(sql: string, values: readonly PostgresValue[]): Promise<void> {
    await this.postgres.query(sql, values);
  }
}
