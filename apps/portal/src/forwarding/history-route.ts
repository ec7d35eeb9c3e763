// The route of one's own history of access: asked of every service in the caller's name.
import type { FastifyInstance } from 'fastify';
import {
  API_PREFIX,
  decodeCursor,
  headerOf,
  invalidBody,
  MAX_PAGE_SIZE,
  ProblemFilter,
  type BuonoRequest,
  type Page,
} from '@buono/http';
import { ownHeaders, serviceAway, type Forwarding } from './forward.js';
import { mergedHistory, type ToldOpening } from './merged-history.js';

const PATH = `${API_PREFIX}/access-history/mine`;
const ANSWERED_FOR = ['authorization', 'x-request-id'];

/** A service answered with something else than a page: its answer is the caller's. */
class Answered extends Error {
  constructor(
    readonly status: number,
    readonly contentType: string,
    readonly body: string,
  ) {
    super(`a service answered ${status}`);
  }
}

/** Adds the route. */
export const serveHistory = (server: FastifyInstance, forwarding: Forwarding): void => {
  const filter = new ProblemFilter();
  server.get(PATH, async (request, reply) => {
    try {
      const { limit, cursor } = queryOf(request);
      const services = [...forwarding.services.keys()];
      const ask = askIn(request, forwarding);
      return await reply
        .header('Cache-Control', 'no-store')
        .send(await mergedHistory(services, ask, { ...limit, ...cursor }));
    } catch (error) {
      if (error instanceof Answered) return reply.code(error.status).type(error.contentType).send(error.body);
      filter.answer(error, request, reply);
      return reply;
    }
  });
};

const queryOf = (request: BuonoRequest) => {
  const { limit, cursor } = request.query as { readonly limit?: string; readonly cursor?: string };
  if (cursor !== undefined) decodeCursor(cursor);
  if (limit === undefined) return { cursor: { ...(cursor !== undefined && { cursor }) } };
  const most = Number(limit);
  if (!/^\d{1,3}$/.test(limit) || most < 1 || most > MAX_PAGE_SIZE)
    throw invalidBody([{ field: 'limit', detail: `Un numero intero da 1 a ${MAX_PAGE_SIZE}.` }]);
  return { limit: { limit: most }, cursor: { ...(cursor !== undefined && { cursor }) } };
};

const askIn =
  (request: BuonoRequest, forwarding: Forwarding) =>
  async (service: string, query: { limit: number; cursor?: string }): Promise<Page<ToldOpening>> => {
    const search = new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const own = ANSWERED_FOR.flatMap((name) => {
      const value = headerOf(request, name);
      return value === undefined ? [] : [[name, value] as const];
    });
    const headers = { ...Object.fromEntries(own), ...ownHeaders(request, forwarding) };
    const signal = AbortSignal.timeout(forwarding.answerWithinMs);
    const away = (error: unknown): never => {
      forwarding.onFault(error, `forwarding to ${service}`);
      throw serviceAway();
    };
    const answered = await fetch(`${forwarding.services.get(service)}${PATH}?${search}`, { headers, signal }).catch(
      away,
    );
    const body = await answered.text().catch(away);
    if (!answered.ok) throw new Answered(answered.status, answered.headers.get('content-type') ?? '', body);
    return JSON.parse(body) as Page<ToldOpening>;
  };
