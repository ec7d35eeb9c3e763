// The reports over HTTP: who sees what, amounts worked out by hand, and what is told to who asks badly.
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureAccess, InMemoryGrants, TokenChecks, TokenVerifier, type Role } from '@buono/access';
import { TestTokens } from '@buono/access/testing';
import { Executor, InMemoryCheckpoints, InMemoryEventStore } from '@buono/event-store';
import { SettableClock } from '@buono/event-store/testing';
import { configureHttp, httpAdapter } from '@buono/http';
import { localDate, millisOf, personId, zoneCode } from '@buono/kernel';
import { InMemoryBus } from '@buono/messaging';
import { MasterKeys } from '@buono/privacy';
import { ReadDatabase } from '@buono/read-model';
import { BackgroundWork, type ContextParts } from '@buono/service';
import { ReportingModule } from '../../reporting.module.js';
import { CALL, CLAIM, ORDER, returned, RIDES, story, VOUCHER, WAITING_VOUCHER } from '../messaging/told.examples.js';

const SOMEBODY = 'RSSMRA85T10A562S';
const PERSON = personId('00000000-0000-4000-8000-000000000099');

@Module({})
class EmptyModule {}

const clock = new SettableClock('2026-05-05T08:00:00.000Z');
const grants = new InMemoryGrants(clock);
const work = new BackgroundWork();
const store = new InMemoryEventStore();
const bus = new InMemoryBus({ clock, retryDelays: [0] });
const reads = ReadDatabase.open(':memory:');
const executor = new Executor(store, clock);
// Reporting opens no personal data: keys, boxes and the access log stay out of this specification.
const parts = { context: 'reporting', store, executor, bus, reads, clock, grants, work } as unknown as ContextParts;

let app: NestFastifyApplication;
let tokens: TestTokens;
let url: string;
beforeAll(async () => {
  tokens = await TestTokens.create();
  const faults: unknown[] = [];
  const reporting = ReportingModule.with(
    { ...parts, checkpoints: new InMemoryCheckpoints() },
    {
      onFault: (error) => void faults.push(error),
      webhooks: { masterKeys: MasterKeys.of(new Uint8Array(32)), targets: 'public' },
    },
  );
  const module = { module: EmptyModule, imports: [reporting] };
  app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: false });
  configureHttp(app, { bodyTag: () => 'k1:0', rateLimit: false });
  const keyStore = { personFor: () => Promise.resolve(PERSON) };
  const verifier = new TokenVerifier({ checks: new TokenChecks([tokens.issuer]), keyStore, clock });
  configureAccess(app, { verifier, grants, clock });
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/api/v1`;
  await work.startAll();
  await bus.publish([...story, returned]);
  expect(await work.caughtUp(5_000)).toBe(true);
  expect(faults).toEqual([]);
});
afterAll(async () => {
  await app.close();
  await work.stopAll();
  await bus.close();
  await store.close();
  await reads.close();
});

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON of an answer, looked into member by member
  readonly body: any;
}

/** Asks as somebody who holds this one role. */
const askAs = async (role: Role, path: string, zone?: string): Promise<Answer> => {
  for (const grant of await grants.of(PERSON)) await grants.revoke(PERSON, grant);
  const where = zone === undefined ? {} : { zone: zoneCode(zone) };
  await grants.grant(PERSON, { role, from: localDate('2026-01-01'), ...where });
  const expiresAt = millisOf(clock.now()) / 1_000 + 3_600;
  const token = await tokens.of({ fiscalCode: SOMEBODY, mfa: true, expiresAt });
  const response = await fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${token}` } });
  return { status: response.status, headers: response.headers, body: await response.json() };
};

const problemOf = ({ status, body }: Answer) => [status, body.type];

describe('GET /reports/budget', () => {
  it('shows a call by zone and source', async () => {
    const { status, headers, body } = await askAs('region-officer', `/reports/budget?callId=${CALL}`);
    expect(status).toBe(200);
    expect(headers.get('buono-position')).toBe(`reporting:${await store.head()}`);
    expect(body).toMatchObject({ callId: CALL, code: 'MOBILITA-2026', title: 'Buoni mobilità', currency: 'EUR' });
    expect(body.totals).toEqual({
      appropriatedCents: 100_000,
      allocatedCents: 60_000,
      reservedCents: 10_000,
      assignedCents: 25_000,
      accruedCents: 3_500,
      claimedCents: 3_000,
      settledCents: 2_500,
      orderedCents: 2_500,
      paidCents: 0,
      returnedCents: 2_500,
      releasedCents: 0,
    });
    expect(body.lines).toHaveLength(6);
    expect(body.lines[0]).toMatchObject({ callId: CALL, source: 'PR FSE+', year: 2026, appropriatedCents: 60_000 });
    expect(body.lines[0]).not.toHaveProperty('zone');
    expect(body.lines[2]).toMatchObject({
      zone: 'TC-01',
      allocatedCents: 30_000,
      assignedCents: 15_000,
      freeCents: 15_000,
    });
    expect(body.lines[5]).toMatchObject({ zone: 'TC-02', source: 'Regione', reservedCents: 4_000, freeCents: 0 });
  });

  it('shows an officer their own zone, and no other', async () => {
    const own = await askAs('zone-officer', `/reports/budget?callId=${CALL}`, 'TC-02');
    expect(own.body.lines.map((line: { zone: string }) => line.zone)).toEqual(['TC-02', 'TC-02']);
    expect(own.body.totals).toMatchObject({ appropriatedCents: 0, allocatedCents: 10_000 });
    const other = await askAs('zone-officer', `/reports/budget?callId=${CALL}&zone=TC-01`, 'TC-02');
    expect(problemOf(other)).toEqual([404, 'urn:buono:problem:not-found']);
  });

  it('answers on two clocks', async () => {
    const march = await askAs('auditor', `/reports/budget?callId=${CALL}&zone=TC-01&validAt=2026-03-31`);
    expect(march.body).toMatchObject({ zone: 'TC-01', validAt: '2026-03-31' });
    expect(march.body.totals).toMatchObject({ accruedCents: 3_000, claimedCents: 0 });
    const known = await askAs('auditor', `/reports/budget?callId=${CALL}&knownAt=2026-04-01T00:00:00Z`);
    expect(known.body.knownAt).toBe('2026-04-01T00:00:00.000Z');
    expect(known.body.totals).toMatchObject({ accruedCents: 2_000 });
  });

  it('names what it cannot read', async () => {
    const asked = `/reports/budget?callId=x&zone=Firenze&validAt=2026-02-30&knownAt=2026-02-30T10:00:00Z&colour=red`;
    const { status, body } = await askAs('treasurer', asked);
    expect([status, body.type]).toEqual([400, 'urn:buono:problem:invalid-body']);
    const fields = body.errors.map((error: { field: string }) => error.field).sort();
    expect(fields).toEqual(['callId', 'colour', 'knownAt', 'validAt', 'zone']);
  });

  it('is not for citizens, nor for the assessment unit', async () => {
    for (const role of ['citizen', 'assessment-unit', 'administrator'] as const) {
      expect(problemOf(await askAs(role, '/reports/budget'))).toEqual([403, 'urn:buono:problem:role-missing']);
    }
    expect((await fetch(`${url}/reports/budget`)).status).toBe(401);
  });
});

describe('GET /reports/reconciliation', () => {
  it('lists every difference with its ids, and nothing else', async () => {
    const { status, body } = await askAs('second-approver', `/reports/reconciliation?callId=${CALL}`);
    expect(status).toBe(200);
    expect(body.totals).toMatchObject({ accruedCents: 3_500, paidCents: 0 });
    expect(body.differences).toEqual([
      {
        kind: 'accrued-not-claimed',
        sentence: expect.stringContaining('maturato'),
        callId: CALL,
        zone: 'TC-01',
        voucherId: VOUCHER,
        redemptionId: RIDES[2],
        expectedCents: 500,
        foundCents: 0,
        since: '2026-04-06',
      },
      {
        kind: 'cut-at-settlement',
        sentence: expect.stringContaining('liquidata per meno'),
        callId: CALL,
        zone: 'TC-01',
        voucherId: VOUCHER,
        redemptionId: RIDES[0],
        claimId: CLAIM,
        expectedCents: 2_000,
        foundCents: 1_500,
        since: '2026-04-15',
        reason: 'fare-too-high',
      },
      {
        kind: 'payment-returned',
        sentence: expect.stringContaining('restituito'),
        callId: CALL,
        zone: 'TC-01',
        claimId: CLAIM,
        paymentOrderId: ORDER,
        expectedCents: 2_500,
        foundCents: 0,
        since: '2026-05-04',
        reason: 'account-closed',
      },
    ]);
    expect(body).not.toHaveProperty('next');
    expect(body.counts.map((one: { kind: string; count: number }) => [one.kind, one.count])).toEqual([
      ['accrued-not-claimed', 1],
      ['cut-at-settlement', 1],
      ['payment-returned', 1],
    ]);
  });

  it('comes in pages, now and as it was', async () => {
    for (const asOf of ['', '&validAt=2026-12-31']) {
      const path = `/reports/reconciliation?limit=2${asOf}`;
      const first = await askAs('treasurer', path);
      expect(first.body.differences.map((one: { kind: string }) => one.kind)).toEqual([
        'accrued-not-claimed',
        'cut-at-settlement',
      ]);
      const second = await askAs('treasurer', `${path}&cursor=${first.body.next}`);
      expect(second.body.differences.map((one: { kind: string }) => one.kind)).toEqual(['payment-returned']);
      expect(second.body).not.toHaveProperty('next');
    }
  });

  it('shows what did not agree on another day', async () => {
    const { body } = await askAs('auditor', `/reports/reconciliation?callId=${CALL}&validAt=2026-04-20`);
    expect(body.differences.map((one: { kind: string }) => one.kind)).toEqual([
      'accrued-not-claimed',
      'cut-at-settlement',
      'ordered-not-paid',
    ]);
  });

  it('shows an officer the differences of their zone', async () => {
    const { body } = await askAs('zone-officer', '/reports/reconciliation', 'TC-02');
    expect(body.differences).toEqual([]);
    expect((await askAs('zone-officer', '/reports/reconciliation', 'TC-01')).body.differences).toHaveLength(3);
  });

  it('refuses a cursor that is none', async () => {
    const asked = await askAs('auditor', '/reports/reconciliation?cursor=nonsense');
    expect(problemOf(asked)).toEqual([400, 'urn:buono:problem:invalid-cursor']);
  });
});

describe('GET /reports/vouchers/:voucherId', () => {
  it('follows a voucher from assignment to payment', async () => {
    const { status, body } = await askAs('region-officer', `/reports/vouchers/${VOUCHER}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      voucherId: VOUCHER,
      status: 'accepted',
      valueCents: 25_000,
      assignedCents: 25_000,
      accruedCents: 3_500,
      settledCents: 2_500,
      paidCents: 0,
      returnedCents: 2_500,
      remainingCents: 21_500,
      currency: 'EUR',
    });
    const [first, second, third] = body.redemptions;
    expect(first).toMatchObject({
      redemptionId: RIDES[0],
      servedOn: '2026-03-10',
      publicCents: 2_000,
      familyCents: 2_000,
    });
    expect(first.lines).toEqual([
      {
        claimId: CLAIM,
        kind: 'service',
        askedCents: 2_000,
        submittedOn: '2026-04-02',
        approvedCents: 1_500,
        settledOn: '2026-04-15',
        cutReason: 'fare-too-high',
        paymentOrderId: ORDER,
        orderedCents: 1_500,
        orderedOn: '2026-04-20',
        paidCents: 0,
        returnedCents: 1_500,
      },
    ]);
    expect(second.lines[0]).toMatchObject({ askedCents: 1_000, approvedCents: 1_000, returnedCents: 1_000 });
    expect(third).toMatchObject({ redemptionId: RIDES[2], lines: [] });
    expect(body.differences.map((one: { kind: string }) => one.kind)).toEqual([
      'accrued-not-claimed',
      'cut-at-settlement',
      'payment-returned',
    ]);
  });

  it('shows one that is only reserved', async () => {
    const { body } = await askAs('zone-officer', `/reports/vouchers/${WAITING_VOUCHER}`, 'TC-02');
    expect(body).toMatchObject({ status: 'reserved', reservedOn: '2026-02-02', redemptions: [], differences: [] });
  });

  it('does not exist outside the zone of who asks, nor where nobody heard of it', async () => {
    const missing = [404, 'urn:buono:problem:not-found'];
    expect(problemOf(await askAs('zone-officer', `/reports/vouchers/${VOUCHER}`, 'TC-02'))).toEqual(missing);
    expect(problemOf(await askAs('auditor', `/reports/vouchers/${CALL}`))).toEqual(missing);
  });
});
