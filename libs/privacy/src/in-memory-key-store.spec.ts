// The key store of specifications keeps the promises of the real one.
import { InMemoryKeyStore } from './in-memory-key-store.js';
import { keyStoreContract } from './testing/index.js';

keyStoreContract('in memory', () =>
  Promise.resolve({ keys: new InMemoryKeyStore(), dispose: () => Promise.resolve() }),
);
