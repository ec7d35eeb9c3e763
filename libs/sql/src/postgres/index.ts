// The door @buono/sql/postgres: guarded connections to a PostgreSQL database. Named by engines and composition roots only.
export { PostgresInteger } from './integers.js';
export { UnknownSchemaVersion } from './migrate.js';
export {
  openPostgres,
  type Client,
  type Listening,
  type Postgres,
  type PostgresOptions,
  type Result,
  type Row,
} from './postgres.js';
export { isConnectionLost, isUniqueViolation } from './faults.js';
export { quotedName } from './names.js';
export { type PostgresValue } from './guarded-client.js';
