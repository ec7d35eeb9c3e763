// Requests handed on over real connections: as they came, with what the front door adds; and a problem when nobody is there.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { PROBLEM_JSON } from '@buono/http';
import { forward } from './forward.js';
import { serveHistory } from './history-route.js';
import { BY_CONTEXT } from './owned-paths.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

let service: Server;
let door: FastifyInstance;
let url: string;
let answer: Answer;
let seen: IncomingMessage | undefined;
const faults: unknown[] = [];

beforeEach(async () => {
  service = createServer((request, response) => {
    seen = request;
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(service, 'listening');
  door = fastify();
  const forwarding = {
    paths: [
      { route: '/api/v1/things/:thingId', service: 'things' },
      { route: '/api/v1/dead-letters/:context', service: BY_CONTEXT },
    ],
    services: new Map([['things', `http://127.0.0.1:${(service.address() as AddressInfo).port}`]]),
    answerWithinMs: 300,
    traceparentOf: () => TRACEPARENT,
    aheadMillis: () => 1_500.7,
    onFault: (error: unknown) => faults.push(error),
  };
  serveHistory(door, forwarding);
  await forward(door, forwarding);
  url = await door.listen({ port: 0, host: '127.0.0.1' });
  faults.length = 0;
});
afterEach(async () => {
  await door.close();
  service.closeAllConnections();
  service.close();
});

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
};

describe('a request at the front door', () => {
  it('arrives as it was sent, with the trace and the clock of the front door', async () => {
    answer = (request, response) =>
      void bodyOf(request).then((body) =>
        response
          .writeHead(201, { 'content-type': 'application/json', etag: '"3"', 'buono-position': 'things:7' })
          .end(body),
      );
    const answered = await fetch(`${url}/api/v1/things/a%2Fb?from=1&from=2`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer x',
        'idempotency-key': 'k-1',
        'content-type': 'application/json',
        'buono-demonstration-ahead': '999999999',
        'x-forwarded-for': '10.0.0.1',
      },
      body: '{ "as": "written" }',
    });
    expect([answered.status, await answered.text()]).toEqual([201, '{ "as": "written" }']);
    expect([answered.headers.get('etag'), answered.headers.get('buono-position')]).toEqual(['"3"', 'things:7']);
    expect(seen).toMatchObject({ method: 'POST', url: '/api/v1/things/a%2Fb?from=1&from=2' });
    expect(seen?.headers).toMatchObject({
      authorization: 'Bearer x',
      'idempotency-key': 'k-1',
      traceparent: TRACEPARENT,
      'buono-demonstration-ahead': '1500',
      'x-forwarded-for': '127.0.0.1',
    });
  });

  it('goes to the service that its path names, or nowhere', async () => {
    answer = (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
    expect((await fetch(`${url}/api/v1/dead-letters/things`)).status).toBe(200);
    expect(seen?.url).toBe('/api/v1/dead-letters/things');
    const nowhere = await fetch(`${url}/api/v1/dead-letters/constructor`);
    expect([nowhere.status, nowhere.headers.get('content-type')]).toEqual([404, PROBLEM_JSON]);
  });

  it('is answered while the service still speaks', async () => {
    answer = (_, response) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).write('first\n');
    const answered = await fetch(`${url}/api/v1/things/1`);
    const reader = answered.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(Buffer.from(value ?? []).toString()).toBe('first\n');
    await reader?.cancel();
  });

  it.each([
    ['is away', () => void service.close()],
    ['breaks off', () => (answer = (request) => void request.socket.destroy())],
    ['does not answer in time', () => (answer = () => undefined)],
  ])('is told in words when the service %s', async (_, happens) => {
    happens();
    service.closeAllConnections();
    // More than the buffers of both ends hold: the answer is ready long before all is sent.
    const answered = await fetch(`${url}/api/v1/things/1`, { method: 'POST', body: Buffer.alloc(24_000_000) });
    expect(answered.status).toBe(503);
    expect(answered.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(Number(answered.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answered.json()).toMatchObject({ type: 'urn:buono:problem:service-away', status: 503 });
    expect(faults).toHaveLength(1);
  });

  it('for one’s own history is asked of every service in the caller’s name, and a refusal is handed back', async () => {
    answer = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ items: [{ at: '2026', context: 'things' }] }));
    const path = `${url}/api/v1/access-history/mine`;
    const answered = await fetch(path, { headers: { authorization: 'Bearer x' } });
    expect(await answered.json()).toEqual({ items: [{ at: '2026', context: 'things' }] });
    expect(seen?.headers).toMatchObject({ authorization: 'Bearer x', traceparent: TRACEPARENT });
    answer = (_, response) =>
      void response.writeHead(401, { 'content-type': 'application/problem+json' }).end('{"status":401}');
    expect((await fetch(path)).status).toBe(401);
    expect((await fetch(`${path}?limit=0`)).status).toBe(400);
    service.close();
    service.closeAllConnections();
    expect((await fetch(path)).status).toBe(503);
  });
});
