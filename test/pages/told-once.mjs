// Before the walks through the pages: the small set is told once, and each walk begins with a copy of what was told.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const AT = '2026-11-16T09:00:00.000Z';
const PATIENCE_MS = 300_000;

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
};

/** Leaves where it was told in `BUONO_TOLD`, and at what time in `BUONO_TOLD_AT`: `openSite` copies it for a walk at that time. */
export default async () => {
  if (process.env.BUONO_SITE !== undefined) return;
  const directory = mkdtempSync(join(tmpdir(), 'buono-told-'));
  Object.assign(process.env, { BUONO_TOLD: directory, BUONO_TOLD_AT: AT });
  const port = await freePort();
  const env = { ...process.env, BUONO_DATA: directory, BUONO_SEED: 'small', LOG_LEVEL: 'warn', PORT: String(port) };
  const usual = { ...env, BUONO_DEMONSTRATION_CLOCK: AT };
  const child = spawn(process.execPath, ['dist/start/platform.js'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: usual,
  });
  const ended = once(child, 'exit');
  const deadline = Date.now() + PATIENCE_MS;
  try {
    while (!(await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined))?.ok) {
      if (child.exitCode !== null) throw new Error('the platform did not start');
      if (Date.now() > deadline) throw new Error('the small set was not told in time');
      await pause(50);
    }
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
};
