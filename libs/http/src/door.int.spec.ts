// A small application on a port: what is not there, faults, and the door that every request passes.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { answersFirst } from '@buono/event-store';
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { addressOf, expectProblem, logged, sendTo, THING, tinyApp, type Answer } from './testing/tiny-app.js';

let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  app = await tinyApp();
  url = addressOf(app);
});
afterAll(() => app.close());

const send = (method: string, path: string, headers?: Record<string, string>, body?: string) =>
  sendTo(`${url}${path}`, method, headers, body);

describe('what is not there', () => {
  it.each(['/api/v1/nothing', '/api/v1/things/not-an-id', '/nothing'])('is a problem: %s', async (path) => {
    expectProblem(await send('GET', path), 404, 'not-found');
  });

  it.each([
    ['DELETE', '/api/v1/things', 'GET, HEAD, POST'],
    ['PUT', `/api/v1/things/${THING}?note=x`, 'GET, HEAD, PATCH'],
    ['GET', `/api/v1/things/${THING}/closure`, 'POST'],
    ['POST', '/api/v1/status', 'GET, HEAD'],
  ])('is told from a method that the path does not answer to: %s %s', async (method, path, allowed) => {
    const answer = await send(method, path);
    expectProblem(answer, 405, 'method-not-allowed');
    expect(answer.headers.get('allow')).toBe(allowed);
    expect(answer.body['detail']).toContain(allowed);
  });

  it('is a problem when the URL itself is broken', async () => {
    expectProblem(await raw('/api/v1/things/%zz'), 400, 'malformed-request');
  });

  it.each([
    ['is not HTTP', 'NOT HTTP\r\n\r\n', '400', 'malformed-request'],
    ['has headers without end', `GET / HTTP/1.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, '431', 'headers-too-large'],
  ])('is a problem when the request %s', async (_, bytes, status, name) => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes));
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer.startsWith(`HTTP/1.1 ${status} `)).toBe(true);
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain(`urn:buono:problem:${name}`);
  });
});

describe('a request that did not arrive in time', () => {
  it('is told to come again as it is, not to be mended', async () => {
    const server = app.getHttpServer();
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
        socket.write('POST /api/v1/things HTTP/1.1\r\n'),
      );
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
      // The server's own verdict, without waiting the minute that it takes.
      server.once('connection', (taken: Socket) => {
        const late = Object.assign(new Error('Request timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
        setImmediate(() => server.emit('clientError', late, taken));
      });
    });
    expect(answer).toMatch(
      /^HTTP\/1.1 408 Request Timeout\r\n.*urn:buono:problem:request-too-slow.*stessa Idempotency-Key/s,
    );
  });
});

describe('more requests that write than are answered soon', () => {
  const MANY = 5_000;
  beforeAll(() => {
    for (let n = 0; n < MANY; n += 1) answersFirst.entered();
  });
  afterAll(() => {
    for (let n = 0; n < MANY; n += 1) answersFirst.left();
  });
  const write = () => send('POST', '/api/v1/things', { 'idempotency-key': 'a-key-of-today' }, '{"amountCents":1}');

  it('are told when to come back, before anything is read', async () => {
    const answer = await write();
    expectProblem(answer, 429, 'too-busy');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  });

  it('hold up no reading', async () => expect((await send('GET', `/api/v1/things/${THING}`)).status).toBe(200));
});

describe('a request that writes', () => {
  it('is counted until it has its answer, whatever that is', async () => {
    const before = answersFirst.waiting;
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'a-key-of-today' };
    const good = await send('POST', '/api/v1/things', headers, '{"amountCents":1}');
    const bad = await send('POST', '/api/v1/things', headers, '{');
    expect([good.status, bad.status]).toEqual([201, 400]);
    expect((await send('POST', '/api/v1/things/faults/deadline')).status).toBe(503);
    await whenLeft(before);
    expect(answersFirst.waiting).toBe(before);
  });

  // The answer is here a moment before the server has seen its end.
  const whenLeft = async (before: number): Promise<void> => {
    for (let turn = 0; turn < 100 && answersFirst.waiting > before; turn += 1)
      await new Promise((resolve) => setImmediate(resolve));
  };
});

describe('an answer that is ready before the request has ended', () => {
  const bigger = 24_000_000; // more than the buffers of both ends hold
  const sendSlowly = (framing: string, body: (socket: Socket) => void): Promise<string> =>
    new Promise((resolve, reject) => {
      const head = `POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${framing}\r\n\r\n`;
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
        socket.pause().write(head);
        body(socket);
      });
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });

  it('reaches a caller who listens only when all is sent', async () => {
    const answer = await sendSlowly(`Content-Length: ${bigger}`, (socket) =>
      socket.write(Buffer.alloc(bigger, 'y'), () => socket.resume()),
    );
    expect(answer).toMatch(/^HTTP\/1.1 413 .*urn:buono:problem:body-too-large/s);
  });

  it('reaches one who did not say how much would come', async () => {
    const answer = await sendSlowly('Transfer-Encoding: chunked', (socket) => {
      socket.write(`${bigger.toString(16)}\r\n`);
      socket.write(Buffer.alloc(bigger, 'y'));
      socket.write('\r\n0\r\n\r\n', () => socket.resume());
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 .*urn:buono:problem:body-too-large/s);
  });
});

// fetch mends URLs before it sends them.
const raw = (path: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = httpRequest({ hostname, port, path }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        const headers = new Headers({ 'content-type': response.headers['content-type'] ?? '' });
        resolve({ status: response.statusCode ?? 0, headers, body: JSON.parse(text) as Record<string, unknown> });
      });
    });
    sent.on('error', reject);
    sent.end();
  });

describe('a fault', () => {
  it('of time is 503, and says when to come back', async () => {
    const answer = await send('POST', '/api/v1/things/faults/deadline');
    expectProblem(answer, 503, 'try-again');
    expect(answer.headers.get('retry-after')).toBe('1');
  });

  it('of a key used twice is 422', async () => {
    expectProblem(await send('POST', '/api/v1/things/faults/reused'), 422, 'idempotency-key-reused');
    expectProblem(await send('POST', '/api/v1/things/faults/shared'), 422, 'idempotency-key-reused');
  });

  it('of ours is 500 and says nothing of its cause, nor does the log of persons', async () => {
    logged.length = 0;
    const answer = await send('POST', '/api/v1/things/faults/other', { 'x-request-id': THING });
    expectProblem(answer, 500, 'internal-fault');
    expect(JSON.stringify(answer.body)).not.toMatch(/Mario|TypeError|stack/);
    const log = JSON.stringify(logged);
    expect(log).toContain('TypeError');
    expect(log).toContain('RangeError');
    expect(log).toContain('/api/v1/things/faults/:kind');
    expect(log).toContain(THING);
    expect(log).not.toMatch(/Mario|RSSMRA|Maria/);
  });
});

describe('the door', () => {
  it('counts requests and stops the hasty, with the headers of the guidelines', async () => {
    const strict = await tinyApp({
      rateLimit: { perToken: { burst: 2, perSecond: 0.01 }, perAddress: { burst: 3, perSecond: 0.01 } },
    });
    try {
      const ask = (token: string) =>
        fetch(`${addressOf(strict)}/api/v1/things`, { headers: { authorization: `Bearer ${token}` } });
      const first = await ask('a');
      expect(first.status).toBe(200);
      expect(['limit', 'remaining', 'reset'].map((name) => first.headers.get(`x-ratelimit-${name}`))).toEqual([
        '2',
        '1',
        '100',
      ]);
      expect((await ask('a')).status).toBe(200);
      const third = await ask('a');
      expect([third.status, third.headers.get('content-type')]).toEqual([
        429,
        expect.stringContaining('application/problem+json'),
      ]);
      expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
      // New tokens from one address are paid by the address: two more, then none.
      expect([(await ask('b')).status, (await ask('c')).status, (await ask('d')).status]).toEqual([200, 200, 429]);
      expect((await fetch(`${addressOf(strict)}/health/live`)).status).toBe(200);
    } finally {
      await strict.close();
    }
  });

  it('forbids keeping answers and guessing their type', async () => {
    const { headers } = await send('GET', `/api/v1/things/${THING}`);
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff']);
  });

  it('tells its status, and leaves the probes outside the API', async () => {
    expect((await send('GET', '/api/v1/status')).body).toEqual({ status: 'up' });
    expect((await send('GET', '/health/live')).body).toEqual({ status: 'alive' });
  });

  it('says 503 while it is not ready', async () => {
    const starting = await tinyApp({ ready: () => false });
    try {
      const answer = await fetch(`${addressOf(starting)}/api/v1/status`);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    } finally {
      await starting.close();
    }
  });

  it('shows problems as pages where people are, not in the API', async () => {
    const portal = await tinyApp({
      renderPage: (problem, request) => (request.url.startsWith('/api/') ? undefined : `<h1>${problem.title}</h1>`),
    });
    try {
      const page = await fetch(`${addressOf(portal)}/nothing`);
      expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
        404,
        'text/html; charset=utf-8',
        '<h1>Non trovato</h1>',
      ]);
      expect((await fetch(`${addressOf(portal)}/api/v1/nothing`)).headers.get('content-type')).toContain(
        'problem+json',
      );
    } finally {
      await portal.close();
    }
  });
});
