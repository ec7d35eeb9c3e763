// How one speaks with Buono: a token, a key that makes a repetition harmless, one's own writes read again, and patience.
import { overFetch, type Exchange, type Received, type Sent } from './exchange.js';
import { Positions } from './positions.js';

/** How a client reaches the API. */
export interface ClientOptions {
  /** Where the API is, `/api/v1` included. */
  readonly baseUrl: string;
  /** The bearer token, or what gives it for each request; without one only public resources answer. */
  readonly token?: string | (() => string | Promise<string>);
  /** What carries requests; `fetch` unless told. */
  readonly exchange?: Exchange;
  /** A new idempotency key for each write that names none; random unless told. */
  readonly newKey?: () => string;
  /** How long an answer 503 with `Retry-After` is worth waiting for. */
  readonly patience?: Patience;
}

/** How often a busy service is asked again, and for how long in all. */
export interface Patience {
  readonly attempts: number;
  /** The longest waiting of one request, in milliseconds. */
  readonly longestMs: number;
  /** Waits; a timer unless told. */
  readonly pause?: (ms: number) => Promise<void>;
}

/** What may be said besides path and body. */
export interface Manner {
  /** The idempotency key of a write: the same one with the same body never writes twice. */
  readonly key?: string;
  /** The revision on which a change was decided, as an answer's `etag`. */
  readonly ifMatch?: string;
  /** Positions that a query must have seen, instead of those that this client remembers. */
  readonly atLeast?: string;
  /** Another token than the client's own. */
  readonly token?: string;
  readonly signal?: AbortSignal;
}

const PATIENCE: Patience = { attempts: 4, longestMs: 10_000 };
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Sends requests with what the API asks of them. */
export class Conversation {
  readonly #positions = new Positions();
  readonly #exchange: Exchange;
  readonly #patience: Patience;

  constructor(private readonly options: ClientOptions) {
    this.#exchange = options.exchange ?? overFetch;
    this.#patience = options.patience ?? PATIENCE;
  }

  /** One request, asked again while the service says when to; the last answer in any case. */
  async say({ method, url, headers, body }: Sent, manner: Manner = {}): Promise<Received> {
    const sent: Sent = {
      method,
      url,
      headers: { ...headers, ...(await this.#headers(method, manner)) },
      ...(body !== undefined && { body }),
      ...(manner.signal !== undefined && { signal: manner.signal }),
    };
    let waited = 0;
    for (let attempt = 1; ; attempt += 1) {
      const received = await this.#answer(sent);
      this.#positions.heard(received.headers.get('buono-position'));
      const after = received.status === 503 ? retryAfterMs(received) : undefined;
      if (after === undefined || attempt >= this.#patience.attempts) return received;
      waited += after;
      if (waited > this.#patience.longestMs) return received;
      await (this.#patience.pause ?? pause)(after);
    }
  }

  /**
   * What was kept open may be closed by the other side in the moment of sending: one time more, over another connection. A write has
   * its key, so that it counts once.
   */
  async #answer(sent: Sent): Promise<Received> {
    try {
      return await this.#exchange(sent);
    } catch (error) {
      if (this.#patience.attempts <= 1 || sent.signal?.aborted === true) throw error;
      return this.#exchange(sent);
    }
  }

  async #headers(method: string, manner: Manner): Promise<Record<string, string>> {
    const { token: own, newKey } = this.options;
    const token = manner.token ?? (typeof own === 'function' ? await own() : own);
    const isReading = READING.has(method);
    const atLeast = manner.atLeast ?? this.#positions.atLeast;
    return {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(isReading && atLeast !== undefined && { 'buono-at-least': atLeast }),
      // With its key a write may be sent again, after a 503 or after no answer at all.
      ...(!isReading && { 'idempotency-key': manner.key ?? (newKey ?? (() => crypto.randomUUID()))() }),
      ...(manner.ifMatch !== undefined && { 'if-match': manner.ifMatch }),
    };
  }
}

/** What `Retry-After` says in seconds, as milliseconds; undefined when it says nothing that can be waited for. */
const retryAfterMs = ({ headers }: Received): number | undefined => {
  const text = headers.get('retry-after');
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) * 1_000 : undefined;
};
