// Eligibility with in-memory engines, for specifications: people with tokens, a clock to set, ears on the bus.
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureAccess, InMemoryGrants, TokenVerifier, type Role } from '@buono/access';
import { TestTokens } from '@buono/access/testing';
import { Executor, InMemoryCheckpoints, InMemoryEventStore } from '@buono/event-store';
import { SettableClock } from '@buono/event-store/testing';
import { configureHttp, httpAdapter } from '@buono/http';
import {
  computeCodiceFiscale,
  localDate,
  localDateOf,
  zoneCode,
  type CodiceFiscale,
  type PersonId,
} from '@buono/kernel';
import { consumed, CONTRACT_TYPES, InMemoryBus, type Contracts, type Message } from '@buono/messaging';
import { AccessLog, bodyTagOf, Boxes, InMemoryKeyStore } from '@buono/privacy';
import { ReadDatabase } from '@buono/read-model';
import { BackgroundWork, type ContextParts } from '@buono/service';
import { EligibilityModule } from '../eligibility.module.js';

const WHO = ['mother', 'father', 'officer', 'elsewhere', 'region', 'unit', 'auditor', 'dpo'] as const;
export type Who = (typeof WHO)[number];

/** The code of one of the people: invented, each born on another day of 1985. */
export const codeOf = (who: Who): CodiceFiscale =>
  computeCodiceFiscale({
    surname: 'Prova',
    name: 'Persona',
    birthDate: localDateOf(1985, 6, WHO.indexOf(who) + 1),
    sex: 'M',
    birthplace: 'D612',
  });

const SERVER_KEY = new Uint8Array(32).fill(7);

const ROLES: readonly (readonly [Who, Role, string?])[] = [
  ['officer', 'zone-officer', 'TC-01'],
  ['elsewhere', 'zone-officer', 'TC-02'],
  ['unit', 'assessment-unit', 'TC-01'],
  ['region', 'region-officer'],
  ['auditor', 'auditor'],
  ['dpo', 'dpo'],
];

/** The code of the n-th invented child, born in 2025. */
export const childCode = (n: number): CodiceFiscale =>
  computeCodiceFiscale({
    surname: 'Prova',
    name: 'Bimba',
    birthDate: localDate('2025-01-15'),
    sex: 'F',
    birthplace: `D${600 + n}`,
  });

interface Asking {
  readonly body?: object;
  readonly key?: string;
  readonly ifMatch?: string;
}

export class House {
  readonly clock = new SettableClock('2026-06-01T08:00:00.000Z');
  readonly store = new InMemoryEventStore();
  readonly bus = new InMemoryBus({ clock: this.clock });
  readonly heard: Message[] = [];
  readonly faults: unknown[] = [];
  readonly parts: ContextParts;
  app!: NestFastifyApplication;
  private readonly tokens = new Map<Who, string>();
  private readonly persons = new Map<Who, PersonId>();
  private keys = 0;
  private url = '';

  constructor() {
    const { clock, store, bus } = this;
    const keys = new InMemoryKeyStore();
    const boxes = new Boxes(keys);
    const executor = new Executor(store, clock);
    this.parts = {
      ...{ context: 'eligibility', store, executor, bus, keys, boxes, clock },
      checkpoints: new InMemoryCheckpoints(),
      reads: ReadDatabase.open(':memory:'),
      access: new AccessLog(executor, boxes, clock),
      grants: new InMemoryGrants(clock),
      work: new BackgroundWork(),
    };
  }

  async open(): Promise<void> {
    const { parts } = this;
    const issuer = await TestTokens.create();
    for (const who of WHO) {
      const code = codeOf(who);
      this.tokens.set(who, await issuer.of({ fiscalCode: code, mfa: true }));
      this.persons.set(who, await parts.keys.personFor(code));
    }
    for (const [who, role, zone] of ROLES) {
      const grant = { role, from: localDate('2026-01-01'), ...(zone !== undefined && { zone: zoneCode(zone) }) };
      await parts.grants.grant(this.person(who), grant, this.person(who));
    }
    const module = EligibilityModule.with(parts, { onFault: (error) => this.faults.push(error) });
    this.app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: false });
    configureHttp(this.app, { bodyTag: (body: unknown) => bodyTagOf(body, SERVER_KEY), rateLimit: false });
    const verifier = new TokenVerifier({ issuers: [issuer.issuer], keyStore: parts.keys, clock: parts.clock });
    configureAccess(this.app, { verifier, grants: parts.grants, clock: parts.clock });
    await this.app.listen(0, '127.0.0.1');
    this.url = await this.app.getUrl();
    await parts.work.startAll();
    this.bus.subscribe('test', CONTRACT_TYPES.eligibility, (message) => {
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

  async ask(who: Who | 'nobody', method: 'GET' | 'POST' | 'PUT', path: string, asking: Asking = {}) {
    const { body } = asking;
    const token = who === 'nobody' ? undefined : this.tokens.get(who);
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(method !== 'GET' && { 'idempotency-key': asking.key ?? `key-of-test-${(this.keys += 1)}` }),
        ...(asking.ifMatch !== undefined && { 'if-match': asking.ifMatch }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const headers = Object.fromEntries(answer.headers);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, headers };
  }

  get = (who: Who | 'nobody', path: string) => this.ask(who, 'GET', path);
  post = (who: Who | 'nobody', path: string, body: object = {}, asking?: Asking) =>
    this.ask(who, 'POST', path, { body, ...asking });
  put = (who: Who, path: string, body: object, asking?: Asking) => this.ask(who, 'PUT', path, { body, ...asking });

  /** A call drafted and published by the region; its id. */
  async publish(document: object): Promise<string> {
    const drafted = await this.post('region', '/calls', { document });
    const callId = String(drafted.body['callId']);
    const published = await this.post('region', `/calls/${callId}/publication`, { actNumber: 'D.D. 1/2026' });
    if (published.status !== 200) throw new Error(JSON.stringify([drafted.body, published.body]));
    return callId;
  }

  /** An application started and sent by the mother; its id. */
  async apply(body: object): Promise<string> {
    const started = await this.post('mother', '/applications', body);
    const id = String(started.body['applicationId']);
    const sent = await this.post('mother', `/applications/${id}/submission`);
    if (sent.status !== 200) throw new Error(JSON.stringify([started.body, sent.body]));
    return id;
  }

  async settled(): Promise<void> {
    if (!(await this.parts.work.caughtUp(5_000))) throw new Error('the background work did not catch up');
  }

  told = <T extends keyof Contracts>(type: T): Contracts[T][] =>
    this.heard.filter((message) => message.type === type).map((message) => message.data as Contracts[T]);
}
