// The key store in an SQLite file of its own: durable at every answer, nothing in clear, destroyed bytes overwritten.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Position } from '@buono/event-store';
import { personId, type CodiceFiscale, type PersonId } from '@buono/kernel';
import { Writer, openDatabase, type Call, type ConditionalWrite, type Database } from '@buono/sql';
import { BLIND_INDEX, blind } from './blind.js';
import { BoundedCache } from './bounded-cache.js';
import { newKey } from './cipher.js';
import { rewrapRows, rewrapSecrets } from './key-rotation.js';
import { ErasureIncomplete, KeyStore, UnknownPerson, type Erasure } from './key-store.js';
import {
  FIND_PERSON,
  INSERT_PERSON,
  INSERT_TOMBSTONE,
  NEVER_HERE,
  REBUILD_INDEX,
  eraseSql,
  keyContext,
  openKeyTables,
  standing,
  type WrappedKeys,
} from './key-tables.js';
import { MasterKeys } from './master-keys.js';
import { PURPOSE_CLASSES, type PurposeClass } from './purpose-class.js';

const MOST_KEYS_IN_MEMORY = 20_000;
// A reader is waited for without holding up the event loop, where SQLite's own waiting would.
const CHECKPOINT_ATTEMPTS = 20;
const CHECKPOINT_PAUSE_MS = 50;
const NOTHING_TO_CHECK = { check: { sql: 'select null', values: [] }, expected: null } as const;

interface Parts {
  readonly db: Database;
  readonly writer: Writer;
  readonly master: MasterKeys;
  readonly secrets: ReturnType<typeof openKeyTables>;
}

export class SqliteKeyStore extends KeyStore {
  private readonly cached = new BoundedCache<string, Uint8Array>(MOST_KEYS_IN_MEMORY);
  private readonly findByIndex;
  private readonly findById;

  private constructor(private readonly parts: Parts) {
    super();
    this.findByIndex = parts.db.prepare(FIND_PERSON);
    this.findById = parts.db.prepare(`select ${PURPOSE_CLASSES.join(', ')} from person where id = ?`);
  }

  /** Opens the file, or makes it. @throws WrongMasterKey when it was written under another master key. */
  static async open(path: string, masterKey: Uint8Array | MasterKeys): Promise<SqliteKeyStore> {
    const master = masterKey instanceof MasterKeys ? masterKey : MasterKeys.of(masterKey);
    const db = openDatabase(path, { secureDelete: true });
    try {
      const secrets = openKeyTables(db, master);
      // A crash may have come between the destruction of a key and the emptying of the write-ahead log.
      db.checkpoint();
      db.exec('pragma busy_timeout = 20');
      const writer = await Writer.open(path, { secureDelete: true });
      return new SqliteKeyStore({ db, writer, master, secrets });
    } catch (error) {
      db.close();
      throw error;
    }
  }

  override async personFor(fiscalCode: CodiceFiscale): Promise<PersonId> {
    const index = this.indexOf(fiscalCode);
    const known = this.findByIndex.get<{ id: PersonId }>(index);
    return known?.id ?? this.add(index);
  }

  override findPerson(fiscalCode: CodiceFiscale): Promise<PersonId | undefined> {
    return Promise.resolve(this.findByIndex.get<{ id: PersonId }>(this.indexOf(fiscalCode))?.id);
  }

  override newPerson(): Promise<PersonId> {
    return this.add(null);
  }

  override async dataKey(person: PersonId, purposeClass: PurposeClass): Promise<Uint8Array | 'erased'> {
    const context = keyContext(person, purposeClass);
    const cached = this.cached.get(context);
    if (cached) return cached;
    const wrapped = this.findById.get<WrappedKeys>(person)?.[purposeClass] ?? NEVER_HERE;
    if (standing(wrapped) === 'never-here') throw new UnknownPerson(person);
    if (standing(wrapped) === 'erased') return 'erased';
    const key = this.parts.master.unwrap(wrapped, context);
    this.cached.set(context, key);
    return Promise.resolve(key);
  }

  override async eraseAll(erasures: readonly Erasure[]): Promise<void> {
    const wanted = erasures.filter(({ classes }) => classes.length > 0);
    if (wanted.length === 0) return;
    const writes = wanted.flatMap(({ person, classes }): Call[] => [
      { sql: INSERT_TOMBSTONE, values: [person, null, ...PURPOSE_CLASSES.map(() => NEVER_HERE)] },
      { sql: eraseSql(classes), values: [person] },
    ]);
    const unlinks = wanted.some(({ classes }) => classes.includes('identity'));
    await this.write(unlinks ? [...writes, { sql: REBUILD_INDEX, values: [] }] : writes);
    for (const { person, classes } of wanted) for (const name of classes) this.cached.delete(keyContext(person, name));
    await this.emptyWriteAheadLog();
  }

  override erased(person: PersonId): Promise<readonly PurposeClass[]> {
    const row = this.findById.get<WrappedKeys>(person);
    return Promise.resolve(PURPOSE_CLASSES.filter((name) => standing(row?.[name] ?? NEVER_HERE) === 'erased'));
  }

  override tags(text: string, purpose: string): string {
    return blind(this.parts.secrets.tags, purpose, text).toString('hex');
  }

  override erasuresRead(log: string): Promise<Position> {
    const row = this.parts.db
      .prepare('select position from erasures_read where log = ?')
      .get<{ position: number }>(log);
    return Promise.resolve(row?.position ?? 0);
  }

  override async saveErasuresRead(log: string, position: Position): Promise<void> {
    const sql = `insert into erasures_read (log, position) values (?, ?)
      on conflict (log) do update set position = excluded.position`;
    await this.write([{ sql, values: [log, position] }]);
  }

  /** Wraps every key under the newest master key and tells how many it changed; afterwards older ones may be dropped. */
  async rewrap(): Promise<number> {
    const { db, master } = this.parts;
    const write = (calls: readonly Call[]) => this.write(calls);
    const changed = (await rewrapSecrets(db, master, write)) + (await rewrapRows(db, master, write));
    await this.emptyWriteAheadLog();
    return changed;
  }

  override async close(): Promise<void> {
    await this.parts.writer.close();
    this.parts.db.close();
  }

  private indexOf(fiscalCode: CodiceFiscale): Uint8Array {
    return new Uint8Array(blind(this.parts.secrets.index, BLIND_INDEX, fiscalCode));
  }

  /** Adds a person, or answers with the one whom another caller added first. */
  private async add(index: Uint8Array | null): Promise<PersonId> {
    const id = personId(randomUUID());
    const keys = PURPOSE_CLASSES.map((name) => this.parts.master.wrap(newKey(), keyContext(id, name)));
    const written = await this.parts.writer.write({
      check: { sql: FIND_PERSON, values: [index] },
      expected: null,
      writes: [{ sql: INSERT_PERSON, values: [id, index, ...keys] }],
    });
    return 'rowid' in written ? id : personId(String(written.found));
  }

  private async write(writes: ConditionalWrite['writes']): Promise<void> {
    await this.parts.writer.write({ ...NOTHING_TO_CHECK, writes });
  }

  // What was overwritten still stands in the log until it is moved into the file and cut to nothing.
  private async emptyWriteAheadLog(): Promise<void> {
    for (let attempt = 1; attempt <= CHECKPOINT_ATTEMPTS; attempt += 1) {
      const outcome = this.parts.db.prepare('pragma wal_checkpoint(truncate)').get<{ busy: number }>();
      if (outcome?.busy === 0) return;
      await setTimeout(CHECKPOINT_PAUSE_MS);
    }
    throw new ErasureIncomplete(this.parts.db.path);
  }
}
