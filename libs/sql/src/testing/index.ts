// The door @buono/sql/testing: databases for one specification each.
export { temporaryDatabase, type TemporaryDatabase } from './temporary-database.js';
