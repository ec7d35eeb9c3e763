// Mock offices of a body over real HTTP on loopback: a protocol register, a signing service, a notice board. Each does once what it
// is asked twice under one key, and is able to be slow, wrong, capped, down, or to lose its answer.
import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { FlattenedSign } from 'jose';
import { dateInRome, type Clock } from '@buono/kernel';
import type { OfficeSettings } from '../acts/office-service.js';
import type { TrustedKey } from '../acts/http-signing-service.js';
import type { OfficeBehaviour } from './behaviour.js';
import { bodyOf, DayCount, listenOnLoopback, misbehaved, send, stopServer } from './serving.js';

export type MockOfficeName = 'protocol' | 'signatures' | 'board';

/** What an office did, under which key; asked again under the same key it answers this again. */
export interface OfficeEntry {
  readonly office: MockOfficeName;
  readonly key: string;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
}

const NAMES: readonly MockOfficeName[] = ['protocol', 'signatures', 'board'];
const TOKEN = 'mock-office-token';
const KEY_ID = 'mock-signing-key';

/** What they are made with. */
export interface MockOfficeParts {
  readonly clock: Clock;
  /** What stands before each number: they remember nothing of an earlier start, and must not give its numbers again. */
  readonly series?: string;
}

interface SigningKeys {
  readonly good: KeyObject;
  /** A key that nobody trusts. */
  readonly strange: KeyObject;
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS 8 (RFC 8410). */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key that is invented, and the same at every start: what was signed before still verifies. */
const inventedKey = (name: string): KeyObject => {
  const seed = createHash('sha256').update(`buono mock signing key: ${name}`).digest();
  return createPrivateKey({ key: Buffer.concat([ED25519, seed]), format: 'der', type: 'pkcs8' });
};

export class MockOffices {
  /** What was done, oldest first: once under each key. */
  readonly entries: OfficeEntry[] = [];
  readonly #behaviours = new Map<MockOfficeName, OfficeBehaviour>();
  readonly #today: DayCount;

  private constructor(
    private readonly parts: MockOfficeParts,
    private readonly at: { readonly server: Server; readonly origin: string },
    private readonly signing: SigningKeys,
    /** The public key under which signatures verify. */
    readonly trusted: TrustedKey,
  ) {
    this.#today = new DayCount(parts.clock);
  }

  /** Starts on a free port of loopback. */
  static async start(parts: MockOfficeParts): Promise<MockOffices> {
    const at = await listenOnLoopback();
    const good = inventedKey('good');
    const publicKey = createPublicKey(good).export({ type: 'spki', format: 'pem' }).toString();
    const trusted = { keyId: KEY_ID, algorithm: 'EdDSA', publicKey } as const;
    const keys = { good, strange: inventedKey('strange') };
    const mock = new MockOffices(parts, at, keys, trusted);
    at.server.on('request', (request, response) => void mock.#handle(request, response));
    return mock;
  }

  /** How to reach one of them. */
  office(name: MockOfficeName): OfficeSettings {
    return { url: `${this.at.origin}/${name}`, token: TOKEN };
  }

  /** How an office behaves from now on; nothing said is good behaviour. */
  behave(name: MockOfficeName, behaviour: OfficeBehaviour = {}): void {
    this.#behaviours.set(name, behaviour);
  }

  /** Ends, cutting what is open. */
  stop(): Promise<void> {
    return stopServer(this.at.server);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const name = NAMES.find((known) => request.url === `/${known}`);
      if (name === undefined) return send(response, 404, { title: 'Not Found' });
      await this.#serve(name, request, response);
    } catch {
      send(response, 500, { title: 'Fault' });
    }
  }

  async #serve(office: MockOfficeName, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const behaviour = this.#behaviours.get(office);
    if (await misbehaved(request, response, { name: office, behaviour, token: TOKEN, today: this.#today })) return;
    const { down, wrong } = behaviour ?? {};
    const key = String(request.headers['idempotency-key']);
    const asked = JSON.parse(body.toString()) as OfficeEntry['asked'];
    const before = this.entries.find((entry) => entry.office === office && entry.key === key);
    if (before !== undefined && before.asked['digest'] !== asked['digest'])
      return send(response, 422, { title: 'Key used for another paper' });
    if (wrong === 'paper') return send(response, 200, await this.#aboutAnother(office, { key, asked }));
    const answer = before?.answer ?? (await this.#done(office, { key, asked }));
    if (before === undefined) this.entries.push({ office, key, asked, answer });
    if (down === 'after-doing') return void request.socket.destroy();
    send(response, 200, answer);
  }

  async #done(office: MockOfficeName, { key, asked }: Pick<OfficeEntry, 'key' | 'asked'>) {
    const about = { key, digest: asked['digest'] };
    const now = this.parts.clock.now();
    const year = dateInRome(now).slice(0, 4);
    const nth = this.entries.filter(
      (entry) => entry.office === office && String(entry.answer['number']).endsWith(year),
    ).length;
    const { series = '' } = this.parts;
    const number = `${series}${String(nth + 1).padStart(7, '0')}/${year}`;
    switch (office) {
      case 'protocol':
        return { ...about, number, registeredAt: now };
      case 'signatures':
        return { ...about, signature: await this.#signed(asked, this.signing.good) };
      case 'board':
        return { ...about, number, from: asked['from'], to: asked['to'] };
    }
  }

  async #aboutAnother(office: MockOfficeName, entry: Pick<OfficeEntry, 'key' | 'asked'>): Promise<object> {
    const { key, asked } = entry;
    const another = createHash('sha256').update('another paper').digest('hex');
    if (office !== 'signatures') return { key, digest: another, number: '9', registeredAt: this.parts.clock.now() };
    return { key, digest: asked['digest'], signature: await this.#signed(asked, this.signing.strange) };
  }

  async #signed({ content, signer }: OfficeEntry['asked'], key: KeyObject): Promise<string> {
    const bytes = Buffer.from(String(content), 'base64');
    const header = { alg: 'EdDSA', kid: KEY_ID, sigT: this.parts.clock.now(), signer };
    const jws = await new FlattenedSign(bytes).setProtectedHeader(header).sign(key);
    return `${jws.protected ?? ''}..${jws.signature}`;
  }
}
