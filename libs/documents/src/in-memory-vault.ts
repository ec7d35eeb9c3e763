// The vault in memory: for specifications. It passes the same contract as the durable ones.
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@buono/kernel';
import type { PurposeClass } from '@buono/privacy';
import { before, DocumentVault, type EntryFilter, type Standing, type VaultEntry } from './document-vault.js';

export class InMemoryVault extends DocumentVault {
  private readonly documents = new Map<string, VaultEntry>();
  private readonly pieces = new Map<string, Map<number, Uint8Array>>();

  constructor(override readonly newId: () => string = randomUUID) {
    super();
  }

  override begin(entry: VaultEntry): Promise<void> {
    if (!this.documents.has(entry.documentId)) this.documents.set(entry.documentId, entry);
    return Promise.resolve();
  }

  override keep(documentId: string, number: number, sealed: Uint8Array): Promise<void> {
    if (!this.documents.has(documentId)) return Promise.resolve();
    const pieces = this.pieces.get(documentId) ?? new Map<number, Uint8Array>();
    this.pieces.set(documentId, pieces.set(number, sealed.slice()));
    return Promise.resolve();
  }

  override piece(documentId: string, number: number): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.pieces.get(documentId)?.get(number));
  }

  override stand(documentId: string, standing: Standing): Promise<void> {
    const known = this.documents.get(documentId);
    if (known !== undefined && before(standing).includes(known.standing))
      this.documents.set(documentId, { ...known, standing });
    return Promise.resolve();
  }

  override remove(documentId: string): Promise<void> {
    this.documents.delete(documentId);
    this.pieces.delete(documentId);
    return Promise.resolve();
  }

  override async forget(person: PersonId, classes: readonly PurposeClass[]): Promise<void> {
    for (const entry of [...this.documents.values()])
      if (entry.person === person && classes.includes(entry.purposeClass)) await this.remove(entry.documentId);
  }

  override entries({ standing, startedBefore, after = '' }: EntryFilter, most: number): Promise<readonly VaultEntry[]> {
    const found = [...this.documents.values()]
      .filter((entry) => standing === undefined || entry.standing === standing)
      .filter((entry) => startedBefore === undefined || entry.startedAt < startedBefore)
      .filter((entry) => entry.documentId > after)
      .sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
    return Promise.resolve(found.slice(0, most));
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}
