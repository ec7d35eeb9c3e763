// The door @buono/event-store/testing: the suites that adapters and codecs must pass, and a clock to set.
export { eventStoreContract, type StoreUnderTest } from './contract.js';
export { goldenContract } from './golden.js';
export { eventually } from './probe.js';
export { someEvent } from './some-event.js';
export { SettableClock } from './settable-clock.js';
