// The key store in memory: for specifications. It passes the same contract as the durable one.
import { randomUUID } from 'node:crypto';
import type { Position } from '@buono/event-store';
import { personId, type CodiceFiscale, type PersonId } from '@buono/kernel';
import { BLIND_INDEX, blind } from './blind.js';
import { newKey } from './cipher.js';
import { KeyStore, UnknownPerson, type Erasure } from './key-store.js';
import { PURPOSE_CLASSES, inOrder, type PurposeClass } from './purpose-class.js';

type Keys = Map<PurposeClass, Uint8Array | 'erased'>;

export class InMemoryKeyStore extends KeyStore {
  private readonly persons = new Map<string, PersonId>();
  private readonly keys = new Map<PersonId, Keys>();
  private readonly read = new Map<string, Position>();

  /** `secret` is the key of the digests; `newId` gives persons their ids, for specifications that must know them. */
  constructor(
    private readonly secret: Uint8Array = newKey(),
    private readonly newId: () => string = randomUUID,
  ) {
    super();
  }

  override async personFor(fiscalCode: CodiceFiscale): Promise<PersonId> {
    return (await this.findPerson(fiscalCode)) ?? this.add(this.indexOf(fiscalCode));
  }

  override findPerson(fiscalCode: CodiceFiscale): Promise<PersonId | undefined> {
    return Promise.resolve(this.persons.get(this.indexOf(fiscalCode)));
  }

  override newPerson(): Promise<PersonId> {
    return Promise.resolve(this.add());
  }

  override async dataKey(person: PersonId, purposeClass: PurposeClass): Promise<Uint8Array | 'erased'> {
    const key = this.keys.get(person)?.get(purposeClass);
    if (key === undefined) throw new UnknownPerson(person);
    return Promise.resolve(key);
  }

  override eraseAll(erasures: readonly Erasure[]): Promise<void> {
    for (const { person, classes } of erasures) {
      const keys: Keys = this.keys.get(person) ?? new Map<PurposeClass, Uint8Array>();
      for (const purposeClass of classes) keys.set(purposeClass, 'erased');
      this.keys.set(person, keys);
      if (classes.includes('identity')) this.unlink(person);
    }
    return Promise.resolve();
  }

  override erased(person: PersonId): Promise<readonly PurposeClass[]> {
    const keys = this.keys.get(person);
    return Promise.resolve(inOrder([...(keys ?? [])].flatMap(([name, key]) => (key === 'erased' ? [name] : []))));
  }

  override tags(text: string, purpose: string): string {
    return blind(this.secret, purpose, text).toString('hex');
  }

  override erasuresRead(log: string): Promise<Position> {
    return Promise.resolve(this.read.get(log) ?? 0);
  }

  override saveErasuresRead(log: string, position: Position): Promise<void> {
    this.read.set(log, position);
    return Promise.resolve();
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }

  private indexOf(fiscalCode: CodiceFiscale): string {
    return this.tags(fiscalCode, BLIND_INDEX);
  }

  // Looks again: another caller may have added the person while this one waited.
  private add(index?: string): PersonId {
    const known = index === undefined ? undefined : this.persons.get(index);
    if (known !== undefined) return known;
    const person = personId(this.newId());
    this.keys.set(person, new Map(PURPOSE_CLASSES.map((purposeClass) => [purposeClass, newKey()])));
    if (index !== undefined) this.persons.set(index, person);
    return person;
  }

  private unlink(person: PersonId): void {
    for (const [index, linked] of this.persons) if (linked === person) this.persons.delete(index);
  }
}
