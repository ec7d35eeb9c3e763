// Keeps the vault as the log says: what is named waits for its scan, what is removed, replaced or forgotten goes.
import type { DocumentVault, VaultEntry } from '@buono/documents';
import { applicationId, instantFromMillis, millisOf, type Clock, type PersonId } from '@buono/kernel';
import type { PurposeClass } from '@buono/privacy';
import { documentsOf } from '../../domain/application/documents/documents.js';
import type { DocumentEvent } from '../../domain/application/documents/events.js';
import type { Applications } from '../ports.js';

/** How long bytes may wait for the event that names them: an upload takes minutes. */
const A_DAY = 86_400_000;
const AT_ONCE = 100;

export class TendVault {
  constructor(
    private readonly vault: DocumentVault,
    private readonly applications: Applications,
    private readonly clock: Clock,
  ) {}

  /** After an event of an application's documents. */
  async after(event: DocumentEvent): Promise<void> {
    if (event.type === 'DocumentRemoved') return this.vault.remove(event.documentId);
    await this.vault.stand(event.documentId, 'waiting');
    if (event.replaces !== undefined) await this.vault.remove(event.replaces);
  }

  /** After a class of a person was forgotten: its key is gone, and now the bytes that it opened. */
  forget(person: PersonId, purposeClass: PurposeClass): Promise<void> {
    return this.vault.forget(person, [purposeClass]);
  }

  /** Removes bytes that no event named within a day; answers how many. */
  async sweep(): Promise<number> {
    const startedBefore = instantFromMillis(millisOf(this.clock.now()) - A_DAY);
    const left = await this.vault.entries({ standing: 'arriving', startedBefore }, AT_ONCE);
    for (const entry of left) await this.#settle(entry);
    return left.length;
  }

  // The follower of the log may be late: the application itself is asked.
  async #settle({ documentId, holder }: VaultEntry): Promise<void> {
    const { state } = await this.applications.find(applicationId(holder));
    const isNamed = state.status !== 'none' && documentsOf(state).some((one) => one.documentId === documentId);
    await (isNamed ? this.vault.stand(documentId, 'waiting') : this.vault.remove(documentId));
  }
}
