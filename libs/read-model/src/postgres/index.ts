// The door @buono/read-model/postgres: read models in a schema of a PostgreSQL database.
export { openPostgresReads } from './postgres-reads.js';
