// Notices over HTTP: sent by the channel that their kind asks for, one after the other, delivered with a proof, sent to nobody who cannot receive.
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { OfficeService } from '@buono/registries/acts';
import { MockChannels } from '@buono/registries/mock';
import { HttpNoticeChannel, SERVED_CHANNELS, type ServedChannel } from '@buono/registries/notices';
import { callDocument } from '../testing/call-document.examples.js';
import { childCode, codeOf, House, type Who } from '../testing/house.js';
import { recipient } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

interface Line {
  readonly noticeId: string;
  readonly kind: string;
  readonly status: string;
  readonly channel?: string;
  readonly certified: boolean;
  readonly deliveredOn?: string;
  readonly reason?: string;
}

let mock: MockChannels;
const patience = { timeout: 5_000, pauses: [], failures: 100, rest: 1_000 };
const channel = (name: ServedChannel) =>
  new HttpNoticeChannel(new OfficeService(mock.channel(name), { clock: house.clock, patience }), house.clock);
const house: House = new House(undefined, undefined, undefined, () => {
  const all = Object.fromEntries(SERVED_CHANNELS.map((name) => [name, channel(name)]));
  return { of: () => all };
});
const at = (date: string, time = '10:00:00.000'): void => house.clock.set(`${date}T${time}Z`);
const lines = async (who: Who, path: string) => (await house.get(who, path)).body['items'] as readonly Line[];
const noticesOf = (id: string) => lines('mother', `/applications/${id}/notices`);
const noticeOf = async (id: string, kind: string) => (await noticesOf(id)).find((notice) => notice.kind === kind);
const reaches = (id: string, kind: string, status: string) =>
  eventually(async () => (await noticeOf(id, kind))?.status === status);
const shown = async (id: string, kind: string) =>
  (await house.get('mother', `/notices/${(await noticeOf(id, kind))?.noticeId ?? ''}`)).body;
const sentAs = (noticeId: unknown) => mock.sent.filter(({ key }) => key === noticeId);
const typeOf = async (asked: Promise<{ readonly body: Record<string, unknown> }>) => (await asked).body['type'];

/** The last request of an application, as the family sees it; its term has begun once it has a last day. */
const asked = async (id: string): Promise<Record<string, unknown>> => {
  const { body } = await house.get('mother', `/applications/${id}/procedure`);
  return (body['integrations'] as readonly Record<string, unknown>[]).at(-1) ?? {};
};
const begins = (id: string) => eventually(async () => (await asked(id))['countsFrom'] !== undefined);

const SECRET = 'Manca la certificazione della Segretina';
const herself = {
  fiscalCode: codeOf('mother'),
  givenName: 'Segreta',
  familyName: 'Riservatini',
  birthDate: '1985-06-01',
};
let published = 0;
/** A call of its own for each file: a person has one application to each. */
const applies = async (who: object, relation: string, countFrom = 'delivery'): Promise<string> => {
  const window = { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' };
  published += 1;
  const { actions, ...rest } = callDocument({ window });
  const terms = { ...rest.terms, countFrom };
  const document = { ...rest, terms, code: `COMUNICAZIONI-${published}`, actions: actions.slice(0, 1) };
  const callId = await house.publish(document);
  const asked = { facts: { isee: 500_000 }, declarationsAccepted: true };
  return house.apply({ callId, recipient: { comune: 'D612', ...who }, applicant: { relation }, ...asked });
};
const asks = async (id: string): Promise<void> => {
  await house.post('officer', `/applications/${id}/procedure`, { office: 'Ufficio' });
  const asked = await house.post('officer', `/applications/${id}/integrations`, { items: ['isee'], text: SECRET });
  expect(asked.status).toBe(200);
};

beforeAll(async () => {
  mock = await MockChannels.start({ clock: house.clock });
  await house.open();
});
afterAll(async () => {
  await house.close();
  await mock.stop();
});
beforeEach(() => {
  for (const name of SERVED_CHANNELS) mock.behave(name);
});

describe('a notice that starts a term', () => {
  let id = '';
  beforeAll(async () => {
    id = await applies(herself, 'self');
    await asks(id);
    await reaches(id, 'integration-request', 'delivered');
  });

  it('goes by certified mail to the code of who receives, whole, with a subject that tells nothing', async () => {
    const notice = await shown(id, 'integration-request');
    expect(notice).toMatchObject({ certified: true, channel: 'pec', deliveredOn: '2026-06-01', passed: [] });
    const [sent, ...more] = sentAs(notice['noticeId']);
    expect(more).toEqual([]);
    expect(sent).toMatchObject({ channel: 'pec', asked: { to: { fiscalCode: codeOf('mother') } } });
    expect(sent?.asked['content']).toBe(notice['content']);
    expect(sent?.asked['content']).toContain(SECRET);
    expect(`${String(sent?.asked['subject'])} ${String(sent?.asked['preview'])}`).not.toMatch(/Segret|ISEE|buono/i);
  });

  it('keeps the digest of the proof, and of the words that it proves', async () => {
    const notice = await shown(id, 'integration-request');
    expect(notice['digest']).toBe(createHash('sha256').update(String(notice['content'])).digest('hex'));
    expect(notice['delivered']).toMatchObject({ channel: 'pec', proof: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('has the words of the call for what is missing, and the days that count from its delivery', async () => {
    const { content } = await shown(id, 'integration-request');
    expect(content).toContain('entro 10 giorni da quando ricevi questa comunicazione');
    expect(content).not.toContain('{{');
  });

  it('starts its term on the day of the proof', async () => {
    await begins(id);
    // Ten days after 1 June 2026.
    expect(await asked(id)).toMatchObject({ countsFrom: '2026-06-01', until: '2026-06-11', days: 10 });
  });

  it('starts none where the call counts from the act, which its words say', async () => {
    mock.behave('pec', { fate: 'under-way' });
    const counted = await applies(herself, 'self', 'act');
    await asks(counted);
    await reaches(counted, 'integration-request', 'handed');
    expect((await shown(counted, 'integration-request'))['content']).toContain(
      'dalla tua pratica entro il 11/06/2026.',
    );
    await house.settled();
    expect(await asked(counted)).toMatchObject({ countsFrom: '2026-06-01', until: '2026-06-11' });
  });

  it('is told of in full to nobody but who sees the file', async () => {
    const { noticeId } = (await noticeOf(id, 'integration-request'))!;
    for (const who of ['father', 'elsewhere'] as const) {
      expect((await house.get(who, `/notices/${noticeId}`)).status).toBe(404);
      expect((await house.get(who, `/applications/${id}/notices`)).status).toBe(404);
    }
    expect((await house.get('mother', '/notices')).status).toBe(403);
    expect((await lines('elsewhere', '/notices?status=delivered')).length).toBe(0);
    expect((await house.get('officer', `/notices/${noticeId}`)).body['content']).toContain(SECRET);
    const { events } = await house.parts.store.read(`notice-${noticeId}`);
    expect(JSON.stringify(events)).not.toMatch(/Segret|Riservat/);
  });
});

describe('a channel after the other', () => {
  it('is tried when one reaches nobody or gives the notice back; then the office posts it, and records the receipt', async () => {
    mock.behave('pec', { reaches: 'nobody' });
    mock.behave('send', { fate: 'returned' });
    const id = await applies(herself, 'self');
    await asks(id);
    await reaches(id, 'integration-request', 'posting');
    const { noticeId } = (await noticeOf(id, 'integration-request'))!;
    expect((await shown(id, 'integration-request'))['passed']).toMatchObject([
      { channel: 'pec', reason: 'not-reached' },
      { channel: 'send', reason: 'returned' },
    ]);
    expect((await lines('officer', '/notices?status=posting')).map((one) => one.noticeId)).toContain(noticeId);
    await eventually(async () => (await asked(id))['until'] === undefined);
    expect(await asked(id)).toMatchObject({ status: 'waiting', days: 10 });
    expect(await asked(id)).not.toHaveProperty('countsFrom');
    const step = (who: Who, name: string, body: object) => house.post(who, `/notices/${noticeId}/${name}`, body);
    const letter = { channel: 'registered-letter', number: 'R 12345678901-2' };
    expect((await step('mother', 'posting', letter)).status).toBe(403);
    expect((await step('elsewhere', 'posting', letter)).status).toBe(404);
    expect((await step('officer', 'posting', { ...letter, channel: 'pec' })).status).toBe(400);
    const arrived = { channel: 'registered-letter', deliveredOn: '2026-06-05', number: 'AR 7' };
    expect(await typeOf(step('officer', 'delivery', arrived))).toBe(problem('notice-channel-wrong'));
    expect((await step('officer', 'posting', letter)).body).toMatchObject({ status: 'handed' });
    expect(await typeOf(step('officer', 'delivery', arrived))).toBe(problem('delivery-date-wrong'));
    at('2026-06-08');
    expect((await step('officer', 'delivery', arrived)).body).toMatchObject({
      status: 'delivered',
      deliveredOn: '2026-06-05',
    });
    expect(await typeOf(step('officer', 'delivery', { ...arrived, deliveredOn: '2026-06-06' }))).toBe(
      problem('notice-delivered'),
    );
    await begins(id);
    // Ten days after 5 June 2026: a Monday.
    expect(await asked(id)).toMatchObject({ countsFrom: '2026-06-05', until: '2026-06-15' });
    at('2026-06-15', '21:59:59.999');
    expect((await house.post('mother', `/applications/${id}/integrations/answer`, { text: 'Eccola' })).status).toBe(
      200,
    );
    at('2026-06-01');
  });

  it('counts as delivered after ten days at the post office, when nobody fetches it', async () => {
    mock.behave('pec', { reaches: 'nobody' });
    mock.behave('send', { reaches: 'nobody' });
    const id = await applies(herself, 'self');
    await asks(id);
    await reaches(id, 'integration-request', 'posting');
    const { noticeId } = (await noticeOf(id, 'integration-request'))!;
    const step = (name: string, body: object) => house.post('officer', `/notices/${noticeId}/${name}`, body);
    await step('posting', { channel: 'registered-letter', number: 'R 2' });
    expect((await step('delivery', { channel: 'registered-letter' })).status).toBe(400);
    const unfetched = { channel: 'registered-letter', stockedSince: '2026-06-03' };
    at('2026-06-12');
    // Saturday 13 June is the tenth day.
    expect(await typeOf(step('delivery', unfetched))).toBe(problem('delivery-date-wrong'));
    at('2026-06-13');
    expect(await typeOf(step('delivery', { ...unfetched, channel: 'in-person' }))).toBe(
      problem('notice-channel-wrong'),
    );
    expect((await step('delivery', unfetched)).body).toMatchObject({ status: 'delivered', deliveredOn: '2026-06-13' });
    await begins(id);
    expect(await asked(id)).toMatchObject({ countsFrom: '2026-06-13', until: '2026-06-23' });
    expect((await shown(id, 'integration-request'))['delivered']).toMatchObject({ stockedSince: '2026-06-03' });
    at('2026-06-01');
  });

  it('finds nobody by the code of a child for whom somebody else applies', async () => {
    const id = await applies(recipient(1), 'parent');
    await asks(id);
    await reaches(id, 'integration-request', 'posting');
    const { noticeId } = (await noticeOf(id, 'integration-request'))!;
    expect(sentAs(noticeId)).toEqual([]);
  });

  it('is asked again while it is silent, and sends once', async () => {
    mock.behave('pec', { down: 'after-doing' });
    const id = await applies(herself, 'self');
    await asks(id);
    const waiting = async () => (await shown(id, 'integration-request'))['waiting'];
    await eventually(async () => JSON.stringify([await waiting()]).includes('"reason":"unreachable"'));
    const { noticeId } = (await noticeOf(id, 'integration-request'))!;
    mock.behave('pec', { fate: 'under-way' });
    at('2026-06-01', '10:05:01.000');
    await reaches(id, 'integration-request', 'handed');
    await eventually(async () => JSON.stringify([await waiting()]).includes('"reason":"under-way"'));
    expect(sentAs(noticeId)).toHaveLength(1);
    mock.behave('pec');
    at('2026-06-01', '12:00:00.000');
    await reaches(id, 'integration-request', 'delivered');
    expect(sentAs(noticeId)).toHaveLength(1);
    at('2026-06-01');
  });
});

describe('an ordinary notice', () => {
  it('goes to the e-mail of the file without a word of what it says, and is read on the pages', async () => {
    const id = await applies(recipient(2, { contact: { email: 'prova@example.org' } }), 'parent');
    await reaches(id, 'receipt', 'delivered');
    const notice = await shown(id, 'receipt');
    expect(notice).toMatchObject({ certified: false, channel: 'email', passed: [{ channel: 'app-io' }] });
    expect(notice['content']).toContain('ha il numero');
    const [sent] = sentAs(notice['noticeId']);
    expect(sent?.asked['to']).toEqual({ email: 'prova@example.org' });
    expect(sent?.asked).not.toHaveProperty('content');
    expect(JSON.stringify(sent?.asked)).not.toMatch(/Segret|Riservat|numero/);
  });

  it('waits for nobody where no service reaches the family: the pages have it', async () => {
    const id = await applies(recipient(3), 'parent');
    await reaches(id, 'receipt', 'unreached');
  });
});

describe('somebody who cannot receive any more', () => {
  it('is sent nothing under protection; who may know them hands it over', async () => {
    mock.behave('pec', { down: 'error' });
    const id = await applies(recipient(4), 'parent');
    await asks(id);
    await eventually(async () => (await noticeOf(id, 'integration-request')) !== undefined);
    const persons = [codeOf('officer'), codeOf('mother')];
    const act = { fiscalCode: childCode(4), persons, actNumber: 'D.D. 12/2026', from: '2026-06-01', reason: 'Ordine' };
    expect((await house.post('region', '/protections', act)).status).toBe(201);
    mock.behave('pec');
    at('2026-06-01', '10:10:00.000');
    await reaches(id, 'integration-request', 'stopped');
    const { noticeId, reason } = (await noticeOf(id, 'integration-request'))!;
    expect(reason).toBe('protected');
    expect(sentAs(noticeId)).toEqual([]);
    expect((await house.get('region', `/notices/${noticeId}`)).body['type']).toBe(problem('person-protected'));
    const desk = { channel: 'in-person', deliveredOn: '2026-06-01' };
    const letter = { channel: 'registered-letter', number: 'R 1' };
    expect(await typeOf(house.post('officer', `/notices/${noticeId}/posting`, letter))).toBe(problem('notice-stopped'));
    expect((await house.post('officer', `/notices/${noticeId}/delivery`, desk)).body).toMatchObject({
      status: 'delivered',
    });
  });
});
