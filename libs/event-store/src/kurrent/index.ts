// The door @buono/event-store/kurrent: the engine for a KurrentDB or EventStoreDB cluster. Named in composition roots only.
export { KurrentEventStore } from './kurrent-event-store.js';
export { KurrentFault } from './kurrent-fault.js';
export { BadConnectionString } from './connection-string.js';
