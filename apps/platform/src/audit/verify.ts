// `npm run audit:verify [-- --data <directory>]`: ends with 1 when an event of a log was changed, moved or taken away.
import { parseArgs } from 'node:util';
import { readDataDirectory } from '../platform.config.js';
import { linesOf, verifyLogs } from './verify-logs.js';

async function verify(directory: string): Promise<number> {
  const reports = await verifyLogs(directory);
  if (reports.length === 0) throw new Error(`${directory} holds no log`);
  for (const line of linesOf(reports)) console.log(line);
  return reports.some(({ report }) => report.firstBad !== undefined) ? 1 : 0;
}

try {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  process.exitCode = await verify(values.data ?? readDataDirectory());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
