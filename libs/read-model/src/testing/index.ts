// The door for specs: the suite that projections pass on every SQL engine.
export { readModelContract } from './read-model-contract.js';
export { type ReadsUnderTest } from './reads-under-test.js';
