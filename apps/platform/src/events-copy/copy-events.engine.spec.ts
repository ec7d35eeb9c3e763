// Everything from a data directory into a real PostgreSQL, and back into another directory.
import { temporaryDatabase } from '@buono/sql/testing';
import { copyingContract } from './copying-contract.js';

copyingContract('PostgreSQL', async () => {
  const { url, drop } = await temporaryDatabase();
  return { url, dispose: drop };
});
