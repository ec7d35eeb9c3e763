// A small application on a port: writes, bodies and queries, right and wrong.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { commandIdFor } from '@buono/event-store';
import type { CommandRequest } from './command.js';
import { ACTOR, addressOf, expectProblem, sendTo, THING, tinyApp } from './testing/tiny-app.js';

let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  app = await tinyApp();
  url = addressOf(app);
});
afterAll(() => app.close());

const send = (method: string, path: string, headers?: Record<string, string>, body?: string) =>
  sendTo(`${url}${path}`, method, headers, body);

const KEY = { 'idempotency-key': 'chiave-di-prova-1' };
const JSON_TYPE = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = KEY) =>
  send('POST', '/api/v1/things', { ...JSON_TYPE, ...headers }, JSON.stringify(body));

describe('a write', () => {
  it('is told who, under which command id, with which tag', async () => {
    const { status, headers, body } = await post({ amountCents: 100 });
    expect(status).toBe(201);
    expect(body['command']).toEqual({
      key: 'chiave-di-prova-1',
      meta: {
        commandId: commandIdFor(ACTOR, 'POST /api/v1/things', 'chiave-di-prova-1'),
        actor: ACTOR,
        correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        bodyTag: 'k1:{"amountCents":100}',
      },
    });
    expect(headers.get('etag')).toBe('"4"');
    expect(headers.get('buono-position')).toBe('redemption:17');
  });

  it('answers a refusal as its problem', async () => {
    const answer = await post({ amountCents: 501 });
    expectProblem(answer, 409, 'balance-exceeded');
    expect(answer.body['detail']).toBe('L’importo supera la disponibilità del buono.');
  });

  it.each<[string, Record<string, string>]>([
    ['no key', {}],
    ['a short key', { 'idempotency-key': '1234567' }],
    ['a key with a space', { 'idempotency-key': 'uno due tre' }],
    ['a long key', { 'idempotency-key': 'a'.repeat(201) }],
  ])('is refused with %s, naming the header', async (_, headers) => {
    const answer = await post({ amountCents: 100 }, headers);
    expectProblem(answer, 400, 'invalid-header');
    expect(answer.body['header']).toBe('Idempotency-Key');
  });

  it('is another command on another path', async () => {
    const path = (id: string) => send('POST', `/api/v1/things/${id}/closure`, { ...KEY, 'if-match': '"12"' });
    const ids = await Promise.all([path(THING), path(ACTOR), path(THING)]);
    const [first, other, again] = ids.map(({ body }) => (body['meta'] as { commandId: string }).commandId);
    expect(other).not.toBe(first);
    expect(again).toBe(first);
  });

  it('is another command on another thing that its body names, and its key is of the first as long as it is remembered', async () => {
    const name = (thingId: unknown, key: string) =>
      send('POST', '/api/v1/things/named', { ...JSON_TYPE, 'idempotency-key': key }, JSON.stringify({ thingId }));
    const commandOf = async (answer: ReturnType<typeof name>) => (await answer).body['commandId'];
    const first = await commandOf(name(THING, 'una-chiave-1'));
    expect(await commandOf(name(THING, 'una-chiave-1'))).toBe(first);
    expectProblem(await name(ACTOR, 'una-chiave-1'), 422, 'idempotency-key-reused');
    // What was refused is not remembered: under its key another thing is asked for, by another command.
    expectProblem(await name('refused', 'una-chiave-2'), 409, 'balance-exceeded');
    const after = await commandOf(name(THING, 'una-chiave-2'));
    expect(after).toBe(commandIdFor(ACTOR, `POST /api/v1/things/named "${THING}"`, 'una-chiave-2'));
    expect(after).not.toBe(commandIdFor(ACTOR, 'POST /api/v1/things/named "refused"', 'una-chiave-2'));
    for (const [n, odd] of [undefined, null, [], {}].entries())
      expect((await name(odd, `chiave-strana-${n}`)).status).toBe(201);
  });

  it('takes over only random correlation ids', async () => {
    const correlation = async (headers: Record<string, string>) => {
      const { body } = await post({ amountCents: 1 }, { ...KEY, ...headers });
      return ((body['command'] as CommandRequest).meta as { correlationId: string }).correlationId;
    };
    expect(await correlation({ 'x-request-id': THING })).toBe(THING);
    expect(await correlation({ 'x-request-id': 'RSSMRA85T10A562S' })).not.toContain('RSSMRA');
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const traceparent = `00-${trace}-00f067aa0ba902b7-01`;
    expect(await correlation({ traceparent })).toBe(trace);
    expect(await correlation({ traceparent, 'x-request-id': THING })).toBe(trace);
    const asUuid = trace.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    expect(await correlation({ traceparent, 'x-request-id': asUuid })).toBe(asUuid);
  });
});

describe('If-Match', () => {
  const close = (headers: Record<string, string>) =>
    send('POST', `/api/v1/things/${THING}/closure`, { ...KEY, ...headers });

  it('is required where said: 428', async () => expectProblem(await close({}), 428, 'if-match-required'));
  it('is 412 on another revision', async () =>
    expectProblem(await close({ 'if-match': '"11"' }), 412, 'revision-mismatch'));
  it.each(['12', '*', 'W/"12"', '"a"'])('is 400 when it is %s', async (tag) => {
    expectProblem(await close({ 'if-match': tag }), 400, 'invalid-header');
  });
  it('lets the read revision through', async () => {
    const read = await send('GET', `/api/v1/things/${THING}`);
    expect(read.headers.get('etag')).toBe('"12"');
    expect((await close({ 'if-match': read.headers.get('etag') ?? '' })).status).toBe(200);
  });
});

describe('a body', () => {
  it('has every wrong field named with its remedy', async () => {
    const answer = await post({
      amountCents: 1_001,
      note: '',
      entries: [{ servedOn: '2026-02-30', amountCents: 1 }, 'x'],
    });
    expectProblem(answer, 400, 'invalid-body');
    expect(answer.body['errors']).toEqual([
      { field: 'amountCents', detail: expect.stringContaining('da 1 a 1000') },
      { field: 'note', detail: expect.stringContaining('testo non vuoto') },
      { field: 'entries.0.servedOn', detail: expect.stringContaining('data che esiste') },
      { field: 'entries.1', detail: expect.stringContaining('oggetto') },
    ]);
  });

  it('has an unknown field named', async () => {
    const answer = await post({ amountCents: 1, extra: true });
    expectProblem(answer, 400, 'invalid-body');
    expect(answer.body['errors']).toEqual([{ field: 'extra', detail: expect.stringContaining('togli questo campo') }]);
  });

  it.each(['[]', '"x"', '1', 'null'])('is refused when it is %s', async (body) => {
    expectProblem(await send('POST', '/api/v1/things', { ...JSON_TYPE, ...KEY }, body), 400, 'invalid-body');
  });

  it.each([
    ['"note":null', 'note', 'null'],
    ['"note":"a\\u0000b"', 'note', 'U+0000'],
    ['"entries":[{"servedOn":"\\ud800"}]', 'entries.0.servedOn', 'spezzati'],
    ['"entries":[[]]', 'entries.0', 'oggetto'],
  ])('is refused at the place of what is wrong: %s', async (wrong, field, words) => {
    const answer = await send('POST', '/api/v1/things', { ...JSON_TYPE, ...KEY }, `{"amountCents":1,${wrong}}`);
    expectProblem(answer, 400, 'invalid-body');
    expect(answer.body['errors']).toEqual([{ field, detail: expect.stringContaining(words) }]);
  });

  it.each(['{', '{"a":}', '', '{"__proto__":{"x":1}}'])('is unreadable when it is %j', async (body) => {
    expectProblem(await send('POST', '/api/v1/things', { ...JSON_TYPE, ...KEY }, body), 400, 'malformed-request');
  });

  it('is refused above its size, and in a format not asked for', async () => {
    expectProblem(await post({ amountCents: 1, note: 'a'.repeat(1_100_000) }), 413, 'body-too-large');
    expectProblem(
      await send('POST', '/api/v1/things', { ...KEY, 'content-type': 'image/png' }, 'x'),
      415,
      'unsupported-media-type',
    );
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded'])('is no %s', async (type) => {
    const answer = await send('POST', '/api/v1/things', { ...KEY, 'content-type': type }, '{"amountCents":1}');
    expectProblem(answer, 415, 'unsupported-media-type');
  });

  it('may be a document where the route takes text', async () => {
    const { body } = await send('POST', '/api/v1/things/rows', { 'content-type': 'text/csv' }, 'a;b\n1;2\n');
    expect(body).toEqual({ characters: 8 });
  });

  it('is refused as JSON where the route takes text', async () => {
    expectProblem(await send('POST', '/api/v1/things/rows', JSON_TYPE, '{}'), 415, 'unsupported-media-type');
  });

  it('of a PATCH is a merge patch', async () => {
    const { status } = await send(
      'PATCH',
      `/api/v1/things/${THING}`,
      { 'content-type': 'application/merge-patch+json' },
      '{"amountCents":5}',
    );
    expect(status).toBe(200);
  });
});

describe('a query', () => {
  it('becomes its class, numbers included', async () => {
    const { body } = await send('GET', '/api/v1/things?limit=20&status=open');
    expect(body).toMatchObject({ query: { limit: 20, status: 'open' }, isQuery: true });
  });

  it.each(['limit=0', 'limit=x', 'status=other', 'page=2'])('is refused with %s', async (query) => {
    expectProblem(await send('GET', `/api/v1/things?${query}`), 400, 'invalid-body');
  });

  it('is refused with a cursor that is none of ours', async () => {
    expectProblem(await send('GET', '/api/v1/things?cursor=x'), 400, 'invalid-cursor');
  });

  it('is refused when a text is said twice', async () => {
    expectProblem(await send('GET', '/api/v1/things/found/texts?text=a&text=b'), 400, 'invalid-body');
    expect((await send('GET', '/api/v1/things/found/texts?text=a')).body).toEqual({ text: 'a' });
  });

  it('says when it is stale, and refuses a position that is none', async () => {
    const ask = (position: string) => send('GET', '/api/v1/things', { 'buono-at-least': position });
    expect((await ask('redemption:10')).headers.get('buono-stale')).toBeNull();
    expect((await ask('redemption:11')).headers.get('buono-stale')).toBe('true');
    expectProblem(await ask('eleven'), 400, 'invalid-header');
  });
});
