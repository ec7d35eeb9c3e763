// A mock node of payments over real HTTP on loopback: keeps the newest version of each position, hands over receipts until they
// are taken, and is able to be slow, wrong, capped, down, or to lose its answer.
import { createHash } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { dateInRome, type Clock } from '@buono/kernel';
import type { OfficeSettings } from '../acts/office-service.js';
import type { DebtPosition, PaymentReceipt, ReceiptsTaken } from '../money/payment-node.js';
import type { OfficeBehaviour } from './behaviour.js';
import { bodyOf, DayCount, listenOnLoopback, misbehaved, send, stopServer } from './serving.js';

export type MockNodeService = 'positions' | 'receipts';

const SERVICES: readonly MockNodeService[] = ['positions', 'receipts'];
const TOKEN = 'mock-node-token';
const PAGE = 100;

export class MockPaymentNode {
  /** The newest version of each position, by its notice number. */
  readonly positions = new Map<string, DebtPosition>();
  /** Receipts that nobody has taken yet, oldest first. */
  readonly waiting: PaymentReceipt[] = [];
  /** What became of the others. */
  readonly taken: string[] = [];
  readonly refused: string[] = [];
  readonly #behaviours = new Map<MockNodeService, OfficeBehaviour>();
  readonly #today: DayCount;
  #receipts = 0;

  private constructor(
    private readonly clock: Clock,
    private readonly at: { readonly server: Server; readonly origin: string },
  ) {
    this.#today = new DayCount(clock);
  }

  /** Starts on a free port of loopback. */
  static async start(clock: Clock): Promise<MockPaymentNode> {
    const at = await listenOnLoopback();
    const mock = new MockPaymentNode(clock, at);
    at.server.on('request', (request, response) => void mock.#handle(request, response));
    return mock;
  }

  /** How to reach it: its two services are `…/positions` and `…/receipts`. */
  get settings(): OfficeSettings {
    return { url: this.at.origin, token: TOKEN };
  }

  /** How a service behaves from now on; nothing said is good behaviour. */
  behave(name: MockNodeService, behaviour: OfficeBehaviour = {}): void {
    this.#behaviours.set(name, behaviour);
  }

  /** Somebody pays what the position asks today. @throws Error for a number under which nothing is to be paid */
  pay(noticeNumber: string): PaymentReceipt {
    const position = this.positions.get(noticeNumber);
    if (position?.status !== 'open') throw new Error(`nothing is to be paid under ${noticeNumber}`);
    const { creditor, amountCents } = position;
    return this.receive({ noticeNumber, creditor, amountCents });
  }

  /** A receipt as a node might hand it over, right or wrong. */
  receive(said: Pick<PaymentReceipt, 'noticeNumber' | 'creditor' | 'amountCents'> & Partial<PaymentReceipt>) {
    this.#receipts += 1;
    const receiptId = `RT${String(this.#receipts).padStart(8, '0')}`;
    const receipt = { receiptId, paidOn: dateInRome(this.clock.now()), ...said };
    this.waiting.push(receipt);
    return receipt;
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

  async #serve(name: MockNodeService, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const behaviour = this.#behaviours.get(name);
    if (await misbehaved(request, response, { name, behaviour, token: TOKEN, today: this.#today })) return;
    const { down, wrong } = behaviour ?? {};
    const asked = JSON.parse(body.toString()) as DebtPosition & ReceiptsTaken;
    const told = name === 'positions' ? this.#put(asked) : this.#handOver(asked);
    if (down === 'after-doing') return void request.socket.destroy();
    const digest = createHash('sha256').update(body).digest('hex');
    const key = wrong === 'paper' ? 'another' : String(request.headers['idempotency-key']);
    send(response, 200, { key, digest, ...told });
  }

  #put(position: DebtPosition): object {
    const before = this.positions.get(position.noticeNumber);
    if (before === undefined || before.revision < position.revision)
      this.positions.set(position.noticeNumber, position);
    return { revision: position.revision };
  }

  #handOver({ taken, refused }: ReceiptsTaken): object {
    for (const [ids, where] of [
      [taken, this.taken],
      [refused, this.refused],
    ] as const)
      for (const id of ids) {
        const place = this.waiting.findIndex(({ receiptId }) => receiptId === id);
        if (place < 0) continue;
        this.waiting.splice(place, 1);
        where.push(id);
      }
    return { receipts: this.waiting.slice(0, PAGE) };
  }
}
