// The platform that a large set is told to: the one that listens already, or one started for it and stopped afterwards.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectDirectory } from '@buono/process';
import type { DemoConfig } from './demo.config.js';

/** A platform that is ready. */
export interface ReadyPlatform {
  readonly url: string;
  stop(): Promise<void>;
}

const MAIN = join(projectDirectory(), 'dist', 'apps', 'platform', 'src', 'main.js');
const READY_MS = 120_000;
const LOOK_MS = 100;

/** Whether something answers there as a platform does. */
export const isListening = async (url: string): Promise<boolean> => {
  const answer = await fetch(`${url}/health/live`).catch(() => undefined);
  return answer?.ok === true;
};

/** The platform that listens already, once it is ready. */
export const runningPlatform = async (url: string): Promise<ReadyPlatform> => {
  await untilReady(url, () => undefined);
  return { url, stop: () => Promise.resolve() };
};

/** Starts a platform on the configured directory. */
export const startedPlatform = async (config: DemoConfig): Promise<ReadyPlatform> => {
  if (!existsSync(MAIN)) throw new Error('the platform is not built: run npm run build');
  const asked = {
    BUONO_DATA: config.dataDirectory,
    BUONO_RATE_LIMIT: 'off',
    LOG_LEVEL: config.environment['LOG_LEVEL'] ?? 'error',
  };
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    env: { ...config.environment, ...asked },
    stdio: [...stdio],
  });
  try {
    await untilReady(config.publicUrl, () => endOf(child));
  } catch (error) {
    child.kill();
    throw error;
  }
  return { url: config.publicUrl, stop: () => stop(child) };
};

const endOf = (child: ChildProcess): string | undefined =>
  child.exitCode === null && child.signalCode === null ? undefined : 'the platform ended before it was ready';

const untilReady = async (url: string, ended: () => string | undefined): Promise<void> => {
  for (let waited = 0; waited < READY_MS; waited += LOOK_MS) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok === true) return;
    const why = ended();
    if (why !== undefined) throw new Error(why);
    await pause(LOOK_MS);
  }
  throw new Error(`${url} did not become ready`);
};

const stop = async (child: ChildProcess): Promise<void> => {
  if (endOf(child) !== undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};
