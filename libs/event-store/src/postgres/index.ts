// The door @buono/event-store/postgres: the engine of several processes. Named in composition roots only.
export { PostgresEventStore } from './postgres-event-store.js';
export { AppendUnanswered } from './group-commit.js';
export { PostgresLog } from './postgres-log.js';
export { PostgresCheckpoints } from './postgres-checkpoints.js';
export { PostgresSnapshots } from './postgres-snapshots.js';
