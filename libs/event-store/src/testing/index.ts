// The door @buono/event-store/testing: the suites that adapters and codecs must pass, and a clock to set.
export { eventStoreContract, type StoreUnderTest } from './contract.js';
export { goldenContract } from './golden.js';
export { racesContract, type RivalsUnderTest } from './races-contract.js';
export { snapshotContract } from './snapshot-contract.js';
export { writePathContract, type LogUnderTest } from './write-path-contract.js';
export { eventually } from './probe.js';
export { someEvent } from './some-event.js';
export { SettableClock } from './settable-clock.js';
