// The door @buono/messaging/kafka-testing: a corner of a real broker for one specification, and processes with networks to cut.
export { temporaryKafka, type TemporaryKafka } from './temporary-kafka.js';
export { aNetwork, type Network } from './network.js';
export { processesOn, type Process, type Processes } from './processes.js';
