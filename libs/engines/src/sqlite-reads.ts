// Beside the logs in a data directory: each thing in a file of its own.
import { join } from 'node:path';
import { SqliteGrants } from '@buono/access';
import { SqliteVault } from '@buono/documents';
import { SqliteCheckpoints, SqliteSnapshots } from '@buono/event-store/sqlite';
import { SqliteKeyStore } from '@buono/privacy';
import { ReadDatabase } from '@buono/read-model';
import type { Opened } from './opened.js';
import type { ContextReads, ReadsEngine, ReadsParts } from './reads-engine.js';

/** The file of documents in a data directory. */
export const DOCUMENTS_FILE = 'documents.db';

/** Opens it, making the files that are missing. */
export const sqliteReads = async (directory: string, parts: ReadsParts, opened: Opened): Promise<ReadsEngine> => {
  const keys = await SqliteKeyStore.open(join(directory, 'keys.db'), parts.masterKeys);
  opened.closing(() => keys.close());
  const grants = SqliteGrants.open(join(directory, 'grants.db'), parts.clock);
  opened.closing(() => grants.close());
  const vault = await SqliteVault.open(join(directory, DOCUMENTS_FILE));
  opened.closing(() => vault.close());
  return { keys, grants, vault, context: (name) => Promise.resolve(contextIn(directory, name, opened)) };
};

const contextIn = (directory: string, name: string, opened: Opened): ContextReads => {
  const file = (kind: string): string => join(directory, `${name}.${kind}.db`);
  const snapshots = SqliteSnapshots.open(file('snapshots'));
  opened.closing(() => snapshots.close());
  const checkpoints = SqliteCheckpoints.open(file('checkpoints'));
  opened.closing(() => checkpoints.close());
  const reads = ReadDatabase.open(file('reads'));
  opened.closing(() => reads.close());
  return { reads, checkpoints, snapshots };
};
