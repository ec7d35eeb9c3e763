// The door @buono/documents/postgres: the vault in a schema of a PostgreSQL database.
export { DOCUMENTS_SCHEMA, PostgresVault } from './postgres-vault.js';
