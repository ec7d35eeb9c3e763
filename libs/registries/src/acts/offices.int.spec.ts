// The offices of acts against their mock, over real HTTP: once under each key, and what goes wrong is never an act.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SettableClock } from '@buono/event-store/testing';
import { instant, localDate, personId } from '@buono/kernel';
import { MockOffices } from '../mock/index.js';
import { HttpNoticeBoard, HttpProtocolRegister, HttpSigningService, OfficeService } from './index.js';

const CONTENT = 'Ammissione della domanda 1';
const paper = (n = 1, content = CONTENT) => ({
  key: `aaaaaaaa-bbbb-5ccc-8ddd-00000000000${n}`,
  subject: 'Ammissione',
  digest: createHash('sha256').update(content).digest('hex'),
});
const outgoing = { direction: 'outgoing', at: instant('2026-06-01T08:00:00.000Z') } as const;
const signer = personId('2a3b4c5d-6e7f-4801-9a2b-3c4d5e6f7a8b');
const days = {
  content: CONTENT,
  notBefore: localDate('2026-06-01'),
  from: localDate('2026-06-01'),
  to: localDate('2026-06-15'),
};

let clock: SettableClock;
let mock: MockOffices;
const patience = { timeout: 400, pauses: [1, 1], failures: 3, rest: 60_000 };
const service = (name: Parameters<MockOffices['office']>[0]) =>
  new OfficeService(mock.office(name), { clock, patience, pause: () => Promise.resolve() });
const register = () => new HttpProtocolRegister(service('protocol'));
const signatures = () => new HttpSigningService(service('signatures'), [mock.trusted], clock);
const board = () => new HttpNoticeBoard(service('board'));

beforeEach(async () => {
  clock = new SettableClock('2026-06-01T08:00:00.000Z');
  mock = await MockOffices.start({ clock });
});
afterEach(() => mock.stop());

describe('the protocol register', () => {
  it('gives each paper the next number, and one paper one number however often it is asked', async () => {
    const first = await register().number({ ...paper(1), ...outgoing });
    expect(first).toEqual({
      outcome: 'done',
      value: { number: '0000001/2026', registeredAt: '2026-06-01T08:00:00.000Z' },
    });
    expect(await register().number({ ...paper(2), ...outgoing })).toMatchObject({ value: { number: '0000002/2026' } });
    expect(await register().number({ ...paper(1), ...outgoing })).toEqual(first);
  });

  it('has not given two numbers when its first answer is lost', async () => {
    mock.behave('protocol', { down: 'after-doing' });
    expect(await register().number({ ...paper(1), ...outgoing })).toMatchObject({ reason: 'unreachable' });
    mock.behave('protocol');
    expect(await register().number({ ...paper(1), ...outgoing })).toMatchObject({ value: { number: '0000001/2026' } });
    expect(mock.entries).toHaveLength(1);
  });

  it('is silent when it is down, slow, wrong or over its quota, and says when to come back', async () => {
    const silence = async (behaviour: Parameters<MockOffices['behave']>[1]) => {
      mock.behave('protocol', behaviour);
      return register().number({ ...paper(1), ...outgoing });
    };
    expect(await silence({ down: 'error' })).toMatchObject({ outcome: 'no-answer', reason: 'unreachable' });
    expect(await silence({ down: 'no-connection' })).toMatchObject({ reason: 'unreachable' });
    expect(await silence({ delay: 600 })).toMatchObject({ reason: 'timeout' });
    for (const wrong of ['form', 'page', 'paper'] as const)
      expect(await silence({ wrong })).toMatchObject({ reason: 'unintelligible' });
    expect(await silence({ perDay: 0 })).toMatchObject({ reason: 'capped', retryAt: '2026-06-01T09:00:00.000Z' });
  });

  it('does not know a stranger', async () => {
    const strange = new OfficeService({ ...mock.office('protocol'), token: 'another' }, { clock, patience });
    const asked = await new HttpProtocolRegister(strange).number({ ...paper(), ...outgoing });
    expect(asked).toMatchObject({ reason: 'not-allowed' });
  });
});

describe('the signing service', () => {
  const signed = () => signatures().sign({ ...paper(), content: CONTENT, signer });

  it('signs the bytes, with signer and time under the signature', async () => {
    const done = await signed();
    if (done.outcome !== 'done') throw new Error(done.reason);
    expect(done.value).toMatchObject({ signer, signedAt: '2026-06-01T08:00:00.000Z', keyId: mock.trusted.keyId });
    expect(await signatures().verifies(done.value, CONTENT)).toBe(true);
    expect(await signatures().verifies(done.value, `${CONTENT}0`)).toBe(false);
    const another = personId('00000000-6e7f-4801-9a2b-3c4d5e6f7a8b');
    expect(await signatures().verifies({ ...done.value, signer: another }, CONTENT)).toBe(false);
    const later = instant('2026-06-01T08:00:01.000Z');
    expect(await signatures().verifies({ ...done.value, signedAt: later }, CONTENT)).toBe(false);
  });

  it('is not believed when it signs with a key that nobody trusts', async () => {
    mock.behave('signatures', { wrong: 'paper' });
    expect(await signed()).toMatchObject({ outcome: 'no-answer', reason: 'unintelligible' });
  });

  it('is not believed about a time that has not come', async () => {
    const ahead = new SettableClock('2026-06-01T07:54:59.999Z');
    const early = new HttpSigningService(service('signatures'), [mock.trusted], ahead);
    expect(await early.sign({ ...paper(), content: CONTENT, signer })).toMatchObject({ reason: 'unintelligible' });
    ahead.set('2026-06-01T07:55:00.000Z');
    expect(await early.sign({ ...paper(), content: CONTENT, signer })).toMatchObject({ outcome: 'done' });
  });
});

describe('the notice board', () => {
  it('shows an act from a day to a day', async () => {
    const posted = await board().post({ ...paper(), ...days });
    expect(posted).toEqual({ outcome: 'done', value: { number: '0000001/2026', from: days.from, to: days.to } });
    // Its answer was lost and it is asked again on the next day: it has been there since the first.
    const again = { ...paper(), ...days, from: localDate('2026-06-02'), to: localDate('2026-06-16') };
    expect(await board().post(again)).toEqual(posted);
    // Fourteen days are not the fifteen that are due, nor are days before the act.
    const longer = { ...again, to: localDate('2026-06-17') };
    expect(await board().post(longer)).toMatchObject({ reason: 'unintelligible' });
    const later = { ...again, notBefore: localDate('2026-06-02') };
    expect(await board().post(later)).toMatchObject({ reason: 'unintelligible' });
  });

  it('is not believed about another act', async () => {
    mock.behave('board', { wrong: 'paper' });
    expect(await board().post({ ...paper(), ...days })).toMatchObject({ reason: 'unintelligible' });
  });
});
