// Open data over HTTP: what anybody is shown of a call, counted by hand from what the neighbours told.
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureAccess, InMemoryGrants, TokenChecks, TokenVerifier } from '@buono/access';
import { TestTokens } from '@buono/access/testing';
import { Executor, InMemoryCheckpoints, InMemoryEventStore } from '@buono/event-store';
import { SettableClock } from '@buono/event-store/testing';
import { configureHttp, httpAdapter } from '@buono/http';
import { personId } from '@buono/kernel';
import { InMemoryBus, type Message } from '@buono/messaging';
import { MasterKeys } from '@buono/privacy';
import { ReadDatabase } from '@buono/read-model';
import { BackgroundWork, type ContextParts } from '@buono/service';
import { ReportingModule } from '../../reporting.module.js';
import { parts as sources, tell, uuid } from '../messaging/told.examples.js';

@Module({})
class EmptyModule {}

const CALL = uuid('0c');
const clock = new SettableClock('2026-05-05T08:00:00.000Z');
const store = new InMemoryEventStore();
const bus = new InMemoryBus({ clock, retryDelays: [0] });
const reads = ReadDatabase.open(':memory:');
const work = new BackgroundWork();

type Received = readonly [zone: string, from: number, count: number, receivedOn: string];
const received = ([zone, from, count, day]: Received): readonly Message[] =>
  Array.from({ length: count }, (_, n) => {
    const applicationId = uuid(`a${from + n}`);
    return tell('it.buono.eligibility.application-received.v1', applicationId, day, {
      ...{ applicationId, callId: CALL, callVersion: 1, action: 'X', recipientId: uuid(`f${from + n}`), zone },
      ...{ receiptNumber: from + n, receivedAt: `${day}T09:00:00.000Z` },
    });
  });
const refused = (zone: string, n: number, decidedOn: string): Message =>
  tell('it.buono.eligibility.application-refused.v1', uuid(`a${n}`), decidedOn, {
    ...{ applicationId: uuid(`a${n}`), callId: CALL, recipientId: uuid(`f${n}`), zone, criteria: ['isee'], decidedOn },
  });
const withdrawn = (zone: string, n: number, withdrawnOn: string): Message =>
  tell('it.buono.eligibility.application-withdrawn.v1', uuid(`a${n}`), withdrawnOn, {
    ...{ applicationId: uuid(`a${n}`), callId: CALL, recipientId: uuid(`f${n}`), zone, withdrawnOn },
  });
const claims = (count: number): readonly Message[] =>
  Array.from({ length: count }, (_, n) => {
    const payee = { payeeKind: 'provider', payeeId: uuid('aa') } as const;
    const claim = { claimId: uuid(`c${n}`), callId: CALL, ...payee, month: '2026-03' };
    const line = { redemptionId: uuid(`d${n}`), voucherId: uuid(`e${n}`), zone: 'TC-01', askedCents: 1 };
    const order = { ...claim, paymentOrderId: uuid(`9${n}`), zone: 'TC-01', amountCents: 1 };
    return [
      tell('it.buono.redemption.claim-submitted.v1', claim.claimId, '2026-04-01', {
        ...{ ...claim, page: 1, pages: 1, lines: [line], askedCents: 1, submittedOn: '2026-04-01' },
      }),
      tell('it.buono.redemption.payment-executed.v1', order.paymentOrderId, '2026-04-21', {
        ...{ ...order, paidCents: 1, reference: 'CRO', executedOn: '2026-04-21' },
      }),
    ];
  }).flat();

const told: readonly Message[] = [
  tell('it.buono.eligibility.call-published.v1', CALL, '2026-01-10', {
    ...{ callId: CALL, code: 'APERTO-2026', version: 1, title: 'Avviso aperto', order: 'arrival', zones: ['TC-01'] },
    ...{ useFrom: '2026-02-01', useTo: '2026-12-31', actions: [], funds: sources(60_000, 40_000) },
    ...{ actNumber: '1/2026', publishedOn: '2026-01-10' },
  }),
  // Twelve in Firenze, of whom six refused (four after 10 days, two after 20), one withdrawn; three in another zone.
  ...received(['TC-01', 1, 12, '2026-03-01']),
  ...received(['TC-02', 13, 3, '2026-03-02']),
  ...[1, 2, 3, 4].map((n) => refused('TC-01', n, '2026-03-11')),
  ...[5, 6].map((n) => refused('TC-01', n, '2026-03-21')),
  withdrawn('TC-01', 7, '2026-03-05'),
  // Seven are of today, which is not over.
  ...received(['TC-01', 16, 7, '2026-05-05']),
  ...claims(5),
];

let app: NestFastifyApplication;
let url: string;
beforeAll(async () => {
  const tokens = await TestTokens.create();
  const [grants, executor] = [new InMemoryGrants(clock), new Executor(store, clock)];
  const context = { context: 'reporting', store, executor, bus, reads, clock, grants, work };
  const reporting = ReportingModule.with(
    { ...(context as unknown as ContextParts), checkpoints: new InMemoryCheckpoints() },
    {
      onFault: (error) => {
        throw error;
      },
      webhooks: { masterKeys: MasterKeys.of(new Uint8Array(32)), targets: 'public' },
    },
  );
  const module = { module: EmptyModule, imports: [reporting] };
  app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: false });
  configureHttp(app, { bodyTag: () => 'k1:0', rateLimit: false });
  const keyStore = { personFor: () => Promise.resolve(personId(uuid('99'))) };
  configureAccess(app, {
    verifier: new TokenVerifier({ checks: new TokenChecks([tokens.issuer]), keyStore, clock }),
    grants,
    clock,
  });
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/api/v1/open-data/calls`;
  await work.startAll();
  await bus.publish(told);
  expect(await work.caughtUp(5_000)).toBe(true);
});
afterAll(async () => {
  await app.close();
  await work.stopAll();
  await bus.close();
  await store.close();
  await reads.close();
});

const shown = async (): Promise<Record<string, unknown>> =>
  (await (await fetch(`${url}/${CALL}`)).json()) as Record<string, unknown>;

describe('open data of a call', () => {
  it('join a zone of three with another, in steps of five, up to the end of yesterday', async () => {
    const response = await fetch(`${url}/${CALL}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
    const row = {
      zones: ['TC-01', 'TC-02'],
      // 15, of whom 6 refused and 1 withdrawn: 8 are left.
      ...{ received: 15, underExamination: 10, waiting: 0, given: 0, refused: 5, withdrawn: 0 },
      ...{ allocatedCents: 0, assignedCents: 0, paidCents: 0, freeCents: 0 },
      ...{ medianDaysToDecide: 10, medianDaysToPay: 20 },
    };
    expect(await response.json()).toEqual({
      ...{ callId: CALL, code: 'APERTO-2026', title: 'Avviso aperto', upTo: '2026-05-04' },
      ...{ appropriatedCents: 100_000, currency: 'EUR', licence: 'CC-BY-4.0', total: row, rows: [row] },
    });
  });

  it('stand for an hour: who asks twice does not see who came in between', async () => {
    const before = await shown();
    clock.set('2026-05-06T07:00:00.000Z');
    expect((await shown())['upTo']).toBe('2026-05-05');
    await bus.publish(received(['TC-01', 30, 9, '2026-05-05']));
    expect(await work.caughtUp(5_000)).toBe(true);
    clock.set('2026-05-06T07:59:59.000Z');
    expect((await shown())['total']).toMatchObject({ received: 20 });
    clock.set('2026-05-06T08:00:00.000Z');
    // 15, 7 and 9.
    expect((await shown())['total']).toMatchObject({ received: 30 });
    expect(before['total']).toMatchObject({ received: 15 });
  });

  it('are a table too', async () => {
    const response = await fetch(`${url}/${CALL}/table.csv`);
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect((await response.text()).split('\r\n')[1]).toBe(
      'APERTO-2026;2026-05-05;TC-01 TC-02;30;25;0;0;5;0;0,00;0,00;0,00;0,00;10;20',
    );
  });

  it('are of calls only', async () => {
    expect((await fetch(`${url}/${uuid('0d')}`)).status).toBe(404);
    expect((await fetch(`${url}/firenze`)).status).toBe(404);
    expect((await fetch(`${url}/${CALL}`, { method: 'POST' })).status).toBe(405);
  });
});
