// Starts the platform: reads the configuration, takes the data directory, listens, stops on a signal.
import 'reflect-metadata';
import { UnknownLogVersion } from '@buono/event-store/sqlite';
import { WrongMasterKey } from '@buono/privacy';
import { DirectoryLocked } from '@buono/sql';
import { BadConfiguration } from './bad-configuration.js';
import { DirectoryRefused, openDataDirectory } from './data-directory/data-directory.js';
import { BadMark } from './data-directory/demonstration-mark.js';
import { faultFacts } from './logging/fault.js';
import { processLog } from './logging/logger.js';
import { startPlatform } from './platform.js';
import { readPlatformConfig } from './platform.config.js';

/** How long a stop may take before the process ends anyway; what is not durable was not acknowledged. */
const STOP_MS = 10_000;

async function run(): Promise<void> {
  const config = readPlatformConfig();
  const directory = openDataDirectory(config, () => new Date());
  const log = processLog();
  try {
    const platform = await startPlatform(config, directory, log);
    log.setLevel(config.logLevel);
    log.logger.log(`Buono is listening on ${config.publicUrl}, over ${directory.path}`, 'Platform');
    if (directory.demonstration !== undefined) log.logger.log('This is a demonstration: DATI DI PROVA', 'Platform');
    const signal = await firstSignal();
    setTimeout(() => process.exit(1), STOP_MS).unref();
    log.logger.log(`${signal}: stopping`, 'Platform');
    await platform.stop();
  } finally {
    directory.release();
  }
}

const firstSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });

// What the operator can mend is said in a sentence; anything else by its kind and place, since its words may be people's.
const told = (error: unknown): string =>
  error instanceof Error && (FOR_OPERATORS.some((kind) => error instanceof kind) || isOfListening(error))
    ? error.message
    : JSON.stringify(faultFacts(error));

const FOR_OPERATORS = [BadConfiguration, BadMark, DirectoryLocked, DirectoryRefused, UnknownLogVersion, WrongMasterKey];

const isOfListening = (error: Error): boolean => (error as NodeJS.ErrnoException).syscall === 'listen';

const fail = (error: unknown): void => {
  process.stderr.write(`${told(error)}\n`);
  process.exitCode = 1;
};

process.on('uncaughtException', (error) => {
  fail(error);
  process.exit(1);
});
await run().catch(fail);
