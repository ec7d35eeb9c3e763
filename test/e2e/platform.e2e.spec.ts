// The built platform: it starts, answers its probes and its home page, and stops when asked.
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPlatform, type RunningPlatform } from './support/running-platform.js';

describe('the platform', () => {
  let platform: RunningPlatform;
  beforeAll(async () => {
    platform = await startPlatform();
  });
  afterAll(() => platform.stop());

  it('is alive and ready', async () => {
    expect((await fetch(`${platform.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${platform.url}/health/ready`)).status).toBe(200);
  });

  it('has a home page in Italian', async () => {
    const page = await fetch(`${platform.url}/`);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await page.text()).toContain('<html lang="it">');
  });

  it('closes its port when asked to end', async () => {
    const another = await startPlatform();
    await another.stop('SIGTERM');
    await expect(fetch(`${another.url}/health/live`)).rejects.toThrow();
  });

  it('refuses to start on a bad variable, and names it', () => {
    const { status, stderr } = spawnSync(process.execPath, ['dist/start/platform.js'], {
      env: { ...process.env, PORT: 'http' },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^PORT=/m);
  });
});
