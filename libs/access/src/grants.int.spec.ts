// Grants in memory and in SQLite: the suite of every engine.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@buono/sql';
import { InMemoryGrants, SqliteGrants } from './index.js';
import { grantsContract } from './testing/index.js';

grantsContract('memory', async (clock) => ({ grants: new InMemoryGrants(clock), dispose: async () => undefined }));

grantsContract('SQLite', async (clock) => {
  const directory = mkdtempSync(join(tmpdir(), 'grants-'));
  const path = join(directory, 'grants.db');
  let grants = SqliteGrants.open(path, clock);
  return {
    grants,
    reopen: async () => {
      grants.close();
      grants = SqliteGrants.open(path, clock);
      return grants;
    },
    acts: async () => {
      const file = openDatabase(path, { readonly: true });
      const acts = file.prepare('select granted_by, revoked_by from grants order by id');
      const rows = acts.all<{ granted_by: string; revoked_by: string | null }>();
      file.close();
      return rows;
    },
    dispose: async () => {
      grants.close();
      rmSync(directory, { recursive: true });
    },
  };
});
