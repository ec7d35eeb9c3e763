// Dead letters over HTTP: seen by those who run the system, handed over again, and of each context its own.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Registry } from 'prom-client';
import { configureAccess, InMemoryGrants, TokenChecks, TokenVerifier, type Grants, type Role } from '@buono/access';
import { TestTokens } from '@buono/access/testing';
import { Executor, InMemoryEventStore } from '@buono/event-store';
import { eventually, SettableClock } from '@buono/event-store/testing';
import { configureHttp, httpAdapter } from '@buono/http';
import { computeCodiceFiscale, localDate, personId, zoneCode } from '@buono/kernel';
import { consumed, InMemoryBus, OwnGroups, refusedWith, type Message } from '@buono/messaging';
import { Readiness } from '../health/readiness.js';
import { ProcessModule } from '../process.module.js';
import { ContextBuses } from './dead-letter-desk.js';

const TYPE = 'it.buono.issuance.voucher-issued.v1';
const HARMLESS = 'it.buono.eligibility.person-protected.v1';
const PERSON = personId('00000000-0000-4000-8000-000000000099');
const COLLEAGUE = personId('00000000-0000-4000-8000-000000000098');
const [CODE, CODE_OF_COLLEAGUE] = [
  'RSSMRA85T10A562S',
  computeCodiceFiscale({
    surname: 'Bianchi',
    name: 'Laura',
    sex: 'F',
    birthDate: localDate('1980-01-01'),
    birthplace: 'F205',
  }),
];
const clock = new SettableClock('2026-05-05T08:00:00.000Z');
const bus = new InMemoryBus({ clock, retryDelays: [] });
const store = new InMemoryEventStore();
const executor = new Executor(store, clock);
const contexts = new Map([
  ['redemption', new OwnGroups(bus)],
  ['reporting', new OwnGroups(bus)],
]);
class Buses extends ContextBuses {
  override of = (context: string) => {
    const own = contexts.get(context);
    return own && { bus: own, executor };
  };
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
let tokenOfColleague: string;
let url: string;
let mended = false;
beforeAll(async () => {
  const tokens = await TestTokens.create();
  token = await tokens.of({ fiscalCode: CODE, mfa: true });
  tokenOfColleague = await tokens.of({ fiscalCode: CODE_OF_COLLEAGUE, mfa: true });
  const module = ProcessModule.with({ readiness: new Readiness(), registry: new Registry(), buses: new Buses() }, []);
  app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: false });
  configureHttp(app, { bodyTag: () => 'k1:0', rateLimit: false });
  const keyStore = { personFor: (code: string) => Promise.resolve(code === CODE ? PERSON : COLLEAGUE) };
  configureAccess(app, {
    verifier: new TokenVerifier({ checks: new TokenChecks([tokens.issuer]), keyStore, clock }),
    grants,
    clock,
  });
  await app.listen(0, '127.0.0.1');
  url = `${await app.getUrl()}/api/v1/dead-letters`;
  const opening = contexts
    .get('redemption')
    ?.subscribe('open-wallet', [TYPE, HARMLESS], () =>
      Promise.resolve(mended ? consumed : refusedWith('zone-unknown')),
    );
  await bus.publish([1, 2, 3].map(messageNumbered));
  expect(await opening?.caughtUp(5_000)).toBe(true);
});
afterAll(async () => {
  await app.close();
  await bus.close();
});

const appoint = async (role: Role, person = PERSON, zone?: string): Promise<void> => {
  for (const held of await grants.of(person)) await grants.revoke(person, held, person);
  const place = zone === undefined ? {} : { zone: zoneCode(zone) };
  await grants.grant(person, { role, from: localDate('2026-01-01'), ...place }, person);
};
let keys = 0;
const ask = async (
  path: string,
  method = 'GET',
  said?: object,
  { by = token, key = `key-of-test-${(keys += 1)}` } = {},
) => {
  const json = said === undefined ? {} : { 'content-type': 'application/json' };
  const headers = { authorization: `Bearer ${by}`, 'idempotency-key': key, ...json };
  const body = said === undefined ? {} : { body: JSON.stringify(said) };
  const answer = await fetch(`${url}${path}`, { method, headers, ...body });
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

describe('a dead letter that need not take effect', () => {
  const SKIP = { reason: 'done-by-hand', actNumber: '118/2026' };
  const first = async () => String(itemsOf(await ask('/redemption'))[0]?.['deadLetterId']);
  const kinds = async (id: string) => {
    const { events } = await store.read(`dead-letter-${id}`);
    return events.map(({ type }) => type);
  };

  it('is skipped by two persons where money may hang on it, and both are recorded', async () => {
    await appoint('administrator');
    await appoint('second-approver', COLLEAGUE);
    const id = await first();
    const skips = `/redemption/${id}/skips`;
    const proposed = await ask(skips, 'POST', SKIP, { key: 'key-of-one-skip' });
    expect(proposed.body).toMatchObject({ status: 'skip-proposed', byTwo: true, skip: { ...SKIP, byMe: true } });
    expect((await ask(skips, 'POST', SKIP, { key: 'key-of-one-skip' })).body).toEqual(proposed.body);
    expect((await ask(skips, 'POST', SKIP)).body).toMatchObject({ type: 'urn:buono:problem:skip-already-proposed' });
    expect((await ask(skips, 'POST', SKIP, { by: tokenOfColleague })).status).toBe(403);
    expect((await ask(`${skips}/confirmation`, 'POST')).status).toBe(403);
    expect(itemsOf(await ask('/redemption'))).toHaveLength(2);
    const confirmed = await ask(`${skips}/confirmation`, 'POST', undefined, { by: tokenOfColleague });
    expect(confirmed.body).toMatchObject({ status: 'skipped', skip: { ...SKIP, byMe: false } });
    expect(itemsOf(await ask('/redemption'))).toHaveLength(1);
    const { body } = await ask(`/redemption/${id}`);
    expect(body).toMatchObject({ status: 'skipped', message: { type: TYPE }, skip: { proposedBy: PERSON } });
    expect(body['acts']).toEqual([
      expect.objectContaining({ act: 'skip-proposed', by: PERSON, byMe: true }),
      expect.objectContaining({ act: 'skipped', by: COLLEAGUE, byMe: false }),
    ]);
    expect((await ask(`/redemption/${id}/replays`, 'POST')).status).toBe(404);
    expect(await kinds(id)).toEqual(['dead-letter-skip-proposed.v1', 'dead-letter-skipped.v1']);
  });

  it('waits on when the second person does not agree', async () => {
    const id = await first();
    expect(
      (await ask(`/redemption/${id}/skips/confirmation`, 'POST', undefined, { by: tokenOfColleague })).status,
    ).toBe(409);
    await ask(`/redemption/${id}/skips`, 'POST', SKIP);
    const { body } = await ask(`/redemption/${id}/skips/dismissal`, 'POST', undefined, { by: tokenOfColleague });
    expect(body).toMatchObject({ status: 'waiting' });
    expect(itemsOf(await ask('/redemption'))).toHaveLength(1);
  });

  it('goes at once where no money hangs on it', async () => {
    mended = false;
    await bus.publish([{ ...messageNumbered(4), type: HARMLESS }]);
    const isThere = async () => itemsOf(await ask('/redemption')).find(({ byTwo }) => byTwo === false);
    await eventually(async () => (await isThere()) !== undefined, 'the letter');
    const id = String((await isThere())?.['deadLetterId']);
    expect((await ask(`/redemption/${id}/skips`, 'POST', SKIP)).body).toMatchObject({ status: 'skipped' });
    expect(await isThere()).toBeUndefined();
  });

  it('is skipped for a known reason and by an act, of its context, by who runs all zones', async () => {
    const id = await first();
    const { status, body } = await ask(`/redemption/${id}/skips`, 'POST', { reason: 'because', actNumber: '' });
    expect([status, (body['errors'] as { field: string }[]).map(({ field }) => field)]).toEqual([
      400,
      ['reason', 'actNumber'],
    ]);
    expect((await ask(`/reporting/${id}/skips`, 'POST', SKIP)).status).toBe(404);
    await appoint('auditor');
    expect((await ask(`/redemption/${id}/skips`, 'POST', SKIP)).status).toBe(403);
    await appoint('second-approver', PERSON, 'TC-01');
    expect((await ask('/redemption')).status).toBe(404);
    expect((await ask(`/redemption/${id}`)).status).toBe(404);
  });
});
