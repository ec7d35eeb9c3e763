// The door @buono/access/postgres: grants in a schema of a PostgreSQL database.
export { PostgresGrants, type PostgresGrantsOptions } from './postgres-grants.js';
