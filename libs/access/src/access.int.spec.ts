// A small application behind the guard, listening on a port: who comes in, who does not, and what they are told.
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Command, configureHttp, httpAdapter, type CommandRequest } from '@buono/http';
import {
  Clock,
  instant,
  localDate,
  millisOf,
  personId,
  zoneCode,
  type CodiceFiscale,
  type Instant,
} from '@buono/kernel';
import {
  Allow,
  configureAccess,
  CurrentPrincipal,
  InMemoryGrants,
  Public,
  ReadOnly,
  TokenChecks,
  TokenVerifier,
  withinScope,
  type Principal,
  type Role,
} from './index.js';
import { TestTokens, type TestToken } from './testing/index.js';

const OFFICER = 'RSSMRA85T10A562S';

class TestClock extends Clock {
  at: Instant = instant('2026-06-01T10:00:00.000Z');
  now(): Instant {
    return this.at;
  }
}

@Controller()
class GuardedController {
  @Get('open')
  @Public()
  open(@CurrentPrincipal() principal: Principal | undefined): object {
    return { known: principal !== undefined };
  }

  @Get('forgotten')
  forgotten(): object {
    return {};
  }

  @Get('me')
  @Allow()
  me(@CurrentPrincipal() principal: Principal): object {
    return { principal };
  }

  @Post('applications')
  @Allow('citizen')
  apply(@Command() command: CommandRequest): object {
    return { actor: command.meta.actor };
  }

  @Get('zones/:zone')
  @Allow('zone-officer', 'auditor')
  zone(@Param('zone') zone: string, @CurrentPrincipal() principal: Principal): object {
    withinScope(principal, ['zone-officer', 'auditor'], { zone: zoneCode(zone) });
    return { zone };
  }

  @Post('zones/decisions')
  @Allow('zone-officer', 'auditor')
  decide(): object {
    return {};
  }

  @Post('zones/searches')
  @Allow('zone-officer', 'auditor')
  @ReadOnly()
  search(): object {
    return {};
  }
}

@Module({ controllers: [GuardedController] })
class GuardedModule {}

const clock = new TestClock();
const grants = new InMemoryGrants(clock);
const persons = new Map<string, string>();
const keyStore = {
  personFor: (fiscalCode: CodiceFiscale) => {
    const known = persons.get(fiscalCode) ?? `00000000-0000-4000-8000-00000000000${persons.size + 1}`;
    persons.set(fiscalCode, known);
    return Promise.resolve(personId(known));
  },
};

let app: NestFastifyApplication;
let tokens: TestTokens;
let url: string;

beforeAll(async () => {
  tokens = await TestTokens.create();
  app = await NestFactory.create<NestFastifyApplication>(GuardedModule, httpAdapter(), { logger: false });
  configureHttp(app, { bodyTag: () => 'k1:0', rateLimit: false });
  configureAccess(app, {
    verifier: new TokenVerifier({ checks: new TokenChecks([tokens.issuer]), keyStore, clock }),
    grants,
    clock,
  });
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/api/v1`;
});
afterAll(() => app.close());

const expiry = (): number => millisOf(clock.at) / 1_000 + 3_600;
const tokenOf = (token: Partial<TestToken> = {}) => tokens.of({ fiscalCode: OFFICER, expiresAt: expiry(), ...token });

const ask = async (path: string, token?: string, method = 'GET') => {
  const headers = {
    'idempotency-key': 'chiave-1',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(`${url}${path}`, { method, headers });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
};
const told = async (path: string, token?: string, method?: string): Promise<[number, unknown, string | null]> => {
  const { status, body, headers } = await ask(path, token, method);
  return [status, body['type'], headers.get('content-type')?.split(';')[0] ?? null];
};
const problem = (status: number, name: string) => [status, `urn:buono:problem:${name}`, 'application/problem+json'];

const appoint = async (role: Role, scope: { zone?: string; from?: string; to?: string } = {}): Promise<void> => {
  const person = await keyStore.personFor(OFFICER as CodiceFiscale);
  for (const grant of await grants.of(person)) await grants.revoke(person, grant);
  const { zone, from = '2026-01-01', to } = scope;
  await grants.grant(person, {
    role,
    from: localDate(from),
    ...(zone === undefined ? {} : { zone: zoneCode(zone) }),
    ...(to === undefined ? {} : { to: localDate(to) }),
  });
};

describe('a token', () => {
  it('is not wanted on a public route, nor believed there', async () => {
    expect((await ask('/open', await tokenOf())).body).toEqual({ known: false });
  });

  it('is wanted everywhere else: 401 with the challenge', async () => {
    expect(await told('/me')).toEqual(problem(401, 'token-missing'));
    expect((await ask('/me')).headers.get('www-authenticate')).toBe('Bearer');
  });

  it('lets its person in, by person id and never by codice fiscale', async () => {
    const { status, body } = await ask('/me', await tokenOf());
    expect(status).toBe(200);
    expect(body['principal']).toMatchObject({ actorId: persons.get(OFFICER), level: 2, secondFactor: false });
    expect(JSON.stringify(body)).not.toContain(OFFICER);
  });

  it.each<[string, Partial<TestToken>, string]>([
    ['expired', { expiresAt: 1_000 }, 'token-expired'],
    ['of another issuer', { issuer: 'https://other.test' }, 'issuer-not-trusted'],
    ['for another audience', { audience: 'other' }, 'audience-wrong'],
    ['without a good codice fiscale', { fiscalCode: 'RSSMRA85T10A562T' }, 'fiscal-code-missing'],
  ])('is refused when it is %s', async (_, token, refusal) => {
    expect(await told('/me', await tokenOf(token))).toEqual(problem(401, refusal));
  });

  it.each(['x', 'a.b.c', ''])('is refused when it is no token: %j', async (token) => {
    expect((await told('/me', token))[0]).toBe(401);
  });

  it('is refused when its signature is not its own', async () => {
    const [head, body] = (await tokenOf()).split('.');
    const [, , signature] = (await tokenOf({ mfa: true })).split('.');
    expect(await told('/me', `${head}.${body}.${signature}`)).toEqual(problem(401, 'token-invalid'));
  });

  it('is refused without a signature', async () => {
    const [, body] = (await tokenOf()).split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await told('/me', `${none}.${body}.`)).toEqual(problem(401, 'token-invalid'));
  });
});

describe('a route', () => {
  it('is closed when it says nothing', async () => {
    expect(await told('/forgotten', await tokenOf({ level: 3 }))).toEqual(problem(403, 'role-missing'));
  });

  it('for citizens wants level 2', async () => {
    expect(await told('/applications', await tokenOf({ level: 1 }), 'POST')).toEqual(problem(403, 'level-too-low'));
    const { status, body } = await ask('/applications', await tokenOf(), 'POST');
    expect([status, body['actor']]).toEqual([201, persons.get(OFFICER)]);
  });

  it('for staff wants the role, and a second factor', async () => {
    await appoint('region-officer');
    expect(await told('/zones/TC-01', await tokenOf({ mfa: true }))).toEqual(problem(403, 'role-missing'));
    await appoint('zone-officer', { zone: 'TC-01' });
    expect(await told('/zones/TC-01', await tokenOf())).toEqual(problem(403, 'second-factor-missing'));
    expect(await told('/zones/TC-01', await tokenOf({ level: 1, mfa: true }))).toEqual(problem(403, 'level-too-low'));
    expect((await ask('/zones/TC-01', await tokenOf({ mfa: true }))).status).toBe(200);
    expect((await ask('/zones/TC-01', await tokenOf({ level: 3 }))).status).toBe(200);
  });

  it('does not show what lies outside the scope: 404', async () => {
    await appoint('zone-officer', { zone: 'TC-01' });
    expect(await told('/zones/TC-02', await tokenOf({ mfa: true }))).toEqual(problem(404, 'not-found'));
    await appoint('zone-officer');
    expect((await ask('/zones/TC-02', await tokenOf({ mfa: true }))).status).toBe(200);
  });

  it('counts the days of a role, in Rome', async () => {
    const start = clock.at;
    await appoint('zone-officer', { from: '2026-05-01', to: '2026-05-31' });
    try {
      const allowed = async (at: string): Promise<boolean> => {
        clock.at = instant(at);
        return (await ask('/zones/TC-01', await tokenOf({ mfa: true }))).status === 200;
      };
      expect(await allowed('2026-05-31T21:59:59.999Z')).toBe(true);
      expect(await allowed('2026-05-31T22:00:00.000Z')).toBe(false);
    } finally {
      clock.at = start;
    }
  });

  it('forgets a revoked role at once, with the same token', async () => {
    await appoint('zone-officer');
    const token = await tokenOf({ mfa: true });
    expect((await ask('/zones/TC-01', token)).status).toBe(200);
    const person = await keyStore.personFor(OFFICER as CodiceFiscale);
    await grants.revoke(person, { role: 'zone-officer', from: localDate('2026-01-01') });
    expect(await told('/zones/TC-01', token)).toEqual(problem(403, 'role-missing'));
  });

  it('lets an auditor read, and change nothing', async () => {
    await appoint('auditor');
    const token = await tokenOf({ mfa: true });
    expect((await ask('/zones/TC-01', token)).status).toBe(200);
    expect((await ask('/zones/searches', token, 'POST')).status).toBe(201);
    expect(await told('/zones/decisions', token, 'POST')).toEqual(problem(403, 'role-missing'));
  });
});
