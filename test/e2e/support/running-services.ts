// The same demonstration as five built processes over a real PostgreSQL and a real Kafka, a database and topics of its own.
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consumed, CONTRACT_TYPES, type Message } from '@buono/messaging';
import { KafkaBus, kafkaSettings } from '@buono/messaging/kafka';
import { temporaryKafka, type TemporaryKafka } from '@buono/messaging/kafka-testing';
import { MachineClock } from '@buono/process';
import { openPostgres } from '@buono/sql/postgres';
import { temporaryDatabase, type TemporaryDatabase } from '@buono/sql/testing';
import { startServices, type RunningServices } from '../../../apps/platform/src/services/start-services.js';
import type { RunningPlatform } from './running-platform.js';

const READY_MS = 170_000;
const LISTEN_MS = 60_000;

/** The services, with their processes at hand: for what happens to one of them. */
export interface PlatformInServices extends RunningPlatform {
  readonly services: RunningServices;
  /** The database that all of them share. */
  readonly database: string;
  /** The bus that they speak on. */
  readonly bus: string;
}

interface Servers {
  readonly database: TemporaryDatabase;
  readonly kafka: TemporaryKafka;
  readonly masterKey: string;
}

// What was kept under a data directory is there again when it is started again.
const serversOf = new Map<string, Servers>();

const serversFor = async (directory: string): Promise<Servers> => {
  const known = serversOf.get(directory);
  if (known !== undefined) return known;
  const made = {
    database: await temporaryDatabase(),
    kafka: temporaryKafka(),
    masterKey: randomBytes(32).toString('base64'),
  };
  serversOf.set(directory, made);
  return made;
};

/** Starts the five processes; the portal's directory is that of `BUONO_DATA`. */
export const startInServices = async (environment: Record<string, string>): Promise<PlatformInServices> => {
  const dataDirectory = environment['BUONO_DATA'] ?? '';
  const servers = await serversFor(dataDirectory);
  const { database, kafka, masterKey } = servers;
  const printed: string[] = [];
  const services = await startServices({
    ...{ bundles: 'dist/start', dataDirectory, masterKey },
    engines: { log: database.url, bus: kafka.url, reads: database.url },
    environment: { ...process.env, ...environment },
    onOutput: (_, text) => printed.push(text),
  });
  await services.untilReady(READY_MS).catch(async (error: unknown) => {
    await services.stop('SIGKILL');
    throw new Error(`${String(error)}:\n${printed.join('')}`);
  });
  return {
    ...{ url: services.url, dataDirectory, services, database: database.url, bus: kafka.url },
    output: () => printed.join(''),
    kept: () => dump(dataDirectory, servers),
    logs: { BUONO_LOG_URL: database.url },
    metrics: [...services.processes.values()].map(({ url }) => url),
    messages: () => messagesOn(kafka.url),
    stop: (signal = 'SIGTERM') => services.stop(signal),
    discard: async () => {
      serversOf.delete(dataDirectory);
      rmSync(dataDirectory, { recursive: true, force: true });
      rmSync(dumpOf(dataDirectory), { recursive: true, force: true });
      await database.drop();
      await kafka.drop();
    },
  };
};

const messagesOn = async (url: string): Promise<readonly Message[]> => {
  const bus = new KafkaBus(kafkaSettings(url), { clock: new MachineClock() });
  const told: Message[] = [];
  try {
    const listening = bus.subscribe('e2e-listener', Object.values(CONTRACT_TYPES).flat(), (message) => {
      told.push(message);
      return Promise.resolve(consumed);
    });
    if (!(await listening.caughtUp(LISTEN_MS))) throw new Error('the topics could not be read to their end');
    return told;
  } finally {
    await bus.close();
  }
};

const dumpOf = (directory: string): string => `${directory}-kept`;

/** Every row of every table, every message, and the portal's own files, in a directory beside the portal's. */
const dump = async (dataDirectory: string, { database, kafka }: Servers): Promise<string> => {
  const target = dumpOf(dataDirectory);
  rmSync(target, { recursive: true, force: true });
  for (const folder of ['portal', 'database', 'topics']) mkdirSync(join(target, folder), { recursive: true });
  cpSync(dataDirectory, join(target, 'portal'), { recursive: true });
  const postgres = openPostgres(database.url, { max: 1 });
  const { rows: tables } = await postgres.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  for (const { name } of tables) {
    const { rows } = await postgres.query<{ row: string }>(`select t::text as row from ${name} t`);
    writeFileSync(join(target, 'database', `${name}.txt`), rows.map(({ row }) => row).join('\n'));
  }
  await postgres.close();
  const told = await messagesOn(kafka.url);
  writeFileSync(join(target, 'topics', 'messages.json'), told.map((message) => JSON.stringify(message)).join('\n'));
  return target;
};
