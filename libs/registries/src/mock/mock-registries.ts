// Mock registries behind a mock PDND, over real HTTP on loopback: as strict as the real ones, and able to be slow, wrong,
// capped or down. What they know is invented.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Clock } from '@buono/kernel';
import type { EServiceSettings, PdndClient } from '../pdnd/pdnd-settings.js';
import { ANSWERS, askedCode, type Body, type MockServiceName } from './answers.js';
import type { Behaviour } from './behaviour.js';
import { Guard, Rejected } from './guard.js';
import { makeClient } from './make-client.js';
import type { MockPeople } from './mock-people.js';
import { bodyOf, DayCount, listenOnLoopback, send, sendPage, stopServer } from './serving.js';

/** A call that was admitted. */
export interface SeenCall {
  readonly service: MockServiceName;
  readonly correlationId: string;
  readonly body: Body;
}

/** What the mock is made with. */
export interface MockParts {
  readonly people: MockPeople;
  readonly clock: Clock;
}

const NAMES = Object.keys(ANSWERS) as readonly MockServiceName[];

export class MockRegistries {
  /** Calls that were admitted, oldest first. */
  readonly seen: SeenCall[] = [];
  readonly #behaviours = new Map<MockServiceName, Behaviour>();
  readonly #today: DayCount;

  private constructor(
    private readonly parts: MockParts,
    private readonly guard: Guard,
    private readonly server: Server,
    /** The client that the mock PDND knows; its token URL is the mock's. */
    readonly client: PdndClient,
  ) {
    this.#today = new DayCount(parts.clock);
  }

  /** Starts on a free port of loopback. */
  static async start(parts: MockParts): Promise<MockRegistries> {
    const { server, origin } = await listenOnLoopback();
    const { client, known } = await makeClient(`${origin}/token.oauth2`);
    const guard = await Guard.create(known, client.audience, parts.clock);
    const mock = new MockRegistries(parts, guard, server, client);
    server.on('request', (request, response) => void mock.#handle(request, response));
    return mock;
  }

  /** How to reach one of its services. */
  service(name: MockServiceName): EServiceSettings {
    const origin = new URL(this.client.tokenUrl).origin;
    return { name, url: `${origin}/${name}`, audience: `https://mock.example/${name}`, purposeId: PURPOSES[name] };
  }

  /** How a service behaves from now on; nothing said is good behaviour. */
  behave(name: MockServiceName, behaviour: Behaviour = {}): void {
    this.#behaviours.set(name, behaviour);
  }

  /** Ends, cutting what is open. */
  stop(): Promise<void> {
    return stopServer(this.server);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await bodyOf(request);
      const name = NAMES.find((known) => request.url === `/${known}`);
      if (request.url === '/token.oauth2') return send(response, 200, await this.#voucher(body));
      if (name === undefined) return send(response, 404, { title: 'Not Found' });
      await this.#serve(name, request, { body, response });
    } catch (error) {
      if (error instanceof Rejected) send(response, error.status, { title: 'Rejected', detail: error.why });
      else send(response, 500, { title: 'Fault' });
    }
  }

  #voucher(body: Buffer): Promise<object> {
    return this.guard.voucher(
      new URLSearchParams(body.toString()),
      NAMES.map((name) => this.service(name)),
    );
  }

  async #serve(
    name: MockServiceName,
    request: IncomingMessage,
    { body, response }: { readonly body: Buffer; readonly response: ServerResponse },
  ): Promise<void> {
    const { delay = 0, down, wrong, perDay } = this.#behaviours.get(name) ?? {};
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (down === 'no-connection') return void request.socket.destroy();
    if (down === 'error') return send(response, 503, { title: 'Down' });
    await this.guard.admit(request.headers, body, this.service(name));
    if (perDay !== undefined && this.#today.another(name) > perDay)
      return send(response, 429, { title: 'Quota' }, { 'Retry-After': '3600' });
    const asked = JSON.parse(body.toString()) as Body;
    this.seen.push({ service: name, correlationId: String(request.headers['x-correlation-id']), body: asked });
    if (wrong === 'page') return sendPage(response);
    if (wrong === 'form') return send(response, 200, { risposta: [] });
    const fiscalCode = askedCode(asked);
    const person = this.parts.people(fiscalCode);
    const answer = person && ANSWERS[name](wrong === 'person' ? 'XXXXXX00X00X000X' : fiscalCode, person);
    if (answer === undefined) send(response, 404, { title: 'Not Found' });
    else send(response, 200, answer);
  }
}

const PURPOSES: Record<MockServiceName, string> = {
  'inps-isee': '6f1d2c3b-4a59-4687-9f00-0a1b2c3d4e01',
  'anpr-residence': '6f1d2c3b-4a59-4687-9f00-0a1b2c3d4e02',
  'anpr-household': '6f1d2c3b-4a59-4687-9f00-0a1b2c3d4e03',
  'anpr-existence': '6f1d2c3b-4a59-4687-9f00-0a1b2c3d4e04',
};
