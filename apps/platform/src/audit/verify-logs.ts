// Verifies the hash chain of every log in a data directory, which may be in use.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ChainReport } from '@buono/event-store';
import { verifyLog } from '@buono/event-store/sqlite';

/** What was found in one log. */
export interface LogReport {
  readonly log: string;
  readonly report: ChainReport;
}

const LOG = '.log.db';

/** One report per log, by name; none when the directory holds no log. */
export const verifyLogs = async (directory: string): Promise<readonly LogReport[]> => {
  const files = readdirSync(directory).filter((name) => name.endsWith(LOG));
  const reports: LogReport[] = [];
  for (const file of files.sort())
    reports.push({ log: file.slice(0, -LOG.length), report: await verifyLog(join(directory, file)) });
  return reports;
};

/** The report as lines for people: what is sound, and the first event of each log that is not. */
export const linesOf = (reports: readonly LogReport[]): readonly string[] =>
  reports.map(({ log, report: { events, firstBad } }) =>
    firstBad === undefined
      ? `${log}: ${events} events, all sound`
      : `${log}: BAD at position ${firstBad.position}: event ${firstBad.id}, ${firstBad.stream} revision ${firstBad.revision}, ${firstBad.why} (${events} sound before it)`,
  );
