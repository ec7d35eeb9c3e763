// What the image holds, without a container engine: gathered outside the project, run by the image's user, who may write nothing.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@buono/process';
import { compose, manifestsOf, textOf } from './support/manifests.js';

jest.setTimeout(120_000);

const USER = Number(/^USER (\d+):/m.exec(textOf('Dockerfile'))?.[1]);
// Only root may run something as somebody else.
const user = process.getuid?.() === 0 ? { uid: USER, gid: USER } : {};

let image: string;
let data: string;
let environment: Record<string, string>;
beforeAll(async () => {
  [image, data] = ['image', 'data'].map((name) => mkdtempSync(join(tmpdir(), `buono-${name}-`))) as [string, string];
  execFileSync(process.execPath, ['deploy/image/gather.mjs', image]);
  chmodSync(image, 0o755);
  if (user.uid !== undefined) chownSync(data, user.uid, user.gid);
  environment = {
    PORT: String(await freePort()),
    BUONO_DATA: data,
    BUONO_SEED: 'none',
    PATH: process.env['PATH'] ?? '',
  };
});
afterAll(() => {
  for (const directory of [image, data]) rmSync(directory, { recursive: true, force: true });
});

const megabytes = (directory: string): number =>
  Number(execFileSync('du', ['-sm', directory], { encoding: 'utf8' }).split('\t')[0]);

const options = () => ({ cwd: image, env: environment, ...user });
const isHealthy = (): boolean => spawnSync(process.execPath, ['healthcheck.mjs'], options()).status === 0;

const untilHealthy = async (child: ChildProcess, printed: () => string): Promise<void> => {
  for (const deadline = Date.now() + 90_000; !isHealthy(); await new Promise((resolve) => setTimeout(resolve, 100)))
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`it does not live: ${printed()}`);
};

describe('the image', () => {
  it('holds the bundles and a few of the packages, less still when one program is named', () => {
    expect(megabytes(image)).toBeLessThan(250);
    for (const present of ['libs/rules/calls/templates', 'apps/portal/languages'])
      expect(existsSync(join(image, present))).toBe(true);
    for (const absent of ['node_modules/typescript', '.git', 'apps/portal/src'])
      expect(existsSync(join(image, absent))).toBe(false);
    const one = mkdtempSync(join(tmpdir(), 'buono-image-'));
    execFileSync(process.execPath, ['deploy/image/gather.mjs', one, 'redemption']);
    const others = readdirSync(join(one, 'dist/start')).filter((file) => !file.startsWith('redemption'));
    expect(others.sort()).toEqual(['token-thread.js', 'token-thread.js.map']);
    expect(megabytes(one)).toBeLessThan(120);
    rmSync(one, { recursive: true });
  });

  it('has every program that deploy/ starts, with what it imports', () => {
    const workloads = manifestsOf('production').filter(({ kind }) => kind === 'Deployment' || kind === 'Job');
    const programs = new Set([
      ...workloads.flatMap(({ spec }) => spec.template.spec.containers.flatMap(({ args }) => args)),
      ...Object.values(compose().services).flatMap(({ image: name, command = [] }) =>
        name.startsWith('buono:') ? command : [],
      ),
      'dist/start/backup.js',
      'dist/start/restore.js',
    ]);
    expect(programs.size).toBe(8);
    for (const program of programs) {
      // Told nothing, each says at once what it misses.
      const { status, stderr } = spawnSync(process.execPath, [program], { ...options(), encoding: 'utf8' });
      expect([program, status]).toEqual([program, 1]);
      expect(stderr).toMatch(/^(BUONO_[A-Z]+_URL=|say --)/);
    }
    const client = [
      '-e',
      "import('@kurrent/kurrentdb-client').then(({ KurrentDBClient: { connectionString: open } }) => open`kurrentdb://localhost:1?tls=false`.dispose())",
    ];
    expect(spawnSync(process.execPath, client, { ...options(), encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('serves a platform that answers its health check, writes nowhere but in its data, and drains', async () => {
    expect(isHealthy()).toBe(false);
    const child = spawn(process.execPath, ['--enable-source-maps', 'dist/start/platform.js'], options());
    const printed: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => printed.push(String(chunk)));
    await untilHealthy(child, () => printed.join(''));
    const document = await fetch(`http://127.0.0.1:${environment['PORT']}/api/openapi.json`);
    expect(document.status).toBe(200);
    expect(readdirSync(data)).toContain('keys.db');
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(isHealthy()).toBe(false);
  });
});
