// Proves a log file sound, or names the first event that is not: what `audit:verify` runs.
import { openDatabase } from '@buono/sql';
import { verifyChain, type ChainReport } from '../chain.js';
import { READ_ALL, type EventRow } from './schema.js';

/** Checks every event of a log file, which may be in use. @throws when there is no such file or it is not a log. */
export const verifyLog = async (path: string): Promise<ChainReport> => {
  const db = openDatabase(path, { readonly: true });
  try {
    const page = db.prepare(READ_ALL);
    return await verifyChain({ readAll: (after, limit) => Promise.resolve(page.all<EventRow>(after, limit)) });
  } finally {
    db.close();
  }
};
