// A mock exchange system (SdI) over real HTTP on loopback: delivers invoices and notices until they are taken, keeps what it is
// answered, and is able to be slow, wrong, capped, down, or to lose its answer.
import { createHash } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { dateInRome, type Clock } from '@buono/kernel';
import type { OfficeSettings } from '../acts/office-service.js';
import type { DeliveredInvoice, ExchangeAnswer, ExchangeNotice } from '../money/invoice-exchange.js';
import type { OfficeBehaviour } from './behaviour.js';
import { bodyOf, DayCount, listenOnLoopback, misbehaved, send, stopServer } from './serving.js';

export type MockExchangeService = 'post' | 'files' | 'answers';

const SERVICES: readonly MockExchangeService[] = ['post', 'files', 'answers'];
const TOKEN = 'mock-exchange-token';
const PAGE = 100;

export class MockInvoiceExchange {
  /** What it was answered, by the id of the answer. */
  readonly answers = new Map<string, ExchangeAnswer>();
  readonly #files = new Map<string, string>();
  #invoices: readonly DeliveredInvoice[] = [];
  #notices: readonly ExchangeNotice[] = [];
  readonly #behaviours = new Map<MockExchangeService, OfficeBehaviour>();
  readonly #today: DayCount;
  #count = 0;

  private constructor(
    private readonly clock: Clock,
    private readonly at: { readonly server: Server; readonly origin: string },
  ) {
    this.#today = new DayCount(clock);
  }

  /** Starts on a free port of loopback. */
  static async start(clock: Clock): Promise<MockInvoiceExchange> {
    const at = await listenOnLoopback();
    const mock = new MockInvoiceExchange(clock, at);
    at.server.on('request', (request, response) => void mock.#handle(request, response));
    return mock;
  }

  /** How to reach it: its services are `…/post`, `…/files` and `…/answers`. */
  get settings(): OfficeSettings {
    return { url: this.at.origin, token: TOKEN };
  }

  /** How a service behaves from now on; nothing said is good behaviour. */
  behave(name: MockExchangeService, behaviour: OfficeBehaviour = {}): void {
    this.#behaviours.set(name, behaviour);
  }

  /** Delivers an invoice today; answers its id. The same id again is the same invoice, delivered twice. */
  deliver(file: string, over: Partial<DeliveredInvoice> = {}): string {
    this.#count += 1;
    const sdiId = over.sdiId ?? `10000${String(this.#count).padStart(4, '0')}`;
    const digest = createHash('sha256').update(file).digest('hex');
    this.#files.set(sdiId, file);
    this.#invoices = [...this.#invoices, { receivedOn: dateInRome(this.clock.now()), digest, ...over, sdiId }];
    return sdiId;
  }

  /** Says something of an invoice today. */
  notify(sdiId: string, kind: ExchangeNotice['kind']): void {
    this.#count += 1;
    const noticeId = `N${String(this.#count).padStart(6, '0')}`;
    this.#notices = [...this.#notices, { noticeId, sdiId, kind, on: dateInRome(this.clock.now()) }];
  }

  /** How many invoices and notices nobody has taken. */
  get waiting(): number {
    return this.#invoices.length + this.#notices.length;
  }

  /** Ends, cutting what is open. */
  stop(): Promise<void> {
    return stopServer(this.at.server);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const name = SERVICES.find((known) => request.url === `/${known}`);
      if (name === undefined) return send(response, 404, { title: 'Not Found' });
      await this.#serve(name, request, response);
    } catch {
      send(response, 500, { title: 'Fault' });
    }
  }

  async #serve(name: MockExchangeService, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const behaviour = this.#behaviours.get(name);
    if (await misbehaved(request, response, { name, behaviour, token: TOKEN, today: this.#today })) return;
    const asked = JSON.parse(body.toString()) as { taken: readonly string[]; sdiId: string } & ExchangeAnswer;
    const told = this.#told(name, asked);
    if (behaviour?.down === 'after-doing') return void request.socket.destroy();
    const digest = createHash('sha256').update(body).digest('hex');
    const key = behaviour?.wrong === 'paper' ? 'another' : String(request.headers['idempotency-key']);
    send(response, 200, { key, digest, ...told });
  }

  #told(
    name: MockExchangeService,
    asked: { readonly taken: readonly string[]; readonly sdiId: string } & ExchangeAnswer,
  ): object {
    if (name === 'files') return { sdiId: asked.sdiId, file: this.#files.get(asked.sdiId) ?? '' };
    if (name === 'answers') {
      this.answers.set(asked.answerId, asked);
      return { answerId: asked.answerId };
    }
    const { taken } = asked;
    this.#invoices = this.#invoices.filter(({ sdiId }) => !taken.includes(sdiId));
    this.#notices = this.#notices.filter(({ noticeId }) => !taken.includes(noticeId));
    return { invoices: this.#invoices.slice(0, PAGE), notices: this.#notices.slice(0, PAGE) };
  }
}
