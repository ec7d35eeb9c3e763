// `npm run staff:first`: reads one codice fiscale from standard input, and lets that person run the staff of the region.
import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import { MENDABLE, openEngines } from '@buono/engines';
import { parseCodiceFiscale } from '@buono/kernel';
import { BadConfiguration, faultFacts, MachineClock } from '@buono/process';
import { DirectoryLocked, lockDirectory } from '@buono/sql';
import { readFirstAdministratorConfig } from './first-administrator.config.js';
import { nameFirst } from './name-first.js';

const SAYS = {
  named: 'That person runs the staff of the region from today, and invites the others at /ufficio/persone.',
  taken: 'Somebody runs the staff of the region already: they invite whoever else is to.',
} as const;

class NoCode extends Error {
  override readonly name = 'NoCode';
}

const run = async (): Promise<void> => {
  const { urls, masterKeys, directory } = readFirstAdministratorConfig();
  // On standard input, so that the code stands in no list of processes and in no history of a shell.
  const who = parseCodiceFiscale(await text(process.stdin));
  if (!who.ok) throw new NoCode(`standard input holds no codice fiscale: ${who.reason}`);
  const release = directory === undefined ? undefined : lockDirectory(directory);
  try {
    const clock = new MachineClock();
    const onFault = (error: unknown, where: string): void => console.error({ where, ...faultFacts(error) });
    const engines = await openEngines({ urls, masterKeys, clock, contexts: [], onFault });
    try {
      const named = await nameFirst({ ...engines.shared, clock }, who.value);
      console.log(SAYS[named]);
      if (named === 'taken') process.exitCode = 1;
    } finally {
      await engines.close();
    }
  } finally {
    release?.();
  }
};

const isMendable = (error: unknown): error is Error =>
  [BadConfiguration, DirectoryLocked, NoCode, ...MENDABLE].some((kind) => error instanceof kind);

try {
  await run();
} catch (error) {
  console.error(isMendable(error) ? error.message : JSON.stringify(faultFacts(error)));
  process.exitCode = 1;
}
