// Verifies the hash chain of every log in a data directory, or in a database: either may be in use.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { verifyChain, type ChainReport } from '@buono/event-store';
import { PostgresLog } from '@buono/event-store/postgres';
import { verifyLog } from '@buono/event-store/sqlite';
import { openPostgres } from '@buono/sql/postgres';

/** What was found in one log. */
export interface LogReport {
  readonly log: string;
  readonly report: ChainReport;
}

const LOG = '.log.db';
const LOG_SCHEMAS = `
  select left(nspname, -4) as name from pg_namespace n
  where nspname like '%\\_log' and to_regclass(quote_ident(nspname) || '.events') is not null order by nspname`;

/** One report per log, by name; none when the directory holds no log. */
export const verifyLogs = async (directory: string): Promise<readonly LogReport[]> => {
  const files = readdirSync(directory).filter((name) => name.endsWith(LOG));
  const reports: LogReport[] = [];
  for (const file of files.sort())
    reports.push({ log: file.slice(0, -LOG.length), report: await verifyLog(join(directory, file)) });
  return reports;
};

/** One report per log in a PostgreSQL database, by name. */
export const verifyDatabase = async (url: string): Promise<readonly LogReport[]> => {
  const postgres = openPostgres(url, { max: 1, applicationName: 'buono audit' });
  try {
    const reports: LogReport[] = [];
    const { rows } = await postgres.query<{ name: string }>(LOG_SCHEMAS);
    for (const { name: log } of rows)
      reports.push({ log, report: await verifyChain(new PostgresLog(postgres, `${log}_log`)) });
    return reports;
  } finally {
    await postgres.close();
  }
};

/** The report as lines for people: what is sound, and the first event of each log that is not. */
export const linesOf = (reports: readonly LogReport[]): readonly string[] =>
  reports.map(({ log, report: { events, firstBad } }) =>
    firstBad === undefined
      ? `${log}: ${events} events, all sound`
      : `${log}: BAD at position ${firstBad.position}: event ${firstBad.id}, ${firstBad.stream} revision ${firstBad.revision}, ${firstBad.why} (${events} sound before it)`,
  );
