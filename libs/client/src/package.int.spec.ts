// The package as third parties get it: built alone, imported by plain Node, speaking over fetch.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

const PROGRAM = `
const { bodyOf, BuonoClient } = await import(process.argv[1]);
const buono = new BuonoClient({ baseUrl: process.argv[2], token: 'secret' });
await buono.send('POST', '/calls', { body: { document: 'x' } });
process.stdout.write(JSON.stringify(bodyOf(await buono.get('/vouchers'))));
`;

let directory: string;
beforeAll(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'buono-client-')));
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  const build = spawnSync(process.execPath, [tsc, '-p', 'libs/client/tsconfig.package.json', '--outDir', directory]);
  expect({ status: build.status, said: build.stdout.toString() }).toEqual({ status: 0, said: '' });
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(process.cwd(), 'node_modules'), join(directory, 'node_modules'));
});
afterAll(() => rmSync(directory, { recursive: true }));

it('speaks over fetch from where nothing else of the house is', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { authorization, 'buono-at-least': atLeast = '-' } = request.headers;
    asked.push(`${request.method} ${request.url} ${authorization} ${atLeast}`);
    response.setHeader('Buono-Position', 'eligibility:3').end('{"items":[]}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const where = [pathToFileURL(join(directory, 'index.js')).href, `http://127.0.0.1:${port}/api/v1`];
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, ...where], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  server.close();
  expect(said).toBe('{"items":[]}');
  expect(asked).toEqual(['POST /api/v1/calls Bearer secret -', 'GET /api/v1/vouchers Bearer secret eligibility:3']);
});
