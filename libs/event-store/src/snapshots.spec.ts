// Snapshots in memory under the contract of all snapshots.
import { InMemorySnapshots } from './snapshots.js';
import { snapshotContract } from './testing/snapshot-contract.js';

snapshotContract('memory', () => ({ snapshots: new InMemorySnapshots(), dispose: () => undefined }));
