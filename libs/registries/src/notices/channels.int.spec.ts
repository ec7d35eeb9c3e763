// The channels of notices against their mock, over real HTTP: once under each key, and what goes wrong is never a delivery.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SettableClock } from '@buono/event-store/testing';
import { computeCodiceFiscale, localDate } from '@buono/kernel';
import { OfficeService } from '../acts/index.js';
import { MockChannels, type ChannelBehaviour } from '../mock/index.js';
import { HttpNoticeChannel, type ServedChannel } from './index.js';

const CONTENT = 'Mancano due documenti.';
const born = { birthDate: localDate('1985-06-01'), sex: 'F', birthplace: 'D612' } as const;
const fiscalCode = computeCodiceFiscale({ surname: 'Prova', name: 'Persona', ...born });
const notice = {
  key: 'aaaaaaaa-bbbb-5ccc-8ddd-000000000001',
  digest: createHash('sha256').update(CONTENT).digest('hex'),
  subject: 'C’è una comunicazione sulla tua pratica',
  preview: 'Entra per leggerla.',
  content: CONTENT,
  language: 'it',
  to: { fiscalCode, email: 'prova@example.org' },
};

let clock: SettableClock;
let mock: MockChannels;
const patience = { timeout: 400, pauses: [1, 1], failures: 3, rest: 60_000 };
const channel = (name: ServedChannel) =>
  new HttpNoticeChannel(
    new OfficeService(mock.channel(name), { clock, patience, pause: () => Promise.resolve() }),
    clock,
  );

beforeEach(async () => {
  clock = new SettableClock('2026-06-01T08:00:00.000Z');
  mock = await MockChannels.start({ clock });
});
afterEach(() => mock.stop());

describe('a channel', () => {
  it('takes a notice once, also when its first answer is lost, and says when it was delivered', async () => {
    mock.behave('pec', { down: 'after-doing' });
    expect(await channel('pec').send(notice)).toMatchObject({ reason: 'unreachable' });
    mock.behave('pec');
    const taken = { outcome: 'done', value: { taken: true, reference: 'pec-1' } };
    expect(await channel('pec').send(notice)).toEqual(taken);
    expect(mock.sent).toHaveLength(1);
    const proof = createHash('sha256').update(`pec ${notice.key} pec-1`).digest('hex');
    expect(await channel('pec').fateOf({ ...notice, reference: 'pec-1' })).toEqual({
      outcome: 'done',
      value: { fate: 'delivered', at: '2026-06-01T08:00:00.000Z', proof },
    });
  });

  it('says that it does not reach somebody: without the address it goes by, or not enrolled', async () => {
    const { email } = notice.to;
    expect(await channel('email').send({ ...notice, to: { fiscalCode } })).toMatchObject({ value: { taken: false } });
    expect(await channel('app-io').send({ ...notice, to: { email } })).toMatchObject({ value: { taken: false } });
    mock.behave('send', { reaches: 'nobody' });
    expect(await channel('send').send(notice)).toMatchObject({ value: { taken: false } });
  });

  it('is silent when it is down, slow, wrong or over its quota', async () => {
    const silence = async (behaviour: ChannelBehaviour) => {
      mock.behave('email', behaviour);
      return channel('email').send(notice);
    };
    expect(await silence({ down: 'error' })).toMatchObject({ outcome: 'no-answer', reason: 'unreachable' });
    expect(await silence({ down: 'no-connection' })).toMatchObject({ reason: 'unreachable' });
    expect(await silence({ delay: 600 })).toMatchObject({ reason: 'timeout' });
    expect(await silence({ wrong: 'form' })).toMatchObject({ reason: 'unintelligible' });
    expect(await silence({ wrong: 'page' })).toMatchObject({ reason: 'unintelligible' });
    expect(await silence({ wrong: 'paper' })).toMatchObject({ reason: 'unintelligible' });
    expect(await silence({ perDay: 0 })).toMatchObject({ reason: 'capped', retryAt: '2026-06-01T09:00:00.000Z' });
  });

  it('proves nothing while a notice is under way, or given back', async () => {
    await channel('send').send(notice);
    for (const fate of ['under-way', 'returned'] as const) {
      mock.behave('send', { fate });
      expect(await channel('send').fateOf({ ...notice, reference: 'send-1' })).toEqual({
        outcome: 'done',
        value: { fate },
      });
    }
  });

  it('is not believed when it says that a notice arrives tomorrow', async () => {
    const ours = new SettableClock('2026-05-31T08:00:00.000Z');
    const service = new OfficeService(mock.channel('pec'), { clock: ours, patience });
    expect(await new HttpNoticeChannel(service, ours).fateOf({ ...notice, reference: 'pec-1' })).toMatchObject({
      reason: 'unintelligible',
    });
  });
});
