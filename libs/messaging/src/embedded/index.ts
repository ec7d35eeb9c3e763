// The door of the embedded bus: a durable table in one SQLite file.
export { EmbeddedBus, type EmbeddedBusOptions } from './embedded-bus.js';
