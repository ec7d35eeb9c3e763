// Signing in to a demonstration as a persona: authorization code with PKCE in a browser, or a printed token; and what stays behind.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { fiscalCodeOf, PERSONAS, type Persona } from '../../apps/portal/src/demonstration/personas.js';
import { Browser } from './support/browser.js';
import { filesOf } from './support/clear-text.js';
import { Client } from './support/client.js';
import { startPlatform, type RunningPlatform } from './support/running-platform.js';

const CALLBACK = 'http://127.0.0.1:9/callback';
const CLIENT = 'buono-demonstration';

const token = (directory: string, ...args: string[]) =>
  spawnSync('npm', ['run', '--silent', 'token', '--', ...args], {
    env: { ...process.env, BUONO_DATA: directory },
    encoding: 'utf8',
  });

interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
}

describe('the identity of a demonstration', () => {
  let platform: RunningPlatform;
  beforeAll(async () => {
    platform = await startPlatform({ BUONO_SEED: 'none' });
  });
  afterAll(() => platform.stop());

  const authorize = (challenge?: string): string => {
    const query = new URLSearchParams({
      client_id: CLIENT,
      redirect_uri: CALLBACK,
      response_type: 'code',
      scope: 'openid profile',
      state: 'here',
      ...(challenge !== undefined && { code_challenge: challenge, code_challenge_method: 'S256' }),
    });
    return `${platform.url}/oidc/auth?${query}`;
  };

  const exchange = (code: string, verifier: string): Promise<Response> =>
    fetch(`${platform.url}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: CLIENT,
        redirect_uri: CALLBACK,
        code,
        code_verifier: verifier,
      }),
    });

  const codeFor = async (persona: string, verifier: string): Promise<string> => {
    const browser = new Browser();
    const asked = await browser.visit(authorize(createHash('sha256').update(verifier).digest('base64url')));
    const page = await browser.visit(asked.location ?? '');
    expect(page.status).toBe(200);
    expect(page.text).toContain('DATI DI PROVA');
    const chosen = await browser.submit(asked.location ?? '', { persona });
    const back = new URL((await browser.visit(chosen.location ?? '')).location ?? '');
    expect(back.href.startsWith(`${CALLBACK}?`)).toBe(true);
    expect(back.searchParams.get('state')).toBe('here');
    return back.searchParams.get('code') ?? '';
  };

  it('is discovered under the issuer that its tokens name', async () => {
    const discovered = await fetch(`${platform.url}/oidc/.well-known/openid-configuration`);
    expect(await discovered.json()).toMatchObject({
      issuer: `${platform.url}/oidc`,
      code_challenge_methods_supported: ['S256'],
      response_types_supported: ['code'],
    });
  });

  it('lets the region officer in through a browser, with the claims of SPID and a second factor', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const answer = await exchange(await codeFor('region-officer', verifier), verifier);
    const { access_token: access, id_token: identity } = (await answer.json()) as Tokens;
    const fiscalNumber = `TINIT-${fiscalCodeOf(PERSONAS['region-officer'])}`;
    expect(decodeJwt(access)).toMatchObject({
      aud: 'buono',
      iss: `${platform.url}/oidc`,
      fiscal_number: fiscalNumber,
      acr: 'https://www.spid.gov.it/SpidL2',
      amr: ['pwd', 'otp', 'mfa'],
    });
    const { givenName, familyName } = PERSONAS['region-officer'];
    expect(decodeJwt(identity)).toMatchObject({ given_name: givenName, family_name: familyName });
    const region = new Client(platform.url, access);
    const { body } = await region.get<{ now: string }>('/demonstration/clock');
    const later = new Date(Date.parse(body.now) + 3_600_000).toISOString();
    expect((await region.put('/demonstration/clock', { now: later })).status).toBe(200);
    expect((await region.put('/demonstration/clock', { now: body.now })).status).toBe(409);
    expect((await region.put('/demonstration/clock', { now: 'domani' })).status).toBe(400);
  });

  it('gives nothing without PKCE, and nothing for another verifier', async () => {
    const refused = await new Browser().visit(authorize());
    expect(new URL(refused.location ?? '').searchParams.get('error')).toBe('invalid_request');
    const code = await codeFor('family-one', randomBytes(32).toString('base64url'));
    expect((await exchange(code, randomBytes(32).toString('base64url'))).status).toBe(400);
  });

  it('keeps a citizen from what the region does', async () => {
    const family = new Client(platform.url, token(platform.dataDirectory, 'family-one').stdout.trim());
    const refused = await family.put('/demonstration/clock', { now: '2030-01-01T00:00:00.000Z' });
    expect(refused.status).toBe(403);
    const forged = new Client(platform.url, token(platform.dataDirectory, 'treasurer').stdout.trim().slice(0, -4));
    expect((await forged.get('/payment-orders')).status).toBe(401);
  });

  it('prints a token and nothing else', () => {
    const { status, stdout, stderr } = token(platform.dataDirectory, 'treasurer');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  });

  it('names the personas to whoever asks for another, and prints nothing', () => {
    for (const asked of [['nobody'], []]) {
      const { status, stdout, stderr } = token(platform.dataDirectory, ...asked);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      for (const name of Object.keys(PERSONAS)) expect(stderr).toContain(name);
    }
  });

  it('refuses a directory that is no demonstration', () => {
    const other = mkdtempSync(join(tmpdir(), 'buono-other-'));
    const { status, stdout, stderr } = token(other, 'treasurer');
    rmSync(other, { recursive: true });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('is not a demonstration');
  });

  it('leaves no name and no codice fiscale in what it keeps or in the log', async () => {
    const files = filesOf(await platform.kept()).map((file) => readFileSync(file));
    const written = Buffer.concat([...files, Buffer.from(platform.output())]);
    for (const persona of Object.values<Persona>(PERSONAS)) {
      expect(written.includes(fiscalCodeOf(persona))).toBe(false);
      expect(written.includes(persona.familyName)).toBe(false);
    }
  });
});
