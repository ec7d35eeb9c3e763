// Starts the built platform as its users do, on a free port, and stops it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';

// Jest does not hand a project's own timeout to its hooks, and a busy machine starts slowly.
jest.setTimeout(120_000);

const MAIN = 'dist/start/platform.js';

/** A platform that is up: its address, what it has printed, and how to end it. */
export interface RunningPlatform {
  readonly url: string;
  readonly dataDirectory: string;
  /** Everything printed so far, both streams. */
  output(): string;
  /** Sends the signal and waits for the end; answers the exit code, or the signal's name. */
  stop(signal?: NodeJS.Signals): Promise<number | string>;
}

/**
 * Starts the platform and waits until it says that it is ready; fails with its output when it does not within 90 s. Its data
 * directory is `BUONO_DATA`, or a new one that is deleted at the end.
 */
export async function startPlatform(environment: Record<string, string> = {}): Promise<RunningPlatform> {
  const port = await freePort();
  const own = environment['BUONO_DATA'] === undefined ? mkdtempSync(join(tmpdir(), 'buono-e2e-')) : undefined;
  const dataDirectory = own ?? environment['BUONO_DATA'] ?? '';
  const child = spawn(process.execPath, [MAIN], {
    // Empty unless a test asks for the small set.
    env: { ...process.env, BUONO_SEED: 'none', ...environment, BUONO_DATA: dataDirectory, PORT: String(port) },
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const platform: RunningPlatform = {
    url: `http://127.0.0.1:${port}`,
    dataDirectory,
    output: () => printed.join(''),
    stop: async (signal = 'SIGTERM') => {
      const ended = await end(child, signal);
      if (own !== undefined) rmSync(own, { recursive: true, force: true });
      return ended;
    },
  };
  await untilReady(platform, child);
  return platform;
}

async function untilReady(platform: RunningPlatform, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`${platform.url}/health/ready`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await platform.stop('SIGKILL');
  throw new Error(`the platform did not become ready:\n${platform.output()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | string> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return child.exitCode ?? child.signalCode ?? 'unknown';
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
