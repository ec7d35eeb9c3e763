// The door of @buono/sql: guarded SQLite, Kysely over it, the group-commit writer, and the lock on a data directory.
export { BadBinding, type Binding } from './bindings.js';
export { BoundedCache, type Reading } from './bounded-cache.js';
export { copyTogether, NeverStill, NotCopied, type Copying } from './copy-together.js';
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
export { WriteFailed, Writer, type Call, type ConditionalWrite, type Written } from './writer.js';
