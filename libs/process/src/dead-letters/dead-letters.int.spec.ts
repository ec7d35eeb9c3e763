// Dead letters over HTTP: seen by those who run the system, handed over again, and of each context its own.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Registry } from 'prom-client';
import { configureAccess, InMemoryGrants, TokenVerifier, type Grants, type Role } from '@buono/access';
import { TestTokens } from '@buono/access/testing';
import { SettableClock } from '@buono/event-store/testing';
import { configureHttp, httpAdapter } from '@buono/http';
import { localDate, personId } from '@buono/kernel';
import { consumed, InMemoryBus, OwnGroups, refusedWith, type Message } from '@buono/messaging';
import { Readiness } from '../health/readiness.js';
import { ProcessModule } from '../process.module.js';
import { ContextBuses } from './dead-letters.controller.js';

const TYPE = 'it.buono.issuance.voucher-issued.v1';
const PERSON = personId('00000000-0000-4000-8000-000000000099');
const clock = new SettableClock('2026-05-05T08:00:00.000Z');
const bus = new InMemoryBus({ clock, retryDelays: [] });
const contexts = new Map([
  ['redemption', new OwnGroups(bus)],
  ['reporting', new OwnGroups(bus)],
]);
class Buses extends ContextBuses {
  override of = (context: string) => contexts.get(context);
}
const messageNumbered = (n: number): Message => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  source: 'buono/issuance',
  type: TYPE,
  subject: `voucher-${n}`,
  time: clock.now(),
  recordedat: clock.now(),
  sequence: n,
  correlationid: 'c',
  data: { valueCents: n },
});

const grants: Grants = new InMemoryGrants(clock);
let app: NestFastifyApplication;
let token: string;
let url: string;
let mended = false;
beforeAll(async () => {
  const tokens = await TestTokens.create();
  token = await tokens.of({ fiscalCode: 'RSSMRA85T10A562S', mfa: true });
  const module = ProcessModule.with({ readiness: new Readiness(), registry: new Registry(), buses: new Buses() }, []);
  app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: false });
  configureHttp(app, { bodyTag: () => 'k1:0', rateLimit: false });
  const keyStore = { personFor: () => Promise.resolve(PERSON) };
  configureAccess(app, { verifier: new TokenVerifier({ issuers: [tokens.issuer], keyStore, clock }), grants, clock });
  await app.listen(0, '127.0.0.1');
  url = `${await app.getUrl()}/api/v1/dead-letters`;
  const opening = contexts
    .get('redemption')
    ?.subscribe('open-wallet', [TYPE], () => Promise.resolve(mended ? consumed : refusedWith('zone-unknown')));
  await bus.publish([1, 2, 3].map(messageNumbered));
  expect(await opening?.caughtUp(5_000)).toBe(true);
});
afterAll(async () => {
  await app.close();
  await bus.close();
});

const appoint = async (role: Role): Promise<void> => {
  for (const held of await grants.of(PERSON)) await grants.revoke(PERSON, held, PERSON);
  await grants.grant(PERSON, { role, from: localDate('2026-01-01') }, PERSON);
};
const ask = async (path: string, method = 'GET') => {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': `key-of-test-${Math.random()}` };
  const answer = await fetch(`${url}${path}`, { method, headers });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const itemsOf = ({ body }: { readonly body: Record<string, unknown> }) => body['items'] as Record<string, unknown>[];

describe('dead letters', () => {
  it('are for those who run the system', async () => {
    await appoint('zone-officer');
    expect((await ask('/redemption')).status).toBe(403);
    await appoint('auditor');
    const [letter] = itemsOf(await ask('/redemption'));
    expect((await ask(`/redemption/${String(letter?.['deadLetterId'])}/replays`, 'POST')).status).toBe(403);
  });

  it('say what could not be taken, by whom and why, in pages', async () => {
    await appoint('administrator');
    const all = itemsOf(await ask('/redemption'));
    expect(all).toHaveLength(3);
    expect(all[0]).toMatchObject({ consumer: 'open-wallet', reason: 'zone-unknown', attempts: 1 });
    const first = await ask('/redemption?limit=2');
    const second = await ask(`/redemption?limit=2&cursor=${String(first.body['next'])}`);
    expect([...itemsOf(first), ...itemsOf(second)]).toEqual(all);
    expect(itemsOf(await ask('/redemption?consumer=another'))).toEqual([]);
  });

  it('are each context’s own, and no other context’s', async () => {
    expect(itemsOf(await ask('/reporting'))).toEqual([]);
    expect((await ask('/elsewhere')).status).toBe(404);
    expect((await ask('/NOT%20A%20NAME')).status).toBe(404);
  });

  it('stay when they cannot be taken yet, and go when they can', async () => {
    const [letter] = itemsOf(await ask('/redemption'));
    const id = String(letter?.['deadLetterId']);
    expect((await ask(`/reporting/${id}/replays`, 'POST')).status).toBe(404);
    expect((await ask(`/redemption/${id}/replays`, 'POST')).body).toEqual({
      deadLetterId: id,
      done: false,
      reason: 'zone-unknown',
    });
    mended = true;
    expect((await ask(`/redemption/${id}/replays`, 'POST')).body).toEqual({ deadLetterId: id, done: true });
    expect(itemsOf(await ask('/redemption'))).toHaveLength(2);
    expect((await ask(`/redemption/${id}/replays`, 'POST')).status).toBe(404);
  });
});
