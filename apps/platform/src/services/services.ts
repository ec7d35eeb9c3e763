// `npm run services`: a demonstration as five processes, on the servers that deploy/local/up has started.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMasterKeyFile } from '@buono/privacy';
import { openPostgres } from '@buono/sql/postgres';
import { readServicesConfig, type ServicesConfig } from './services.config.js';
import { startServices } from './start-services.js';

const DATABASE = 'buono';
const READY_MS = 120_000;

const run = async (): Promise<void> => {
  const config = readServicesConfig();
  mkdirSync(config.dataDirectory, { recursive: true, mode: 0o700 });
  await makeDatabase(config.postgres);
  const postgres = new URL(config.postgres);
  postgres.pathname = `/${DATABASE}`;
  const engines = { log: postgres.href, bus: `kafka://${config.brokers}`, reads: postgres.href };
  const services = await startServices({
    ...config,
    dataDirectory: join(config.dataDirectory, 'portal'),
    engines,
    masterKey: masterKeyOf(config),
    onOutput: (service, text) => void process.stdout.write(text.replace(/^(?=.)/gm, `${service.padEnd(12)}`)),
  });
  const signal = new Promise<NodeJS.Signals>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, resolve);
  });
  const ready = services.untilReady(READY_MS).then(() => console.log(`Buono: ${services.url}`));
  try {
    await Promise.race([ready.then(() => signal), signal]);
  } finally {
    const ended = await services.stop('SIGTERM');
    if (ended !== 0) process.exitCode = 1;
  }
};

const makeDatabase = async (server: string): Promise<void> => {
  const postgres = openPostgres(server, { max: 1 });
  try {
    const { rowCount } = await postgres.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await postgres.query(`create database ${DATABASE}`);
  } finally {
    await postgres.close();
  }
};

// Made once, beside the database that it opens.
const masterKeyOf = ({ dataDirectory }: ServicesConfig): string => {
  const file = join(dataDirectory, 'master.key');
  readMasterKeyFile(file, { create: true });
  return readFileSync(file, 'utf8').trim();
};

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
