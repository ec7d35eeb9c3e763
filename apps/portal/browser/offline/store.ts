// Where a device keeps what waits: a database of the browser, written through to the disk before anything is said to be saved.
import type { CodeKey } from './code.js';
import type { Entry } from './entries.js';

/** Something that a call asks about a service. */
export interface AskedInput {
  readonly name: string;
  readonly type: 'bool' | 'int' | 'string';
  readonly label: string;
  readonly required?: boolean;
  readonly values?: readonly string[];
}

/** A service that may be written down. */
export interface KnownService {
  readonly key: string;
  readonly call: string;
  readonly label: string;
  readonly unit: string;
  readonly isPriced: boolean;
  readonly needsCode: boolean;
  readonly inputs: readonly AskedInput[];
}

/** What the portal told when there was a network. */
export interface Kept {
  /** The mark of who asked. */
  readonly owner: string;
  readonly services: readonly KnownService[];
  /** The vouchers in care, by their ids. */
  readonly vouchers: readonly string[];
  readonly keys: readonly CodeKey[];
  /** How far the portal's clock is ahead of the device's, in milliseconds. */
  readonly ahead: number;
}

const NAME = 'buono-senza-rete';
const ENTRIES = 'entries';
const KEPT = 'kept';

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the browser gave up writing'));
  });

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser gave up reading'));
  });

/** The database; rejects where the browser has none. */
export const openStore = async (): Promise<Store> => {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(ENTRIES, { keyPath: 'key' });
    opening.result.createObjectStore(KEPT);
  };
  const database = await answerOf(opening);
  // Whoever signs out elsewhere deletes it: a tab that held on to it would be in the way.
  database.onversionchange = () => database.close();
  return new Store(database);
};

/** Reads and writes; every write is one transaction. */
export class Store {
  constructor(private readonly database: IDBDatabase) {}

  entries(): Promise<readonly Entry[]> {
    return answerOf(this.database.transaction(ENTRIES).objectStore(ENTRIES).getAll() as IDBRequest<Entry[]>);
  }

  put(...entries: readonly Entry[]): Promise<void> {
    return this.write((all) => entries.forEach((entry) => all.put(entry)));
  }

  /** One instead of another, or both as they were. */
  replace(key: string, entry: Entry): Promise<void> {
    return this.write((all) => {
      all.delete(key);
      all.put(entry);
    });
  }

  remove(keys: readonly string[]): Promise<void> {
    return this.write((all) => keys.forEach((key) => all.delete(key)));
  }

  kept(): Promise<Kept | undefined> {
    return answerOf(this.database.transaction(KEPT).objectStore(KEPT).get(KEPT) as IDBRequest<Kept | undefined>);
  }

  keep(kept: Kept): Promise<void> {
    const transaction = this.database.transaction(KEPT, 'readwrite');
    transaction.objectStore(KEPT).put(kept, KEPT);
    return done(transaction);
  }

  /** Everything of this page goes from the device. */
  async destroy(): Promise<void> {
    this.database.close();
    await answerOf(indexedDB.deleteDatabase(NAME));
  }

  private write(change: (all: IDBObjectStore) => void): Promise<void> {
    const transaction = this.database.transaction(ENTRIES, 'readwrite', { durability: 'strict' });
    change(transaction.objectStore(ENTRIES));
    return done(transaction);
  }
}
