// The life of the process: one at a time on a data directory, the same again on the second start, a stop that loses nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Personas } from './support/client.js';
import { startPlatform } from './support/running-platform.js';
import { describeEmbedded } from './support/shape.js';

const start = (environment: Record<string, string>) =>
  spawnSync(process.execPath, ['dist/start/platform.js'], {
    env: { ...process.env, PORT: '0', ...environment },
    encoding: 'utf8',
    timeout: 60_000,
  });

describeEmbedded('the life of a platform', () => {
  let root: string;
  let directory: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'buono-life-'));
    directory = join(root, 'data');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const asDemonstration = (environment: Record<string, string> = {}) =>
    startPlatform({ BUONO_DATA: directory, BUONO_SEED: 'none', ...environment });

  it('is one at a time: a second start says who holds the directory', async () => {
    const platform = await asDemonstration();
    const second = start({ BUONO_DATA: directory });
    await platform.stop();
    expect(second.status).toBe(1);
    expect(second.stderr).toMatch(/in use by process \d+ since \d{4}-/);
  });

  it('goes on after a stop: the clock where it was set, the roles, the same tokens', async () => {
    const first = await asDemonstration();
    const officer = new Personas(directory).as('region-officer', first.url);
    const set = await officer.put('/demonstration/clock', { now: '2031-05-01T08:00:00.000Z' });
    expect(set.status).toBe(200);
    expect(await first.stop('SIGTERM')).toBe(0);
    const second = await asDemonstration();
    const again = new Personas(directory).as('region-officer', second.url);
    const { body } = await again.get<{ now: string }>('/demonstration/clock');
    expect(body.now >= '2031-05-01T08:00:00.000Z').toBe(true);
    expect((await again.put('/demonstration/clock', { now: '2031-04-30T08:00:00.000Z' })).status).toBe(409);
    await second.stop();
  });

  it('is killed and starts again', async () => {
    const first = await asDemonstration();
    await first.stop('SIGKILL');
    const second = await asDemonstration();
    expect((await fetch(`${second.url}/health/ready`)).status).toBe(200);
    expect(await second.stop('SIGINT')).toBe(0);
  });

  it('in production wants its variables, one by one, and has neither personas nor their identity', async () => {
    const off = { BUONO_DATA: directory, BUONO_DEMONSTRATION: 'off' };
    expect(start(off).stderr).toMatch(/^OIDC_ISSUER=/);
    const issuer = { OIDC_ISSUER: 'https://login.example', OIDC_JWKS: 'https://login.example/jwks' };
    expect(start({ ...off, ...issuer }).stderr).toMatch(/^BUONO_MASTER_KEY=/);
    const platform = await startPlatform({
      ...off,
      ...issuer,
      BUONO_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
    });
    const home = await (await fetch(`${platform.url}/`)).text();
    expect(home).not.toContain('DATI DI PROVA');
    for (const path of ['/personas', '/oidc/.well-known/openid-configuration', '/api/v1/demonstration/clock'])
      expect((await fetch(`${platform.url}${path}`)).status).toBe(404);
    await platform.stop();
  });

  it('never makes a demonstration of a directory that holds something', () => {
    const full = join(root, 'full');
    spawnSync('mkdir', [full]);
    writeFileSync(join(full, 'letter.txt'), '');
    expect(start({ BUONO_DATA: full, BUONO_DEMONSTRATION: 'on' }).stderr).toContain('is not a demonstration');
    expect(start({ BUONO_DATA: full }).stderr).toMatch(/^OIDC_ISSUER=/);
  });

  it('shows a demonstration to this machine only', () => {
    const { status, stderr } = start({ BUONO_DATA: directory, HOST: '0.0.0.0' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^HOST=.*BUONO_DEMONSTRATION_HOST_ALLOWED/);
  });

  it('verifies its logs while it runs and afterwards', async () => {
    const verify = () =>
      spawnSync('npm', ['run', '--silent', 'audit:verify', '--', '--data', directory], { encoding: 'utf8' });
    const platform = await asDemonstration();
    const during = verify();
    await platform.stop();
    expect(during.status).toBe(0);
    expect(during.stdout).toMatch(/^eligibility: \d+ events, all sound$/m);
    expect(verify().status).toBe(0);
  });
});
