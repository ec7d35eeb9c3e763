// Rotation of the master key: every wrapped key is unwrapped under the old version and wrapped under the newest.
import { keyContext, secretContext, standing, type KeyChange, type KeyRow, type KeyRows } from './key-rows.js';
import type { MasterKeys } from './master-keys.js';
import { PURPOSE_CLASSES } from './purpose-class.js';

const ROWS_AT_ONCE = 500;

const rewrapped = ({ id, keys }: KeyRow, master: MasterKeys): KeyChange[] =>
  PURPOSE_CLASSES.filter((name) => standing(keys[name]) === 'wrapped' && !master.isNewest(keys[name])).map((name) => {
    const context = keyContext(id, name);
    const to = master.wrap(master.unwrap(keys[name], context), context);
    return { person: id, purposeClass: name, from: keys[name], to };
  });

/** Rewraps the data keys of every person, some hundred rows at a time, and tells how many keys it changed. */
export const rewrapPersons = async (rows: KeyRows, master: MasterKeys): Promise<number> => {
  let changed = 0;
  for (let last = ''; ;) {
    const page = await rows.after(last, ROWS_AT_ONCE);
    const changes = page.flatMap((row) => rewrapped(row, master));
    if (changes.length > 0) await rows.replaceKeys(changes);
    changed += changes.length;
    last = page.at(-1)?.id ?? '';
    if (last === '') return changed;
  }
};

/** Rewraps the secrets of the digests, whose values never change. */
export const rewrapSecrets = async (rows: KeyRows, master: MasterKeys): Promise<number> => {
  const old = (await rows.secrets()).filter(({ wrapped }) => !master.isNewest(wrapped));
  for (const { name, wrapped } of old) {
    const context = secretContext(name);
    await rows.replaceSecret({ name, wrapped: master.wrap(master.unwrap(wrapped, context), context) });
  }
  return old.length;
};
