// The key store over the rows of a SQL engine: what wraps, opens, remembers and forgets is the same on all of them.
import { randomUUID } from 'node:crypto';
import type { Position } from '@buono/event-store';
import { personId, type CodiceFiscale, type PersonId } from '@buono/kernel';
import { BoundedCache } from '@buono/sql';
import { BLIND_INDEX, blind } from './blind.js';
import { newKey } from './cipher.js';
import {
  NEVER_HERE,
  keyContext,
  secretContext,
  standing,
  type KeyRows,
  type PersonRow,
  type WrappedKeys,
} from './key-rows.js';
import { rewrapPersons, rewrapSecrets } from './key-rotation.js';
import { KeyStore, UnknownPerson, type Erasure } from './key-store.js';
import type { MasterKeys } from './master-keys.js';
import { PURPOSE_CLASSES, type PurposeClass } from './purpose-class.js';
import { Together } from './together.js';

const MOST_PERSONS_IN_MEMORY = 10_000;
const PERSONS_AT_ONCE = 500;

/** What a key store works with. */
export interface SqlKeyStoreParts {
  readonly rows: KeyRows;
  readonly master: MasterKeys;
  /** The secrets of the digests: they outlive every master key. */
  readonly secrets: { readonly index: Uint8Array; readonly tags: Uint8Array };
  readonly cache: KeyCache;
}

/** The keys of a person as they were read, and those of them that were opened: who asks for one asks for others soon. */
interface PersonKeys {
  readonly wrapped: WrappedKeys;
  readonly opened: Map<PurposeClass, Uint8Array>;
}

/** Keys that a process remembers. */
export type KeyCache = BoundedCache<PersonId, PersonKeys>;

/** `maxAgeMs`: how long a key is used without asking again, where other processes may destroy it. */
export const keyCache = (maxAgeMs?: number): KeyCache => new BoundedCache(MOST_PERSONS_IN_MEMORY, maxAgeMs);

/** The secrets of the digests, made on first sight. @throws WrongMasterKey when they were wrapped under another. */
export const openSecrets = async (rows: KeyRows, master: MasterKeys): Promise<SqlKeyStoreParts['secrets']> => {
  const secretOf = async (name: string): Promise<Uint8Array> => {
    const stored = async () => (await rows.secrets()).find((secret) => secret.name === name)?.wrapped;
    if ((await stored()) === undefined)
      await rows.addSecret({ name, wrapped: master.wrap(newKey(), secretContext(name)) });
    return master.unwrap((await stored()) ?? new Uint8Array(), secretContext(name));
  };
  return { index: await secretOf('blind-index'), tags: await secretOf('tags') };
};

export abstract class SqlKeyStore extends KeyStore {
  private readonly persons = new Together((codes: readonly CodiceFiscale[]) => this.someFor(codes), PERSONS_AT_ONCE);

  constructor(private readonly parts: SqlKeyStoreParts) {
    super();
  }

  override personFor(fiscalCode: CodiceFiscale): Promise<PersonId> {
    return this.persons.of(fiscalCode);
  }

  override async personsFor(fiscalCodes: readonly CodiceFiscale[]): Promise<PersonId[]> {
    const persons: PersonId[] = [];
    for (let start = 0; start < fiscalCodes.length; start += PERSONS_AT_ONCE)
      persons.push(...(await this.someFor(fiscalCodes.slice(start, start + PERSONS_AT_ONCE))));
    return persons;
  }

  override async findPerson(fiscalCode: CodiceFiscale): Promise<PersonId | undefined> {
    return (await this.parts.rows.find([this.indexOf(fiscalCode)]))[0];
  }

  override async newPerson(): Promise<PersonId> {
    const [person] = await this.parts.rows.add([this.made(null)]);
    return person as PersonId;
  }

  override async dataKey(person: PersonId, purposeClass: PurposeClass): Promise<Uint8Array | 'erased'> {
    const { wrapped, opened } = this.parts.cache.get(person) ?? (await this.read(person));
    const known = opened.get(purposeClass);
    if (known !== undefined) return known;
    if (standing(wrapped[purposeClass]) === 'never-here') throw new UnknownPerson(person);
    if (standing(wrapped[purposeClass]) === 'erased') return 'erased';
    const key = this.parts.master.unwrap(wrapped[purposeClass], keyContext(person, purposeClass));
    opened.set(purposeClass, key);
    return key;
  }

  override async eraseAll(erasures: readonly Erasure[]): Promise<void> {
    const { rows, cache } = this.parts;
    const wanted = erasures.filter(({ classes }) => classes.length > 0);
    if (wanted.length === 0) return;
    await rows.erase(wanted);
    for (const { person } of wanted) cache.delete(person);
    await rows.sweep();
  }

  override async erased(person: PersonId): Promise<readonly PurposeClass[]> {
    const keys = await this.parts.rows.keysOf(person);
    return PURPOSE_CLASSES.filter((name) => standing(keys?.[name] ?? NEVER_HERE) === 'erased');
  }

  override tags(text: string, purpose: string): string {
    return blind(this.parts.secrets.tags, purpose, text).toString('hex');
  }

  override erasuresRead(log: string): Promise<Position> {
    return this.parts.rows.erasuresRead(log);
  }

  override saveErasuresRead(log: string, position: Position): Promise<void> {
    return this.parts.rows.saveErasuresRead(log, position);
  }

  /** Wraps every key under the newest master key and tells how many it changed; afterwards older ones may be dropped. */
  async rewrap(): Promise<number> {
    const { rows, master } = this.parts;
    const changed = (await rewrapSecrets(rows, master)) + (await rewrapPersons(rows, master));
    await rows.sweep();
    return changed;
  }

  override close(): Promise<void> {
    return this.parts.rows.close();
  }

  private async read(person: PersonId): Promise<PersonKeys> {
    const { rows, cache } = this.parts;
    const reading = cache.reading();
    const wrapped = await rows.keysOf(person);
    if (wrapped === undefined) throw new UnknownPerson(person);
    const keys: PersonKeys = { wrapped, opened: new Map() };
    cache.set(person, keys, reading);
    return keys;
  }

  private async someFor(fiscalCodes: readonly CodiceFiscale[]): Promise<PersonId[]> {
    const { rows } = this.parts;
    const indexes = fiscalCodes.map((code) => this.indexOf(code));
    const persons = [...(await rows.find(indexes))];
    const unknown = new Map<string, PersonRow>();
    for (const [place, index] of indexes.entries())
      if (persons[place] === undefined) unknown.set(hexOf(index), unknown.get(hexOf(index)) ?? this.made(index));
    const added = unknown.size === 0 ? [] : await rows.add([...unknown.values()]);
    const byIndex = new Map([...unknown.keys()].map((hex, place) => [hex, added[place]]));
    return persons.map((known, place) => known ?? (byIndex.get(hexOf(indexes[place])) as PersonId));
  }

  private made(index: Uint8Array | null): PersonRow {
    const id = personId(randomUUID());
    const keys = PURPOSE_CLASSES.map((name) => [name, this.parts.master.wrap(newKey(), keyContext(id, name))]);
    return { id, index, keys: Object.fromEntries(keys) as WrappedKeys };
  }

  private indexOf(fiscalCode: CodiceFiscale): Uint8Array {
    return new Uint8Array(blind(this.parts.secrets.index, BLIND_INDEX, fiscalCode));
  }
}

const hexOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex');
