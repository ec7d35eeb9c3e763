// The door @buono/privacy/testing: the suite that key stores must pass, and codici fiscali of nobody.
export { keyStoreContract, type KeyStoreUnderTest } from './key-store-contract.js';
export { inventedFiscalCode } from './invented-fiscal-code.js';
