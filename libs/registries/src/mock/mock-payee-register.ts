// A mock of the registers asked before a payment, over real HTTP on loopback: knows nothing against anybody until it is told, and
// is able to be slow, wrong, capped or down.
import { createHash } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { dateInRome, type Clock } from '@buono/kernel';
import type { OfficeSettings } from '../acts/office-service.js';
import type { PayeeCheckAsked, PayeeCheckTold } from '../money/payee-register.js';
import type { OfficeBehaviour } from './behaviour.js';
import { bodyOf, DayCount, listenOnLoopback, misbehaved, send, stopServer } from './serving.js';

const TOKEN = 'mock-register-token';

export class MockPayeeRegister {
  /** What it was asked, oldest first. */
  readonly asked: PayeeCheckAsked[] = [];
  readonly #against = new Map<string, Partial<PayeeCheckTold>>();
  readonly #today: DayCount;
  #behaviour: OfficeBehaviour = {};

  private constructor(
    private readonly clock: Clock,
    private readonly at: { readonly server: Server; readonly origin: string },
  ) {
    this.#today = new DayCount(clock);
  }

  /** Starts on a free port of loopback. */
  static async start(clock: Clock): Promise<MockPayeeRegister> {
    const at = await listenOnLoopback();
    const mock = new MockPayeeRegister(clock, at);
    at.server.on('request', (request, response) => void mock.#handle(request, response));
    return mock;
  }

  /** How to reach it. */
  get settings(): OfficeSettings {
    return { url: `${this.at.origin}/checks`, token: TOKEN };
  }

  /** How it behaves from now on; nothing said is good behaviour. */
  behave(behaviour: OfficeBehaviour = {}): void {
    this.#behaviour = behaviour;
  }

  /** What it says of a payee and kind from now on. */
  tell(payee: string, kind: string, told: Partial<PayeeCheckTold>): void {
    this.#against.set(`${kind} ${payee}`, told);
  }

  /** Ends, cutting what is open. */
  stop(): Promise<void> {
    return stopServer(this.at.server);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await bodyOf(request);
      const manners = { name: 'checks', behaviour: this.#behaviour, token: TOKEN, today: this.#today };
      if (await misbehaved(request, response, manners)) return;
      const asked = JSON.parse(body.toString()) as PayeeCheckAsked;
      this.asked.push(asked);
      if (this.#behaviour.down === 'after-doing') return void request.socket.destroy();
      const digest = createHash('sha256').update(body).digest('hex');
      const key = this.#behaviour.wrong === 'paper' ? 'another' : asked.requestId;
      send(response, 200, { key, digest, ...this.#told(asked) });
    } catch {
      send(response, 500, { title: 'Fault' });
    }
  }

  #told({ kind, payee }: PayeeCheckAsked): PayeeCheckTold {
    const reference = `${kind.toUpperCase()}/${String(this.asked.length).padStart(6, '0')}`;
    const told = this.#against.get(`${kind} ${payee}`);
    return { outcome: 'clear', checkedOn: dateInRome(this.clock.now()), reference, ...told };
  }
}
