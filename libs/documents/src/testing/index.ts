// The door for specifications: the contract of vaults, and documents of every kind.
export { vaultContract, type VaultUnderTest } from './vault-contract.js';
export { EICAR as EICAR_TEST } from '../virus-scanner.js';
export { pdfOf } from './invented-documents.js';
