// Mock channels of notices over real HTTP on loopback: App IO, e-mail, PEC, SEND. Each sends once what it is asked twice under one
// key, delivers at the next question, and is able to be slow, wrong, capped, down, or to lose its answer.
import { createHash } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Clock } from '@buono/kernel';
import type { OfficeSettings } from '../acts/office-service.js';
import { SERVED_CHANNELS, type ServedChannel } from '../notices/channels.js';
import type { OfficeBehaviour } from './behaviour.js';
import { bodyOf, DayCount, listenOnLoopback, send, sendPage, stopServer } from './serving.js';

/** How a channel behaves: it may also reach nobody, keep a notice under way, or give it back. */
export interface ChannelBehaviour extends OfficeBehaviour {
  readonly reaches?: 'nobody';
  readonly fate?: 'under-way' | 'returned';
}

/** A notice that a channel took, once under each key. */
export interface SentNotice {
  readonly channel: ServedChannel;
  readonly key: string;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly reference: string;
}

const TOKEN = 'mock-channel-token';

/** What they are made with. */
export interface MockChannelParts {
  readonly clock: Clock;
  /** What stands before each number: they remember nothing of an earlier start. */
  readonly series?: string;
}

export class MockChannels {
  /** What was sent, oldest first. */
  readonly sent: SentNotice[] = [];
  readonly #behaviours = new Map<ServedChannel, ChannelBehaviour>();
  readonly #today: DayCount;

  private constructor(
    private readonly parts: MockChannelParts,
    private readonly at: { readonly server: Server; readonly origin: string },
  ) {
    this.#today = new DayCount(parts.clock);
  }

  /** Starts on a free port of loopback. */
  static async start(parts: MockChannelParts): Promise<MockChannels> {
    const at = await listenOnLoopback();
    const mock = new MockChannels(parts, at);
    at.server.on('request', (request, response) => void mock.#handle(request, response));
    return mock;
  }

  /** How to reach one of them. */
  channel(name: ServedChannel): OfficeSettings {
    return { url: `${this.at.origin}/${name}`, token: TOKEN };
  }

  /** How a channel behaves from now on; nothing said is good behaviour. */
  behave(name: ServedChannel, behaviour: ChannelBehaviour = {}): void {
    this.#behaviours.set(name, behaviour);
  }

  /** Ends, cutting what is open. */
  stop(): Promise<void> {
    return stopServer(this.at.server);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const name = SERVED_CHANNELS.find((known) => request.url === `/${known}`);
      if (name === undefined) return send(response, 404, { title: 'Not Found' });
      await this.#serve(name, request, response);
    } catch {
      send(response, 500, { title: 'Fault' });
    }
  }

  async #serve(channel: ServedChannel, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const { delay = 0, down, wrong, perDay } = this.#behaviours.get(channel) ?? {};
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (down === 'no-connection') return void request.socket.destroy();
    if (down === 'error') return send(response, 503, { title: 'Down' });
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return send(response, 401, { title: 'Unauthorized' });
    if (perDay !== undefined && this.#today.another(channel) > perDay)
      return send(response, 429, { title: 'Quota' }, { 'Retry-After': '3600' });
    if (wrong === 'page') return sendPage(response);
    if (wrong === 'form') return send(response, 200, { esito: 'ok' });
    const key = String(request.headers['idempotency-key']);
    const asked = JSON.parse(body.toString()) as SentNotice['asked'];
    const about = { key: wrong === 'paper' ? 'another' : key, digest: asked['digest'] };
    const answer = asked['do'] === 'send' ? this.#taken(channel, key, asked) : this.#fate(channel, key, asked);
    if (down === 'after-doing') return void request.socket.destroy();
    send(response, 200, { ...about, ...answer });
  }

  #taken(channel: ServedChannel, key: string, asked: SentNotice['asked']): object {
    const to = asked['to'] as Readonly<Record<string, unknown>>;
    const address = channel === 'email' ? to['email'] : to['fiscalCode'];
    if (address === undefined || this.#behaviours.get(channel)?.reaches === 'nobody') return { taken: false };
    const before = this.sent.find((one) => one.channel === channel && one.key === key);
    const reference = before?.reference ?? `${this.parts.series ?? ''}${channel}-${this.sent.length + 1}`;
    if (before === undefined) this.sent.push({ channel, key, asked, reference });
    return { taken: true, reference };
  }

  #fate(channel: ServedChannel, key: string, { reference }: SentNotice['asked']): object {
    const fate = this.#behaviours.get(channel)?.fate;
    if (fate !== undefined) return { fate };
    // Those sent before a new start are not remembered: they arrived.
    const proof = createHash('sha256')
      .update(`${channel} ${key} ${String(reference)}`)
      .digest('hex');
    return { fate: 'delivered', at: this.parts.clock.now(), proof };
  }
}
