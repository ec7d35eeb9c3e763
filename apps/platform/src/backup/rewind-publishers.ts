// `npm run publish:again`: after PostgreSQL itself was recovered to a point in time, for the new bus that follows.
import { MachineClock } from '@buono/process';
import { BadCommandLine, readSubject } from './backup.config.js';
import { publishAgain } from './publish-again.js';
import { on } from './restore-databases.js';

const run = async (): Promise<void> => {
  const subject = readSubject();
  if ('directory' in subject) throw new BadCommandLine('the messages of a data directory are in it: nothing to do');
  const { log, reads } = subject.databases;
  await on(reads, (beside) => on(log, (logs) => publishAgain(logs, beside, new MachineClock().now())));
  console.log('The publishers will say again what they said in the last thirty days. Start on an empty bus.');
};

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
