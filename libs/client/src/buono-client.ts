// The client: every operation of the API with its types, and one door for paths that are known only at run time.
import { createFinalURL, createQuerySerializer, defaultPathSerializer } from 'openapi-fetch';
import type { HttpMethod } from 'openapi-typescript-helpers';
import { answerOf, bodyOf, type Answer } from './answer.js';
import { Conversation, type ClientOptions, type Manner } from './conversation.js';
import type { ItemOf, ListInit, ListPath, PageOf, Verb } from './typed.js';

interface Parameters {
  readonly path?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
}

interface AnyInit extends Manner {
  readonly params?: Parameters;
  readonly body?: unknown;
}

const querySerializer = createQuerySerializer();

/** Speaks with Buono as one caller. */
export class BuonoClient {
  readonly #conversation: Conversation;
  readonly #baseUrl: string;

  /** As in `client.get('/vouchers/{voucherId}', { params: { path: { voucherId } } })`. */
  readonly get: Verb<'get'> = this.#verb('get');
  readonly post: Verb<'post'> = this.#verb('post');
  readonly put: Verb<'put'> = this.#verb('put');
  readonly delete: Verb<'delete'> = this.#verb('delete');

  constructor(options: ClientOptions) {
    this.#conversation = new Conversation(options);
    this.#baseUrl = options.baseUrl.replace(/\/$/, '');
  }

  /** A request whose path is put together at run time, `/` first: the type of the body is the caller's word. */
  async send<Body>(
    method: string,
    path: string,
    said: Manner & { readonly body?: unknown } = {},
  ): Promise<Answer<Body>> {
    const { body, ...manner } = said;
    const written = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const sent = { method, url: `${this.#baseUrl}${path}`, headers, ...written };
    return answerOf<Body>(`${method} ${path}`, await this.#conversation.say(sent, manner));
  }

  /** Every item of a list, page after page, as far as it is read; RequestRefused when a page is refused. */
  async *each<Path extends ListPath>(path: Path, ...[init]: ListInit<Path>): AsyncGenerator<ItemOf<Path>> {
    const { params, ...manner }: AnyInit = init ?? {};
    for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
      const query = { ...params?.query, ...(cursor !== undefined && { cursor }) };
      const asked = addressOf(path, { ...params, query });
      const { items, next } = bodyOf(await this.send<PageOf<ItemOf<Path>>>('GET', asked, manner));
      yield* items;
      cursor = next;
    }
  }

  // The types of a verb are worked out from the document; what it does is the same for all.
  #verb<Method extends HttpMethod>(method: Method): Verb<Method> {
    const ask = (path: string, { params, ...said }: AnyInit = {}): Promise<Answer<unknown>> =>
      this.send(method.toUpperCase(), addressOf(path, params), said);
    return ask as unknown as Verb<Method>;
  }
}

/** A path of the document with its parameters written in. */
const addressOf = (path: string, params: Parameters = {}): string =>
  createFinalURL(path, { baseUrl: '', params, querySerializer, pathSerializer: defaultPathSerializer });
