// Moves a key store to another engine as it stands: wrapped bytes as they are, what was destroyed stays destroyed.
import type { KeyRows, PersonRow } from './key-rows.js';
import { PURPOSE_CLASSES } from './purpose-class.js';

/** The target holds keys that are not the source's. */
export class KeysDiffer extends Error {
  override readonly name = 'KeysDiffer';
  constructor(
    /** Which, as `person <id>` or `secret <name>`. */
    readonly subject: string,
  ) {
    super(`the key store of the target is another one: ${subject} is not as in the source`);
  }
}

/** Persons of a key store that is the same at both ends. */
export interface CopiedKeys {
  readonly persons: number;
  /** Those that were added now; the others were there. */
  readonly written: number;
}

const ROWS_AT_ONCE = 500;

/**
 * Copies the secrets and every person's keys, wrapped as they are: the master key stays the same. What the target holds already
 * must be the source's. Nobody else may write meanwhile. @throws KeysDiffer
 */
export const copyKeys = async (from: KeyRows, to: KeyRows): Promise<CopiedKeys> => {
  await copySecrets(from, to);
  let [persons, written] = [0, 0];
  for (let last = ''; ;) {
    const page = await from.after(last, ROWS_AT_ONCE);
    const end = page.at(-1)?.id;
    written += await copyPage(page, last, to);
    persons += page.length;
    if (end === undefined) break;
    last = end;
  }
  await to.sweep();
  return { persons, written };
};

/** Adds of a page, which is all that the source has after an id, what the target lacks. */
const copyPage = async (page: readonly PersonRow[], after: string, to: KeyRows): Promise<number> => {
  const there = new Set((await rowsUpTo(page, after, to)).map(({ id }) => id));
  const missing = page.filter(({ id }) => !there.has(id));
  if (missing.length > 0) await to.add(missing);
  const [own, found] = [page.map(textOf), (await rowsUpTo(page, after, to)).map(textOf)];
  const place = own.findIndex((text, index) => text !== found[index]);
  if (place >= 0) throw new KeysDiffer(`person ${page[place]?.id}`);
  return missing.length;
};

/** What the target has where the source has this page; after an empty one, nothing. @throws KeysDiffer at a person whom the source lacks */
const rowsUpTo = async (page: readonly PersonRow[], after: string, to: KeyRows): Promise<readonly PersonRow[]> => {
  const [known, end] = [new Set(page.map(({ id }) => id)), page.at(-1)?.id];
  const rows = await to.after(after, page.length + 1);
  const within = rows.filter(({ id }) => end === undefined || id <= end);
  const stranger = within.find(({ id }) => !known.has(id));
  if (stranger !== undefined) throw new KeysDiffer(`person ${stranger.id}`);
  return within;
};

const hex = (bytes: Uint8Array | null): string => (bytes === null ? 'none' : Buffer.from(bytes).toString('hex'));

const textOf = ({ id, index, keys }: PersonRow): string =>
  [id, hex(index), ...PURPOSE_CLASSES.map((name) => hex(keys[name]))].join();

const copySecrets = async (from: KeyRows, to: KeyRows): Promise<void> => {
  const there = new Map((await to.secrets()).map(({ name, wrapped }) => [name, hex(wrapped)]));
  const isEmpty = (await to.after('', 1)).length === 0;
  for (const secret of await from.secrets()) {
    const found = there.get(secret.name);
    if (found === undefined) await to.addSecret(secret);
    else if (found === hex(secret.wrapped)) continue;
    // Made when the store was opened for the first time, and nothing was ever found by it.
    else if (isEmpty) await to.replaceSecret(secret);
    else throw new KeysDiffer(`secret ${secret.name}`);
  }
};
