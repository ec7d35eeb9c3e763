// The door of @buono/sql: guarded SQLite, Kysely over it, and the lock on a data directory.
export { BadBinding, type Binding } from './bindings.js';
export {
  NestedTransaction,
  isUniqueViolation,
  openDatabase,
  type Database,
  type DatabaseOptions,
  type RunResult,
  type Statement,
} from './database.js';
export { DirectoryLocked, lockDirectory, type LockHolder } from './directory-lock.js';
export { kyselyFor } from './kysely.js';
