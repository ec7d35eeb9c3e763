// What the journeys speak: HTTP as one of the personas, with its own token, a fresh idempotency key, and plain answers.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';

/** An answer of the API: status, headers and parsed body. */
export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** What may be said besides the body. */
export interface Sending {
  readonly key?: string;
  readonly ifMatch?: string;
  readonly atLeast?: string;
}

/** HTTP as one person. Every write carries an idempotency key, a fresh one unless given. */
export class Client {
  constructor(
    private readonly base: string,
    private readonly token?: string,
  ) {}

  get<Body = Record<string, unknown>>(path: string, sending: Sending = {}): Promise<Answer<Body>> {
    return this.#send<Body>('GET', path, undefined, sending);
  }

  post<Body = Record<string, unknown>>(path: string, body: unknown = {}, sending: Sending = {}): Promise<Answer<Body>> {
    return this.#send<Body>('POST', path, body, sending);
  }

  put<Body = Record<string, unknown>>(path: string, body: unknown, sending: Sending = {}): Promise<Answer<Body>> {
    return this.#send<Body>('PUT', path, body, sending);
  }

  /** As `post`, for a step that must succeed: fails with the problem that came back. */
  async did<Body = Record<string, unknown>>(path: string, body: unknown = {}, sending: Sending = {}): Promise<Body> {
    return expectOk(path, await this.post<Body>(path, body, sending));
  }

  /** As `get`, for a thing that must be there. */
  async sees<Body = Record<string, unknown>>(path: string, sending: Sending = {}): Promise<Body> {
    return expectOk(path, await this.get<Body>(path, sending));
  }

  /** Asks again until the answer satisfies, for what follows by message; fails with the last answer after 10 s. */
  async eventually<Body = Record<string, unknown>>(path: string, enough: (body: Body) => boolean): Promise<Body> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const answer = await this.get<Body>(path);
      if (answer.status === 200 && enough(answer.body)) return answer.body;
      if (Date.now() > deadline)
        throw new Error(`${path} never became so: ${answer.status} ${JSON.stringify(answer.body)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async #send<Body>(method: string, path: string, body: unknown, sending: Sending): Promise<Answer<Body>> {
    const headers: Record<string, string> = {};
    if (this.token !== undefined) headers['authorization'] = `Bearer ${this.token}`;
    if (method !== 'GET') {
      headers['content-type'] = 'application/json';
      headers['idempotency-key'] = sending.key ?? randomUUID();
    }
    if (sending.ifMatch !== undefined) headers['if-match'] = sending.ifMatch;
    if (sending.atLeast !== undefined) headers['buono-at-least'] = sending.atLeast;
    const answer = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers,
      ...(method !== 'GET' && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: (text === '' ? {} : JSON.parse(text)) as Body };
  }
}

const expectOk = <Body>(path: string, answer: Answer<Body>): Body => {
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** Hands out clients for the personas of a demonstration; a token is asked for once, by the same command as a user's. */
export class Personas {
  readonly #tokens = new Map<string, string>();

  constructor(private readonly dataDirectory: string) {}

  /** The persona, at this address: a token outlives a restart. */
  as(persona: string, url: string): Client {
    let token = this.#tokens.get(persona);
    if (token === undefined) {
      token = execFileSync('npm', ['run', '--silent', 'token', '--', persona], {
        env: { ...process.env, BUONO_DATA: this.dataDirectory },
        encoding: 'utf8',
      }).trim();
      this.#tokens.set(persona, token);
    }
    return new Client(url, token);
  }
}
