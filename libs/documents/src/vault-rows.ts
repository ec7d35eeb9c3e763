// The rows of a vault, the same on every engine.
import { instant, personId } from '@buono/kernel';
import { isPurposeClass } from '@buono/privacy';
import type { Standing, VaultEntry } from './document-vault.js';

/** A row of the table of documents. */
export interface EntryRow {
  readonly id: string;
  readonly person: string;
  readonly class: string;
  readonly holder: string;
  readonly standing: string;
  readonly started_at: string;
}

export const ENTRY_COLUMNS = 'id, person, class, holder, standing, started_at';

export const entryOf = (row: EntryRow): VaultEntry => {
  if (!isPurposeClass(row.class)) throw new Error(`document ${row.id} is of no class that is known: ${row.class}`);
  return {
    documentId: row.id,
    person: personId(row.person),
    purposeClass: row.class,
    holder: row.holder,
    standing: row.standing as Standing,
    startedAt: instant(row.started_at),
  };
};

export const valuesOf = ({ documentId, person, purposeClass, holder, standing, startedAt }: VaultEntry): string[] => [
  documentId,
  person,
  purposeClass,
  holder,
  standing,
  startedAt,
];
