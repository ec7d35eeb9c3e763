// The tables of the key store in SQLite, and what stands in them. Every column is random, keyed or wrapped.
import type { Database } from '@buono/sql';
import { newKey } from './cipher.js';
import { WRAPPED_BYTES, type MasterKeys } from './master-keys.js';
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

export const INSERT_PERSON = `insert into person (id, blind_index, ${PURPOSE_CLASSES.join(', ')}) values (?, ?, ?, ?, ?, ?)`;
export const INSERT_TOMBSTONE = `${INSERT_PERSON} on conflict (id) do nothing`;
export const REBUILD_INDEX = 'reindex person_by_blind_index';
export const FIND_PERSON = 'select id from person where blind_index = ?';

/** In the place of a key that was destroyed. */
export const ERASED = new Uint8Array(WRAPPED_BYTES);
/** In the place of a key that this store never had: the person is known only from the erasure of another class. */
export const NEVER_HERE = new Uint8Array(WRAPPED_BYTES).fill(255);

/** A row's keys, by class. */
export type WrappedKeys = Readonly<Record<PurposeClass, Uint8Array>>;

/** Whether bytes in the place of a key are one, or say why there is none. */
export const standing = (bytes: Uint8Array): 'wrapped' | 'erased' | 'never-here' => {
  if (bytes[0] === ERASED[0]) return 'erased';
  return bytes[0] === NEVER_HERE[0] ? 'never-here' : 'wrapped';
};

/** What a wrapped data key is bound to: it cannot be given to another person or class. */
export const keyContext = (person: string, purposeClass: PurposeClass): string => `key ${person} ${purposeClass}`;

/** The statement that destroys these classes' keys of one person. */
export const eraseSql = (classes: readonly PurposeClass[]): string => {
  const columns = inOrder(classes).map((name) => `${name} = zeroblob(${WRAPPED_BYTES})`);
  const link = classes.includes('identity') ? ['blind_index = null'] : [];
  return `update person set ${[...columns, ...link].join(', ')} where id = ?`;
};

/** Makes what is missing, and gives the secrets of the digests: they outlive every master key. */
export const openKeyTables = (
  db: Database,
  master: MasterKeys,
): { readonly index: Uint8Array; readonly tags: Uint8Array } => {
  db.exec(SCHEMA);
  const secretOf = (name: string): Uint8Array => {
    const add = db.prepare('insert into secret (name, wrapped) values (?, ?) on conflict (name) do nothing');
    const find = db.prepare('select wrapped from secret where name = ?');
    const stored = () => find.get<{ wrapped: Uint8Array }>(name)?.wrapped;
    if (stored() === undefined) add.run(name, master.wrap(newKey(), secretContext(name)));
    return master.unwrap(stored() ?? new Uint8Array(), secretContext(name));
  };
  return { index: secretOf('blind-index'), tags: secretOf('tags') };
};

/** What a wrapped secret of the store is bound to. */
export const secretContext = (name: string): string => `secret ${name}`;
