// Where the bytes of documents are kept, as a port: sealed pieces beside the log, which says what they are.
import { randomUUID } from 'node:crypto';
import type { Instant, PersonId } from '@buono/kernel';
import type { PurposeClass } from '@buono/privacy';

/**
 * How far a document is: its bytes arrive and no event names it yet; an event names it and it waits for its scan; it was
 * scanned and found clean.
 */
export type Standing = 'arriving' | 'waiting' | 'scanned';

/** Whose document it is: the person and class whose key opens it, and the application (or whatever else) that it is part of. */
export interface Whose {
  readonly person: PersonId;
  readonly purposeClass: PurposeClass;
  readonly holder: string;
}

/** A document as the vault knows it; what it shows is sealed. */
export interface VaultEntry extends Whose {
  readonly documentId: string;
  readonly standing: Standing;
  readonly startedAt: Instant;
}

/** Which documents are listed. */
export interface EntryFilter {
  readonly standing?: Standing;
  readonly startedBefore?: Instant;
  /** Only ids greater than this one. */
  readonly after?: string;
}

/** The bytes of documents. All adapters pass `vaultContract`; every write is durable before its answer, and safe to repeat. */
export abstract class DocumentVault {
  /** The id of a document that is about to arrive; no other has it. */
  newId(): string {
    return randomUUID();
  }

  /** A place for a document whose pieces follow. */
  abstract begin(entry: VaultEntry): Promise<void>;
  /** One sealed piece, numbered from 0; the same number is written over. */
  abstract keep(documentId: string, number: number, sealed: Uint8Array): Promise<void>;
  /** One sealed piece; undefined after the last, and for a document that was removed. */
  abstract piece(documentId: string, number: number): Promise<Uint8Array | undefined>;
  /** Says how far a document is; it never goes back, and one that was removed stays so. */
  abstract stand(documentId: string, standing: Standing): Promise<void>;
  /** Removes the document with its bytes. */
  abstract remove(documentId: string): Promise<void>;
  /** Removes every document of these classes of a person. */
  abstract forget(person: PersonId, classes: readonly PurposeClass[]): Promise<void>;
  /** At most so many, in order of their ids. */
  abstract entries(filter: EntryFilter, most: number): Promise<readonly VaultEntry[]>;
  abstract close(): Promise<void>;
}

const STANDINGS: readonly Standing[] = ['arriving', 'waiting', 'scanned'];

/** The standings that come before another. */
export const before = (standing: Standing): readonly Standing[] => STANDINGS.slice(0, STANDINGS.indexOf(standing));
