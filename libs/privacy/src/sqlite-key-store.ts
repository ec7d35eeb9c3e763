// The key store in an SQLite file of its own: durable at every answer, nothing in clear, destroyed bytes overwritten.
import { MasterKeys } from './master-keys.js';
import { SqlKeyStore, keyCache, openSecrets } from './sql-key-store.js';
import { SqliteKeyRows } from './sqlite-key-rows.js';

export class SqliteKeyStore extends SqlKeyStore {
  /** Opens the file, or makes it. @throws WrongMasterKey when it was written under another master key. */
  static async open(path: string, masterKey: Uint8Array | MasterKeys): Promise<SqliteKeyStore> {
    const master = masterKey instanceof MasterKeys ? masterKey : MasterKeys.of(masterKey);
    const rows = await SqliteKeyRows.open(path);
    try {
      return new SqliteKeyStore({ rows, master, secrets: await openSecrets(rows, master), cache: keyCache() });
    } catch (error) {
      await rows.close();
      throw error;
    }
  }
}
