// One keep-alive connection that speaks just enough HTTP/1.1: the load generator must cost less than what it measures.
import { connect, type Socket } from 'node:net';

/** An answer: its status, and its body as text. */
export interface Answered {
  readonly status: number;
  readonly body: string;
  /** Seconds, where the answer says so. */
  readonly retryAfter?: number;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: *(\d+)/i;
const RETRY_AFTER = /\r\nretry-after: *(\d+)/i;

/** The bytes of a request; the same text may be sent on any connection. */
export const requestText = (path: string, headers: Readonly<Record<string, string>>, body: string): string => {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${lines.join('')}\r\n${body}`;
};

/** A connection to a server of this machine; one request at a time. */
export class Connection {
  private received: Buffer = Buffer.alloc(0);
  private waiting: { resolve: (answer: Answered) => void; reject: (error: Error) => void } | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  /** Sends a request made by `requestText` and waits for its answer. */
  send(request: string): Promise<Answered> {
    return new Promise((resolve, reject) => {
      if (!this.isOpen) return reject(new Error('the server closed the connection'));
      this.waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  /** Whether the server has left it open. */
  get isOpen(): boolean {
    return !this.socket.destroyed && this.socket.readable;
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const headEnds = this.received.indexOf(END_OF_HEAD);
    if (headEnds === -1) return;
    const head = this.received.toString('latin1', 0, headEnds);
    const length = Number(LENGTH.exec(head)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) return this.fail(new Error(`an answer without a length:\n${head}`));
    const bodyStarts = headEnds + END_OF_HEAD.length;
    if (this.received.length < bodyStarts + length) return;
    const retryAfter = RETRY_AFTER.exec(head)?.[1];
    const answer = {
      ...(retryAfter !== undefined && { retryAfter: Number(retryAfter) }),
      status: Number(head.slice(9, 12)),
      body: this.received.toString('utf8', bodyStarts, bodyStarts + length),
    };
    this.received = this.received.subarray(bodyStarts + length);
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve(answer);
  }

  private fail(error: Error): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.reject(error);
  }
}
