// The door for specs: the suite that every bus passes, and messages to feed it.
export { messagingContract } from './messaging-contract.js';
export { type BusUnderTest } from './bus-under-test.js';
export { aMessage } from './messages.js';
export { aGate, type Gate } from './gate.js';
