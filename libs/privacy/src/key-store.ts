// The key store as a port: who is behind a codice fiscale, the keys of each person, and their destruction.
import type { Position } from '@buono/event-store';
import type { CodiceFiscale, PersonId } from '@buono/kernel';
import { PURPOSE_CLASSES, type PurposeClass } from './purpose-class.js';

/** What is to be forgotten of one person. */
export interface Erasure {
  readonly person: PersonId;
  readonly classes: readonly PurposeClass[];
}

/** The key store never heard of this person, or has lost the key: it was restored from too old a copy, or the id is wrong. */
export class UnknownPerson extends Error {
  override readonly name = 'UnknownPerson';
  constructor(readonly person: PersonId) {
    super(`no key is kept for person ${person}`);
  }
}

/** Keys were destroyed but their bytes may still be in the file, because somebody else is reading it. Ask again. */
export class ErasureIncomplete extends Error {
  override readonly name = 'ErasureIncomplete';
  constructor(readonly path: string) {
    super(`${path} is being read by others: its destroyed keys are not overwritten yet`);
  }
}

/** Persons and their keys. All adapters pass `keyStoreContract`; every write is durable before its answer. */
export abstract class KeyStore {
  /** The person behind a codice fiscale, made on first sight: many at once get the same one. */
  abstract personFor(fiscalCode: CodiceFiscale): Promise<PersonId>;

  /** `personFor` of each, in order and in few commits. */
  personsFor(fiscalCodes: readonly CodiceFiscale[]): Promise<PersonId[]> {
    return Promise.all(fiscalCodes.map((fiscalCode) => this.personFor(fiscalCode)));
  }

  /** The person behind a codice fiscale, if there is one: nobody, once their identity is erased. */
  abstract findPerson(fiscalCode: CodiceFiscale): Promise<PersonId | undefined>;

  /** A person of whom no codice fiscale is known. */
  abstract newPerson(): Promise<PersonId>;

  /** The key of 32 bytes for one person and class, or 'erased'. Do not change its bytes. @throws UnknownPerson. */
  abstract dataKey(person: PersonId, purposeClass: PurposeClass): Promise<Uint8Array | 'erased'>;

  /**
   * Destroys the keys of these classes (all of them unless told), and with 'identity' the link to the codice fiscale.
   * For good: a class once erased never gets a key again, and the person who comes back is a new one.
   */
  erase(person: PersonId, classes?: readonly PurposeClass[]): Promise<void> {
    return this.eraseAll([{ person, classes: classes ?? PURPOSE_CLASSES }]);
  }

  /** `erase` for many, at the cost of one. @throws ErasureIncomplete. */
  abstract eraseAll(erasures: readonly Erasure[]): Promise<void>;

  /** The classes of a person that are erased, in the order of PURPOSE_CLASSES; none for a person never heard of. */
  abstract erased(person: PersonId): Promise<readonly PurposeClass[]>;

  /** The keyed digest (hex, 64 characters) of a text, for one purpose: equal texts meet, nothing can be read back. */
  abstract tags(text: string, purpose: string): string;

  /** Up to where the erasures of a log have been carried out on these very keys; 0 if never. */
  abstract erasuresRead(log: string): Promise<Position>;

  /** Remembers it among the keys themselves, so that an old copy of them knows that it is old. */
  abstract saveErasuresRead(log: string, position: Position): Promise<void>;

  abstract close(): Promise<void>;
}
