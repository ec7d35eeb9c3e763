// The door @buono/event-store/sqlite: the embedded engine. Named in composition roots only.
export { SqliteEventStore } from './sqlite-event-store.js';
export { SqliteCheckpoints } from './sqlite-checkpoints.js';
export { SqliteSnapshots } from './sqlite-snapshots.js';
export { UnknownLogVersion } from './schema.js';
export { verifyLog } from './verify.js';
export { readLog } from './read-log.js';
