// Webhooks over HTTP, to a receiver that really listens: signed, tried again, seen in a list, sent again, and no more when removed.
import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CloudEvent, HTTP } from 'cloudevents';
import { Webhook as Verifier } from 'standardwebhooks';
import { eventually } from '@buono/event-store/testing';
import { computeCodiceFiscale, localDate } from '@buono/kernel';
import type { Message } from '@buono/messaging';
import { MasterKeys } from '@buono/privacy';
import { ContextUnderTest } from '@buono/service/testing';
import { story } from './adapters/messaging/told.examples.js';
import { ReportingModule } from './reporting.module.js';
import { Receiver } from './testing/receiver.js';

const invented = (surname: string) =>
  computeCodiceFiscale({ surname, name: 'Prova', birthDate: localDate('1980-05-04'), sex: 'F', birthplace: 'D612' });

const masterKeys = MasterKeys.of(new Uint8Array(32).fill(3));
const house = new ContextUnderTest({
  context: 'reporting',
  now: '2026-05-05T08:00:00.000Z',
  people: { admin: invented('Sistemista'), auditor: invented('Revisora'), officer: invented('Istruttore') },
  roles: [
    ['admin', 'administrator'],
    ['auditor', 'auditor'],
    ['officer', 'zone-officer', 'TC-01'],
  ],
  module: (parts, onFault) => ReportingModule.with(parts, { onFault, webhooks: { masterKeys, targets: 'any' } }),
  hears: [],
});
const receiver = new Receiver();
beforeAll(async () => {
  await receiver.open();
  await house.open();
});
afterAll(async () => {
  await house.close();
  receiver.close();
});
beforeEach(() => {
  receiver.came.length = 0;
});

const ISSUED = 'it.buono.issuance.voucher-issued.v1';
const [example] = story.filter(({ type }) => type === ISSUED);
let told = 0;
const tell = async (): Promise<Message> => {
  if (example === undefined) throw new Error('the story tells of no voucher');
  const message = { ...example, id: `00000000-0000-4000-8000-0000000f${String((told += 1)).padStart(4, '0')}` };
  await house.bus.publish([message]);
  return message;
};
const register = (url: string, types = [ISSUED]) =>
  house.ask('admin', 'POST', '/webhooks', { body: { url, description: 'Gestionale del Comune', types } });
const deliveriesOf = async (webhookId: unknown, query = '') =>
  (await house.ask('auditor', 'GET', `/webhooks/${String(webhookId)}/deliveries${query}`)).body['items'] as Record<
    string,
    unknown
  >[];
const came = (count: number) => eventually(() => receiver.came.length >= count);
const passed = (seconds: number) => house.clock.advance(seconds * 1_000);

describe('a webhook', () => {
  let webhook: Record<string, unknown>;
  beforeAll(async () => {
    const { status, body } = await register(receiver.url());
    expect(status).toBe(201);
    webhook = body;
  });

  it('is told of what it asked for, as a CloudEvent whose signature its secret proves', async () => {
    const message = await tell();
    await came(1);
    const [{ headers, body }] = receiver.came as [(typeof receiver.came)[number]];
    const verifier = new Verifier(String(webhook['secret']));
    // The sender's clock stands in May; the library compares with the machine's.
    const signature = verifier.sign(message.id, new Date('2026-05-05T08:00:00.000Z'), body);
    expect(headers).toMatchObject({ 'webhook-id': message.id, 'webhook-signature': signature });
    expect(headers['webhook-timestamp']).toBe(String(Date.parse('2026-05-05T08:00:00.000Z') / 1_000));
    const event = HTTP.toEvent({ headers, body }) as CloudEvent<unknown>;
    expect(event.validate()).toBe(true);
    expect(event).toMatchObject({ id: message.id, type: ISSUED, subject: message.subject, data: message.data });
  });

  it('is not told of anything else', async () => {
    const other = story.find(({ type }) => type !== ISSUED);
    if (other === undefined) throw new Error('the story tells of nothing else');
    await house.bus.publish([{ ...other, id: '00000000-0000-4000-8000-0000000e0001' }]);
    const message = await tell();
    await came(1);
    expect(receiver.came.map(({ headers }) => headers['webhook-id'])).toEqual([message.id]);
  });

  it('is tried again after five seconds, then after thirty, and the list says why', async () => {
    receiver.answers.push(503, 302);
    const message = await tell();
    await came(1);
    const line = async () =>
      (await deliveriesOf(webhook['webhookId'])).find(({ messageId }) => messageId === message.id);
    await eventually(async () => (await line())?.['attempts'] === 1);
    expect(await line()).toMatchObject({ status: 'queued', reason: 'refused', answerStatus: 503 });
    passed(4);
    expect((await line())?.['attempts']).toBe(1);
    passed(1);
    await came(2);
    await eventually(async () => (await line())?.['attempts'] === 2);
    expect(await line()).toMatchObject({ answerStatus: 302 });
    passed(30);
    await came(3);
    await eventually(async () => (await line())?.['status'] === 'done');
    expect(await line()).toMatchObject({ attempts: 3, answerStatus: 204 });
    expect(new Set(receiver.came.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([message.id]));
  });

  it('is sent a message again when somebody asks', async () => {
    const message = await tell();
    await came(1);
    const done = async () =>
      (await deliveriesOf(webhook['webhookId'], '?status=done')).find(({ messageId }) => messageId === message.id);
    await eventually(async () => (await done()) !== undefined);
    const path = `/webhooks/${String(webhook['webhookId'])}/deliveries/${String((await done())?.['deliveryId'])}/resending`;
    expect((await house.ask('auditor', 'POST', path)).status).toBe(403);
    expect((await house.ask('admin', 'POST', path)).body).toMatchObject({ messageId: message.id, status: 'queued' });
    await came(2);
    expect(receiver.came[1]).toMatchObject({ body: receiver.came[0]?.body });
  });

  it('has its deliveries listed newest first, in pages', async () => {
    const all = await deliveriesOf(webhook['webhookId']);
    const path = `/webhooks/${String(webhook['webhookId'])}/deliveries?limit=2`;
    const first = (await house.ask('admin', 'GET', path)).body;
    const second = (await house.ask('admin', 'GET', `${path}&cursor=${String(first['next'])}`)).body;
    expect([...(first['items'] as unknown[]), ...(second['items'] as unknown[])]).toEqual(all.slice(0, 4));
  });

  it('is given a new secret, beside which the older one signs for a day', async () => {
    const path = `/webhooks/${String(webhook['webhookId'])}/secret-rotations`;
    const { body: rotated } = await house.ask('admin', 'POST', path);
    expect(rotated).toMatchObject({ secretVersion: 2 });
    expect(rotated['secret']).not.toBe(webhook['secret']);
    const signedBy = (n: number, secret: unknown): boolean => {
      const { headers, body } = receiver.came[n] as (typeof receiver.came)[number];
      const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
      const signature = new Verifier(String(secret)).sign(String(headers['webhook-id']), at, body);
      return String(headers['webhook-signature']).split(' ').includes(signature);
    };
    await tell();
    await came(1);
    expect([signedBy(0, webhook['secret']), signedBy(0, rotated['secret'])]).toEqual([true, true]);
    passed(24 * 3_600);
    await tell();
    await came(2);
    expect([signedBy(1, webhook['secret']), signedBy(1, rotated['secret'])]).toEqual([false, true]);
  });

  it('that does not answer keeps no other one waiting', async () => {
    const other = new Receiver();
    await other.open();
    const { body } = await register(other.url());
    receiver.answers.push('silence');
    const message = await tell();
    await eventually(() => other.came.length === 1);
    expect(other.came[0]?.headers['webhook-id']).toBe(message.id);
    expect((await house.ask('admin', 'POST', `/webhooks/${String(body['webhookId'])}/removal`)).status).toBe(200);
    other.close();
    receiver.close();
  });
});

describe('a receiver that is gone', () => {
  it('is told nothing more', async () => {
    const gone = new Receiver();
    await gone.open();
    const { body } = await register(gone.url());
    gone.answers.push(410);
    await tell();
    await eventually(async () => {
      const { body: list } = await house.ask('auditor', 'GET', '/webhooks');
      return (list['items'] as Record<string, unknown>[]).some(
        ({ webhookId, status }) => webhookId === body['webhookId'] && status === 'gone',
      );
    });
    const again = await register(gone.url());
    expect([again.status, again.body['status']]).toEqual([201, 'active']);
    gone.close();
  });
});

describe('registering', () => {
  it('is for the region and for who runs the system', async () => {
    const body = { url: 'https://comune.example/', description: 'x', types: [ISSUED] };
    for (const who of ['auditor', 'officer'] as const)
      expect((await house.ask(who, 'POST', '/webhooks', { body })).status).toBe(403);
    expect((await house.ask('officer', 'GET', '/webhooks')).status).toBe(403);
  });

  it('names what is wrong with an address, a type, a list', async () => {
    for (const [url, types, field] of [
      ['comune.example', [ISSUED], 'url'],
      ['https://a:b@comune.example/', [ISSUED], 'url'],
      ['https://comune.example/', ['voucher-issued'], 'types'],
      ['https://comune.example/', [], 'types'],
      // Who is under protection is no third party’s business.
      ['https://comune.example/', ['it.buono.eligibility.person-protected.v1'], 'types'],
    ] as const) {
      const { status, body } = await register(url, [...types]);
      expect([status, (body['errors'] as { field: string }[])[0]?.field]).toEqual([400, field]);
    }
  });

  it('gives the first answer again, secret included, and refuses the same address twice', async () => {
    const asking = {
      body: { url: 'https://comune.example/x', description: 'x', types: [ISSUED] },
      key: 'una-chiave-sola',
    };
    const first = await house.ask('admin', 'POST', '/webhooks', asking);
    expect((await house.ask('admin', 'POST', '/webhooks', asking)).body).toEqual(first.body);
    const twice = await register('https://comune.example/x');
    expect([twice.status, twice.body['type']]).toEqual([409, 'urn:buono:problem:webhook-already-there']);
    await house.ask('admin', 'POST', `/webhooks/${String(first.body['webhookId'])}/removal`);
  });

  it('leaves no secret in the log', async () => {
    const log = JSON.stringify(await house.store.readAll(0, 10_000));
    expect(log).toContain('webhook-registered.v1');
    expect(log).not.toContain('whsec_');
  });
});
