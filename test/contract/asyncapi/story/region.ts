// A region in memory: the four contexts over one bus, asked over HTTP, where every id follows from the order of the requests.
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InMemoryVault } from '@buono/documents';
import { configureAccess, InMemoryGrants, TokenChecks, TokenVerifier, type Grants, type Role } from '@buono/access';
import { Executor, InMemoryCheckpoints, InMemoryEventStore, uuidV5 } from '@buono/event-store';
import { configureHttp, httpAdapter } from '@buono/http';
import { Clock, instant, localDate, zoneCode, type CodiceFiscale, type Instant } from '@buono/kernel';
import { CONTRACT_TYPES, InMemoryBus, InMemoryMessageLog, type ContractType, type Message } from '@buono/messaging';
import { AccessLog, Boxes, InMemoryKeyStore, MasterKeys } from '@buono/privacy';
import { ReadDatabase } from '@buono/read-model';
import { BackgroundWork, type ContextParts } from '@buono/service';
import { VoucherCodeSigner } from '@buono/voucher-code';
// Not through the door for specifications: what is behind it wants a test runner.
import { TestTokens } from '../../../../libs/access/src/testing/test-tokens.js';
import { EligibilityModule } from '../../../../apps/eligibility/src/eligibility.module.js';
import { IssuanceModule } from '../../../../apps/issuance/src/issuance.module.js';
import { RedemptionModule } from '../../../../apps/redemption/src/redemption.module.js';
import { ReportingModule } from '../../../../apps/reporting/src/reporting.module.js';

/** Somebody of the region; staff hold a role, in a zone or everywhere. */
export interface Person {
  readonly fiscalCode: CodiceFiscale;
  readonly role?: Role;
  readonly zone?: string;
}

/** The body of an answer. */
export type Body = Readonly<Record<string, unknown>>;

const SOON_MS = 20_000;
const [LOOK_EVERY_MS, SCANNED_WITHIN] = [50, 400];

const typeOf = (body: object): string => (Buffer.isBuffer(body) ? 'application/pdf' : 'application/json');

@Module({})
class RegionModule {}

/** Makes one id after another, the same ones each time. */
const idsOf = (name: string): (() => string) => {
  let count = 0;
  return () => uuidV5('the examples of asyncapi.yaml', name, String((count += 1)));
};

/** It is always the same instant: the story happens in a day. */
class StandingClock extends Clock {
  constructor(private readonly present: Instant) {
    super();
  }

  override now(): Instant {
    return this.present;
  }
}

export class Region {
  private readonly clock: Clock;
  readonly #grants: Grants;
  readonly #keys = new InMemoryKeyStore(new Uint8Array(32).fill(5), idsOf('person'));
  readonly #log = new InMemoryMessageLog();
  readonly #bus: InMemoryBus;
  readonly #work = new BackgroundWork();
  readonly #faults: unknown[] = [];
  readonly #nextRequest = idsOf('request');
  readonly #nextDocument = idsOf('document');
  readonly #closing: (() => Promise<unknown>)[] = [];
  #app!: NestFastifyApplication;
  #tokens!: TestTokens;

  private constructor(now: string) {
    this.clock = new StandingClock(instant(now));
    this.#grants = new InMemoryGrants(this.clock);
    this.#bus = new InMemoryBus({ clock: this.clock }, this.#log);
  }

  /** A region on its first day. */
  static async open(now: string, people: readonly Person[]): Promise<Region> {
    const region = new Region(now);
    for (const person of people) await region.#introduce(person);
    await region.#listen();
    return region;
  }

  /** A step that must succeed, with all that follows from it. */
  async does(person: Person, path: string, body: object = {}): Promise<Body> {
    return this.#ask('POST', person, path, body);
  }

  async sees(person: Person, path: string): Promise<Body> {
    return this.#ask('GET', person, path);
  }

  /**
   * Everything that was told, subject by subject, each in its order. What follows from one step on two subjects follows in
   * no order between them: places in a log would differ from telling to telling, so each message has its place in its subject.
   */
  async told(): Promise<readonly Message[]> {
    const types = new Set<string>(Object.values(CONTRACT_TYPES).flat());
    const messages: Message[] = [];
    for (let after = 0; after < this.#log.head();) {
      const { messages: found, scannedTo } = this.#log.scan(after, types, 1_000);
      messages.push(...found.map(({ message }) => message));
      after = scannedTo;
    }
    const nameOf = ({ source, subject }: Message): string => `${source} ${subject}`;
    const places = new Map<string, number>();
    return messages
      .toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : nameOf(one) > nameOf(other) ? 1 : 0))
      .map((message) => {
        const sequence = (places.get(nameOf(message)) ?? 0) + 1;
        places.set(nameOf(message), sequence);
        return { ...message, sequence };
      });
  }

  /** Waits until a message is told that no step asks for, as those of a ticker. */
  async tells(type: ContractType): Promise<void> {
    for (let looked = 0; looked < SCANNED_WITHIN; looked += 1) {
      if (this.#log.scan(0, new Set([type]), 10_000).messages.length > 0) return this.settled();
      await pause(LOOK_EVERY_MS);
    }
    throw new Error(`nobody told ${type}`);
  }

  /** Waits until nothing follows from anything any more; a fault or a message that nobody could take is an error. */
  async settled(): Promise<void> {
    if (!(await this.#work.caughtUp(SOON_MS))) throw new Error('the background work did not catch up');
    const letters = await this.#bus.deadLetters();
    const wrong = [...this.#faults.map(String), ...letters.map(({ group, reason }) => `${group}: ${reason}`)];
    if (wrong.length > 0) throw new Error(wrong.join('; '));
  }

  async close(): Promise<void> {
    await this.#work.stopAll();
    await this.#app.close();
    await this.#bus.close();
    for (const close of this.#closing) await close();
  }

  /** Hands in a document, and waits until it was scanned; `path` is that of an application's documents. */
  async handsIn(person: Person, path: string, query: string, document: Buffer): Promise<void> {
    await this.#ask('POST', person, `${path}?${query}`, document);
    for (let looked = 0; looked < SCANNED_WITHIN; looked += 1) {
      const { items } = await this.sees(person, path);
      if ((items as readonly { readonly status: string }[]).every(({ status }) => status === 'clean')) return;
      await pause(LOOK_EVERY_MS);
    }
    throw new Error(`the documents of ${path} were not scanned`);
  }

  /** A certified notice is handed over at the desk: its term begins. */
  async handsOver(
    person: Person,
    applicationId: string,
    { kind, deliveredOn }: { readonly kind: string; readonly deliveredOn: string },
  ): Promise<void> {
    const { items } = await this.sees(person, `/applications/${applicationId}/notices`);
    const notice = (items as readonly { noticeId: string; kind: string }[]).find((one) => one.kind === kind);
    await this.does(person, `/notices/${notice?.noticeId ?? ''}/delivery`, { channel: 'in-person', deliveredOn });
  }

  async #ask(method: 'GET' | 'POST', { fiscalCode }: Person, path: string, body?: object | Buffer): Promise<Body> {
    const { port } = this.#app.getHttpServer().address() as AddressInfo;
    // Looking leaves no trace in what is told, however often one looks.
    const id = method === 'GET' ? undefined : this.#nextRequest();
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.#tokens.of({ fiscalCode, mfa: true })}`,
        ...(id !== undefined && { 'x-request-id': id, 'idempotency-key': id }),
        ...(body !== undefined && { 'content-type': typeOf(body) }),
      },
      ...(body !== undefined && { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const said = (await answer.json()) as Body;
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(said)}`);
    await this.settled();
    return said;
  }

  async #introduce({ fiscalCode, role, zone }: Person): Promise<void> {
    const person = await this.#keys.personFor(fiscalCode);
    if (role === undefined) return;
    const where = zone === undefined ? {} : { zone: zoneCode(zone) };
    await this.#grants.grant(person, { role, from: localDate('2026-01-01'), ...where }, person);
  }

  async #listen(): Promise<void> {
    this.#tokens = await TestTokens.create();
    const signer = new VoucherCodeSigner('region', new Uint8Array(32).fill(6));
    const onFault = (error: unknown): void => void this.#faults.push(error);
    const imports = [
      EligibilityModule.with(this.#partsOf('eligibility'), {
        onFault,
        // Its letters are posted, or handed over at the desk.
        channels: { of: () => ({}) },
        documents: { scanner: 'mock', mostBytes: 1_000_000 },
      }),
      IssuanceModule.with(this.#partsOf('issuance'), { signer, onFault }),
      RedemptionModule.with(this.#partsOf('redemption'), { codeKeys: [signer.publicKey], onFault }),
      ReportingModule.with(this.#partsOf('reporting'), {
        onFault,
        webhooks: { masterKeys: MasterKeys.of(new Uint8Array(32)), targets: 'public' },
      }),
    ];
    const module = { module: RegionModule, imports };
    this.#app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: ['error', 'fatal'] });
    configureHttp(this.#app, { bodyTag: () => 'region:0', rateLimit: false });
    const verifier = new TokenVerifier({
      checks: new TokenChecks([this.#tokens.issuer]),
      keyStore: this.#keys,
      clock: this.clock,
    });
    configureAccess(this.#app, { verifier, grants: this.#grants, clock: this.clock });
    await this.#app.listen(0, '127.0.0.1');
    await this.#work.startAll();
  }

  #partsOf(context: string): ContextParts {
    const store = new InMemoryEventStore();
    const reads = ReadDatabase.open(':memory:');
    this.#closing.push(
      () => store.close(),
      () => reads.close(),
    );
    const executor = new Executor(store, this.clock);
    const boxes = new Boxes(this.#keys);
    return {
      ...{ context, store, executor, reads, boxes, clock: this.clock, work: this.#work },
      ...{ checkpoints: new InMemoryCheckpoints(), bus: this.#bus, keys: this.#keys, grants: this.#grants },
      access: new AccessLog(executor, boxes, this.clock),
      vault: new InMemoryVault(this.#nextDocument),
    };
  }
}
