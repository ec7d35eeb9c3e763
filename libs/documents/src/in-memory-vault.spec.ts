// The vault in memory keeps the contract of vaults.
import { InMemoryVault } from './in-memory-vault.js';
import { vaultContract } from './testing/vault-contract.js';

vaultContract('memory', () => Promise.resolve({ vault: new InMemoryVault(), dispose: () => Promise.resolve() }));
