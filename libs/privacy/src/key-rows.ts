// The rows of a key store as a port of its SQL engines, and what stands in them. Every column is random, keyed or wrapped.
import type { Position } from '@buono/event-store';
import type { PersonId } from '@buono/kernel';
import type { Erasure } from './key-store.js';
import { WRAPPED_BYTES } from './master-keys.js';
import { PURPOSE_CLASSES, type PurposeClass } from './purpose-class.js';

/** In the place of a key that was destroyed. */
export const ERASED = new Uint8Array(WRAPPED_BYTES);
/** In the place of a key that this store never had: the person is known only from the erasure of another class. */
export const NEVER_HERE = new Uint8Array(WRAPPED_BYTES).fill(255);

/** A row's keys, by class. */
export type WrappedKeys = Readonly<Record<PurposeClass, Uint8Array>>;

/** The keys of a person of whom only erasures are known. */
export const NO_KEYS = Object.fromEntries(PURPOSE_CLASSES.map((name) => [name, NEVER_HERE])) as WrappedKeys;

/** Whether bytes in the place of a key are one, or say why there is none. */
export const standing = (bytes: Uint8Array): 'wrapped' | 'erased' | 'never-here' => {
  if (bytes[0] === ERASED[0]) return 'erased';
  return bytes[0] === NEVER_HERE[0] ? 'never-here' : 'wrapped';
};

/** What a wrapped data key is bound to: it cannot be given to another person or class. */
export const keyContext = (person: string, purposeClass: PurposeClass): string => `key ${person} ${purposeClass}`;

/** What a wrapped secret of the store is bound to. */
export const secretContext = (name: string): string => `secret ${name}`;

/** A person and its keys. */
export interface KeyRow {
  readonly id: PersonId;
  readonly keys: WrappedKeys;
}

/** A person as it is kept; `index` is the blind index of the codice fiscale, null when none is known. */
export interface PersonRow extends KeyRow {
  readonly index: Uint8Array | null;
}

/** A key wrapped anew. */
export interface KeyChange {
  readonly person: PersonId;
  readonly purposeClass: PurposeClass;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/** A secret of the digests, wrapped. */
export interface WrappedSecret {
  readonly name: string;
  readonly wrapped: Uint8Array;
}

/** What an engine does. Every write is durable before its answer. */
export interface KeyRows {
  /** The persons behind these blind indexes, in their order. */
  find(indexes: readonly Uint8Array[]): Promise<readonly (PersonId | undefined)[]>;
  keysOf(person: PersonId): Promise<WrappedKeys | undefined>;
  /** Adds persons, no index twice; in their order, each or the one whom another caller added first under its index. */
  add(persons: readonly PersonRow[]): Promise<readonly PersonId[]>;
  /** Puts ERASED in the place of these keys, and with 'identity' forgets the index. Persons never heard of are noted. */
  erase(erasures: readonly Erasure[]): Promise<void>;
  /** Leaves no byte of what was erased or replaced where the rows are kept. @throws ErasureIncomplete. */
  sweep(): Promise<void>;
  /** Up to so many persons whose id is greater, by id. */
  after(id: string, most: number): Promise<readonly PersonRow[]>;
  /** Writes only over the bytes that were read: a key destroyed meanwhile stays destroyed. */
  replaceKeys(changes: readonly KeyChange[]): Promise<void>;
  secrets(): Promise<readonly WrappedSecret[]>;
  /** Leaves the secret that is there under the name. */
  addSecret(secret: WrappedSecret): Promise<void>;
  replaceSecret(secret: WrappedSecret): Promise<void>;
  erasuresRead(log: string): Promise<Position>;
  saveErasuresRead(log: string, position: Position): Promise<void>;
  close(): Promise<void>;
}
