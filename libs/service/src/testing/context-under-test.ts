// A context with in-memory engines, for specifications: people with tokens and roles, a clock to set, ears on the bus.
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureAccess, InMemoryGrants, TokenChecks, TokenVerifier, type Role } from '@buono/access';
import { TestTokens } from '@buono/access/testing';
import { Executor, InMemoryCheckpoints, InMemoryEventStore } from '@buono/event-store';
import { SettableClock } from '@buono/event-store/testing';
import { InMemoryVault } from '@buono/documents';
import { configureHttp, httpAdapter } from '@buono/http';
import { localDate, zoneCode, type CodiceFiscale, type PersonId } from '@buono/kernel';
import {
  consumed,
  InMemoryBus,
  type Contracts,
  type ContractType,
  type Message,
  type MessageSubscription,
} from '@buono/messaging';
import { AccessLog, bodyTagOf, Boxes, InMemoryKeyStore } from '@buono/privacy';
import { ReadDatabase } from '@buono/read-model';
import { BackgroundWork } from '../background-work.js';
import type { ContextParts } from '../context-parts.js';
import type { OnFault } from '../context-work.js';

/** Which context, on which day, with whom. */
export interface Cast<Who extends string> {
  /** The context's name, as `issuance`. */
  readonly context: string;
  /** The instant (UTC) at which the clock stands first. */
  readonly now: string;
  /** The tax codes of invented people. */
  readonly people: Readonly<Record<Who, CodiceFiscale>>;
  /** Who holds which role, in which zone, from the first of January on. */
  readonly roles: readonly (readonly [Who, Role, string?])[];
  readonly module: (parts: ContextParts, onFault: OnFault) => DynamicModule;
  /** The contracts that are listened to. */
  readonly hears: readonly ContractType[];
}

/** What a request has beside its path. */
export interface Asking {
  readonly body?: object;
  /** A file instead of a body of JSON: its media type and its text. */
  readonly file?: { readonly type: string; readonly text: string };
  /** The idempotency key; one of its own unless said. */
  readonly key?: string;
  readonly ifMatch?: string;
}

/** What is said of a document that is sent. */
export interface SendingDocument {
  readonly type: string;
  readonly name: string;
  readonly key?: string;
}

const SERVER_KEY = new Uint8Array(32).fill(7);

export class ContextUnderTest<Who extends string> {
  readonly clock: SettableClock;
  readonly store = new InMemoryEventStore();
  readonly bus: InMemoryBus;
  readonly heard: Message[] = [];
  readonly faults: unknown[] = [];
  readonly parts: ContextParts;
  app!: NestFastifyApplication;
  private readonly tokens = new Map<Who, string>();
  private readonly persons = new Map<Who, PersonId>();
  private keys = 0;
  private url = '';
  private hearing: MessageSubscription | undefined;

  constructor(private readonly cast: Cast<Who>) {
    this.clock = new SettableClock(cast.now);
    this.bus = new InMemoryBus({ clock: this.clock });
    const { clock, store, bus } = this;
    const keys = new InMemoryKeyStore();
    const boxes = new Boxes(keys);
    const executor = new Executor(store, clock);
    this.parts = {
      ...{ context: cast.context, store, executor, bus, keys, boxes, clock },
      checkpoints: new InMemoryCheckpoints(),
      reads: ReadDatabase.open(':memory:'),
      vault: new InMemoryVault(),
      access: new AccessLog(executor, boxes, clock),
      grants: new InMemoryGrants(clock),
      work: new BackgroundWork(),
    };
  }

  async open(): Promise<void> {
    const { parts, cast } = this;
    const { keys: keyStore, clock, grants } = parts;
    const issuer = await TestTokens.create();
    await this.introduce(issuer);
    const module = cast.module(parts, (error) => this.faults.push(error));
    this.app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: false });
    configureHttp(this.app, { bodyTag: (body: unknown) => bodyTagOf(body, SERVER_KEY), rateLimit: false });
    const verifier = new TokenVerifier({ checks: new TokenChecks([issuer.issuer]), keyStore, clock });
    configureAccess(this.app, { verifier, grants, clock });
    await this.app.listen(0, '127.0.0.1');
    this.url = await this.app.getUrl();
    await parts.work.startAll();
    this.hearing = this.bus.subscribe('test', cast.hears, (message) => {
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

  /** Asks as somebody, or without a token. */
  async ask(who: Who | 'nobody', method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, asking: Asking = {}) {
    const { body, file } = asking;
    const token = who === 'nobody' ? undefined : this.tokens.get(who);
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(file !== undefined && { 'content-type': file.type }),
        ...(method !== 'GET' && { 'idempotency-key': asking.key ?? `key-of-test-${this.next()}` }),
        ...(asking.ifMatch !== undefined && { 'if-match': asking.ifMatch }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(file !== undefined && { body: file.text }),
    });
    const headers = Object.fromEntries(answer.headers);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, headers };
  }

  /** Reads an answer that is no JSON to its end, as somebody. */
  async stream(who: Who, path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
    const authorization = `Bearer ${this.tokens.get(who) ?? ''}`;
    return (await fetch(`${this.url}/api/v1${path}`, { headers: { ...headers, authorization } })).text();
  }

  /** Sends a document as it is; `name` is what its file is called. */
  async send(who: Who, path: string, document: Buffer, { type, name, key }: SendingDocument) {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.tokens.get(who)}`,
        'content-type': type,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'idempotency-key': key ?? `key-of-test-${this.next()}`,
      },
      body: new Uint8Array(document),
    });
    const headers = Object.fromEntries(answer.headers);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, headers };
  }

  /** Downloads what is no JSON. */
  async download(who: Who, path: string) {
    const authorization = `Bearer ${this.tokens.get(who)}`;
    const answer = await fetch(`${this.url}/api/v1${path}`, { headers: { authorization } });
    const [type, disposition] = ['content-type', 'content-disposition'].map((name) => answer.headers.get(name));
    return { status: answer.status, type, disposition, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  /** Waits until the background work has nothing left to do. */
  async settled(): Promise<void> {
    if (!(await this.parts.work.caughtUp(5_000))) throw new Error('the background work did not catch up');
    // What was told is heard beside the work, and on a busy machine after it.
    await this.hearing?.caughtUp(5_000);
  }

  /** What the context has told of a kind, in order. */
  told = <T extends keyof Contracts>(type: T): Contracts[T][] =>
    this.heard.filter((message) => message.type === type).map((message) => message.data as Contracts[T]);

  /** Another number each time. */
  protected next(): number {
    return (this.keys += 1);
  }

  private async introduce(issuer: TestTokens): Promise<void> {
    const { keys, grants } = this.parts;
    for (const [who, fiscalCode] of Object.entries(this.cast.people) as [Who, CodiceFiscale][]) {
      this.tokens.set(who, await issuer.of({ fiscalCode, mfa: true }));
      this.persons.set(who, await keys.personFor(fiscalCode));
    }
    for (const [who, role, zone] of this.cast.roles) {
      const grant = { role, from: localDate('2026-01-01'), ...(zone !== undefined && { zone: zoneCode(zone) }) };
      await grants.grant(this.person(who), grant, this.person(who));
    }
  }
}
