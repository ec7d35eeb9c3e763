// Tokens checked in a real thread: the same answers as in the loop, whatever their order, and after the thread broke down.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { ThreadedTokenChecks } from './index.js';
import { TestTokens } from './testing/index.js';

const FAMILY = 'RSSMRA85T10A562S';
const NOW = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'buono-token-thread-'));
const program = pathToFileURL(join(folder, 'token-thread.mjs'));
let tokens: TestTokens;

beforeAll(async () => {
  tokens = await TestTokens.create();
  const source = fileURLToPath(new URL('./token-thread.ts', import.meta.url));
  const outfile = fileURLToPath(program);
  await build({ entryPoints: [source], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20' });
});
afterAll(() => rmSync(folder, { recursive: true }));

const checksWith = (file: URL) => new ThreadedTokenChecks([tokens.issuer], 'buono', file);

describe('a thread that checks tokens', () => {
  it('gives each its own answer, of many that were asked at once', async () => {
    const other = await TestTokens.create();
    const checks = checksWith(program);
    const seconds = Math.floor(NOW / 1_000);
    const asked: string[] = [];
    for (let n = 0; n < 200; n += 1) asked.push(await tokens.of({ fiscalCode: FAMILY, expiresAt: seconds + 60 + n }));
    asked.push(
      await tokens.of({ fiscalCode: FAMILY, expiresAt: seconds }),
      await tokens.of({ fiscalCode: FAMILY, audience: 'others' }),
      await tokens.of({ fiscalCode: FAMILY, issuer: 'https://nobody.test' }),
      await other.of({ fiscalCode: FAMILY }),
      'a.b.c',
    );
    const answers = await Promise.allSettled(asked.map((token) => checks.claimsOf(token, NOW)));
    const told = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.exp : answer.reason.refusal));
    expect(told).toEqual([
      ...Array.from({ length: 200 }, (_, n) => seconds + 60 + n),
      ...['token-expired', 'audience-wrong', 'issuer-not-trusted', 'token-invalid', 'token-invalid'],
    ]);
  });

  it('rejects what it was asked when it breaks down, and begins again with the next', async () => {
    const broken = pathToFileURL(join(folder, 'broken.mjs'));
    writeFileSync(
      broken,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', () => { throw new Error('no more'); });`,
    );
    const checks = checksWith(broken);
    const token = await tokens.of({ fiscalCode: FAMILY });
    for (const attempt of ['first', 'second'])
      await expect(checks.claimsOf(token, NOW).catch((error: Error) => [attempt, error.message])).resolves.toEqual([
        attempt,
        'the thread that checks tokens broke down',
      ]);
  });
});
