// The door @buono/privacy/postgres: the key store in a schema of a PostgreSQL database.
export { PostgresKeyStore, type PostgresKeyStoreOptions } from './postgres-key-store.js';
export { PostgresKeyRows } from './postgres-key-rows.js';
