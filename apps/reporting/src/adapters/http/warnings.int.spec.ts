// Warnings over HTTP: what is derived at a day, who sees what, once told to a family, gone with its cause. Amounts by hand.
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureAccess, InMemoryGrants, TokenChecks, TokenVerifier, type Grant } from '@buono/access';
import { TestTokens } from '@buono/access/testing';
import { Executor, InMemoryCheckpoints, InMemoryEventStore } from '@buono/event-store';
import { eventually, SettableClock } from '@buono/event-store/testing';
import { configureHttp, httpAdapter } from '@buono/http';
import { localDate, millisOf, personId, providerId, zoneCode } from '@buono/kernel';
import { InMemoryBus, type Contracts, type Message } from '@buono/messaging';
import { MasterKeys } from '@buono/privacy';
import { ReadDatabase } from '@buono/read-model';
import { BackgroundWork, type ContextParts } from '@buono/service';
import { ReportingModule } from '../../reporting.module.js';
import {
  appropriated,
  assignment,
  CALL,
  parts as shares,
  PROVIDER,
  rides,
  tell,
  uuid,
  VOUCHER,
  zones,
} from '../messaging/told.examples.js';

const SOMEBODY = 'RSSMRA85T10A562S';
const PERSON = personId('00000000-0000-4000-8000-000000000099');
const FAMILY = personId(uuid('f1'));
const OTHER_PROVIDER = uuid('bb');

@Module({})
class EmptyModule {}

// 6 April 2026: of a voucher of 250.00 to the end of April 35.00 are spent.
const clock = new SettableClock('2026-04-06T08:00:00.000Z');
const grants = new InMemoryGrants(clock);
const work = new BackgroundWork();
const store = new InMemoryEventStore();
const bus = new InMemoryBus({ clock, retryDelays: [0] });
const reads = ReadDatabase.open(':memory:');
const executor = new Executor(store, clock);
const parts = { context: 'reporting', store, executor, bus, reads, clock, grants, work } as unknown as ContextParts;
const told: Message<Contracts['it.buono.reporting.voucher-running-out.v1']>[] = [];
const faults: unknown[] = [];
let actor = PERSON;

let app: NestFastifyApplication;
let tokens: TestTokens;
let url: string;

type VoucherAccepted = Contracts['it.buono.issuance.voucher-accepted.v1'];
const due = (validTo: string) =>
  ({ validFrom: '2026-02-01', validTo, entryDays: 10 }) as unknown as VoucherAccepted['entitlement'];
const withEnd = (validTo: string): readonly Message[] =>
  assignment.map((message) =>
    'acceptBy' in (message.data as object) || 'acceptedOn' in (message.data as object)
      ? { ...message, data: { ...(message.data as object), entitlement: due(validTo) } }
      : message,
  );

const place = { callId: CALL, zone: 'TC-01', voucherId: VOUCHER } as const;
const chosen = tell('it.buono.issuance.provider-chosen.v1', VOUCHER, '2026-02-06', {
  ...{ ...place, providerId: PROVIDER, effectiveFrom: '2026-02-06' },
});
const accredited = (id: string, to: string, zone: string) =>
  tell('it.buono.redemption.provider-accredited.v1', id, '2026-01-02', {
    ...{ providerId: id, category: 'taxi', zone, from: '2026-01-02', to },
  });

const hear = async (...messages: readonly Message[]): Promise<void> => {
  await bus.publish(messages);
  expect(await work.caughtUp(5_000)).toBe(true);
};

beforeAll(async () => {
  tokens = await TestTokens.create();
  const reporting = ReportingModule.with(
    { ...parts, checkpoints: new InMemoryCheckpoints() },
    {
      onFault: (error) => void faults.push(error),
      webhooks: { masterKeys: MasterKeys.of(new Uint8Array(32)), targets: 'public' },
    },
  );
  app = await NestFactory.create<NestFastifyApplication>({ module: EmptyModule, imports: [reporting] }, httpAdapter(), {
    logger: false,
  });
  configureHttp(app, { bodyTag: () => 'k1:0', rateLimit: false });
  const keyStore = { personFor: () => Promise.resolve(actor) };
  configureAccess(app, {
    verifier: new TokenVerifier({ checks: new TokenChecks([tokens.issuer]), keyStore, clock }),
    grants,
    clock,
  });
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/api/v1`;
  bus.subscribe('test-notices', ['it.buono.reporting.voucher-running-out.v1'], (message) => {
    told.push(message as (typeof told)[number]);
    return Promise.resolve({ outcome: 'consumed' } as never);
  });
  await work.startAll();
  const [inZone] = zones;
  if (inZone === undefined) throw new Error('no money');
  await hear(appropriated, inZone, ...withEnd('2026-04-30'), chosen, ...rides);
  await hear(accredited(PROVIDER, '2026-04-20', 'TC-01'), accredited(OTHER_PROVIDER, '2026-06-05', 'all'));
});
afterAll(async () => {
  await app.close();
  await work.stopAll();
  await bus.close();
  await store.close();
  await reads.close();
  expect(faults).toEqual([]);
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON of an answer, looked into member by member
type Answer = { readonly status: number; readonly body: any };

let asked = 0;
/** Asks as somebody with these roles; a new codice fiscale each time, so that no cached token answers for another. */
const askAs = async (held: readonly Omit<Grant, 'from'>[], path: string, person = PERSON): Promise<Answer> => {
  actor = person;
  for (const grant of await grants.of(person)) await grants.revoke(person, grant);
  for (const grant of held) await grants.grant(person, { ...grant, from: localDate('2026-01-01') });
  asked += 1;
  const expiresAt = millisOf(clock.now()) / 1_000 + 3_600 + asked;
  const token = await tokens.of({ fiscalCode: SOMEBODY, mfa: true, expiresAt });
  const response = await fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${token}` } });
  return { status: response.status, body: await response.json() };
};
const REGION = [{ role: 'region-officer' }] as const;
const kinds = ({ body }: Answer): readonly string[] =>
  (body.items as readonly { kind: string }[]).map(({ kind }) => kind);

describe('the office', () => {
  it('sees what is about to run out in its zone, with the threshold that was reached', async () => {
    const { status, body } = await askAs([{ role: 'zone-officer', zone: zoneCode('TC-01') }], '/warnings');
    expect(status).toBe(200);
    // 500.00 for the zone less 250.00 assigned leave half of it: no warning. 24 days to 30 April: under 30, over 7.
    // March can be entered until 10 April: both rides of March are there, but no claim is.
    expect(body.items).toEqual([
      {
        ...{ kind: 'voucher-ending', threshold: 30, until: '2026-04-30', daysLeft: 24, callId: CALL, zone: 'TC-01' },
        ...{ voucherId: VOUCHER, applicationId: uuid('b1'), providerId: PROVIDER, leftCents: 21_500, ofCents: 25_000 },
      },
      {
        ...{ kind: 'accreditation-ending', threshold: 15, providerId: PROVIDER, category: 'taxi', zone: 'TC-01' },
        ...{ until: '2026-04-20', daysLeft: 14 },
      },
      {
        ...{ kind: 'accreditation-ending', threshold: 60, providerId: OTHER_PROVIDER, category: 'taxi', zone: 'all' },
        ...{ until: '2026-06-05', daysLeft: 60 },
      },
      {
        ...{ kind: 'claim-missing', threshold: 7, callId: CALL, zone: 'TC-01', providerId: PROVIDER, month: '2026-03' },
        ...{ until: '2026-04-10', daysLeft: 4, vouchers: 1 },
      },
    ]);
  });

  it('sees nothing of another zone but what holds in all, and finds no other zone', async () => {
    const elsewhere = [{ role: 'zone-officer', zone: zoneCode('TC-02') }] as const;
    expect(kinds(await askAs(elsewhere, '/warnings'))).toEqual(['accreditation-ending']);
    expect((await askAs(elsewhere, '/warnings?zone=TC-01')).status).toBe(404);
  });

  it('pages through them, and asks for one kind', async () => {
    const first = await askAs(REGION, '/warnings?limit=2');
    expect(kinds(first)).toEqual(['voucher-ending', 'accreditation-ending']);
    const rest = await askAs(REGION, `/warnings?limit=2&cursor=${encodeURIComponent(first.body.next)}`);
    expect(kinds(rest)).toEqual(['accreditation-ending', 'claim-missing']);
    expect(rest.body.next).toBeUndefined();
    expect(kinds(await askAs(REGION, '/warnings?kind=claim-missing'))).toEqual(['claim-missing']);
    expect((await askAs(REGION, '/warnings?kind=rain')).status).toBe(400);
  });
});

describe('a provider', () => {
  const provider = (id: string) => [{ role: 'provider-operator', providerId: providerId(id) }] as const;

  it('sees its own, without the money of families', async () => {
    const own = await askAs(provider(PROVIDER), '/warnings');
    expect(kinds(own)).toEqual(['voucher-ending', 'accreditation-ending', 'claim-missing']);
    expect(JSON.stringify(own.body)).not.toContain('Cents');
  });

  it('sees nothing of others', async () => {
    expect(kinds(await askAs(provider(OTHER_PROVIDER), '/warnings'))).toEqual(['accreditation-ending']);
  });
});

describe('a family', () => {
  it('sees its own voucher, and somebody else nothing', async () => {
    expect(kinds(await askAs([], '/warnings', FAMILY))).toEqual(['voucher-ending']);
    expect(kinds(await askAs([], `/warnings?voucherId=${VOUCHER}`))).toEqual([]);
  });

  it('is told once at each threshold, whatever happens meanwhile', async () => {
    await eventually(() => told.length === 1);
    expect(told[0]?.data).toEqual({
      ...{ ...place, applicationId: uuid('b1'), by: 'ending', threshold: 30, lastServiceDate: '2026-04-30' },
      ...{ valueCents: 25_000, leftCents: 21_500, warnedOn: '2026-04-06' },
    });
    clock.set('2026-04-22T08:00:00.000Z');
    await hear(chosen);
    expect(told).toHaveLength(1);
    // 190.00 more: 25.00 of 250.00 are left, and that is a tenth to the cent.
    const [ride] = rides;
    if (ride === undefined) throw new Error('no ride');
    const data = {
      ...(ride.data as object),
      redemptionId: uuid('d9'),
      publicCents: 19_000,
      parts: shares(11_400, 7_600),
    };
    await hear({ ...ride, id: uuid('d9'), sequence: 900, data });
    await eventually(() => told.length === 2);
    expect(told[1]?.data).toMatchObject({ by: 'low', threshold: 1_000, leftCents: 2_500 });
    clock.set('2026-04-23T08:00:00.000Z');
    await eventually(() => told.length === 3);
    expect(told[2]?.data).toMatchObject({ by: 'ending', threshold: 7, warnedOn: '2026-04-23' });
  });

  it('is warned no more once the voucher was extended and raised, nor the office once the act is there', async () => {
    await hear(
      tell('it.buono.issuance.voucher-amended.v1', VOUCHER, '2026-04-23', {
        ...{ ...place, amendmentId: uuid('a1'), effectiveFrom: '2026-04-23', entitled: true },
        ...{ entitlement: due('2026-12-31'), valueCents: 50_000, addedParts: shares(15_000, 10_000) },
        amendedOn: '2026-04-23',
      }),
      tell('it.buono.redemption.wallet-amended.v1', VOUCHER, '2026-04-23', {
        ...{ ...place, amendmentId: uuid('a1'), valueCents: 50_000, freedCents: 0, freedParts: [] },
        ...{ owedByFamilyCents: 0, owedToFamilyCents: 0, amendedOn: '2026-04-23' },
      }),
      accredited(PROVIDER, '2027-12-31', 'TC-01'),
    );
    expect(kinds(await askAs([], '/warnings', FAMILY))).toEqual([]);
    // March closed on 10 April, and April is not near: only the other provider's accreditation is left.
    expect(kinds(await askAs(REGION, '/warnings'))).toEqual(['accreditation-ending']);
  });
});

describe('the money of a zone', () => {
  it('is warned of at the share that is free, and no more when money is added', async () => {
    // 250.00 more assigned of 500.00 leave nothing.
    const more = tell('it.buono.issuance.funds-extended.v1', `${CALL}-TC-01`, '2026-04-23', {
      ...{
        ...place,
        amendmentId: uuid('a1'),
        amountCents: 25_000,
        parts: shares(15_000, 10_000),
        extendedOn: '2026-04-23',
      },
    });
    await hear(more);
    expect((await askAs(REGION, '/warnings?kind=zone-money')).body.items).toEqual([
      { kind: 'zone-money', threshold: 500, callId: CALL, zone: 'TC-01', leftCents: 0, ofCents: 50_000 },
    ]);
    expect(kinds(await askAs([], '/warnings?kind=zone-money', FAMILY))).toEqual([]);
    // 500.00 more: half of 1,000.00 is free.
    const added = tell('it.buono.issuance.allocation-changed.v1', `${CALL}-TC-01`, '2026-04-23', {
      ...{ callId: CALL, zone: 'TC-01', changeId: uuid('93'), changes: shares(30_000, 20_000) },
      ...{ actNumber: '9/2026', effectiveOn: '2026-04-23' },
    });
    await hear(added);
    expect(kinds(await askAs(REGION, '/warnings?kind=zone-money'))).toEqual([]);
  });
});

describe('a month that closes', () => {
  it('names how many vouchers of a provider have nothing entered, until something is', async () => {
    // April can be entered until 10 May: on the 5th five days are left. The voucher has one ride of April: nothing is missing.
    clock.set('2026-05-05T08:00:00.000Z');
    const closing = '/warnings?kind=entry-closing';
    expect(kinds(await askAs(REGION, closing))).toEqual([]);
    const reversed = tell('it.buono.redemption.redemption-reversed.v1', VOUCHER, '2026-05-05', {
      ...{ ...place, reversalId: uuid('e9'), redemptionId: uuid('d3'), payeeKind: 'provider', payeeId: PROVIDER },
      ...{ month: '2026-04', costCents: 1_000, publicCents: 500, familyCents: 500, parts: shares(300, 200) },
      ...{ reason: 'entered-by-mistake', reversedOn: '2026-05-05' },
    });
    await hear(reversed);
    expect((await askAs(REGION, closing)).body.items).toMatchObject([
      { providerId: PROVIDER, month: '2026-04', until: '2026-05-10', daysLeft: 5, vouchers: 1 },
    ]);
  });
});
