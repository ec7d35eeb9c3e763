// The vault in PostgreSQL keeps the contract of vaults.
import { temporaryDatabase } from '@buono/sql/testing';
import { openPostgres } from '@buono/sql/postgres';
import { vaultContract } from '../testing/vault-contract.js';
import { PostgresVault } from './postgres-vault.js';

vaultContract('PostgreSQL', async () => {
  const database = await temporaryDatabase();
  const postgres = openPostgres(database.url);
  return {
    vault: await PostgresVault.open(postgres),
    reopen: () => PostgresVault.open(postgres),
    dispose: async () => {
      await postgres.close();
      await database.drop();
    },
  };
});
