// The rows of the key store in an SQLite file: destroyed bytes are overwritten in the file and in its write-ahead log.
import { setTimeout } from 'node:timers/promises';
import type { Position } from '@buono/event-store';
import { personId, type PersonId } from '@buono/kernel';
import { Writer, openDatabase, type Call, type Database } from '@buono/sql';
import {
  NO_KEYS,
  type KeyChange,
  type KeyRows,
  type PersonRow,
  type WrappedKeys,
  type WrappedSecret,
} from './key-rows.js';
import { ErasureIncomplete, type Erasure } from './key-store.js';
import { WRAPPED_BYTES } from './master-keys.js';
import { PURPOSE_CLASSES, inOrder, type PurposeClass } from './purpose-class.js';

/*
 * Rows of `person` are only added at the end, and a key is overwritten by as many bytes: so rows never move between
 * pages. That matters because SQLite, even with secure_delete, leaves copies of what it moves when it splits or joins
 * pages. The index of random values does split: it is built anew, from zeroed pages, whenever something is erased.
 */
const SCHEMA = `
  create table if not exists person (
    number integer primary key,
    id text not null unique,
    blind_index blob,
    ${PURPOSE_CLASSES.map((name) => `${name} blob not null`).join(', ')}
  ) strict;
  create unique index if not exists person_by_blind_index on person (blind_index);
  create table if not exists secret (name text primary key, wrapped blob not null) strict;
  create table if not exists erasures_read (log text primary key, position integer not null) strict;
`;

const KEYS = PURPOSE_CLASSES.join(', ');
const INSERT_PERSON = `insert into person (id, blind_index, ${KEYS}) values (?, ?, ?, ?, ?, ?)`;
const INSERT_TOMBSTONE = `${INSERT_PERSON} on conflict (id) do nothing`;
const REBUILD_INDEX = 'reindex person_by_blind_index';
const FIND_PERSON = 'select id from person where blind_index = ?';
const NOTHING_TO_CHECK = { check: { sql: 'select null', values: [] }, expected: null } as const;

// A reader is waited for without holding up the event loop, where SQLite's own waiting would.
const CHECKPOINT_ATTEMPTS = 20;
const CHECKPOINT_PAUSE_MS = 50;

/** A row as `all` gives it: the engine hands blobs out as buffers there, and as bytes in `get`. */
type RawRow = Readonly<Record<PurposeClass, ArrayBuffer>> & {
  readonly id: string;
  readonly blind_index: ArrayBuffer | null;
};

const keysIn = (raw: RawRow): WrappedKeys => ({
  identity: new Uint8Array(raw.identity),
  economic: new Uint8Array(raw.economic),
  health: new Uint8Array(raw.health),
  payment: new Uint8Array(raw.payment),
});

const valuesOf = ({ id, index, keys }: PersonRow) => [id, index, ...PURPOSE_CLASSES.map((name) => keys[name])];

/** The statement that destroys these classes' keys of one person. */
const eraseSql = (classes: readonly PurposeClass[]): string => {
  const columns = inOrder(classes).map((name) => `${name} = zeroblob(${WRAPPED_BYTES})`);
  const link = classes.includes('identity') ? ['blind_index = null'] : [];
  return `update person set ${[...columns, ...link].join(', ')} where id = ?`;
};

const erasing = ({ person, classes }: Erasure): Call[] => [
  { sql: INSERT_TOMBSTONE, values: valuesOf({ id: person, index: null, keys: NO_KEYS }) },
  { sql: eraseSql(classes), values: [person] },
];

export class SqliteKeyRows implements KeyRows {
  private readonly findByIndex;
  private readonly findById;

  private constructor(
    private readonly db: Database,
    private readonly writer: Writer,
  ) {
    this.findByIndex = db.prepare(FIND_PERSON);
    this.findById = db.prepare(`select ${KEYS} from person where id = ?`);
  }

  /** Opens the file, or makes it. */
  static async open(path: string): Promise<SqliteKeyRows> {
    const db = openDatabase(path, { secureDelete: true });
    try {
      db.exec(SCHEMA);
      // A crash may have come between the destruction of a key and the emptying of the write-ahead log.
      db.checkpoint();
      db.exec('pragma busy_timeout = 20');
      return new SqliteKeyRows(db, await Writer.open(path, { secureDelete: true }));
    } catch (error) {
      db.close();
      throw error;
    }
  }

  find(indexes: readonly Uint8Array[]): Promise<readonly (PersonId | undefined)[]> {
    return Promise.resolve(indexes.map((index) => this.findByIndex.get<{ id: PersonId }>(index)?.id));
  }

  keysOf(person: PersonId): Promise<WrappedKeys | undefined> {
    return Promise.resolve(this.findById.get<WrappedKeys>(person));
  }

  add(persons: readonly PersonRow[]): Promise<readonly PersonId[]> {
    return Promise.all(persons.map((person) => this.addOne(person)));
  }

  erase(erasures: readonly Erasure[]): Promise<void> {
    const writes = erasures.flatMap(erasing);
    const unlinks = erasures.some(({ classes }) => classes.includes('identity'));
    return this.write(unlinks ? [...writes, { sql: REBUILD_INDEX, values: [] }] : writes);
  }

  // What was overwritten still stands in the log until it is moved into the file and cut to nothing.
  async sweep(): Promise<void> {
    for (let attempt = 1; attempt <= CHECKPOINT_ATTEMPTS; attempt += 1) {
      const outcome = this.db.prepare('pragma wal_checkpoint(truncate)').get<{ busy: number }>();
      if (outcome?.busy === 0) return;
      await setTimeout(CHECKPOINT_PAUSE_MS);
    }
    throw new ErasureIncomplete(this.db.path);
  }

  after(id: string, most: number): Promise<readonly PersonRow[]> {
    const raw = this.db
      .prepare(`select id, blind_index, ${KEYS} from person where id > ? order by id limit ?`)
      .all<RawRow>(id, most);
    return Promise.resolve(
      raw.map((row) => {
        const index = row.blind_index === null ? null : new Uint8Array(row.blind_index);
        return { id: personId(row.id), index, keys: keysIn(row) };
      }),
    );
  }

  replaceKeys(changes: readonly KeyChange[]): Promise<void> {
    return this.write(
      changes.map(({ person, purposeClass: name, from, to }) => ({
        sql: `update person set ${name} = ? where id = ? and ${name} = ?`,
        values: [to, person, from],
      })),
    );
  }

  secrets(): Promise<readonly WrappedSecret[]> {
    const raw = this.db.prepare('select name, wrapped from secret').all<{ name: string; wrapped: ArrayBuffer }>();
    return Promise.resolve(raw.map(({ name, wrapped }) => ({ name, wrapped: new Uint8Array(wrapped) })));
  }

  addSecret({ name, wrapped }: WrappedSecret): Promise<void> {
    const sql = 'insert into secret (name, wrapped) values (?, ?) on conflict (name) do nothing';
    return this.write([{ sql, values: [name, wrapped] }]);
  }

  replaceSecret({ name, wrapped }: WrappedSecret): Promise<void> {
    return this.write([{ sql: 'update secret set wrapped = ? where name = ?', values: [wrapped, name] }]);
  }

  erasuresRead(log: string): Promise<Position> {
    const row = this.db.prepare('select position from erasures_read where log = ?').get<{ position: number }>(log);
    return Promise.resolve(row?.position ?? 0);
  }

  saveErasuresRead(log: string, position: Position): Promise<void> {
    const sql = `insert into erasures_read (log, position) values (?, ?)
      on conflict (log) do update set position = excluded.position`;
    return this.write([{ sql, values: [log, position] }]);
  }

  async close(): Promise<void> {
    await this.writer.close();
    this.db.close();
  }

  private async addOne(person: PersonRow): Promise<PersonId> {
    const written = await this.writer.write({
      check: { sql: FIND_PERSON, values: [person.index] },
      expected: null,
      writes: [{ sql: INSERT_PERSON, values: valuesOf(person) }],
    });
    return 'rowid' in written ? person.id : personId(String(written.found));
  }

  private async write(writes: readonly Call[]): Promise<void> {
    await this.writer.write({ ...NOTHING_TO_CHECK, writes });
  }
}
