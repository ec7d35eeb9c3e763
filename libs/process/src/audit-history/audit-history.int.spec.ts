// What the logs record of one thing, over HTTP: for auditors of all zones, on two clocks, sealed as it is, and the look is recorded.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Registry } from 'prom-client';
import { configureAccess, InMemoryGrants, TokenChecks, TokenVerifier, type Grants, type Role } from '@buono/access';
import { TestTokens } from '@buono/access/testing';
import { Executor, InMemoryEventStore, codecFor, type Aggregate } from '@buono/event-store';
import { SettableClock } from '@buono/event-store/testing';
import { configureHttp, httpAdapter } from '@buono/http';
import { accept, localDate, personId, zoneCode } from '@buono/kernel';
import { AccessLog, Boxes, InMemoryKeyStore } from '@buono/privacy';
import { Readiness } from '../health/readiness.js';
import { ProcessModule } from '../process.module.js';
import { AuditHistories } from './audit-histories.js';

const AUDITOR = personId('00000000-0000-4000-8000-000000000099');
const OFFICER = personId('00000000-0000-4000-8000-000000000098');
const FAMILY = personId('00000000-0000-4000-8000-000000000097');
const CODE = '00000000-0000-4000-8000-0000000000aa';

interface Happened {
  readonly type: 'Happened';
  readonly effectiveFrom: string;
  readonly actNumber: string;
  readonly valueCents: number;
  readonly recipientId: string;
}
const vouchers: Aggregate<number, Happened, Happened, never> = {
  category: 'voucher',
  decider: { initial: 0, evolve: (n) => n + 1, decide: (event) => accept(event) },
  codec: codecFor<Happened>({ Happened: [{ name: 'voucher-happened.v1' }] }),
};

const clock = new SettableClock('2026-05-05T08:00:00.000Z');
const grants: Grants = new InMemoryGrants(clock);
const store = new InMemoryEventStore();
const executor = new Executor(store, clock);
const access = new AccessLog(executor, new Boxes(new InMemoryKeyStore()), clock);
let app: NestFastifyApplication;
let token: string;
let url: string;
beforeAll(async () => {
  const tokens = await TestTokens.create();
  token = await tokens.of({ fiscalCode: 'RSSMRA85T10A562S', mfa: true });
  const audits = new AuditHistories(new Map([['issuance', { store, access }]]), grants);
  const module = ProcessModule.with({ readiness: new Readiness(), registry: new Registry(), audits }, []);
  app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: false });
  configureHttp(app, { bodyTag: () => 'k1:0', rateLimit: false });
  const keyStore = { personFor: () => Promise.resolve(AUDITOR) };
  configureAccess(app, {
    verifier: new TokenVerifier({ checks: new TokenChecks([tokens.issuer]), keyStore, clock }),
    grants,
    clock,
  });
  await app.listen(0, '127.0.0.1');
  url = `${await app.getUrl()}/api/v1/audit-histories`;
  await grants.grant(OFFICER, { role: 'zone-officer', from: localDate('2026-01-01') }, OFFICER);
  for (const [n, effectiveFrom] of ['2026-04-01', '2026-06-01', '2026-05-01'].entries()) {
    clock.set(`2026-05-0${5 + n}T08:00:00.000Z`);
    const said = { effectiveFrom, actNumber: `${n + 1}/2026`, valueCents: 100_000 * (n + 1), recipientId: FAMILY };
    const actor = n === 0 ? 'process:ticker' : n === 1 ? OFFICER : FAMILY;
    const meta = { commandId: `00000000-0000-4000-8000-00000000000${n}`, actor, correlationId: 'c' };
    await executor.execute(vouchers, CODE, { type: 'Happened', ...said }, meta);
  }
});
afterAll(() => app.close());

const appoint = async (role: Role, zone?: string): Promise<void> => {
  for (const held of await grants.of(AUDITOR)) await grants.revoke(AUDITOR, held, AUDITOR);
  const place = zone === undefined ? {} : { zone: zoneCode(zone) };
  await grants.grant(AUDITOR, { role, from: localDate('2026-01-01'), ...place }, AUDITOR);
};
const ask = async (said: object, path = '/issuance/searches') => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(said) });
};
const found = async (said: object) => {
  const body = (await (await ask({ kind: 'voucher', code: CODE, ...said })).json()) as Record<string, unknown>;
  return { items: body['items'] as Record<string, unknown>[], next: body['next'] };
};
const acts = async (said: object) => (await found(said)).items.map((one) => (one['acts'] as string[])[0]);

describe('what a log records of one thing', () => {
  it('is told with both dates, the act, the role that its author held, and its place', async () => {
    await appoint('auditor');
    const { items } = await found({});
    expect(items.map((one) => one['roles'])).toEqual([['process'], ['zone-officer'], ['citizen']]);
    expect(items[0]).toMatchObject({
      ...{ type: 'voucher-happened.v1', stream: `voucher-${CODE}`, revision: 0, acts: ['1/2026'] },
      ...{ recordedAt: '2026-05-05T08:00:00.000Z', effectiveOn: '2026-04-01', sealed: [] },
    });
    expect(items[0]?.['facts']).toContainEqual({ name: 'valueCents', value: '100000' });
    expect(items[0]?.['chain']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is set back on either clock', async () => {
    expect(await acts({ knownAt: '2026-05-06T08:00:00.000Z' })).toEqual(['1/2026', '2/2026']);
    expect(await acts({ validAt: '2026-05-01' })).toEqual(['1/2026', '3/2026']);
    expect(await acts({ validAt: '2026-05-01', knownAt: '2026-05-06T08:00:00.000Z' })).toEqual(['1/2026']);
  });

  it('comes in pages, and as a line of JSON for each event', async () => {
    const first = await found({ limit: 2 });
    const second = await found({ limit: 2, cursor: first.next });
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, undefined]);
    const answer = await ask({ kind: 'voucher', code: CODE }, '/issuance/exports');
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = (await answer.text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual((await found({})).items);
  });

  it('leaves the look in the record of whose data they are, each time', async () => {
    const before = (await access.history(FAMILY)).length;
    await found({});
    const after = await access.history(FAMILY);
    expect(after.length).toBe(before + 1);
    expect(after.at(-1)).toMatchObject({ actor: AUDITOR, purpose: 'read-event-history', classes: ['identity'] });
  });

  it('is empty for what is not there, and names what is asked wrongly', async () => {
    expect((await found({ code: '00000000-0000-4000-8000-0000000000bb' })).items).toEqual([]);
    expect((await found({ kind: 'claim' })).items).toEqual([]);
    const wrong = await ask({ kind: 'person', code: 'RSSMRA85T10A562S', validAt: '31/12/2026', knownAt: 'then' });
    const { errors } = (await wrong.json()) as { errors: { field: string }[] };
    expect([wrong.status, errors.map(({ field }) => field).sort()]).toEqual([
      400,
      ['code', 'kind', 'knownAt', 'validAt'],
    ]);
  });

  it('is for auditors of all zones', async () => {
    expect((await ask({ kind: 'voucher', code: CODE }, '/elsewhere/searches')).status).toBe(404);
    await appoint('auditor', 'TC-01');
    for (const path of ['searches', 'exports'])
      expect((await ask({ kind: 'voucher', code: CODE }, `/issuance/${path}`)).status).toBe(404);
    await appoint('region-officer');
    expect((await ask({ kind: 'voucher', code: CODE })).status).toBe(403);
  });
});
