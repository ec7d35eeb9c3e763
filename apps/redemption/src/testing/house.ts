// Redemption with in-memory engines, for specifications: people with tokens, a bus to speak on, a clock to set.
import { hash } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InMemoryGrants, TokenVerifier, configureAccess, type Role } from '@buono/access';
import { TestTokens } from '@buono/access/testing';
import { Executor, InMemoryCheckpoints, InMemoryEventStore } from '@buono/event-store';
import { SettableClock } from '@buono/event-store/testing';
import { configureHttp, httpAdapter } from '@buono/http';
import {
  computeCodiceFiscale,
  instant,
  localDate,
  voucherId,
  zoneCode,
  type CodiceFiscale,
  type PersonId,
} from '@buono/kernel';
import { InMemoryBus, consumed, type Contracts, type Message, type VoucherAcceptedV1 } from '@buono/messaging';
import { AccessLog, Boxes, InMemoryKeyStore } from '@buono/privacy';
import { ReadDatabase } from '@buono/read-model';
import { BackgroundWork, type ContextParts } from '@buono/service';
import { VoucherCodeSigner } from '@buono/voucher-code';
import { RedemptionModule } from '../redemption.module.js';

// Invented persons, born in Florence on the same day.
const invented = (surname: string): CodiceFiscale =>
  computeCodiceFiscale({ surname, name: 'Prova', birthDate: localDate('1980-05-04'), sex: 'F', birthplace: 'D612' });

export const CODES = {
  family: invented('Famiglia'),
  driver: invented('Tassista'),
  officer: invented('Istruttore'),
  drafter: invented('Ragioniera'),
  signer: invented('Dirigente'),
  treasurer: invented('Tesoriera'),
} as const;
type Who = keyof typeof CODES;

export const IBAN = 'IT60X0542811101000000123456';
export const CALL = '00000000-0000-4000-8000-00000000ca11';
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export class House {
  readonly clock = new SettableClock(instant('2026-09-10T09:00:00.000Z'));
  readonly store = new InMemoryEventStore();
  readonly bus = new InMemoryBus({ clock: this.clock });
  readonly heard: Message[] = [];
  readonly faults: unknown[] = [];
  readonly signer = new VoucherCodeSigner('test', new Uint8Array(32).fill(7));
  readonly parts: ContextParts;
  private app!: NestFastifyApplication;
  private url = '';
  private readonly tokens = new Map<Who, string>();
  private readonly persons = new Map<Who, PersonId>();
  private keys = 0;

  constructor() {
    const { clock, store, bus } = this;
    const keyStore = new InMemoryKeyStore();
    const boxes = new Boxes(keyStore);
    const executor = new Executor(store, clock);
    this.parts = {
      context: 'redemption',
      store,
      executor,
      checkpoints: new InMemoryCheckpoints(),
      bus,
      reads: ReadDatabase.open(':memory:'),
      keys: keyStore,
      boxes,
      access: new AccessLog(executor, boxes, clock),
      clock,
      grants: new InMemoryGrants(clock),
      work: new BackgroundWork(),
    };
  }

  async open(): Promise<void> {
    const { parts, signer } = this;
    const issuer = await TestTokens.create();
    for (const [who, code] of Object.entries(CODES) as [Who, CodiceFiscale][]) {
      this.tokens.set(who, await issuer.of({ fiscalCode: code, mfa: true }));
      this.persons.set(who, await parts.keys.personFor(code));
    }
    const zone = zoneCode('TC-01');
    const roles: [Who, Role, boolean][] = [
      ['officer', 'zone-officer', true],
      ['drafter', 'region-officer', false],
      ['signer', 'second-approver', false],
      ['treasurer', 'treasurer', false],
    ];
    for (const [who, role, zoned] of roles) {
      const grant = { role, from: localDate('2026-01-01'), ...(zoned && { zone }) };
      await parts.grants.grant(this.person(who), grant, this.person(who));
    }
    const module = RedemptionModule.with(parts, {
      codeKeys: [signer.publicKey],
      onFault: (error) => this.faults.push(error),
    });
    this.app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: false });
    configureHttp(this.app, {
      bodyTag: (body: unknown) => `k1:${hash('sha256', JSON.stringify(body))}`,
      rateLimit: false,
    });
    const verifier = new TokenVerifier({ issuers: [issuer.issuer], keyStore: parts.keys, clock: parts.clock });
    configureAccess(this.app, { verifier, grants: parts.grants, clock: parts.clock });
    await this.app.listen(0, '127.0.0.1');
    this.url = await this.app.getUrl();
    await parts.work.startAll();
    parts.bus.subscribe('test', Object.keys(CONTRACTS), (message) => {
      this.heard.push(message);
      return Promise.resolve(consumed);
    });
  }

  async close(): Promise<void> {
    await this.parts.work.stopAll();
    await this.app.close();
    await this.bus.close();
    await this.store.close();
  }

  person(who: Who): PersonId {
    const person = this.persons.get(who);
    if (person === undefined) throw new Error(`nobody is called ${who}`);
    return person;
  }

  private async call(who: Who, path: string, post?: { readonly body: object; readonly key: string }) {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method: post === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${this.tokens.get(who) ?? ''}`,
        ...(post !== undefined && { 'idempotency-key': post.key, 'content-type': 'application/json' }),
      },
      ...(post !== undefined && { body: JSON.stringify(post.body) }),
    });
    const json = (await answer.json()) as Record<string, unknown>;
    return { status: answer.status, body: json, headers: Object.fromEntries(answer.headers) };
  }

  post = (who: Who, path: string, body: object = {}, key = `key-of-test-${(this.keys += 1)}`) =>
    this.call(who, path, { body, key });
  get = (who: Who, path: string) => this.call(who, path);

  async say<T extends keyof Contracts>(type: T, subject: string, data: Contracts[T]): Promise<void> {
    const at = this.clock.now();
    const message = {
      id: id((this.keys += 1)),
      source: 'buono/issuance',
      subject,
      time: at,
      recordedat: at,
      sequence: 1,
    };
    await this.bus.publish([{ ...message, type, correlationid: id(1), data }]);
    await this.settled();
  }

  async settled(): Promise<void> {
    if (!(await this.parts.work.caughtUp(5_000))) throw new Error('the background work did not catch up');
  }

  told = <T extends keyof Contracts>(type: T): Contracts[T][] =>
    this.heard.filter((message) => message.type === type).map((message) => message.data as Contracts[T]);

  code = (voucher: string, nonce: string): string =>
    this.signer.issue(voucherId(voucher), nonce, this.clock.now(), 900);

  voucher(n: number, over: Partial<VoucherAcceptedV1['entitlement']> = {}): VoucherAcceptedV1 {
    return {
      voucherId: id(n),
      callId: CALL,
      zone: 'TC-01',
      callCode: 'PROVA-2026',
      action: 'RIDE',
      deliveryModel: over.deliveryModel ?? 'voucher',
      applicationId: id(n + 100),
      recipientId: this.person('family'),
      applicantId: this.person('family'),
      valueCents: 5_000,
      parts: [
        { source: 'FSE+', year: 2026, amountCents: 2_000 },
        { source: 'Stato', year: 2026, amountCents: 3_000 },
      ],
      acceptedOn: '2026-09-01',
      entitlement: {
        callId: CALL,
        callCode: 'PROVA-2026',
        callVersion: 1,
        action: 'RIDE',
        deliveryModel: 'voucher',
        engineVersion: '1',
        valueCents: 5_000,
        validFrom: '2026-09-01',
        validTo: '2026-12-31',
        entryDays: 30,
        acceptanceDays: 10,
        whenShort: 'partial',
        numbers: {},
        services: [
          {
            code: 'ride',
            label: 'Corsa in taxi',
            unit: 'ride',
            providerCategories: ['taxi'],
            publicShare: 'min(shareDown(service.cost, percent("50")), euro("20.00"))',
            evidence: 'code',
          },
        ],
        ceilings: [{ id: 'two-a-day', article: '6', per: 'day', count: 2 }],
        ...over,
      },
    };
  }
}

const CONTRACTS = {
  'it.buono.redemption.service-redeemed.v1': 1,
  'it.buono.redemption.redemption-reversed.v1': 1,
  'it.buono.redemption.claim-submitted.v1': 1,
  'it.buono.redemption.claim-settled.v1': 1,
  'it.buono.redemption.payment-ordered.v1': 1,
  'it.buono.redemption.payment-executed.v1': 1,
  'it.buono.redemption.wallet-closed.v1': 1,
} as const;
