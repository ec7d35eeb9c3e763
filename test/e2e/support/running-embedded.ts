// The platform as one built process over its data directory.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '@buono/messaging';
import { freePort } from '@buono/process';
import { openDatabase } from '@buono/sql';
import { ServiceProcess } from '../../../apps/platform/src/services/service-process.js';
import type { RunningPlatform } from './running-platform.js';

const MAIN = 'dist/start/platform.js';
const READY_MS = 170_000;

/** Starts it on the directory of `BUONO_DATA`. */
export const startEmbedded = async (environment: Record<string, string>): Promise<RunningPlatform> => {
  const dataDirectory = environment['BUONO_DATA'] ?? '';
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const printed: string[] = [];
  const child = new ServiceProcess({
    ...{ name: 'the platform', url, file: MAIN },
    environment: { ...process.env, ...environment, PORT: String(port) },
    onOutput: (text) => printed.push(text),
  });
  await child.untilReady(READY_MS).catch(async (error: unknown) => {
    await child.end('SIGKILL');
    throw new Error(`${String(error)}:\n${printed.join('')}`);
  });
  return {
    ...{ url, dataDirectory },
    output: () => printed.join(''),
    kept: () => Promise.resolve(dataDirectory),
    logs: { BUONO_DATA: dataDirectory },
    metrics: [url],
    messages: () => Promise.resolve(messagesIn(dataDirectory)),
    stop: (signal = 'SIGTERM') => child.end(signal),
    discard: () => Promise.resolve(rmSync(dataDirectory, { recursive: true, force: true })),
  };
};

const messagesIn = (directory: string): readonly Message[] => {
  const file = join(directory, 'messages.db');
  if (!existsSync(file)) return [];
  const bus = openDatabase(file, { readonly: true });
  const told = bus.prepare('select body from messages').all<{ body: string }>();
  bus.close();
  return told.map(({ body }) => JSON.parse(body) as Message);
};
