// What the journeys speak: the typed client's language, as one of the personas with its own token, and plain answers.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { bodyOf, BuonoClient, type Answer as Answered, type Manner, type Received } from '@buono/client';

/** An answer of the API: status, headers and parsed body. */
export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Received['headers'];
  readonly body: Body;
}

/** What may be said besides the body. */
export type Sending = Pick<Manner, 'key' | 'ifMatch' | 'atLeast'>;

/** What is said of a document that is sent. */
export interface DocumentSent {
  readonly type: string;
  readonly name: string;
}

/** How long a test waits for what must come: a busy machine is slow, and what never comes fails all the same. */
export const PATIENCE_MS = 60_000;

const PRINT_TOKEN = 'dist/apps/portal/src/demonstration/print-token.js';

/** HTTP as one person. */
export class Client {
  readonly #buono: BuonoClient;

  constructor(
    private readonly base: string,
    private readonly token?: string,
  ) {
    this.#buono = new BuonoClient({ baseUrl: `${base}/api/v1`, ...(token !== undefined && { token }) });
  }

  get<Body = Record<string, unknown>>(path: string, sending: Sending = {}): Promise<Answer<Body>> {
    return this.#said(this.#buono.send<Body>('GET', path, sending));
  }

  post<Body = Record<string, unknown>>(path: string, body: unknown = {}, sending: Sending = {}): Promise<Answer<Body>> {
    return this.#said(this.#buono.send<Body>('POST', path, { ...sending, body }));
  }

  put<Body = Record<string, unknown>>(path: string, body: unknown, sending: Sending = {}): Promise<Answer<Body>> {
    return this.#said(this.#buono.send<Body>('PUT', path, { ...sending, body }));
  }

  /** Sends a document as it is; `name` is what its file is called. */
  async send(path: string, document: Buffer, { type, name }: DocumentSent): Promise<Answer> {
    const answer = await fetch(`${this.base}/api/v1${path}`, {
      method: 'POST',
      headers: {
        ...this.#authorization(),
        'content-type': type,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'idempotency-key': randomUUID(),
      },
      body: new Uint8Array(document),
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer['body'] };
  }

  /** Sends a file of rows; the lines of JSON of the answer, or the problem. */
  async sendRows(
    path: string,
    text: string | Buffer,
    type: string,
  ): Promise<{ readonly answer: Answer; readonly lines: readonly Record<string, unknown>[] }> {
    const { status, headers, body } = await this.#sent(path, text, type);
    const isProblem = headers.get('content-type')?.includes('problem+json') === true;
    return {
      answer: { status, headers, body: isProblem ? (JSON.parse(body) as Answer['body']) : {} },
      lines: isProblem
        ? []
        : body
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as Record<string, unknown>),
    };
  }

  async #sent(path: string, text: string | Buffer, type: string) {
    const answer = await fetch(`${this.base}/api/v1${path}`, {
      method: 'POST',
      headers: { ...this.#authorization(), 'content-type': type, 'idempotency-key': randomUUID() },
      body: typeof text === 'string' ? text : new Uint8Array(text),
    });
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  }

  /** Downloads what is no JSON. */
  async download(path: string): Promise<{ readonly status: number; readonly bytes: Buffer }> {
    const answer = await fetch(`${this.base}/api/v1${path}`, { headers: this.#authorization() });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  #authorization(): Record<string, string> {
    return this.token === undefined ? {} : { authorization: `Bearer ${this.token}` };
  }

  /** As `post`, for a step that must succeed: fails with the problem that came back. */
  async did<Body = Record<string, unknown>>(path: string, body: unknown = {}, sending: Sending = {}): Promise<Body> {
    return bodyOf(await this.#buono.send<Body>('POST', path, { ...sending, body }));
  }

  /** As `get`, for a thing that must be there. */
  async sees<Body = Record<string, unknown>>(path: string, sending: Sending = {}): Promise<Body> {
    return bodyOf(await this.#buono.send<Body>('GET', path, sending));
  }

  /** Asks again until the answer satisfies, for what follows by message; fails with the last answer after 10 s, or as said. */
  async eventually<Body = Record<string, unknown>>(
    path: string,
    enough: (body: Body) => boolean,
    withinMs = PATIENCE_MS,
  ): Promise<Body> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const answer = await this.get<Body>(path);
      if (answer.status === 200 && enough(answer.body)) return answer.body;
      if (Date.now() > deadline)
        throw new Error(`${path} never became so: ${answer.status} ${JSON.stringify(answer.body)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Waits until what was there is found no more. */
  async eventuallyGone(path: string, withinMs = PATIENCE_MS): Promise<void> {
    const deadline = Date.now() + withinMs;
    while ((await this.get(path)).status !== 404) {
      if (Date.now() > deadline) throw new Error(`${path} was never gone`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** A refusal is an answer too: its body is the problem. */
  async #said<Body>(answered: Promise<Answered<Body>>): Promise<Answer<Body>> {
    const answer = await answered;
    const { status, headers } = answer;
    return { status, headers, body: answer.ok ? answer.body : (answer.problem as Body) };
  }
}

/** Hands out clients for the personas of a demonstration; a token is asked for once, of what `npm run token` runs. */
export class Personas {
  readonly #tokens = new Map<string, string>();
  readonly #clients = new Map<string, Client>();

  constructor(private readonly dataDirectory: string) {}

  /** The persona, at this address: a token outlives a restart. */
  as(persona: string, url: string): Client {
    const name = `${persona} at ${url}`;
    const known = this.#clients.get(name) ?? new Client(url, this.#tokenOf(persona));
    this.#clients.set(name, known);
    return known;
  }

  #tokenOf(persona: string): string {
    let token = this.#tokens.get(persona);
    if (token === undefined) {
      token = execFileSync(process.execPath, [PRINT_TOKEN, persona], {
        env: { ...process.env, BUONO_DATA: this.dataDirectory },
        encoding: 'utf8',
      }).trim();
      this.#tokens.set(persona, token);
    }
    return token;
  }
}
