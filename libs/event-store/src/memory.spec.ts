// The in-memory store under the contract of all stores.
import { InMemoryEventStore } from './memory.js';
import { eventStoreContract, racesContract } from './testing/index.js';

eventStoreContract('memory', () => {
  const store = new InMemoryEventStore();
  return Promise.resolve({ store, dispose: () => store.close() });
});

racesContract('memory', () => {
  const store = new InMemoryEventStore();
  return Promise.resolve({ mine: store, other: store, dispose: () => store.close() });
});
