// The key store in PostgreSQL, shared by any number of processes: one person behind a codice fiscale in all of them.
import type { Postgres } from '@buono/sql/postgres';
import { ErasureIncomplete } from '../key-store.js';
import type { MasterKeys } from '../master-keys.js';
import { SqlKeyStore, keyCache, openSecrets } from '../sql-key-store.js';
import { PostgresKeyRows } from './postgres-key-rows.js';

const MAX_AGE_MS = 5_000;

export interface PostgresKeyStoreOptions {
  /** `keys` unless told otherwise. */
  readonly schema?: string;
  /** For how long (milliseconds) an opened key is used without asking again, should a notification be lost; 5,000 unless told. */
  readonly maxAgeMs?: number;
}

/**
 * Keys wrapped, nothing in clear. An erasure is durable, other processes are told to drop the keys they remember, and the
 * parts of the tables in which something was destroyed are written to new files before the answer; the old files are
 * deleted, not overwritten. PostgreSQL keeps copies elsewhere: the write-ahead log until its segments are recycled,
 * replicas until they have replayed it, archives and backups as long as they are kept. All of them hold keys under the
 * master key alone: `rewrap` under a new one, and the destruction of the old one, closes every copy of what was erased
 * before. See docs/guide/personal-data.md.
 */
export class PostgresKeyStore extends SqlKeyStore {
  /** Makes what is missing in the schema, and finishes erasures that a crash left half done. @throws WrongMasterKey. */
  static async open(
    postgres: Postgres,
    master: MasterKeys,
    { schema = 'keys', maxAgeMs = MAX_AGE_MS }: PostgresKeyStoreOptions = {},
  ): Promise<PostgresKeyStore> {
    const cache = keyCache(maxAgeMs);
    const rows = await PostgresKeyRows.open(postgres, schema, () => cache.clear());
    try {
      await rows.sweep().catch((error: unknown) => {
        // Whoever holds the rows back now lets go of them later: the next erasure or start finishes this one too.
        if (!(error instanceof ErasureIncomplete)) throw error;
      });
      return new PostgresKeyStore({ rows, master, secrets: await openSecrets(rows, master), cache });
    } catch (error) {
      await rows.close();
      throw error;
    }
  }
}
