// Rotation of the master key: every wrapped key is unwrapped under the old version and wrapped under the newest.
import type { Call, Database } from '@buono/sql';
import { keyContext, secretContext, standing, type WrappedKeys } from './key-tables.js';
import type { MasterKeys } from './master-keys.js';
import { PURPOSE_CLASSES } from './purpose-class.js';

const ROWS_AT_ONCE = 500;

type Row = WrappedKeys & { readonly number: number; readonly id: string };
/** A row as `all` gives it: the engine hands blobs out as buffers there, and as bytes in `get`. */
type RawRow = { readonly [column in keyof Row]: column extends 'number' | 'id' ? Row[column] : ArrayBuffer };
type Write = (calls: readonly Call[]) => Promise<void>;

const rowOf = (raw: RawRow): Row => ({
  number: raw.number,
  id: raw.id,
  identity: new Uint8Array(raw.identity),
  economic: new Uint8Array(raw.economic),
  health: new Uint8Array(raw.health),
  payment: new Uint8Array(raw.payment),
});

// Written only over the bytes that were read: a key destroyed meanwhile stays destroyed.
const rewrapped = (row: Row, master: MasterKeys): Call[] =>
  PURPOSE_CLASSES.filter((name) => standing(row[name]) === 'wrapped' && !master.isNewest(row[name])).map((name) => {
    const context = keyContext(row.id, name);
    return {
      sql: `update person set ${name} = ? where number = ? and ${name} = ?`,
      values: [master.wrap(master.unwrap(row[name], context), context), row.number, row[name]],
    };
  });

/** Rewraps the data keys of every person, some hundred rows a transaction, and tells how many keys it changed. */
export const rewrapRows = async (db: Database, master: MasterKeys, write: Write): Promise<number> => {
  const page = db.prepare(`select * from person where number > ? order by number limit ${ROWS_AT_ONCE}`);
  let changed = 0;
  const after = (number: number): Row[] => page.all<RawRow>(number).map(rowOf);
  let rows = after(0);
  while (rows.length > 0) {
    const calls = rows.flatMap((row) => rewrapped(row, master));
    if (calls.length > 0) await write(calls);
    changed += calls.length;
    rows = after(rows.at(-1)?.number ?? Number.MAX_SAFE_INTEGER);
  }
  return changed;
};

/** Rewraps the secrets of the digests, whose values never change. */
export const rewrapSecrets = async (db: Database, master: MasterKeys, write: Write): Promise<number> => {
  const raw = db.prepare('select name, wrapped from secret').all<{ name: string; wrapped: ArrayBuffer }>();
  const old = raw
    .map(({ name, wrapped }) => ({ name, wrapped: new Uint8Array(wrapped) }))
    .filter(({ wrapped }) => !master.isNewest(wrapped));
  if (old.length === 0) return 0;
  await write(
    old.map(({ name, wrapped }) => ({
      sql: 'update secret set wrapped = ? where name = ?',
      values: [master.wrap(master.unwrap(wrapped, secretContext(name)), secretContext(name)), name],
    })),
  );
  return old.length;
};
