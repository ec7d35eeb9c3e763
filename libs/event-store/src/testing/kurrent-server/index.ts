// The door @buono/event-store/testing/kurrent-server: a server of KurrentDB's protocol, in this process, for tests.
export { KurrentServer, type KurrentServerOptions } from './kurrent-server.js';
export { KurrentLog, type Recorded } from './log.js';
export { type Faults, type Node } from './faults.js';
