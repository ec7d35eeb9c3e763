// The vault in an SQLite file of its own: written in a thread, so that large documents do not stall what else is asked.
import type { PersonId } from '@buono/kernel';
import type { PurposeClass } from '@buono/privacy';
import { openDatabase, Writer, type Call, type Database } from '@buono/sql';
import { before, DocumentVault, type EntryFilter, type Standing, type VaultEntry } from './document-vault.js';
import { ENTRY_COLUMNS, entryOf, valuesOf, type EntryRow } from './vault-rows.js';

const SCHEMA = `
  create table if not exists document (
    id text primary key, person text not null, class text not null, holder text not null,
    standing text not null, started_at text not null
  ) strict;
  create index if not exists document_by_standing on document (standing, id);
  create index if not exists document_by_person on document (person, class);
  create table if not exists piece (
    document text not null references document (id) on delete cascade, number integer not null, bytes blob not null,
    primary key (document, number)
  ) strict;
`;

const NOTHING_TO_CHECK = { check: { sql: 'select null', values: [] }, expected: null } as const;
const GREATEST = '\u{10ffff}';

export class SqliteVault extends DocumentVault {
  private constructor(
    private readonly db: Database,
    private readonly writer: Writer,
  ) {
    super();
  }

  /** Opens the file, or makes it; bytes of what is removed are overwritten. */
  static async open(path: string): Promise<SqliteVault> {
    const db = openDatabase(path, { secureDelete: true });
    try {
      db.exec(SCHEMA);
      return new SqliteVault(db, await Writer.open(path, { secureDelete: true }));
    } catch (error) {
      db.close();
      throw error;
    }
  }

  override begin(entry: VaultEntry): Promise<void> {
    const sql = `insert into document (${ENTRY_COLUMNS}) values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing`;
    return this.write([{ sql, values: valuesOf(entry) }]);
  }

  override keep(documentId: string, number: number, sealed: Uint8Array): Promise<void> {
    const sql = `insert into piece (document, number, bytes) select id, ?, ? from document where id = ?
      on conflict (document, number) do update set bytes = excluded.bytes`;
    return this.write([{ sql, values: [number, sealed, documentId] }]);
  }

  override piece(documentId: string, number: number): Promise<Uint8Array | undefined> {
    const row = this.db
      .prepare('select bytes from piece where document = ? and number = ?')
      .get<{ bytes: Uint8Array }>(documentId, number);
    return Promise.resolve(row && new Uint8Array(row.bytes));
  }

  override stand(documentId: string, standing: Standing): Promise<void> {
    const writes = before(standing).map((earlier) => ({
      sql: 'update document set standing = ? where id = ? and standing = ?',
      values: [standing, documentId, earlier],
    }));
    return this.write(writes);
  }

  override remove(documentId: string): Promise<void> {
    return this.write([{ sql: 'delete from document where id = ?', values: [documentId] }]);
  }

  override forget(person: PersonId, classes: readonly PurposeClass[]): Promise<void> {
    const sql = 'delete from document where person = ? and class = ?';
    return this.write(classes.map((name) => ({ sql, values: [person, name] })));
  }

  override entries({ standing, startedBefore, after = '' }: EntryFilter, most: number): Promise<readonly VaultEntry[]> {
    const rows = this.db
      .prepare(
        `select ${ENTRY_COLUMNS} from document where id > ? and started_at < ? and (? is null or standing = ?)
         order by id limit ?`,
      )
      .all<EntryRow>(after, startedBefore ?? GREATEST, standing ?? null, standing ?? null, most);
    return Promise.resolve(rows.map(entryOf));
  }

  override async close(): Promise<void> {
    await this.writer.close();
    this.db.close();
  }

  private async write(writes: readonly Call[]): Promise<void> {
    if (writes.length > 0) await this.writer.write({ ...NOTHING_TO_CHECK, writes });
  }
}
