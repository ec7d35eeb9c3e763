// `npm run audit:verify [-- --data <directory>]`: ends with 1 when an event of a log was changed, moved or taken away.
import { readAuditedLogs, type AuditedLogs } from './audit.config.js';
import { linesOf, verifyDatabase, verifyLogs } from './verify-logs.js';

async function verify(logs: AuditedLogs): Promise<number> {
  const reports = 'directory' in logs ? await verifyLogs(logs.directory) : await verifyDatabase(logs.database);
  if (reports.length === 0) throw new Error(`${'directory' in logs ? logs.directory : 'the database'} holds no log`);
  for (const line of linesOf(reports)) console.log(line);
  return reports.some(({ report }) => report.firstBad !== undefined) ? 1 : 0;
}

try {
  process.exitCode = await verify(readAuditedLogs());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
